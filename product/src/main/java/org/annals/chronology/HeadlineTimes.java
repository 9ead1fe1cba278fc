package org.annals.chronology;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.dating.AnchoredTime;
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

    private static final int MOST_YEARS = 5;

    private HeadlineTimes() {}

    /** The words of a claim as they can be read on any day; what somebody is quoted with stays. */
    static HeadlineText lasting(HeadlineText given, DatedClaim claim, DatedReading reading) {
        HeadlineText text = withoutDoubleDate(given, reading);
        if (claim.claim().quoted()) {
            return text;
        }
        for (AnchoredTime time : within(text, reading)) {
            Span span = time.expression().span();
            if (text.contains(span)) {
                String shown = shown(
                        text,
                        reading.reading().text().text(),
                        time,
                        reading.dating().published());
                text = shown == null ? text : text.with(span, shown);
            }
        }
        return text;
    }

    /** "The next day, on May 5, the bridge fell": the day itself is told, so what is counted from another falls away. */
    private static HeadlineText withoutDoubleDate(HeadlineText text, DatedReading reading) {
        String article = reading.reading().text().text();
        int opening = -1;
        for (AnchoredTime time : within(text, reading)) {
            Span span = time.expression().span();
            if (span.begin() == text.begin() && isPassing(span.of(article)) && article.startsWith(", ", span.end())) {
                opening = span.end() + 2;
            } else if (opening >= 0 && span.begin() >= opening && span.end() <= text.end()) {
                String between =
                        article.substring(opening, span.begin()).strip().toLowerCase(Locale.ROOT);
                boolean dated = between.isEmpty() || between.equals("on") || between.equals("in");
                return dated ? text.from(opening) : text;
            }
        }
        return text;
    }

    /** The times from the first to the last word; an article's times stand in text order. */
    private static List<AnchoredTime> within(HeadlineText text, DatedReading reading) {
        List<AnchoredTime> times = reading.dating().times();
        return times.subList(first(times, text.begin()), first(times, text.end()));
    }

    private static int first(List<AnchoredTime> times, int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).expression().span().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isPassing(String words) {
        return PASSING.contains(words.toLowerCase(Locale.ROOT));
    }

    /** "Two years ago", but not "seventy years ago", which is no more than about then. */
    private static boolean isCountedBack(String words, Edtf date, @Nullable Dated published) {
        LocalDate then = date.earliest();
        LocalDate now = published == null ? null : published.date().latest();
        return words.toLowerCase(Locale.ROOT).endsWith(" ago")
                && then != null
                && now != null
                && now.getYear() - then.getYear() <= MOST_YEARS;
    }

    private static @Nullable String shown(
            HeadlineText text, String article, AnchoredTime time, @Nullable Dated published) {
        Span span = time.expression().span();
        Dated dated = time.dated();
        String date = dated == null ? null : words(dated.date());
        String before = article.substring(text.begin(), span.begin());
        if (dated == null
                || date == null
                || !isPassing(span.of(article)) && !isCountedBack(span.of(article), dated.date(), published)
                || HeadlineWriter.isQuoted(before, before.length())) {
            return null;
        }
        if (!before.isEmpty() && Character.isUpperCase(article.charAt(span.begin()))) {
            return null; // "the Lenn Today": a name.
        }
        String said = span.of(article).toLowerCase(Locale.ROOT);
        String ahead = before.stripTrailing();
        String last = ahead.substring(ahead.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String part = said.startsWith("earlier ") ? "earlier " : said.startsWith("late ") ? "late " : "";
        // "yesterday's vote": "[5 May 2031]'s vote".
        boolean genitive = text.end() > span.end() && "'\u2019".indexOf(article.charAt(span.end())) >= 0;
        String preposition =
                genitive || PREPOSITIONS.contains(last) ? "" : dated.date().isDay() ? "on " : "in ";
        String words = part + preposition + date;
        return "["
                + (before.isEmpty() ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words)
                + "]";
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
