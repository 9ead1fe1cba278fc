package org.annals.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.EntryStamp;
import org.annals.language.Sentence;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.Timex;
import org.jspecify.annotations.Nullable;

/*
 * The reporting clause has its own date and the content has its own: "said on May 3 that she had left" dates the
 * statement, and bounds what is told in the past tense. A date that modifies a noun ("the January unrest") or follows
 * "after", "before", "since" or "until" is not when the predicate happened. A statement borrows no date from another
 * sentence, and nothing borrows one from publication.
 */
/** Says which time expressions date a claim's statement and its happening. */
final class ClaimTimes {
    /** "They were still seeking the names of those who died on Sunday": what goes on is not of the day told of others. */
    private static final Set<String> PEOPLE = Set.of("who", "whom", "whose", "which");

    private static final Set<String> RELATIVES = Set.of("who", "whom", "whose", "which", "where", "when");

    /** Farther than any date of the same clause. */
    private static final int FAR = 10_000;

    private static final TimeReference SOME_DAY =
            new TimeReference(LocalDate.of(2001, 7, 3), TimeReference.Direction.NEAREST);

    private final DocumentReading reading;

    ClaimTimes(DocumentReading reading) {
        this.reading = reading;
    }

    /** When it was said: a date in the cue's sentence that is no part of the content, the nearest to the cue. */
    ClaimTime statement(Attribution attribution, Sentence contentSentence, List<Span> content) {
        if (attribution.form() == Form.NONE || attribution.cue() == null) {
            return ClaimTime.NONE;
        }
        boolean own = attribution.sentence() == contentSentence.index();
        Sentence sentence = own ? contentSentence : reading.text().sentences().get(attribution.sentence());
        Span cue = attribution.cue().span();
        // "On Sunday, the guild was believed to be behind a raid": who believes it says nothing of when.
        if (attribution.form() == Form.IMPERSONAL && content.stream().anyMatch(span -> span.contains(cue))) {
            return ClaimTime.NONE;
        }
        TimeExpression best = null;
        int nearest = Integer.MAX_VALUE;
        for (TimeExpression time : in(sentence.span())) {
            boolean inContent = content.stream().anyMatch(span -> span.overlaps(time.span())) || isQuoted(time.span());
            int distance = Math.min(
                    Math.abs(time.span().begin() - cue.end()),
                    Math.abs(cue.begin() - time.span().end()));
            // "who was president from 2010 to 2014, said": a term of office is no day of speaking.
            if (!inContent
                    && isDate(time)
                    && time.ends().isEmpty()
                    && !new TimeSurroundings(sentence, time).isOffset()
                    && !isToldOfSpeaker(sentence, cue, time.span())
                    && distance < nearest
                    && inReport(attribution, contentSentence, own, time.span())) {
                best = time;
                nearest = distance;
            }
        }
        return best == null
                ? ClaimTime.NONE
                : new ClaimTime(ClaimTime.Relation.AT, best.span(), "the date stands in the reporting clause");
    }

    /** "The president, who took office last year, said": the date belongs to what is told of the speaker. */
    private static boolean isToldOfSpeaker(Sentence sentence, Span cue, Span time) {
        boolean told = false;
        for (int i = 1; i < sentence.size() && sentence.token(i).span().end() <= time.begin(); i++) {
            told = !sentence.token(i).span().overlaps(cue)
                    && (told || RELATIVES.contains(sentence.token(i).lower()));
        }
        return told;
    }

    /** A date in another sentence counts only for a quotation or for the sentence that attributes this one. */
    private static boolean inReport(Attribution attribution, Sentence content, boolean own, Span time) {
        return own
                || attribution.form() == Form.DIRECT
                || attribution.sentence() == content.index() + 1 && time.length() > 0;
    }

    private boolean isQuoted(Span span) {
        var quotation = reading.text().quotationAt(span.begin());
        return quotation != null && quotation.speech();
    }

    /** When it happened: a date of the content's own main clause; else the statement bounds what is told as past. */
    ClaimTime event(Sentence sentence, Span extent, @Nullable Clause main, ClaimTime statement, Form form) {
        ClaimTime own = own(sentence, extent, main);
        if (own != null) {
            return own;
        }
        TimeExpression opening = statement.relation() == ClaimTime.Relation.NONE ? opening(sentence, extent) : null;
        boolean past = main == null || main.has(Clause.Feature.PAST) || main.has(Clause.Feature.PERFECT);
        if (opening != null && EntryStamp.holds(sentence, opening.span())) {
            return new ClaimTime(
                    past ? ClaimTime.Relation.ON_OR_BEFORE : ClaimTime.Relation.AT,
                    opening.span(),
                    "the entry of a live page is stamped with it");
        }
        if (opening != null) {
            return new ClaimTime(ClaimTime.Relation.AT, opening.span(), "the date opens the sentence that tells it");
        }
        if (!past || statement.expression() == null) {
            return ClaimTime.NONE;
        }
        if (has(sentence, extent, "overnight")) {
            return new ClaimTime(
                    ClaimTime.Relation.OVERNIGHT,
                    statement.expression(),
                    "overnight, as told on the day of the statement");
        }
        return form == Form.INDIRECT && main != null && goesOn(sentence, extent, main)
                ? new ClaimTime(
                        ClaimTime.Relation.ON_THE_DAY, statement.expression(), "told as so on the day of the statement")
                : new ClaimTime(
                        ClaimTime.Relation.ON_OR_BEFORE,
                        statement.expression(),
                        "told as past on the day of the statement");
    }

    /** "She said there was no need for an inquiry", "that they were still searching": so while it was said. */
    private static boolean goesOn(Sentence sentence, Span extent, Clause main) {
        boolean lasting = !main.has(Clause.Feature.PERFECT) && !main.has(Clause.Feature.PASSIVE);
        return lasting && (has(sentence, extent, "still") || new TimeAttachment(sentence, main).isAbsence());
    }

    /** The date in the claim's own words that is nearest to the predicate and belongs to it. */
    private @Nullable ClaimTime own(Sentence sentence, Span extent, @Nullable Clause main) {
        TimeExpression best = null;
        ClaimTime.Relation relation = ClaimTime.Relation.NONE;
        int nearest = Integer.MAX_VALUE;
        int predicate = main == null ? extent.begin() : main.predicate().begin();
        TimeAttachment tree = main == null ? null : new TimeAttachment(sentence, main);
        for (TimeExpression time : in(extent)) {
            boolean crosses = crossesClause(sentence, main, time.span());
            int distance = Math.abs(time.span().begin() - predicate) + (crosses ? FAR : 0);
            ClaimTime.Relation found = distance < nearest && isDate(time)
                    ? relation(new Setting(sentence, extent, main, tree, crosses), time)
                    : ClaimTime.Relation.NONE;
            if (found != ClaimTime.Relation.NONE) {
                best = time;
                relation = found;
                nearest = distance;
            }
        }
        return best == null
                ? null
                : new ClaimTime(relation, best.span(), "the date stands in the clause that tells it");
    }

    /** Where a time stands: the words of the claim, its clause, the tree, and whether a clause of its own holds the time. */
    private record Setting(
            Sentence sentence,
            Span extent,
            @Nullable Clause main,
            @Nullable TimeAttachment tree,
            boolean crosses) {}

    /** How the act of the clause lies to the time; NONE where the time belongs to something else. */
    private static ClaimTime.Relation relation(Setting place, TimeExpression time) {
        Clause main = place.main;
        TimeSurroundings around = new TimeSurroundings(place.sentence, time);
        boolean lasts = main != null && main.has(Clause.Feature.PERFECT);
        boolean dates = isDay(time) || around.isCounted(place.extent);
        if (lasts && dates && place.tree != null && place.tree.isSince(time.span())) {
            return ClaimTime.Relation.SINCE;
        }
        boolean harm = main != null && ViolentPhrases.isViolent(main.lemma());
        // The day of the news is told in any clause; a month or a year in a clause of its own is background.
        boolean ofOthers =
                main != null && main.has(Clause.Feature.PROGRESSIVE) && around.follows(PEOPLE, main.headToken());
        boolean there = place.tree != null && place.tree.isExistential();
        boolean free = there || isDay(time) || isOfItsMoment(place, time);
        boolean background = ofOthers || !free && (place.crosses || around.belongsToParticiple(place.extent, main));
        boolean deadline = around.isDeadline() && (main == null || !isStanding(main));
        boolean apart = around.isOffset() && !deadline
                || around.isAsOf()
                || around.isOrigin()
                || isOfSomethingElse(around, main)
                || around.isModifier(harm) && (place.tree == null || !place.tree.isAdjunct(time.span()))
                || background
                || place.tree != null
                        && !around.isAroundClock()
                        && !deadline
                        && place.tree.isOfAnother(time.span(), isDay(time));
        if (apart) {
            return ClaimTime.Relation.NONE;
        }
        if (deadline) {
            return ClaimTime.Relation.ON_OR_BEFORE;
        }
        return around.isAbout() ? ClaimTime.Relation.ON_THE_DAY : ClaimTime.Relation.AT;
    }

    /** By the words around it alone: the date of an aside, of a noun, or of what the act only looks to. */
    private static boolean isOfSomethingElse(TimeSurroundings around, @Nullable Clause main) {
        return around.isArranged(main)
                || around.isCalledFor()
                || around.isPointedAt()
                || around.isInAside(main)
                || around.isInsideNoun(main);
    }

    private static boolean isOfItsMoment(Setting place, TimeExpression time) {
        return place.main != null
                && place.tree != null
                && place.main.has(Clause.Feature.PAST)
                && !place.main.has(Clause.Feature.PERFECT)
                && place.tree.isOfItsMoment(time.span());
    }

    /** "Guards stand by on Friday": what is so while it is told has no deadline. */
    private static boolean isStanding(Clause main) {
        return main.has(Clause.Feature.PRESENT)
                && !main.has(Clause.Feature.PERFECT)
                && !main.has(Clause.Feature.MODAL)
                && !main.has(Clause.Feature.FUTURE);
    }

    private static boolean has(Sentence sentence, Span extent, String word) {
        return sentence.tokens().stream()
                .anyMatch(
                        token -> extent.contains(token.span()) && token.lower().equals(word));
    }

    /** "On May 3, the ban was lifted, it is noted": a date before the content in a sentence without statement date. */
    private @Nullable TimeExpression opening(Sentence sentence, Span extent) {
        for (TimeExpression time :
                in(new Span(sentence.span().begin(), Math.max(sentence.span().begin(), extent.begin())))) {
            boolean leads =
                    time.span().begin() - sentence.span().begin() <= 4 || EntryStamp.holds(sentence, time.span());
            TimeSurroundings around = new TimeSurroundings(sentence, time);
            if (isDate(time) && leads && !around.isOffset() && !around.isAsOf()) {
                return time;
            }
        }
        return null;
    }

    private boolean crossesClause(Sentence sentence, @Nullable Clause main, Span time) {
        if (main == null) {
            return false;
        }
        for (Clause clause : reading.text().clausesOf(sentence)) {
            boolean other = clause.headToken() != main.headToken() && !clause.has(Clause.Feature.CONJUNCT);
            if (other && clause.subordinator() != null && clause.span().contains(time)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(TimeExpression time) {
        boolean date = time.timex() == Timex.DATE || time.timex() == Timex.TIME;
        return date && !time.value().isDateless();
    }

    private List<TimeExpression> in(Span span) {
        return reading.times().stream()
                .filter(time -> span.contains(time.span()))
                .toList();
    }

    private static boolean isDay(TimeExpression time) {
        Edtf anyDate = time.value().date(SOME_DAY);
        return anyDate != null && anyDate.isDay();
    }
}
