package org.annals.chronology;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Puts dates, in brackets, in place of words of a claim that were true on one day only: "[on 5 May 2031]" for "tomorrow". */
final class HeadlineTimes {
    private static final Set<String> PASSING = WordList.phrases(HeadlineTimes.class, "passing-times.txt");
    private static final Set<String> PREPOSITIONS =
            Set.of("on", "in", "of", "from", "until", "since", "by", "for", "before", "after");

    private HeadlineTimes() {}

    /** The words of a claim as they can be read on any day; what somebody is quoted with stays. */
    static String lasting(DatedClaim dated) {
        String text = dated.claim().text();
        Dated when = dated.eventDate();
        if (when == null || when.span() == null || dated.claim().quoted()) {
            return text;
        }
        boolean own =
                when.document() != null && when.document().equals(dated.claim().document());
        int begin = own ? positionOf(when.span(), dated.claim().spans()) : -1;
        int end = begin < 0 ? -1 : begin + when.span().length();
        String date = words(when.date());
        if (begin < 0 || end > text.length() || date == null || HeadlineWriter.isQuoted(text, begin)) {
            return text;
        }
        String said = text.substring(begin, end).toLowerCase(Locale.ROOT);
        if (!PASSING.contains(said)) {
            return text;
        }
        String before = text.substring(0, begin).stripTrailing();
        String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String part = said.startsWith("earlier ") ? "earlier " : said.startsWith("late ") ? "late " : "";
        String preposition = PREPOSITIONS.contains(last) ? "" : when.date().isDay() ? "on " : "in ";
        String words = part + preposition + date;
        String shown = begin > 0 ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return text.substring(0, begin) + "[" + shown + "]" + text.substring(end);
    }

    /** Where in the claim's text, its spans joined by one space, these words stand; -1 if outside. */
    private static int positionOf(Span words, List<Span> spans) {
        int at = 0;
        for (Span span : spans) {
            if (span.contains(words)) {
                return at + words.begin() - span.begin();
            }
            at += span.length() + 1;
        }
        return -1;
    }

    /** "5 May 2031", "May 2031", "2031"; null for what is neither a day, a month nor a year. */
    private static @Nullable String words(Edtf date) {
        LocalDate first = date.earliest();
        if (first == null) {
            return null;
        }
        String month = Month.of(first.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (date.precision()) {
            case DAY -> first.getDayOfMonth() + " " + month + " " + first.getYear();
            case MONTH -> month + " " + first.getYear();
            case YEAR -> Integer.toString(first.getYear());
            default -> null;
        };
    }
}
