package org.annals.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * 3 May 2031 | 3rd of May, 2031 | May 3, 2031 | 2031-05-03 | 2031/5/3 | 03.05.2031 | 3 мая 2031 | 2031年5月3日
 * 13/05/2031 and 5/13/2031 can be read in one way only; 03/05/2031 in two, so it is no date here. Months are those of
 * English and of the page's own language, by the JDK's tables.
 */
/** Finds whole dates in a short line of text. Thread-safe. */
public final class WrittenDates {
    private static final int LONGEST = 300;
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\p{N}.])(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?(?: of| de)? (\\p{L}{3,14})\\.?,?(?: de)? (\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,14})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
    private static final Pattern JOINED =
            Pattern.compile("(?<!\\p{N})(\\d{1,2})[- /](\\p{L}{3,9})[- /,]+(\\d{4})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\d/])(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?!\\d)");
    private static final Pattern EASTERN =
            Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");

    private final Map<String, Integer> months = new HashMap<>();

    /** A date and where its words begin. */
    public record Written(LocalDate day, int begin) {}

    /** @param language of the text, whose months are known besides English ones, or null */
    public WrittenDates(@Nullable String language) {
        add(Locale.ENGLISH);
        if (language != null && language.matches("[A-Za-z]{2,3}([-_].{1,20})?")) {
            add(Locale.forLanguageTag(language.replace('_', '-')));
        }
        months.put("sept", 9);
    }

    private void add(Locale locale) {
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                String name =
                        month.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
                if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) {
                    months.putIfAbsent(name, month.getValue());
                }
            }
        }
    }

    /** The dates of the line, in order; none where it is long. */
    public List<Written> in(String line) {
        List<Written> found = new ArrayList<>();
        if (line.length() > LONGEST) {
            return found;
        }
        String text = line.replace('\u00A0', ' ').replaceAll("\\s+", " ");
        named(DAY_MONTH, text, 1, 2, found);
        named(MONTH_DAY, text, 2, 1, found);
        named(JOINED, text, 1, 2, found);
        numbers(ISO, text, true, found);
        numbers(EASTERN, text, true, found);
        numbers(DOTTED, text, false, found);
        slashed(text, found);
        found.sort(java.util.Comparator.comparingInt(Written::begin));
        return found;
    }

    private void named(Pattern pattern, String text, int day, int month, List<Written> found) {
        Matcher matcher = pattern.matcher(text);
        for (int from = 0; matcher.find(from); ) {
            Integer number = months.get(matcher.group(month).toLowerCase(Locale.ROOT));
            if (number != null) {
                add(matcher, Integer.parseInt(matcher.group(3)), number, Integer.parseInt(matcher.group(day)), found);
            }
            from = number == null ? matcher.start() + 1 : matcher.end();
        }
    }

    private static void numbers(Pattern pattern, String text, boolean yearFirst, List<Written> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int a = Integer.parseInt(matcher.group(1));
            int b = Integer.parseInt(matcher.group(2));
            int c = Integer.parseInt(matcher.group(3));
            add(matcher, yearFirst ? a : c, b, yearFirst ? c : a, found);
        }
    }

    private static void slashed(String text, List<Written> found) {
        Matcher matcher = SLASHED.matcher(text);
        while (matcher.find()) {
            int a = Integer.parseInt(matcher.group(1));
            int b = Integer.parseInt(matcher.group(2));
            int year = Integer.parseInt(matcher.group(3));
            if (a > 12 || a == b) {
                add(matcher, year, b, a, found);
            } else if (b > 12) {
                add(matcher, year, a, b, found);
            }
        }
    }

    private static void add(Matcher matcher, int year, int month, int day, List<Written> found) {
        if (year < 1800 || year > 2100) {
            return;
        }
        try {
            found.add(new Written(LocalDate.of(year, month, day), matcher.start()));
        } catch (DateTimeException e) {
            // No such day: no date.
            return;
        }
    }
}
