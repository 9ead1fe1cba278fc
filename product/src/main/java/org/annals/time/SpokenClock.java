package org.annals.time;

import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A clock time in words, or the half of the day behind one: "nine thirty", "seven twenty-seven", "3 p . m .", "9.am".
 *
 * @param to the token after it
 */
record SpokenClock(int hour, int minute, int to) {
    private static final int LAST_HOUR = 12;
    private static final int FIRST_MINUTE = 10;

    /** The hour and minute in words that begin here, or null; whether they are a time at all the words around must say. */
    static @Nullable SpokenClock at(TimeTokens tokens, int from) {
        int hour = tokens.has(from, WordClass.CARDINAL) ? tokens.number(from, WordClass.CARDINAL) : 0;
        int next = tokens.joins(from + 1) ? from + 2 : from + 1;
        if (hour < 1 || hour > LAST_HOUR || !tokens.has(next, WordClass.CARDINAL)) {
            return null;
        }
        Amount minute = Amount.words(tokens, next);
        return minute == null || minute.value() < FIRST_MINUTE || minute.value() > 59
                ? null
                : new SpokenClock(hour, minute.value(), minute.to());
    }

    /** Whether the words around an hour and minute in words say that they are a clock time. */
    boolean isLed(TimeTokens tokens, int from) {
        boolean counts = tokens.has(to, WordClass.COUNTED)
                || tokens.isPlural(to)
                || tokens.has(to, WordClass.SCALE)
                || tokens.has(to, WordClass.UNITS) && tokens.unit(to) != CalendarUnit.MINUTES;
        boolean afterDay = tokens.has(from - 2, WordClass.MONTH) && tokens.dayOfMonth(from - 1) > 0;
        return !counts && (tokens.has(from - 1, WordClass.AT) || afterDay || tokens.has(to, WordClass.DAY));
    }

    /** The token after "p.m." in any spelling, or -1. */
    static int afterMeridiem(TimeTokens tokens, int at) {
        if (tokens.has(at, WordClass.MERIDIEM)) {
            return at + 1;
        }
        if (tokens.isMark(at, '.') && tokens.isGlued(at) && tokens.isGlued(at + 1)) {
            return tokens.has(at + 1, WordClass.MERIDIEM) ? at + 2 : -1;
        }
        int second = tokens.isMark(at + 1, '.') ? at + 2 : at + 1;
        boolean letters = !half(tokens, at).isEmpty() && isLetter(tokens, second, 'm') && !tokens.isGlued(second);
        return letters ? tokens.isMark(second + 1, '.') && second > at + 1 ? second + 2 : second + 1 : -1;
    }

    /** Whether the token is the last letter of "p . m" or "p m". */
    static boolean isHalfInLetters(TimeTokens tokens, int at) {
        boolean last = isLetter(tokens, at, 'm');
        int first = last && tokens.isMark(at - 1, '.') ? at - 2 : at - 1;
        return last && !half(tokens, first).isEmpty() && !tokens.isGlued(at);
    }

    /** AM or PM of what {@link #afterMeridiem} has found at {@code at}. */
    static String half(TimeTokens tokens, int at) {
        int word = tokens.isMark(at, '.') ? at + 1 : at;
        if (tokens.has(word, WordClass.MERIDIEM)) {
            return tokens.value(word, WordClass.MERIDIEM);
        }
        return isLetter(tokens, word, 'a') ? "AM" : isLetter(tokens, word, 'p') ? "PM" : "";
    }

    private static boolean isLetter(TimeTokens tokens, int at, char letter) {
        return tokens.is(at, Kind.WORD)
                && tokens.width(at) == 1
                && TimeLexicon.fold(tokens.text(at, at + 1).charAt(0)) == letter;
    }
}
