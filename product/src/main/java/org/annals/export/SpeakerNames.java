package org.annals.export;

import org.annals.attribution.Speaker;
import org.annals.document.DocumentId;
import org.annals.identity.Actor;

/** The name a speaker goes by in files: the actor's over all documents, else the words used here. */
public final class SpeakerNames {
    private SpeakerNames() {}

    public static String nameOf(ChronologyIndex index, DocumentId document, Speaker speaker) {
        Actor actor = index.actorOf(document, speaker.actor());
        return actor == null ? speaker.name() : actor.name();
    }
}
