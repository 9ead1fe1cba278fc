package org.annals.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.annals.language.Tag;
import org.annals.place.PlaceMention;
import org.annals.time.TimeExpression;
import org.annals.time.Timex;
import org.jspecify.annotations.Nullable;

/** Reads over what time and where a figure counts, as far as its own sentence says it. */
final class ScopeReader {
    private static final Set<String> SPANNING = Set.of("during", "since", "throughout", "over", "amid", "after");
    private static final Set<String> AS_OF = Set.of("by", "of", "until", "till", "to");
    private static final WordSet DAY_WORDS = WordSet.exact("day-words.txt");
    private static final Set<String> RANGE = Set.of("between", "from", "and");
    private static final Set<String> GIVING = Set.of("give", "publish", "put", "release", "issue", "withdraw");
    private static final int FARTHEST_VERB = 12;
    private static final WordSet MONTH_WORDS = WordSet.exact("month-words.txt");
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,2}(st|nd|rd|th)?");
    private final WordSet reporting = WordSet.exact("reporting-verbs.txt");

    /** "during the riots; Tesvara province", or "". */
    String scope(FigureDraft draft, List<PlaceMention> places, String text) {
        Words words = draft.words;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (SPANNING.contains(words.lower(i)) && words.is(i, Tag.ADP) && i != draft.number.from()) {
                int end = phraseEnd(words, i + 1);
                if (end > i + 1) {
                    parts.add(words.span(i, end).of(text));
                    break;
                }
            }
        }
        Span after = draft.span();
        for (PlaceMention place : places) {
            boolean inside = words.sentence().span().contains(place.span());
            if (inside && place.span().begin() >= after.begin()) {
                parts.add(place.span().of(text));
                break;
            }
        }
        return String.join("; ", parts);
    }

    private static int phraseEnd(Words words, int from) {
        int i = from;
        while (words.has(i) && i < from + 8 && (words.is(i, Tag.DET) || words.isNominal(i) || words.is(i, Tag.NUM))) {
            i++;
        }
        return i;
    }

    /** The time expression that says as of when, or null. */
    @Nullable
    Span asOf(FigureDraft draft, Figure.CountKind kind, List<TimeExpression> times) {
        List<TimeExpression> dates = dates(draft, times);
        Span stated = statedAsOf(draft, dates);
        if (stated != null) {
            return stated;
        }
        if (dates.size() != 1) {
            return null;
        }
        boolean reported = isReportingDay(draft, dates.get(0));
        boolean counts = kind == Figure.CountKind.INCIDENT ? !reported : reported && draft.toll;
        return counts ? dates.get(0).span() : null;
    }

    /** Whether the sentence says "as of Monday" or "by Friday": then the count runs up to that day. */
    boolean isRunning(FigureDraft draft, List<TimeExpression> times) {
        return statedAsOf(draft, dates(draft, times)) != null;
    }

    /** Whether the sentence says on which day those were killed who are counted: "on Friday", "overnight". */
    boolean isOfADay(FigureDraft draft, List<TimeExpression> times) {
        for (TimeExpression date : dates(draft, times)) {
            int at = draft.words.tokenAt(date.span().begin());
            boolean day = isDay(date);
            String before = draft.words.lower(at - 1);
            boolean running = SPANNING.contains(before) || AS_OF.contains(before) || RANGE.contains(before);
            if (day && !running && !isReportingDay(draft, date) && !isGivenOn(draft, at)) {
                return true;
            }
        }
        return false;
    }

    /** "gave a figure of 41 on Thursday": the verb before the day is of telling, not of dying. */
    private boolean isGivenOn(FigureDraft draft, int date) {
        for (int i = date - 1; i >= Math.max(0, date - FARTHEST_VERB); i--) {
            if (draft.words.is(i, Tag.VERB)) {
                String lemma = draft.words.token(i).lemma();
                return GIVING.contains(lemma) || reporting.contains(lemma);
            }
        }
        return false;
    }

    private static boolean isDay(TimeExpression date) {
        boolean month = false;
        boolean number = false;
        for (String word : WORD_BREAK.split(date.text().toLowerCase(Locale.ROOT), -1)) {
            if (DAY_WORDS.contains(word)) {
                return true;
            }
            month |= MONTH_WORDS.contains(word);
            number |= DAY_NUMBER.matcher(word).matches();
        }
        return month && number;
    }

    private static @Nullable Span statedAsOf(FigureDraft draft, List<TimeExpression> dates) {
        for (TimeExpression date : dates) {
            if (isAsOf(draft, date)) {
                return date.span();
            }
        }
        return null;
    }

    private static List<TimeExpression> dates(FigureDraft draft, List<TimeExpression> times) {
        List<TimeExpression> dates = new ArrayList<>();
        for (TimeExpression time : times) {
            boolean inside = draft.words.sentence().span().contains(time.span());
            if (inside && time.timex() != Timex.DURATION && time.timex() != Timex.SET) {
                dates.add(time);
            }
        }
        return dates;
    }

    private static boolean isAsOf(FigureDraft draft, TimeExpression date) {
        int at = draft.words.tokenAt(date.span().begin()) - 1;
        String before = draft.words.lower(at);
        boolean as = AS_OF.contains(before) && (draft.words.lower(at - 1).equals("as") || before.equals("by"));
        return as || date.text().toLowerCase(Locale.ROOT).startsWith("as of");
    }

    /** Whether the date belongs to the words of saying rather than to what is said. */
    private boolean isReportingDay(FigureDraft draft, TimeExpression date) {
        Words words = draft.words;
        int at = words.tokenAt(date.span().begin());
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (words.isVerbal(i)) {
                return reporting.contains(words.token(i).lemma());
            }
        }
        // "On January 25, the spokesman said that the number had increased": a date at the front goes with the verb.
        for (int i = at; i < Math.min(draft.number.from(), at + 25); i++) {
            if (words.is(i, Tag.VERB)) {
                return reporting.contains(words.token(i).lemma());
            }
        }
        return false;
    }
}
