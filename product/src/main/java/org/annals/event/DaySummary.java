package org.annals.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/*
 * A day's sentences are those that name it, and the first undated ones of articles of that day and the next. A word counts in
 * full where both kinds use it (Ghalandari and Ifrim 2020).
 */
/** Sums up single days of a story by sentences of its articles. */
final class DaySummary {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    private static final double FULL_LENGTH = 30;
    private static final int FIRST = 4;
    private static final int EARLY = 8;

    private final TimelineWeights weights;
    private final Map<LocalDate, List<Candidate>> candidates = new HashMap<>();

    /** A sentence for a day, how surely it tells of the day, and whether it names it. */
    private record Candidate(Story.Line line, double weight, boolean dated) {}

    private record Scored(Candidate candidate, double score) {}

    DaySummary(Story story, TimelineWeights weights) {
        this.weights = weights;
        for (Story.Line line : story.lines()) {
            for (int i = 0; i < Math.min(Story.DAYS_OF_A_LINE, line.days().size()); i++) {
                add(line.days().get(i), new Candidate(line, i == 0 ? 1 : 0.6, true));
            }
            if (line.days().isEmpty() && line.place() < EARLY) {
                boolean first = line.place() < FIRST;
                add(line.published(), new Candidate(line, first ? 0.5 : 0.3, false));
                add(line.published().minusDays(1), new Candidate(line, first ? 0.3 : 0.15, false));
            }
        }
    }

    private void add(LocalDate day, Candidate candidate) {
        candidates.computeIfAbsent(day, key -> new ArrayList<>()).add(candidate);
    }

    /** The sentences that tell the day best, none twice. */
    List<String> of(LocalDate day, int most) {
        List<Candidate> all = candidates.getOrDefault(day, List.of());
        List<Candidate> fit = all.stream().filter(DaySummary::isFit).toList();
        List<Candidate> from = fit.isEmpty() ? all : fit;
        Map<String, Float> centre = centre(from);
        List<Scored> left = new ArrayList<>();
        from.forEach(candidate -> left.add(new Scored(candidate, score(candidate, centre))));
        left.sort(Comparator.comparingDouble((Scored scored) -> -scored.score)
                .thenComparing(scored -> scored.candidate.line.text()));
        List<Story.Line> chosen = new ArrayList<>();
        while (chosen.size() < most && !left.isEmpty()) {
            Scored best = best(left, chosen);
            left.removeIf(scored -> scored.candidate.line.text().equals(best.candidate.line.text()));
            chosen.add(best.candidate.line);
        }
        return chosen.stream().map(Story.Line::text).toList();
    }

    private static boolean isFit(Candidate candidate) {
        Story.Line line = candidate.line;
        return line.relevance() > 0
                && line.length() >= SHORTEST
                && line.length() <= LONGEST
                && !line.text().endsWith("?");
    }

    private Map<String, Float> centre(List<Candidate> from) {
        Map<String, Float> dated = new TreeMap<>();
        Map<String, Float> undated = new TreeMap<>();
        for (Candidate candidate : from) {
            Map<String, Float> side = candidate.dated ? dated : undated;
            float weight = (float) (candidate.weight * candidate.line.relevance());
            candidate.line.words().forEach((word, value) -> side.merge(word, weight * value, Float::sum));
        }
        float oneSided = (float) (1 - weights.get("sentence.oneSided"));
        Map<String, Float> centre = new TreeMap<>();
        dated.forEach((word, value) -> {
            Float other = undated.get(word);
            centre.put(word, other == null ? value * oneSided : value + other);
        });
        undated.forEach((word, value) -> centre.putIfAbsent(word, value * oneSided));
        return TextProfile.unit(centre);
    }

    private double score(Candidate candidate, Map<String, Float> centre) {
        Story.Line line = candidate.line;
        return weights.get("sentence.like") * TextProfile.product(line.words(), centre)
                + weights.get("sentence.story") * Math.min(1, line.closeness())
                + weights.get("sentence.long") * Math.min(1, line.length() / FULL_LENGTH)
                + weights.get("sentence.dated") * candidate.weight
                + weights.get("sentence.early") / (1 + line.place());
    }

    /** The best one once likeness to what is chosen already is held against it; {@code left} has the best first. */
    private Scored best(List<Scored> left, List<Story.Line> chosen) {
        Scored best = left.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Scored scored : left) {
            if (scored.score <= most) {
                break;
            }
            double repeats = 0;
            for (Story.Line line : chosen) {
                repeats = Math.max(repeats, TextProfile.product(line.words(), scored.candidate.line.words()));
            }
            double value = scored.score - weights.get("sentence.repeats") * repeats;
            if (value > most) {
                most = value;
                best = scored;
            }
        }
        return best;
    }
}
