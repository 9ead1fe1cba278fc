package org.annals.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words, numbers and marks of one sentence as the time grammar sees them. Positions outside are nothing. */
final class TimeTokens {
    /** What a token is. */
    enum Kind {
        WORD,
        /** Digits alone. */
        NUMBER,
        /** "5th". */
        ORDINAL,
        /** "18:30"; the number is hour * 100 + minute. */
        CLOCK,
        /** "1990s", "'90s"; the number is the first year, or its last two digits. */
        DECADE,
        /** "2022-01-29"; the number is year * 10000 + month * 100 + day. */
        DATE,
        /** A number with separators: "4,578", "2.5", "18.30". */
        DECIMAL,
        MARK
    }

    /** How far before the core of an expression it can begin. */
    private static final int LONGEST_LEAD = 8;

    private static final int PERFECT_REACH = 8;

    private final String text;
    private final Holidays holidays;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] numbers = new int[64];
    private Kind[] kinds = new Kind[64];
    private @Nullable TimeWord[] words = new TimeWord[64];
    private int[] cores = new int[64];
    private int size;
    private boolean starts;

    TimeTokens(String text, Holidays holidays) {
        this.text = text;
        this.holidays = holidays;
    }

    void clear() {
        size = 0;
        starts = false;
    }

    void add(Kind kind, int begin, int end, int number, @Nullable TimeWord word) {
        if (size == begins.length) {
            int longer = size * 2;
            begins = Arrays.copyOf(begins, longer);
            ends = Arrays.copyOf(ends, longer);
            numbers = Arrays.copyOf(numbers, longer);
            kinds = Arrays.copyOf(kinds, longer);
            words = Arrays.copyOf(words, longer);
            cores = Arrays.copyOf(cores, longer);
        }
        begins[size] = begin;
        ends[size] = end;
        numbers[size] = number;
        kinds[size] = kind;
        words[size] = word;
        size++;
        boolean core = word != null && word.isCore()
                || isCoreNumber(kind, end - begin)
                || isSpelledYear(word)
                || isThisTime(size - 1)
                || isSlashDay(size - 1)
                || isDottedHour(size - 1)
                || end - begin == 1 && SpokenClock.isHalfInLetters(this, size - 1);
        cores[size - 1] = core ? size - 1 : Integer.MAX_VALUE;
        starts |= core;
    }

    private static boolean isCoreNumber(Kind kind, int width) {
        return switch (kind) {
            case NUMBER -> width == 4;
            case ORDINAL, CLOCK, DECADE, DATE -> true;
            case DECIMAL, WORD, MARK -> false;
        };
    }

    private boolean isThisTime(int i) {
        return has(i, WordClass.TIME) && has(i - 1, WordClass.THIS, WordClass.THAT);
    }

    /** The second number of "22/04". */
    private boolean isSlashDay(int i) {
        return is(i, Kind.NUMBER) && width(i) <= 2 && isMark(i - 1, '/') && is(i - 2, Kind.NUMBER) && width(i - 2) <= 2;
    }

    /** "Monday at 2.30": a number with a full stop after a day. */
    private boolean isDottedHour(int i) {
        return is(i, Kind.DECIMAL)
                && numbers[i] >= 0
                && has(i - 1, WordClass.AT)
                && (has(i - 2, WordClass.WEEKDAY, WordClass.WEEKDAYS) || has(i - 2, WordClass.DAY));
    }

    private static boolean isSpelledYear(@Nullable TimeWord word) {
        return word != null && word.is(WordClass.CARDINAL) && word.number(WordClass.CARDINAL) >= 15
                || word != null && word.is(WordClass.SCALE);
    }

    /** Call once all tokens are in: finds for each the next core of an expression. */
    void close() {
        for (int i = size - 2; i >= 0; i--) {
            cores[i] = Math.min(cores[i], cores[i + 1]);
        }
    }

    /** Whether an expression can begin here: the core of one is near. */
    boolean canStart(int i) {
        if (cores[i] - i > LONGEST_LEAD) {
            return false;
        }
        if (kinds[i] != Kind.WORD) {
            return kinds[i] != Kind.MARK || isApostrophe(i);
        }
        TimeWord word = words[i];
        return word != null && word.canStart();
    }

    /** The holiday whose whole name begins here, or null. */
    Holidays.@Nullable Name holidayAt(int i) {
        TimeWord word = inside(i) ? words[i] : null;
        if (word == null || !word.is(WordClass.HOLIDAY_START)) {
            return null;
        }
        for (Holidays.Name name : holidays.beginningWith(word.lower())) {
            if (afterWords(i, name.words()) > 0) {
                return name;
            }
        }
        return null;
    }

    /** The token after these words, if they stand from {@code i} on, a single one with a capital; else -1. */
    int afterWords(int i, String lower) {
        int begin = begins[i];
        int end = begin + lower.length();
        boolean name = isCapitalised(i) || lower.indexOf(' ') > 0 && !has(i, WordClass.CAPITAL);
        if (end > text.length() || !name) {
            return -1;
        }
        for (int k = 0; k < lower.length(); k++) {
            char c = TimeLexicon.fold(text.charAt(begin + k));
            if (c != lower.charAt(k) && !(Character.isWhitespace(c) && lower.charAt(k) == ' ')) {
                return -1;
            }
        }
        int at = i;
        while (at < size && ends[at] < end) {
            at++;
        }
        return at < size && ends[at] == end ? at + 1 : -1;
    }

    /** Whether there is anything but plain words and marks. */
    boolean mayHoldTimes() {
        return starts;
    }

    int size() {
        return size;
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    private boolean inside(int i) {
        return i >= 0 && i < size;
    }

    boolean is(int i, Kind kind) {
        return inside(i) && kinds[i] == kind;
    }

    boolean isMark(int i, char mark) {
        return is(i, Kind.MARK) && text.charAt(begins[i]) == mark;
    }

    boolean isHyphen(int i) {
        if (!is(i, Kind.MARK)) {
            return false;
        }
        char c = text.charAt(begins[i]);
        return c == '-' || c == '~' || c >= '\u2010' && c <= '\u2015';
    }

    /** A hyphen without spaces around it. */
    boolean joins(int i) {
        return isHyphen(i) && isGlued(i) && isGlued(i + 1);
    }

    boolean isApostrophe(int i) {
        if (!is(i, Kind.MARK)) {
            return false;
        }
        char c = text.charAt(begins[i]);
        return c == '\'' || c == '\u2019' || c == '`';
    }

    /** An apostrophe with an "s" glued to it. */
    boolean isPossessive(int i) {
        return isApostrophe(i) && is(i + 1, Kind.WORD) && isGlued(i + 1) && ends[i + 1] - begins[i + 1] == 1;
    }

    /** Whether no space stands before the token. */
    boolean isGlued(int i) {
        return i > 0 && i < size && ends[i - 1] == begins[i];
    }

    int number(int i) {
        return numbers[i];
    }

    int width(int i) {
        return inside(i) ? ends[i] - begins[i] : 0;
    }

    boolean has(int i, WordClass wordClass) {
        TimeWord word = inside(i) ? words[i] : null;
        return word != null && word.is(wordClass);
    }

    boolean has(int i, WordClass first, WordClass second) {
        return has(i, first) || has(i, second);
    }

    /** The value of the word in that class; the word must be of it. */
    String value(int i, WordClass wordClass) {
        TimeWord word = inside(i) ? words[i] : null;
        return word == null ? "" : word.value(wordClass);
    }

    int number(int i, WordClass wordClass) {
        TimeWord word = inside(i) ? words[i] : null;
        return word == null ? 0 : word.number(wordClass);
    }

    boolean isKnown(int i) {
        return inside(i) && words[i] != null;
    }

    boolean isCapitalised(int i) {
        return inside(i) && Character.isUpperCase(text.charAt(begins[i]));
    }

    /** A word in lower case that looks like a plural: what a number before it would count. */
    boolean isPlural(int i) {
        if (!is(i, Kind.WORD) || isCapitalised(i) || width(i) < 4) {
            return false;
        }
        char last = text.charAt(ends[i] - 1);
        char before = text.charAt(ends[i] - 2);
        boolean irregular = text.regionMatches(true, ends[i] - 3, "men", 0, 3)
                || width(i) >= 8 && text.regionMatches(true, ends[i] - 8, "children", 0, 8);
        return irregular || last == 's' && before != 's' && before != 'u' && before != 'i';
    }

    /** Whether a perfect of the present stands before the word, or after one that opens the sentence: "has lived for". */
    boolean isToldAsGoingOn(int at) {
        int first = at < 1 ? 0 : Math.max(0, at - PERFECT_REACH);
        int last = at < 1 ? Math.min(size, PERFECT_REACH * 2) : at;
        for (int i = first; i < last; i++) {
            if (has(i, WordClass.PERFECT) && (isParticiple(i + 1) || isParticiple(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticiple(int i) {
        if (!is(i, Kind.WORD) || width(i) < 4) {
            return false;
        }
        char last = text.charAt(ends[i] - 1);
        char before = text.charAt(ends[i] - 2);
        return before == 'e' && (last == 'd' || last == 'n');
    }

    /** The seconds of a clock time that is written with them, or 0. */
    int seconds(int i) {
        int tens = text.charAt(ends[i] - 2) - '0';
        return tens >= 0 && tens < 6 && text.charAt(ends[i] - 3) == ':'
                ? tens * 10 + text.charAt(ends[i] - 1) - '0'
                : 0;
    }

    /** A month, weekday or other name; those that are also plain words or short forms need their capital. */
    boolean isName(int i, WordClass wordClass) {
        return has(i, wordClass) && (isCapitalised(i) || !has(i, WordClass.CAPITAL));
    }

    /** A year of four digits, or -1. */
    int year(int i) {
        boolean four = is(i, Kind.NUMBER) && width(i) == 4;
        return four && numbers[i] >= 1000 && numbers[i] <= 2199 ? numbers[i] : -1;
    }

    /** A day of the month in digits ("5", "5th", "05") or as an ordinal word, or -1. */
    int dayOfMonth(int i) {
        int day = -1;
        if (is(i, Kind.NUMBER) && width(i) <= 2 || is(i, Kind.ORDINAL)) {
            day = numbers[i];
        } else if (has(i, WordClass.ORDINAL)) {
            day = number(i, WordClass.ORDINAL);
        }
        return day >= 1 && day <= 31 ? day : -1;
    }

    /** First, 2nd, third: or -1. */
    int ordinal(int i) {
        if (is(i, Kind.ORDINAL)) {
            return numbers[i];
        }
        return has(i, WordClass.ORDINAL) ? number(i, WordClass.ORDINAL) : -1;
    }

    @Nullable
    CalendarUnit unit(int i) {
        if (has(i, WordClass.UNIT)) {
            return CalendarUnit.valueOf(value(i, WordClass.UNIT));
        }
        return has(i, WordClass.UNITS) ? CalendarUnit.valueOf(value(i, WordClass.UNITS)) : null;
    }

    String text(int from, int to) {
        return text.substring(begins[from], ends[to - 1]);
    }
}
