package org.annals.time;

import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/*
 * One pass over the characters, each read a bounded number of times. Hyphens and apostrophes are tokens of their own, so
 * that "third-quarter", "mid-1990s", "1914-1918" and "Friday's" need no rules of their own; a number takes its separators
 * where they make it a date, a clock time or a count.
 */
/** Cuts a stretch of text into time tokens. */
final class TimeScanner {
    /** "p.m." as some write it. */
    private static final String APART = "p. m.";

    private static final int LONGEST_WORD = 24;
    private static final int LONGEST_NUMBER = 9;
    private static final int PACKED_DATE = 8;
    private static final int LAST_HOUR = 12;

    private final TimeLexicon lexicon;
    private final String text;
    private final TimeTokens tokens;

    TimeScanner(TimeLexicon lexicon, Holidays holidays, String text) {
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = new TimeTokens(text, holidays);
    }

    /** The tokens of {@code [from, to)}; valid until the next call. */
    TimeTokens scan(int from, int to) {
        tokens.clear();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                at = number(at, to);
            } else if (Character.isLetter(c)) {
                at = word(at, to);
            } else if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else {
                int end = Character.isHighSurrogate(c) && at + 1 < to ? at + 2 : at + 1;
                tokens.add(Kind.MARK, at, end, 0, null);
                at = end;
            }
        }
        tokens.close();
        return tokens;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int word(int from, int to) {
        int end = from;
        while (end < to && (Character.isLetterOrDigit(text.charAt(end)) || isCombining(text.charAt(end)))) {
            end++;
        }
        if (end - from > LONGEST_WORD) {
            tokens.add(Kind.WORD, from, end, 0, null);
            return end;
        }
        TimeWord word = null;
        if (end < to && text.charAt(end) == '.') {
            int dotted = dotted(from, end, to);
            boolean apart = isApart(from, end, to);
            word = apart
                    ? lexicon.find(text.charAt(from) + ".m.", 0, APART.length() - 1)
                    : lexicon.find(text, from, dotted);
            end = word == null ? end : dotted;
        }
        word = word == null ? lexicon.find(text, from, end) : word;
        tokens.add(Kind.WORD, from, end, 0, word);
        return end;
    }

    private static boolean isCombining(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean isApart(int from, int firstStop, int to) {
        return firstStop - from == 1 && from + APART.length() <= to && text.startsWith(". m.", firstStop);
    }

    /** The end of "a.m.", "p. m.", "B.C." or "Jan." with its full stops. */
    private int dotted(int from, int firstStop, int to) {
        int end = firstStop + 1;
        if (isApart(from, firstStop, to)) {
            return from + APART.length();
        }
        if (firstStop - from == 1 && end + 1 < to && Character.isLetter(text.charAt(end))) {
            boolean single = text.charAt(end + 1) == '.' || !Character.isLetterOrDigit(text.charAt(end + 1));
            if (single) {
                return text.charAt(end + 1) == '.' ? end + 2 : end + 1;
            }
        }
        return end;
    }

    private int number(int from, int to) {
        int end = digits(from, to);
        if (end - from > LONGEST_NUMBER) {
            return other(from, end, to);
        }
        int value = value(from, end);
        int packed = end - from == PACKED_DATE ? NumericDate.packed(value) : -1;
        if (packed > 0 && (end == to || !Character.isLetterOrDigit(text.charAt(end))) && isLoose(from)) {
            tokens.add(Kind.DATE, from, end, packed, null);
            return end;
        }
        if (end < to) {
            char next = text.charAt(end);
            int special = next == ':'
                    ? clock(from, end, to)
                    : next == '/' || next == '-' || next == '.' ? date(from, to) : -1;
            if (special > 0) {
                return special;
            }
            if ((next == ',' || next == '.') && end + 1 < to && isDigit(text.charAt(end + 1)) && groups(end, to)) {
                return decimal(from, end, to);
            }
            if (Character.isLetter(next)) {
                return lettered(from, end, to, value);
            }
        }
        tokens.add(Kind.NUMBER, from, end, value, null);
        return end;
    }

    /** A comma groups exactly three digits; a full stop may stand before any number of them. */
    private boolean groups(int at, int to) {
        return text.charAt(at) == '.' || digits(at + 1, to) == at + 4;
    }

    private int digits(int from, int to) {
        int end = from;
        while (end < to && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int value(int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private int decimal(int from, int end, int to) {
        int at = end;
        while (at + 1 < to && (text.charAt(at) == ',' || text.charAt(at) == '.') && isDigit(text.charAt(at + 1))) {
            at = digits(at + 1, to);
        }
        int clock = -1;
        if (end - from <= 2 && at == end + 3 && text.charAt(end) == '.') {
            clock = clockValue(value(from, end), value(end + 1, at));
        }
        tokens.add(Kind.DECIMAL, from, at, clock, null);
        return at;
    }

    private static int clockValue(int hour, int minute) {
        return hour <= 24 && minute < 60 ? hour * 100 + minute : -1;
    }

    /** "18:30", "18:30:15"; or -1. */
    private int clock(int from, int end, int to) {
        int minutes = digits(end + 1, to);
        boolean shape = end - from <= 2 && minutes == end + 3;
        int value = shape ? clockValue(value(from, end), value(end + 1, minutes)) : -1;
        if (value < 0) {
            return -1;
        }
        boolean seconds = minutes + 2 < to && text.charAt(minutes) == ':' && digits(minutes + 1, to) == minutes + 3;
        int last = seconds ? minutes + 3 : minutes;
        if (last + 1 < to && text.charAt(last) == '.' && isDigit(text.charAt(last + 1))) {
            // "1:48.85": the time that a race took.
            tokens.add(Kind.DECIMAL, from, digits(last + 1, to), -1, null);
            return digits(last + 1, to);
        }
        tokens.add(Kind.CLOCK, from, last, value, null);
        return last;
    }

    /** "2022-01-29", "29.01.2022", "12/31/2017"; or -1. */
    private int date(int from, int to) {
        int[] parts = new int[3];
        int[] widths = new int[3];
        char separator = 0;
        int at = from;
        for (int k = 0; k < 3; k++) {
            int end = digits(at, Math.min(to, at + 5));
            if (end == at || end - at > 4 || k < 2 && (end >= to || separator != 0 && text.charAt(end) != separator)) {
                return -1;
            }
            parts[k] = value(at, end);
            widths[k] = end - at;
            separator = k == 0 ? text.charAt(end) : separator;
            at = end + 1;
        }
        int end = at - 1;
        boolean longer = end < to && isDigit(text.charAt(end))
                || end + 1 < to && text.charAt(end) == separator && isDigit(text.charAt(end + 1));
        int packed = longer ? -1 : NumericDate.read(parts, widths, separator);
        if (packed < 0) {
            return -1;
        }
        tokens.add(Kind.DATE, from, end, packed, null);
        // "2022-01-29T18:30": the clock is a token of its own.
        return end + 1 < to && text.charAt(end) == 'T' && isDigit(text.charAt(end + 1)) ? end + 1 : end;
    }

    private int lettered(int from, int end, int to, int value) {
        int letters = end;
        while (letters < to && Character.isLetterOrDigit(text.charAt(letters))) {
            letters++;
        }
        if (letters - end <= 2 && isOrdinalSuffix(end, letters)) {
            tokens.add(Kind.ORDINAL, from, letters, value, null);
            return letters;
        }
        if (letters - end == 1 && text.charAt(end) == 's' && value % 10 == 0 && (end - from == 4 || end - from == 2)) {
            tokens.add(Kind.DECADE, from, letters, value, null);
            return letters;
        }
        TimeWord suffix = letters - end > LONGEST_WORD ? null : suffix(end, letters, to);
        if (suffix != null && suffix.is(WordClass.ISH) && value >= 1 && value <= LAST_HOUR) {
            tokens.add(Kind.CLOCK, from, letters, value * 100, null);
            return letters;
        }
        if (suffix != null && (suffix.is(WordClass.MERIDIEM) || isUnit(suffix))) {
            tokens.add(Kind.NUMBER, from, end, value, null);
            return end;
        }
        return other(from, letters, to);
    }

    /** "3h", "10min". */
    private static boolean isUnit(TimeWord suffix) {
        return suffix.lower().length() < 5 && (suffix.is(WordClass.UNIT) || suffix.is(WordClass.UNITS));
    }

    /** No currency and no number sign may stand before a date of eight digits. */
    private boolean isLoose(int from) {
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        boolean label = before == '-' && from > 1 && Character.isUpperCase(text.charAt(from - 2));
        return before == ' '
                || before == '-' && !label
                || before == '_'
                || before == '/'
                || before == '('
                || before == '\n';
    }

    private @Nullable TimeWord suffix(int from, int end, int to) {
        int dotted = end < to && text.charAt(end) == '.' ? dotted(from, end, to) : end;
        TimeWord word = lexicon.find(text, from, dotted);
        return word == null ? lexicon.find(text, from, end) : word;
    }

    private boolean isOrdinalSuffix(int from, int end) {
        if (end - from != 2) {
            return false;
        }
        String suffix = "" + TimeLexicon.fold(text.charAt(from)) + TimeLexicon.fold(text.charAt(from + 1));
        return suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
    }

    /** Digits and letters that are neither a number nor a word: "747B". */
    private int other(int from, int at, int to) {
        int end = at;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        tokens.add(Kind.WORD, from, end, 0, null);
        return end;
    }
}
