package org.annals.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The sentences of many articles, each with its days and how near it is to the story that most of them tell. */
final class Story {
    /** Only the first days named in a sentence are what it tells of. */
    static final int DAYS_OF_A_LINE = 2;

    static final int LONG_AFTER = 30;
    private final List<Line> lines;
    private final Map<LocalDate, Double> published;

    Story(List<Line> lines, Map<LocalDate, Double> published) {
        this.lines = List.copyOf(lines);
        this.published = published;
    }

    /**
     * A sentence.
     *
     * @param place its index in the article
     * @param days that it names, in text order
     * @param words of unit length together
     * @param length in words
     * @param relevance 0 to 1, of its article to the story
     * @param closeness of its own words to the story
     */
    record Line(
            String text,
            LocalDate published,
            int place,
            List<LocalDate> days,
            Map<String, Float> words,
            int length,
            double relevance,
            double closeness) {}

    List<Line> lines() {
        return lines;
    }

    /** Articles by day of publication, each weighed by its relevance. */
    Map<LocalDate, Double> published() {
        return published;
    }
}
