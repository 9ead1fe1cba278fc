package org.annals.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Attribution;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.document.Late;
import org.jspecify.annotations.Nullable;

/*
 * A pile of ten thousand articles has hundreds of thousands of claims, of which an arrival is compared with a few thousand.
 * So all but its id and whether it tells is fetched late, and the claim itself later still. Equal only to itself.
 */
/** What the linker compares of a claim. */
final class ClaimProfile {
    private final String id;
    private final boolean tells;
    private final Late<Content> content;

    ClaimProfile(Content content) {
        this.id = content.told.id;
        this.tells = content.tells;
        this.content = Late.of(content);
    }

    /** A figure's value and outcome. */
    record FigureKey(@Nullable BigDecimal min, @Nullable BigDecimal max, String outcome, String unit) {}

    /** What the other documents of the pile settle of a claim: who is meant, and what is told alike elsewhere. */
    record Ties(Set<String> passages, @Nullable String voice, Set<String> actors, Set<String> patients) {}

    /** What two claims are compared by that the claims say themselves. */
    private record Told(
            String id,
            DocumentId document,
            boolean negative,
            boolean quoted,
            ClaimStatus status,
            String predicate,
            boolean announces,
            @Nullable Edtf date,
            @Nullable Edtf said,
            @Nullable String channel) {
        static Told of(DatedClaim dated) {
            Claim claim = dated.claim();
            Attribution.Words channel = claim.attribution().channel();
            return new Told(
                    dated.id(),
                    claim.document(),
                    claim.negative(),
                    claim.quoted(),
                    claim.status(),
                    claim.predicate().lemma(),
                    EventParts.announces(dated),
                    day(dated.eventDate()),
                    day(dated.statementDate()),
                    channel == null ? null : channel.text().toLowerCase(Locale.ROOT));
        }

        private static @Nullable Edtf day(@Nullable Dated dated) {
            return dated == null ? null : dated.date();
        }
    }

    /**
     * What is told of a claim.
     *
     * @param published the day of its article, or null
     * @param words dictionary forms of its content words
     * @param trigger the word that says what kind of happening it is, or null
     * @param scene where it happened, or null where no one place is told for sure
     * @param figures values with outcomes
     * @param toll whether one of the figures counts what a whole crisis has cost so far
     * @param mention its words as the pair model compares them
     * @param firstWord lower case
     * @param sufferer those without a name to whom it happens
     * @param act the kind of act it tells, or null
     */
    record Own(
            @Nullable LocalDate published,
            Set<String> words,
            @Nullable String trigger,
            @Nullable String eventClass,
            Set<String> places,
            @Nullable Scene scene,
            Set<FigureKey> figures,
            boolean toll,
            Mention mention,
            String firstWord,
            Sufferer sufferer,
            ActTyper.@Nullable Act act) {}

    /**
     * All of it.
     *
     * @param marks what is compared of it, once more, as the pair model compares it
     * @param tells whether it tells that something happened
     * @param clearness how likely its words alone tell a happening to a reader, 0 to 1
     */
    record Content(
            Late<DatedClaim> claim, Told told, Own own, Ties ties, ClaimMarks marks, boolean tells, float clearness) {
        Content(DatedClaim claim, Own own, Ties ties, ClaimMarks marks) {
            this(Late.of(claim), Told.of(claim), own, ties, marks, false, 0);
        }
    }

    /** The same with other ties. */
    ClaimProfile with(Ties ties, boolean nowTells, float nowClear) {
        Content now = content.get();
        return new ClaimProfile(
                new Content(now.claim, now.told, now.own, ties, now.marks.with(ties), nowTells, nowClear));
    }

    String id() {
        return id;
    }

    private Own own() {
        return content.get().own;
    }

    private Told told() {
        return content.get().told;
    }

    DatedClaim claim() {
        return content.get().claim.get();
    }

    DocumentId document() {
        return told().document;
    }

    @Nullable
    LocalDate published() {
        return own().published;
    }

    /** Dictionary forms of its content words. */
    Set<String> words() {
        return own().words;
    }

    @Nullable
    String trigger() {
        return own().trigger;
    }

    @Nullable
    String eventClass() {
        return own().eventClass;
    }

    /** Where it happened, if that is told of one place for sure. */
    @Nullable
    Scene scene() {
        return own().scene;
    }

    /** Ids of the places it names. */
    Set<String> places() {
        return own().places;
    }

    Set<FigureKey> figures() {
        return own().figures;
    }

    boolean toll() {
        return own().toll;
    }

    Mention mention() {
        return own().mention;
    }

    String firstWord() {
        return own().firstWord;
    }

    Sufferer sufferer() {
        return own().sufferer;
    }

    ActTyper.@Nullable Act act() {
        return own().act;
    }

    ClaimMarks marks() {
        return content.get().marks;
    }

    /** Whether it tells that something happened. */
    boolean tells() {
        return tells;
    }

    Ties ties() {
        return content.get().ties;
    }

    /** Names of the shared passages that cover most of it. */
    Set<String> passages() {
        return ties().passages;
    }

    /** Id of the actor who says it, or null. */
    @Nullable
    String voice() {
        return ties().voice;
    }

    /** Ids of those who take part. */
    Set<String> actors() {
        return ties().actors;
    }

    /** Ids of the people by name to whom it happens. */
    Set<String> patients() {
        return ties().patients;
    }

    @Nullable
    Edtf date() {
        return told().date;
    }

    /** Whether one of its figures says what became of those it counts. */
    boolean isCounted() {
        for (FigureKey figure : figures()) {
            if (!figure.outcome.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The day on which it was said, or null. */
    @Nullable
    Edtf said() {
        return told().said;
    }

    /** The medium through which it was said, lower case, or null. */
    @Nullable
    String channel() {
        return told().channel;
    }

    /** How likely its words alone tell a happening to a reader, 0 to 1. */
    float clearness() {
        return content.get().clearness;
    }

    boolean quoted() {
        return told().quoted;
    }

    boolean negative() {
        return told().negative;
    }

    ClaimStatus status() {
        return told().status;
    }

    /** The dictionary form of its predicate. */
    String predicate() {
        return told().predicate;
    }

    /** Whether it announces what it tells. */
    boolean announces() {
        return told().announces;
    }
}
