package org.annals.chronology;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.annals.event.Event;

/**
 * One line of the chronology: an event with its headline, order, support and salience.
 *
 * @param headline neutral words from the best claim
 * @param after ids of events that this one is said to follow
 * @param before ids of events that this one is said to precede
 * @param figures ids, sorted
 * @param relations ids, sorted
 * @param salience 0 to 1
 */
public record ChronologyEntry(
        Event event,
        String headline,
        List<String> after,
        List<String> before,
        List<String> figures,
        List<String> relations,
        Support support,
        double salience) {
    /** From what clearness on a claim's words carry a line where more than one article tells it, and where it has a day. */
    private static final double LEAST_OF_SEVERAL = 0.2;

    private static final double LEAST_OF_A_DAY = 0.25;
    /** What so many articles tell is worth a line, however they tell it, unless it is but what people make of things. */
    private static final int MANY = 4;

    private static final double LEAST_OF_MANY = 0.15;

    /** "He was found on Friday", "Ministry: Its staff were told": whom it means, only the article says; not so "It was miners who …". */
    private static final Pattern OPEN = Pattern.compile(
            "(?:[^:“”]{1,80}: )?“?(?:He|She|They|It(?! (?:is|was) .{1,60} (?:who|that) )|His|Her|Their|Its)\\b");

    public ChronologyEntry {
        after = List.copyOf(after);
        before = List.copyOf(before);
        figures = List.copyOf(figures);
        relations = List.copyOf(relations);
    }

    /** Where in a chronology an entry stands. */
    public enum Part {
        /** In the line of what happened. */
        LINE,
        /** Among the counts of what a whole crisis has cost so far. */
        TOTAL,
        /** Beside the line: a detail, what may be told in it already, or words that are hard to understand alone. */
        ASIDE,
        /** In no reader's chronology: what nobody tells as happened. */
        VIEW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands: what may be told already, or no account tells clearly in words of its own, stands beside the line. */
    public Part part() {
        if (event.clarity() != Event.Clarity.INCIDENT) {
            return event.clarity() == Event.Clarity.VIEW ? Part.VIEW : Part.TOTAL;
        }
        int articles = support.documents();
        boolean day = event.when() != null && event.when().date().isDay();
        double single = day ? LEAST_OF_A_DAY : Event.CLEAR;
        double least = articles >= MANY ? LEAST_OF_MANY : articles > 1 ? LEAST_OF_SEVERAL : single;
        boolean stands = !OPEN.matcher(headline).lookingAt();
        return event.toldIn() == null && stands && event.hasClearness(least) ? Part.LINE : Part.ASIDE;
    }
}
