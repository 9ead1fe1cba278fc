package org.annals.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.claim.DatedReading;
import org.annals.identity.ActorRegistry;
import org.annals.origin.Origin;
import org.annals.reuse.ReuseResult;

/*
 * Candidates come from blocks: claims that share a rare enough content word twice over, a passage or a figure. Pairs are
 * scored, and clusters grow from the best pair down by average link: a merge needs a good mean over all cross pairs and
 * no pair that excludes the other. Ties fall to the smaller id, so order of arrival cannot matter.
 */
/** Groups claims into events by blocks, pair scores and average link. */
public final class BlockingEventLinker implements EventLinker {
    private static final int LARGEST_BLOCK = 120;
    private static final double MEAN_LINK = 0.36;

    private final TriggerLexicon triggers = new TriggerLexicon();
    private final EventAssembler assembler = new EventAssembler(triggers);

    private record Pair(int a, int b, PairScore score) {}

    @Override
    public List<Event> link(
            List<DatedReading> readings, ActorRegistry actors, List<Origin> origins, ReuseResult reuse) {
        ClaimProfiler profiler = new ClaimProfiler(triggers, reuse);
        List<ClaimProfile> profiles = new ArrayList<>();
        for (DatedReading reading : readings) {
            profiler.profiles(reading).stream()
                    .filter(BlockingEventLinker::tells)
                    .forEach(profiles::add);
        }
        profiles.sort(Comparator.comparing(ClaimProfile::id));
        List<Pair> pairs = pairs(profiles);
        List<Event> events = new ArrayList<>();
        for (List<Integer> cluster : clusters(profiles.size(), pairs)) {
            List<ClaimProfile> members = cluster.stream().map(profiles::get).toList();
            events.add(assembler.assemble(members, actors, reasons(cluster, pairs)));
        }
        events.sort(Comparator.comparing(Event::id));
        return events;
    }

    /** Whether a claim tells a happening: something with a type, a date, a figure, or another account of it. */
    private static boolean tells(ClaimProfile profile) {
        return profile.trigger() != null
                || profile.date() != null
                || !profile.figures().isEmpty()
                || !profile.passages().isEmpty();
    }

    private static List<Pair> pairs(List<ClaimProfile> profiles) {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            ClaimProfile profile = profiles.get(i);
            int index = i;
            profile.words()
                    .forEach(word -> blocks.computeIfAbsent("w " + word, key -> new ArrayList<>())
                            .add(index));
            profile.passages()
                    .forEach(id -> blocks.computeIfAbsent("p " + id, key -> new ArrayList<>())
                            .add(index));
        }
        Set<Long> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> block : blocks.values()) {
            if (block.size() > LARGEST_BLOCK) {
                continue;
            }
            for (int x = 0; x < block.size(); x++) {
                for (int y = x + 1; y < block.size(); y++) {
                    int a = block.get(x);
                    int b = block.get(y);
                    if (seen.add((long) a << 32 | b)) {
                        PairScore score = PairScore.of(profiles.get(a), profiles.get(b));
                        if (score.value() > 0.2) {
                            pairs.add(new Pair(a, b, score));
                        }
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.score.value())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        return pairs;
    }

    private static List<List<Integer>> clusters(int size, List<Pair> pairs) {
        Map<Long, Double> scores = new HashMap<>();
        pairs.forEach(pair -> scores.put((long) pair.a << 32 | pair.b, pair.score.value()));
        int[] clusterOf = new int[size];
        List<TreeSet<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            clusterOf[i] = i;
            clusters.add(new TreeSet<>(Set.of(i)));
        }
        for (Pair pair : pairs) {
            if (pair.score.value() < PairScore.LINK) {
                break;
            }
            int a = clusterOf[pair.a];
            int b = clusterOf[pair.b];
            if (a != b && mean(clusters.get(a), clusters.get(b), scores) >= MEAN_LINK) {
                int keep = Math.min(a, b);
                TreeSet<Integer> dropped = clusters.get(Math.max(a, b));
                dropped.forEach(member -> clusterOf[member] = keep);
                clusters.get(keep).addAll(dropped);
                clusters.set(Math.max(a, b), new TreeSet<>());
            }
        }
        return clusters.stream()
                .filter(members -> !members.isEmpty())
                .map(members -> (List<Integer>) new ArrayList<>(members))
                .toList();
    }

    private static double mean(Set<Integer> a, Set<Integer> b, Map<Long, Double> scores) {
        double sum = 0;
        for (int x : a) {
            for (int y : b) {
                sum += scores.getOrDefault((long) Math.min(x, y) << 32 | Math.max(x, y), 0.0);
            }
        }
        return sum / ((double) a.size() * b.size());
    }

    private static List<String> reasons(List<Integer> cluster, List<Pair> pairs) {
        if (cluster.size() < 2) {
            return List.of();
        }
        Set<Integer> members = new HashSet<>(cluster);
        Set<String> reasons = new TreeSet<>();
        for (Pair pair : pairs) {
            if (pair.score.value() >= PairScore.LINK && members.contains(pair.a) && members.contains(pair.b)) {
                reasons.addAll(pair.score.reasons());
            }
        }
        return List.copyOf(reasons);
    }
}
