package org.annals.time;

import java.util.EnumMap;
import java.util.Map;

/** A word of the time lexicon: its lower-case form, its classes, and its value in each. */
final class TimeWord {
    private static final int LONGEST_NUMBER = 8;

    private final String lower;
    private final Map<WordClass, Value> values = new EnumMap<>(WordClass.class);
    private boolean core;
    private boolean starts;

    /** A value as it is written in the lexicon, and as a number; 0 where it is none. */
    private record Value(String text, int number) {}

    TimeWord(String lower) {
        this.lower = lower;
    }

    /** While the lexicon is read only. */
    void add(WordClass wordClass, String text) {
        values.put(wordClass, new Value(text, number(text)));
        core |= wordClass.isCore();
        starts |= wordClass.canStart();
    }

    private static int number(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : 0;
    }

    String lower() {
        return lower;
    }

    boolean is(WordClass wordClass) {
        return values.containsKey(wordClass);
    }

    /** Whether it is a word of time by itself rather than one that stands beside such words. */
    boolean isCore() {
        return core;
    }

    /** Whether an expression can begin with it. */
    boolean canStart() {
        return starts;
    }

    /** The value in that class as it is written, or nothing. */
    String value(WordClass wordClass) {
        Value value = values.get(wordClass);
        return value == null ? "" : value.text();
    }

    int number(WordClass wordClass) {
        Value value = values.get(wordClass);
        return value == null ? 0 : value.number();
    }

    @Override
    public String toString() {
        return lower + " " + values;
    }
}
