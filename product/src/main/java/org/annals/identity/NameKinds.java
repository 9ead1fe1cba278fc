package org.annals.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;

/** Settles for the whole pile whether a name that is now read as a person's, now as a body's, is the one or the other. */
final class NameKinds {
    private final Map<String, int[]> votes = new HashMap<>();

    NameKinds(List<DatedReading> readings) {
        for (DatedReading reading : readings) {
            for (LocalActor actor : reading.reading().actors().actors()) {
                if (isNamed(actor)) {
                    int[] vote = votes.computeIfAbsent(NameSkeleton.of(actor.name()), key -> new int[2]);
                    vote[actor.kind() == ActorKind.PERSON ? 0 : 1] +=
                            actor.mentions().size();
                }
            }
        }
    }

    private static boolean isNamed(LocalActor actor) {
        return actor.kind() == ActorKind.PERSON
                || actor.kind() == ActorKind.ORGANISATION
                        && Character.isUpperCase(actor.name().codePointAt(0));
    }

    boolean isPerson(LocalActor actor) {
        if (!isNamed(actor)) {
            return false;
        }
        int[] vote = votes.getOrDefault(NameSkeleton.of(actor.name()), new int[2]);
        return vote[0] >= vote[1];
    }
}
