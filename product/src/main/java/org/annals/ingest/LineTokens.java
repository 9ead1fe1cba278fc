package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a short stretch of text into words, numbers and single marks. */
final class LineTokens {
    private LineTokens() {}

    /** A word (hyphens and apostrophes between letters included), a run of digits, or one other character. */
    record Token(Kind kind, int begin, int end, String words) {
        boolean isMark(char mark) {
            return kind == Kind.MARK && words.charAt(0) == mark;
        }

        String lower() {
            return words.toLowerCase(Locale.ROOT);
        }

        boolean isCapitalised() {
            return !Character.isLowerCase(words.codePointAt(0));
        }

        /** No letter is in lower case, and there are two or more. */
        boolean isShouted() {
            return words.length() > 1 && words.chars().noneMatch(Character::isLowerCase);
        }

        /** The value of a number of up to four digits, else -1. */
        int value() {
            return kind == Kind.NUMBER && words.length() <= 4 ? Integer.parseInt(words) : -1;
        }

        boolean isYear() {
            return words.length() == 4 && value() >= 1900 && value() <= 2100;
        }

        boolean isDay() {
            return words.length() <= 2 && value() >= 1 && value() <= 31;
        }
    }

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /** The tokens of {@code [from, to)}, with offsets into the text. */
    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = at + 1;
            if (TextLines.isSpace(c)) {
                at = end;
                continue;
            }
            Kind kind = Kind.MARK;
            if (isDigit(c)) {
                kind = Kind.NUMBER;
                while (end < to && isDigit(text.charAt(end))) {
                    end++;
                }
            } else if (isLetter(c)) {
                kind = Kind.WORD;
                while (end < to && (isLetter(text.charAt(end)) || isInner(text, end, to))) {
                    end++;
                }
            }
            tokens.add(new Token(kind, at, end, text.substring(at, end)));
            at = end;
        }
        return tokens;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    // Halves of surrogate pairs and combining marks belong to words, so that no token splits a character.
    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isInner(String text, int at, int to) {
        char c = text.charAt(at);
        return (c == '-' || c == '\'' || c == '’' || c == '‘' || c == '`')
                && at + 1 < to
                && isLetter(text.charAt(at + 1));
    }
}
