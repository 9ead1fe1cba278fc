package org.annals.ingest;

import java.util.List;
import org.annals.ingest.LayoutWords.Kind;
import org.annals.ingest.LineTokens.Token;

/*
 * A header line holds a date and its trimmings and nothing else:
 *   14 Mar 2031 10:51 | 13.01.2031, 10:43 | Published: Monday, May 3, 2031 at 10:51 a.m. EDT | 2031-05-03T10:51:00Z
 * Names may stand in front of the label, after "by", or at the beginning after "By":
 *   Ann Lee Published May 3, 2031 | 02:00 AM | By Ann Lee, Updated 3 May 2031 | Posted on May 3, 2031 by Ann Lee
 * Anything else in the line makes it prose.
 */
/** Tells a line that gives the date of publication from running prose. */
final class HeaderLine {
    private static final int LONGEST = 120;
    private static final int MOST_NAMES = 8;
    private static final String MARKS = ",.:;/|-–—()[]+·•«»―&";

    private final LayoutWords words;

    HeaderLine(LayoutWords words) {
        this.words = words;
    }

    boolean isDateHeader(String line) {
        return line.length() <= LONGEST && new Reading(LineTokens.of(line, 0, line.length())).isHeader();
    }

    /** Where a header glued in front of the first word ends (" date 2031-01-29 Officials said"), or -1. */
    int endOfGlued(String text, int from) {
        List<Token> tokens = LineTokens.of(text, from, Math.min(text.length(), from + 60));
        int at = 0;
        while (at < tokens.size() && words.isAny(tokens.get(at).lower(), Kind.LABEL, Kind.TRIMMING)) {
            at++;
        }
        boolean labelled = at > 0 && words.is(Kind.LABEL, tokens.get(0).lower());
        if (at > 0 && !labelled) {
            return -1;
        }
        at += at < tokens.size() && tokens.get(at).isMark(':') ? 1 : 0;
        if (!isIsoDay(tokens, at)) {
            return -1;
        }
        int end = tokens.get(at + 4).end();
        boolean apart = end == text.length() || TextLines.isSpace(text.charAt(end));
        boolean free = at + 5 >= tokens.size() || labelled || mayOpenSentence(tokens.get(at + 5));
        return apart && free ? end : -1;
    }

    private static boolean mayOpenSentence(Token token) {
        return switch (token.kind()) {
            case WORD -> token.isCapitalised();
            case NUMBER -> false;
            case MARK -> "\"“«'‘".indexOf(token.words().charAt(0)) >= 0;
        };
    }

    private static boolean isIsoDay(List<Token> tokens, int at) {
        return at + 4 < tokens.size()
                && tokens.get(at).isYear()
                && tokens.get(at + 1).isMark('-')
                && tokens.get(at + 2).isDay()
                && tokens.get(at + 3).isMark('-')
                && tokens.get(at + 4).isDay()
                && tokens.get(at + 4).end() - tokens.get(at).begin() == 10;
    }

    /** One pass over a line's tokens. */
    private final class Reading {
        private final List<Token> tokens;
        private boolean numeric;
        private boolean month;
        private boolean day;
        private boolean year;
        private boolean clock;
        private boolean weekday;
        private boolean label;
        private boolean by;
        private int names;

        Reading(List<Token> tokens) {
            this.tokens = tokens;
        }

        boolean isHeader() {
            int at = 0;
            while (at < tokens.size()) {
                int next = read(at);
                if (next < 0) {
                    return false;
                }
                at = next;
            }
            boolean dated = numeric || month && day && (year || label || clock || weekday);
            return dated && (names == 0 || label || by);
        }

        /** The token after the piece that begins here, or -1 where the line is no header. */
        private int read(int at) {
            Token token = tokens.get(at);
            return switch (token.kind()) {
                case MARK -> MARKS.contains(token.words()) ? at + 1 : -1;
                case NUMBER -> number(at);
                case WORD -> word(at) ? at + 1 : -1;
            };
        }

        private int number(int at) {
            Token token = tokens.get(at);
            if (isTriple(at)) {
                numeric = true;
                return at + 5;
            }
            if (at + 2 < tokens.size() && (isClock(at, ':') || isClock(at, '.'))) {
                clock = true;
                return at + 3 + (at + 4 < tokens.size() && tokens.get(at + 3).isMark(':') ? 2 : 0);
            }
            if (token.isYear() && !year) {
                year = true;
                return at + 1;
            }
            if (token.isDay() && !day) {
                day = true;
                boolean ordinal = at + 1 < tokens.size()
                        && words.is(Kind.ORDINAL, tokens.get(at + 1).lower());
                return at + (ordinal ? 2 : 1);
            }
            boolean counted = at + 1 < tokens.size()
                    && tokens.get(at + 1).lower().startsWith("min")
                    && token.words().length() <= 2;
            return counted || label && (token.isDay() || token.isYear()) ? at + 1 : zoneOffset(at);
        }

        /** The hours of "+0300" and "GMT+3". */
        private int zoneOffset(int at) {
            boolean signed = at > 0
                    && (tokens.get(at - 1).isMark('+') || tokens.get(at - 1).isMark('-'));
            return signed && clock && tokens.get(at).words().length() <= 4 ? at + 1 : -1;
        }

        private boolean isClock(int at, char mark) {
            Token hour = tokens.get(at);
            Token minute = tokens.get(at + 2);
            return tokens.get(at + 1).isMark(mark)
                    && hour.words().length() <= 2
                    && hour.value() <= 24
                    && minute.words().length() == 2
                    && minute.value() >= 0
                    && minute.value() <= 59
                    && minute.begin() == hour.end() + 1;
        }

        /** 13.01.2031, 1/13/2031, 2031-01-13. */
        private boolean isTriple(int at) {
            if (at + 4 >= tokens.size()) {
                return false;
            }
            String mark = tokens.get(at + 1).words();
            Token a = tokens.get(at);
            Token b = tokens.get(at + 2);
            Token c = tokens.get(at + 4);
            boolean marked = "./-".contains(mark) && tokens.get(at + 3).words().equals(mark);
            boolean close = c.end() - a.begin() <= 12;
            boolean values = b.isDay() && (a.isYear() && c.isDay() || a.isDay() && c.isYear());
            return marked && close && values;
        }

        private boolean word(int at) {
            Token token = tokens.get(at);
            String lower = token.lower();
            if (words.is(Kind.MONTH, lower)) {
                month = true;
                return true;
            }
            if (words.is(Kind.WEEKDAY, lower)) {
                weekday = true;
                return true;
            }
            if (words.is(Kind.LABEL, lower)) {
                label = true;
                return true;
            }
            if (lower.equals("by")) {
                by = true;
                return true;
            }
            if (words.isAny(lower, Kind.TRIMMING, Kind.ZONE, Kind.ORDINAL)) {
                return true;
            }
            boolean name = token.isCapitalised() || words.isAny(lower, Kind.PARTICLE, Kind.BYLINE);
            names++;
            return name && names <= MOST_NAMES && (by || !label && !isDated());
        }

        private boolean isDated() {
            return numeric || month || clock;
        }
    }
}
