package org.annals.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annals.dating.DocumentDating;
import org.annals.language.TextAnalysis;

/*
 * After Ghalandari and Ifrim (2020): days are ranked by the sentences that tell of them, then each day is summed up on its own.
 * What is told of a day long after it counts more than what is told at once. Articles beside the main story, of which every
 * collection has some, count by how near they are to it. The weights are in timeline-weights.tsv.
 */
/** Chooses the days of a story that matter and the sentences that tell them best. */
public final class TimelineSelector {
    private final WordVectors vectors = WordVectors.load();
    private final TimelineWeights weights = TimelineWeights.load();

    /** A text without trees and its settled dates. */
    public record Article(TextAnalysis text, DocumentDating dating) {}

    /** How much is wanted, and of what time; both ends are included. */
    public record Wanted(LocalDate start, LocalDate end, int days, int sentences) {}

    /** The chosen days, each with its sentences as they are printed, the best first. */
    public SortedMap<LocalDate, List<String>> select(List<Article> articles, Wanted wanted) {
        Story story = new StoryReader(articles, vectors).read();
        TreeMap<LocalDate, List<String>> timeline = new TreeMap<>();
        DaySummary summary = new DaySummary(story, weights);
        for (LocalDate day : days(story, wanted)) {
            List<String> sentences = summary.of(day, wanted.sentences());
            if (!sentences.isEmpty()) {
                timeline.put(day, sentences);
            }
        }
        return timeline;
    }

    /** The days told most, the best first; on a tie the earlier. */
    private List<LocalDate> days(Story story, Wanted wanted) {
        Map<LocalDate, Double> told = new TreeMap<>();
        for (Story.Line line : story.lines()) {
            for (int i = 0; i < Math.min(Story.DAYS_OF_A_LINE, line.days().size()); i++) {
                told.merge(line.days().get(i), dayWeight(line, i), Double::sum);
            }
        }
        Map<LocalDate, Double> scores = new TreeMap<>();
        for (LocalDate day = wanted.start(); !day.isAfter(wanted.end()); day = day.plusDays(1)) {
            double published = story.published().getOrDefault(day, 0.0);
            scores.put(
                    day,
                    Math.log1p(told.getOrDefault(day, 0.0)) + weights.get("day.published") * Math.log1p(published));
        }
        List<LocalDate> days = new ArrayList<>(scores.keySet());
        days.sort(Comparator.comparingDouble((LocalDate day) -> -scores.getOrDefault(day, 0.0)));
        return days.subList(0, Math.min(wanted.days(), days.size()));
    }

    private double dayWeight(Story.Line line, int position) {
        double weight = line.relevance()
                * (position == 0 ? 1 : weights.get("day.second"))
                * Math.min(1, weights.get("day.offTopic") + line.closeness());
        long lag = line.published().toEpochDay() - line.days().get(position).toEpochDay();
        if (lag < 0) {
            return weight * weights.get("day.ahead");
        }
        double later = lag <= 1 ? 1 : weights.get("day.later");
        return weight * (later + (lag >= Story.LONG_AFTER ? weights.get("day.longAfter") : 0));
    }
}
