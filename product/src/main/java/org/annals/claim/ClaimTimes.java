package org.annals.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
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
    private static final Set<String> OFFSETS =
            Set.of("after", "before", "since", "until", "till", "following", "prior");

    private static final Set<String> ABOUT =
            Set.of("around", "about", "approximately", "roughly", "after", "before", "near");
    private static final Set<String> PEOPLE = Set.of("who", "whom", "whose", "which");
    private static final Set<String> RELATIVES = Set.of("who", "whom", "whose", "which", "where", "when");

    /** So many words at most stand between "since" and the year of what began then. */
    private static final int FARTHEST_SINCE = 5;

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
                    && !isOffset(sentence, time.span())
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
    ClaimTime event(Sentence sentence, Span extent, @Nullable Clause main, ClaimTime statement) {
        TimeExpression best = null;
        int nearest = Integer.MAX_VALUE;
        int predicate = main == null ? extent.begin() : main.predicate().begin();
        TimeAttachment tree = main == null ? null : new TimeAttachment(sentence, main);
        for (TimeExpression time : in(extent)) {
            boolean crosses = crossesClause(sentence, main, time.span());
            // The day of the news is told in any clause; a month or a year in a clause of its own is background.
            boolean background = isOfThoseWho(sentence, main, time.span())
                    || !isDay(time) && (crosses || belongsToParticiple(sentence, extent, main, time.span()));
            boolean belongs = isDate(time)
                    && !isOffset(sentence, time.span())
                    && !isAsOf(sentence, time.span())
                    && !isOrigin(sentence, time.span())
                    && !isModifier(sentence, time.span())
                    && (tree == null || !tree.isOfAnother(time.span(), isDay(time)))
                    && !background;
            int distance = Math.abs(time.span().begin() - predicate) + (crosses ? FAR : 0);
            if (belongs && distance < nearest) {
                best = time;
                nearest = distance;
            }
        }
        if (best != null) {
            boolean about = best.timex() == Timex.TIME && ABOUT.contains(wordBefore(sentence, best.span()));
            return new ClaimTime(
                    about ? ClaimTime.Relation.ON_THE_DAY : ClaimTime.Relation.AT,
                    best.span(),
                    "the date stands in the clause that tells it");
        }
        TimeExpression opening = statement.relation() == ClaimTime.Relation.NONE ? opening(sentence, extent) : null;
        if (opening != null) {
            return new ClaimTime(ClaimTime.Relation.AT, opening.span(), "the date opens the sentence that tells it");
        }
        boolean past = main == null || main.has(Clause.Feature.PAST) || main.has(Clause.Feature.PERFECT);
        if (past && statement.expression() != null) {
            return new ClaimTime(
                    ClaimTime.Relation.ON_OR_BEFORE,
                    statement.expression(),
                    "told as past on the day of the statement");
        }
        return ClaimTime.NONE;
    }

    /** "On May 3, the ban was lifted, it is noted": a date before the content in a sentence without statement date. */
    private @Nullable TimeExpression opening(Sentence sentence, Span extent) {
        for (TimeExpression time :
                in(new Span(sentence.span().begin(), Math.max(sentence.span().begin(), extent.begin())))) {
            boolean leads = time.span().begin() - sentence.span().begin() <= 4;
            if (isDate(time) && leads && !isOffset(sentence, time.span()) && !isAsOf(sentence, time.span())) {
                return time;
            }
        }
        return null;
    }

    /** "They were still seeking the names of those who died on Sunday": what goes on is not of the day told of others. */
    private static boolean isOfThoseWho(Sentence sentence, @Nullable Clause main, Span time) {
        if (main == null || !main.has(Clause.Feature.PROGRESSIVE)) {
            return false;
        }
        for (int i = before(sentence, time); i > main.headToken(); i--) {
            if (PEOPLE.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
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

    /** "As of this day, 86 are known to be dead": up to when it counts is not when it happened. */
    private static boolean isAsOf(Sentence sentence, Span time) {
        int at = before(sentence, time);
        boolean of = at >= 1 && sentence.token(at).lower().equals("of");
        boolean as = of && sentence.token(at - 1).lower().equals("as");
        return as || firstWords(sentence, time).startsWith("as of");
    }

    /** "Since the revolt in 2009": since, then a noun or two, then "in" the year it began. */
    private static boolean isOrigin(Sentence sentence, Span time) {
        int at = before(sentence, time);
        if (at < 1 || !sentence.token(at).lower().equals("in")) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_SINCE); i--) {
            Token token = sentence.token(i);
            if (token.lower().equals("since")) {
                return true;
            }
            if (token.tag().isVerbal() || token.tag() == Tag.PUNCT) {
                return false;
            }
        }
        return false;
    }

    /** The last token before that place, -1 if there is none. */
    private static int before(Sentence sentence, Span time) {
        int low = 0;
        int high = sentence.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.token(middle).span().end() <= time.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static String firstWords(Sentence sentence, Span time) {
        int at = before(sentence, time) + 1;
        boolean two = at + 1 < sentence.size();
        return two ? sentence.token(at).lower() + " " + sentence.token(at + 1).lower() : "";
    }

    private static boolean isOffset(Sentence sentence, Span time) {
        return OFFSETS.contains(wordBefore(sentence, time));
    }

    private static String wordBefore(Sentence sentence, Span time) {
        String before = "";
        for (Token token : sentence.tokens()) {
            if (token.span().end() > time.begin()) {
                break;
            }
            before = token.lower();
        }
        return before;
    }

    /** "the girls abducted in April were freed": the date belongs to the participle that stands after a noun. */
    private static boolean belongsToParticiple(Sentence sentence, Span extent, @Nullable Clause main, Span time) {
        if (main == null) {
            return false;
        }
        boolean before = time.begin() < main.predicate().begin();
        int from = before ? extent.begin() : main.predicate().end();
        boolean noun = false;
        boolean participle = false;
        for (Token token : sentence.tokens()) {
            if (token.span().end() > time.begin()) {
                break;
            }
            if (token.span().begin() < from) {
                continue;
            }
            boolean past = token.tag() == Tag.VERB
                    && !token.lower().equals(token.lemma())
                    && !token.lower().endsWith("ing");
            participle |= past && noun;
            noun = token.tag() == Tag.NOUN || token.tag() == Tag.PROPN;
        }
        return participle;
    }

    /** "the January unrest", "Monday's indictment": a noun follows that the date belongs to. */
    private static boolean isModifier(Sentence sentence, Span time) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.span().begin() >= time.end()) {
                boolean possessive = token.text().endsWith("s") && !token.isWord();
                boolean touches = token.span().begin() - time.end() <= 1;
                boolean capital = i > 0 && !sentence.token(i - 1).lower().equals("in");
                boolean noun = token.tag() == Tag.NOUN || token.tag() == Tag.ADJ || token.tag() == Tag.PROPN;
                boolean during = wordBefore(sentence, time).equals("during") || isDuring(sentence, i, time);
                return possessive || touches && noun && capital && !hasDigit(time, sentence) && !during;
            }
        }
        return false;
    }

    /** "during the January riots": the date is that of what it happened in. */
    private static boolean isDuring(Sentence sentence, int after, Span time) {
        int at = after - 1;
        while (at >= 0 && sentence.token(at).span().begin() >= time.begin()) {
            at--;
        }
        boolean article = at >= 1 && sentence.token(at).lower().equals("the");
        return article && sentence.token(at - 1).lower().equals("during");
    }

    private static boolean hasDigit(Span time, Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (time.contains(token.span()) && token.tag() == Tag.NUM) {
                return true;
            }
        }
        return false;
    }
}
