package org.annals.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * Full names of months and weekdays come from the locale data of the JDK, everything else from a data file of the
 * language. The table is an open-addressed hash over the letters folded to lower case, so that a look-up makes no string.
 */
/** The time words of one language. Immutable once read, and thread-safe. */
final class TimeLexicon {
    private static final int SLOTS = 4096;

    private final TimeWord[] table = new TimeWord[SLOTS];
    private int size;

    TimeLexicon(Locale language, Holidays holidays) {
        for (Month month : Month.values()) {
            add(month.getDisplayName(TextStyle.FULL_STANDALONE, language), WordClass.MONTH, month.getValue());
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            add(day.getDisplayName(TextStyle.FULL_STANDALONE, language), WordClass.WEEKDAY, day.getValue());
        }
        addAll(holidays.firstWords(), WordClass.HOLIDAY_START);
        for (String line : WordList.lines(TimeLexicon.class, "words-" + language.getLanguage() + ".tsv")) {
            List<String> columns = List.of(line.split("\t", -1));
            if (columns.size() < 2) {
                throw new IllegalArgumentException("a time word needs a class, got " + line);
            }
            WordClass wordClass = WordClass.valueOf(columns.get(1).toUpperCase(Locale.ROOT));
            String value = columns.size() > 2 ? columns.get(2) : "";
            for (String word : columns.get(0).split(" ", -1)) {
                entry(word).add(wordClass, value);
            }
        }
    }

    private void addAll(Iterable<String> words, WordClass wordClass) {
        for (String word : words) {
            entry(word).add(wordClass, "");
        }
    }

    private void add(String name, WordClass wordClass, int value) {
        entry(name.toLowerCase(Locale.ROOT)).add(wordClass, Integer.toString(value));
    }

    private TimeWord entry(String lower) {
        TimeWord known = find(lower, 0, lower.length());
        if (known != null) {
            return known;
        }
        if (++size > SLOTS / 2) {
            throw new IllegalStateException("the time lexicon holds at most " + SLOTS / 2 + " words");
        }
        TimeWord word = new TimeWord(lower);
        int slot = hash(lower, 0, lower.length());
        while (table[slot] != null) {
            slot = slot + 1 & SLOTS - 1;
        }
        table[slot] = word;
        return word;
    }

    /** The word that stands at {@code [from, to)} of the text, whatever its case, or null. */
    @Nullable
    TimeWord find(String text, int from, int to) {
        int slot = hash(text, from, to);
        for (TimeWord word = table[slot]; word != null; word = table[slot]) {
            if (isSame(word.lower(), text, from, to)) {
                return word;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return null;
    }

    private static boolean isSame(String lower, String text, int from, int to) {
        if (lower.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (fold(text.charAt(i)) != lower.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + fold(text.charAt(i));
        }
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }

    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }
}
