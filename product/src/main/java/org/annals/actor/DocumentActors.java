package org.annals.actor;

import java.util.List;
import org.annals.document.LateList;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** The actors of one document. */
public record DocumentActors(List<LocalActor> actors) {
    public DocumentActors {
        actors = LateList.of(actors);
    }

    /** The actor with a mention that overlaps the span most; the earlier mention on a tie; null if none does. */
    public @Nullable LocalActor at(Span span) {
        LocalActor best = null;
        int most = 0;
        for (LocalActor actor : actors) {
            for (Span mention : actor.mentions()) {
                int shared = mention.shared(span);
                if (shared > most) {
                    most = shared;
                    best = actor;
                }
            }
        }
        return best;
    }
}
