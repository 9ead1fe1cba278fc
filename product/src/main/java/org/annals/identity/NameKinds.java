package org.annals.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.document.DocumentId;

/** Settles for the whole pile whether a name that is now read as a person's, now as a body's, is the one or the other. */
final class NameKinds {
    private static final String PERSON = "person";
    private static final String BODY = "body";

    private static final Function<SortedMap<String, Integer>, Boolean> IS_PERSON = NameKinds::isPerson;

    private final Poll<Boolean> poll = new Poll<>(IS_PERSON);

    private static boolean isPerson(SortedMap<String, Integer> said) {
        return said.getOrDefault(PERSON, 0) >= said.getOrDefault(BODY, 0);
    }

    void put(DocumentId article, List<LocalActor> actors) {
        List<Poll.Said> said = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (LocalActor actor : actors) {
            if (isNamed(actor)) {
                String skeleton = NameSkeleton.of(actor.name());
                String kind = actor.kind() == ActorKind.PERSON ? PERSON : BODY;
                said.add(new Poll.Said(skeleton, kind, actor.mentions().size()));
                asked.add(skeleton);
            }
        }
        poll.put(article, new Poll.Statement(said, asked));
    }

    void remove(DocumentId article) {
        poll.remove(article);
    }

    /** The articles with a name that is now taken for another kind. */
    Set<DocumentId> moved() {
        return poll.moved();
    }

    private static boolean isNamed(LocalActor actor) {
        return actor.kind() == ActorKind.PERSON
                || actor.kind() == ActorKind.ORGANISATION
                        && Character.isUpperCase(actor.name().codePointAt(0));
    }

    boolean isPerson(LocalActor actor) {
        return isNamed(actor) && poll.answer(NameSkeleton.of(actor.name()));
    }
}
