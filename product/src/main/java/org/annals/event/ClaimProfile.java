package org.annals.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Attribution;
import org.annals.claim.DatedClaim;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What the linker compares of a claim.
 *
 * @param published the day of its article, or null
 * @param words dictionary forms of its content words
 * @param trigger the word that says what kind of happening it is, or null
 * @param figures values with outcomes
 * @param toll whether one of the figures counts what a whole crisis has cost so far
 * @param mention its words as the pair model compares them
 * @param marks what is compared of it, once more, as the pair model compares it
 * @param firstWord lower case
 * @param voice id of the actor who says it, or null
 * @param actors ids of those who take part
 * @param patients ids of the people by name to whom it happens
 * @param sufferer those without a name to whom it happens
 * @param act the kind of act it tells, or null
 * @param tells whether it tells that something happened
 * @param clearness how likely its words alone tell a happening to a reader, 0 to 1
 * @param passages names of the shared passages that cover most of it
 */
record ClaimProfile(
        DatedClaim claim,
        DocumentId document,
        @Nullable LocalDate published,
        Set<String> words,
        @Nullable String trigger,
        @Nullable String eventClass,
        Set<String> places,
        Set<FigureKey> figures,
        boolean toll,
        Set<String> passages,
        Mention mention,
        ClaimMarks marks,
        String firstWord,
        @Nullable String voice,
        Set<String> actors,
        Set<String> patients,
        Sufferer sufferer,
        ActTyper.@Nullable Act act,
        boolean tells,
        float clearness) {
    /** A figure's value and outcome. */
    record FigureKey(@Nullable BigDecimal min, @Nullable BigDecimal max, String outcome, String unit) {}

    String id() {
        return claim.id();
    }

    /** What the other documents of the pile settle of a claim: who is meant, and what is told alike elsewhere. */
    record Ties(Set<String> passages, @Nullable String voice, Set<String> actors, Set<String> patients) {}

    Ties ties() {
        return new Ties(passages, voice, actors, patients);
    }

    ClaimProfile with(Ties ties, boolean nowTells, float nowClear) {
        return new ClaimProfile(
                claim,
                document,
                published,
                words,
                trigger,
                eventClass,
                places,
                figures,
                toll,
                ties.passages,
                mention,
                marks.with(ties),
                firstWord,
                ties.voice,
                ties.actors,
                ties.patients,
                sufferer,
                act,
                nowTells,
                nowClear);
    }

    @Nullable
    Edtf date() {
        return claim.eventDate() == null ? null : claim.eventDate().date();
    }

    /** Whether one of its figures says what became of those it counts. */
    boolean isCounted() {
        for (FigureKey figure : figures) {
            if (!figure.outcome.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The day on which it was said, or null. */
    @Nullable
    Edtf said() {
        return claim.statementDate() == null ? null : claim.statementDate().date();
    }

    /** The medium through which it was said, lower case, or null. */
    @Nullable
    String channel() {
        Attribution.Words channel = claim.claim().attribution().channel();
        return channel == null ? null : channel.text().toLowerCase(Locale.ROOT);
    }
}
