package org.annals.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.actor.ActorKind;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.claim.RoleFiller;
import org.annals.document.DocumentId;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.jspecify.annotations.Nullable;

/** The names that a headline may need: who says it, and who a pronoun at its beginning is. */
final class HeadlineNames {
    private static final Set<String> PERSONS = Set.of("he", "she");

    private final Map<DocumentId, DatedReading> readings;
    private final ActorRegistry registry;

    HeadlineNames(Map<DocumentId, DatedReading> readings, ActorRegistry registry) {
        this.registry = registry;
        this.readings = readings;
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

    /** All names that a headline of these claims may use, or "" in the place of one that there is not. */
    List<String> of(List<DatedClaim> claims) {
        List<String> all = new ArrayList<>();
        for (DatedClaim dated : claims) {
            String voice = voice(dated.claim());
            Actor subject = PERSONS.contains(firstWord(dated.claim())) ? subject(dated.claim()) : null;
            all.add(voice == null ? "" : voice);
            all.add(subject == null || subject.kind() != ActorKind.PERSON ? "" : subject.name());
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

    /** The person whom "he" or "she" at the beginning of the claim means, as most of these accounts have it; null where they differ. */
    @Nullable
    String person(Claim claim, List<DatedClaim> accounts) {
        String pronoun = firstWord(claim);
        if (!PERSONS.contains(pronoun)) {
            return null;
        }
        Map<String, Integer> votes = new HashMap<>();
        for (DatedClaim dated : accounts) {
            Actor meant = firstWord(dated.claim()).equals(pronoun) ? subject(dated.claim()) : null;
            if (meant != null && meant.kind() == ActorKind.PERSON) {
                votes.merge(meant.name(), 1, Integer::sum);
            }
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> best = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? best.get(0) : null;
    }

    private @Nullable Actor subject(Claim claim) {
        for (RoleFiller filler : claim.roles()) {
            if (filler.span().begin() == claim.extent().begin()) {
                return actor(claim, filler.actor());
            }
        }
        return null;
    }

    private static String firstWord(Claim claim) {
        int space = claim.text().indexOf(' ');
        return (space < 0 ? claim.text() : claim.text().substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private @Nullable Actor actor(Claim claim, @Nullable Integer local) {
        String id = registry.idOf(claim.document(), local);
        return id == null ? null : registry.find(id);
    }

    /** Whether the words between the two places of the claim's article are white space only. */
    boolean nothingBetween(Claim claim, int from, int to) {
        DatedReading reading = readings.get(claim.document());
        return reading != null
                && from <= to
                && reading.reading().text().text().substring(from, to).isBlank();
    }
}
