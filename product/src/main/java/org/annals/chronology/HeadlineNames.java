package org.annals.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.attribution.Speaker;
import org.annals.chronology.HeadlinePronouns.Open;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.document.LateTable;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.jspecify.annotations.Nullable;

/** The names that a headline may need: who says it, and who its pronouns are. */
final class HeadlineNames {
    private final Map<DocumentId, DatedReading> readings;
    private final ActorRegistry registry;
    private final HeadlinePronouns pronouns;

    HeadlineNames(
            Map<DocumentId, DatedReading> readings, ActorRegistry registry, LateTable<String, List<Open>> pronouns) {
        this.registry = registry;
        this.readings = readings;
        this.pronouns = new HeadlinePronouns(readings, pronouns);
    }

    @Nullable
    DatedReading reading(Claim claim) {
        return readings.get(claim.document());
    }

    /** The name of who says it, or null where nobody is named. */
    @Nullable
    String voice(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        if (speaker == null) {
            return null;
        }
        Actor actor = actor(claim, speaker.actor());
        return actor == null ? speaker.name() : actor.name();
    }

    /**
     * All names that a headline of these claims may use, or "" in the place of one that there is not. Of claims that were asked
     * for here, several threads may ask for the rest.
     */
    List<String> of(List<DatedClaim> claims) {
        List<String> all = new ArrayList<>();
        for (DatedClaim dated : claims) {
            String voice = voice(dated.claim());
            all.add(voice == null ? "" : voice);
            for (Open open : pronouns.of(dated.claim())) {
                String name = name(dated.claim(), open);
                all.add(name == null ? "" : name);
            }
        }
        return all;
    }

    /** The one voice that all of these claims come from, or null. */
    @Nullable
    String onlyVoice(List<DatedClaim> claims) {
        String only = null;
        for (DatedClaim dated : claims) {
            String voice = voice(dated.claim());
            if (voice == null || only != null && !only.equals(voice)) {
                return null;
            }
            only = voice;
        }
        return only;
    }

    /** The pronouns that the claim's own words leave open and that neither its voice nor a name explains. */
    boolean leavesOpen(Claim claim, List<DatedClaim> accounts) {
        return pronouns.of(claim).stream()
                .anyMatch(open -> !isVoice(claim, open) && person(claim, open, accounts) == null);
    }

    /** The pronouns that are open, and none of them means who says it. */
    List<Open> open(Claim claim) {
        return pronouns.of(claim).stream().filter(open -> !isVoice(claim, open)).toList();
    }

    /** Whether a pronoun that is open means who says it. */
    boolean meansVoice(Claim claim) {
        return pronouns.of(claim).stream().anyMatch(open -> isVoice(claim, open));
    }

    /** Whether "he" or "it" can be who says it: the line begins with that voice. */
    private boolean isVoice(Claim claim, Open open) {
        Speaker speaker = claim.attribution().speaker();
        if (speaker == null) {
            return false;
        }
        LocalActor meant = open.meant();
        Actor actor = actor(claim, speaker.actor());
        if (meant != null) {
            boolean nameless = actor == null || actor.kind() != ActorKind.PERSON;
            // "A survivor said he had fled": whoever was named last, it is the survivor.
            return Integer.valueOf(meant.index()).equals(speaker.actor())
                    || speaker.name().equals(meant.name())
                    || speaker.name().endsWith(" " + meant.name())
                    || nameless && open.isOfPerson() && HeadlinePronouns.isSomebody(speaker.name());
        }
        return actor == null || actor.kind() == ActorKind.PERSON == open.isOfPerson();
    }

    /** The name of whom an open pronoun means, as most of these accounts have it; null where they differ. */
    @Nullable
    String person(Claim claim, Open pronoun, List<DatedClaim> accounts) {
        if (name(claim, pronoun) == null) {
            return null;
        }
        Map<String, Integer> votes = new HashMap<>();
        for (DatedClaim dated : accounts) {
            for (Open open : pronouns.of(dated.claim())) {
                String name = open.word().equals(pronoun.word()) ? name(dated.claim(), open) : null;
                if (name != null) {
                    votes.merge(name, 1, Integer::sum);
                }
            }
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> best = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? best.get(0) : null;
    }

    /** A person's name, the name of a body, a phrase of the article, or null. */
    private @Nullable String name(Claim claim, Open open) {
        LocalActor meant = open.meant();
        if (meant == null) {
            return open.phrase();
        }
        Actor actor = actor(claim, meant.index());
        if (actor == null || open.isOfPerson() != (actor.kind() == ActorKind.PERSON)) {
            return null;
        }
        return (open.phrase() == null ? "" : open.phrase()) + actor.name();
    }

    private @Nullable Actor actor(Claim claim, @Nullable Integer local) {
        String id = registry.idOf(claim.document(), local);
        return id == null ? null : registry.find(id);
    }

    /** The words between the two places of the claim's article, or null where there are none such. */
    @Nullable
    String between(Claim claim, int from, int to) {
        DatedReading reading = readings.get(claim.document());
        return reading == null || from > to
                ? null
                : reading.reading().text().text().substring(from, to);
    }
}
