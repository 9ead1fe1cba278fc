package org.annals.event;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * One article's sentence without a date often tells what a larger event tells, or a part of it, and resembles it too little to
 * be joined. The score of two events is that of two clusters (see AverageLink). What is told with a date of its own needs a
 * higher one and a larger event that has a date too, or the line would lose the day; what is told clearly without one stays,
 * since such happenings are as often told nowhere else; docs/quality.md has the figures. Only larger events count, so no two can point at each other; a pair that excludes each other ends the
 * matter, and a denial is a voice of its own. No score of two events exceeds that of their best pair: only those of which one
 * reaches the least are looked at.
 */
/** Finds the larger event that tells the same as an event, perhaps. */
final class LargerLikeness {
    /** The least score of two events of which the larger perhaps tells the other. */
    static final double LEAST = 0.16;
    /** The same for one that has a date of its own. */
    private static final double LEAST_OF_DATED = 0.2;
    /** What has no date and is as clear as this is as often told nowhere else. */
    private static final double CLEAR = 0.5;

    private LargerLikeness() {}

    /** Finds the event that a numbered claim belongs to. */
    @FunctionalInterface
    interface Events {
        @Nullable
        NumberedEvent at(int number);
    }

    /** What is known of the pairs of claims between two events. */
    private static final class Between {
        private double sum;
        private double best;
        private boolean excluded;

        void add(double score) {
            excluded |= score == AverageLink.EXCLUDING;
            sum += Math.max(0, score);
            best = Math.max(best, score);
        }

        double score(double pairs) {
            return excluded ? 0 : AverageLink.score(sum / pairs, best, ClaimBlocks.NEAREST);
        }
    }

    /** The id of the larger event that is most like this one, or null. */
    static @Nullable String find(NumberedEvent event, PairScores scores, Events events) {
        boolean dated = event.event().when() != null;
        if (!dated && event.event().hasClearness(CLEAR)) {
            return null;
        }
        double least = dated ? LEAST_OF_DATED : LEAST;
        Map<Integer, NumberedEvent> larger = new HashMap<>();
        forEachPair(event, scores, (number, score) -> {
            NumberedEvent other = score >= least && !larger.containsKey(number) ? events.at(number) : null;
            if (other != null && isLarger(other.event(), event.event())) {
                Arrays.stream(other.numbers()).forEach(one -> larger.put(one, other));
            }
        });
        Map<NumberedEvent, Between> found = new HashMap<>();
        forEachPair(event, scores, (number, score) -> {
            NumberedEvent other = larger.get(number);
            if (other != null) {
                found.computeIfAbsent(other, key -> new Between()).add(score);
            }
        });
        Comparator<Map.Entry<NumberedEvent, Double>> byScore = Map.Entry.comparingByValue();
        return found.entrySet().stream()
                .map(one -> Map.entry(
                        one.getKey(), one.getValue().score((double) one.getKey().size() * event.size())))
                .filter(one -> one.getValue() >= least)
                .max(byScore.thenComparing(one -> one.getKey().event().id(), Comparator.reverseOrder()))
                .map(one -> one.getKey().event().id())
                .orElse(null);
    }

    /** Is given the number of a claim and how like it one of the event's is. */
    private interface Pairs {
        void pair(int number, double score);
    }

    private static void forEachPair(NumberedEvent event, PairScores scores, Pairs action) {
        for (int number : event.numbers()) {
            PairScores.Ends ends = scores.of(number);
            for (int i = 0; i < ends.size(); i++) {
                action.pair(ends.other(i), ends.score(i));
            }
        }
    }

    /** Larger, sure of a line, dated where the other is, and no account of the thing where the other is a denial of it. */
    private static boolean isLarger(Event other, Event event) {
        int order = Integer.compare(other.claims().size(), event.claims().size());
        boolean larger = order > 0 || order == 0 && other.id().compareTo(event.id()) < 0;
        boolean denied = event.status() == Event.Status.DENIED;
        boolean dated = other.when() != null || event.when() == null;
        return larger
                && dated
                && denied == (other.status() == Event.Status.DENIED)
                && other.clarity() == Event.Clarity.INCIDENT
                && other.hasClearness(Event.CLEAR);
    }
}
