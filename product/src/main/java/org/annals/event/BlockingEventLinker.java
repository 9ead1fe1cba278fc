package org.annals.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.claim.DatedReading;
import org.annals.identity.ActorRegistry;
import org.annals.origin.Origin;
import org.annals.reuse.ReuseResult;

/*
 * Pairs of claims that blocks bring together are judged one by one, and clusters grow from the best pair down by average link: a
 * join needs a good mean over all cross pairs and no pair that excludes the other. Ties fall to the smaller id, and no
 * judgement asks for a third claim, so order of arrival cannot matter.
 */
/** Groups claims into events by blocks, a learned judge of pairs and average link. */
public final class BlockingEventLinker implements EventLinker {
    private static final double LEAST_MEAN = 0.34;
    private static final double WORTH_COUNTING = 0.02;
    private static final int TELLING_WORDS = 4;
    private static final int LOOKED_AT = 12;

    private final TriggerLexicon triggers = new TriggerLexicon();
    private final WordVectors vectors = WordVectors.load();
    private final ClaimJudge judge = new ClaimJudge(vectors);
    private final ClaimBlocks blocks = new ClaimBlocks(vectors);
    private final EventAssembler assembler = new EventAssembler(triggers);

    @Override
    public List<Event> link(
            List<DatedReading> readings, ActorRegistry actors, List<Origin> origins, ReuseResult reuse) {
        ClaimProfiler profiler = new ClaimProfiler(triggers, vectors, actors, reuse);
        List<ClaimProfile> profiles = new ArrayList<>();
        readings.forEach(reading -> profiles.addAll(profiler.profiles(reading)));
        profiles.sort(Comparator.comparing(ClaimProfile::id));
        List<Event> events = new ArrayList<>();
        for (List<Integer> cluster : clusters(profiles)) {
            List<ClaimProfile> members = cluster.stream().map(profiles::get).toList();
            if (members.stream().anyMatch(ClaimProfile::tells)) {
                events.add(assembler.assemble(members, actors, reasons(members)));
            }
        }
        events.sort(Comparator.comparing(Event::id));
        return events;
    }

    /** Clusters of claims; those in the same words, with the same day and figures, are one from the start. */
    private List<List<Integer>> clusters(List<ClaimProfile> profiles) {
        Map<String, List<Integer>> copies = new LinkedHashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            copies.computeIfAbsent(wording(profiles.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> groups = List.copyOf(copies.values());
        List<ClaimProfile> firsts =
                groups.stream().map(group -> profiles.get(group.get(0))).toList();
        List<List<Integer>> clusters = new ArrayList<>();
        for (List<Integer> cluster : clustersOfDifferent(firsts)) {
            clusters.add(cluster.stream()
                    .flatMap(group -> groups.get(group).stream())
                    .sorted()
                    .toList());
        }
        return clusters;
    }

    private static String wording(ClaimProfile profile) {
        if (profile.words().size() < TELLING_WORDS) {
            return profile.id();
        }
        String day = profile.date() == null ? "" : profile.date().text();
        List<String> figures =
                profile.figures().stream().map(Object::toString).sorted().toList();
        return new TreeSet<>(profile.words()) + day + figures + ClaimJudge.announces(profile);
    }

    private List<List<Integer>> clustersOfDifferent(List<ClaimProfile> profiles) {
        AverageLink link = new AverageLink(profiles.size(), LEAST_MEAN);
        for (long pair : blocks.pairs(profiles)) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            if (!ClaimJudge.areCompatible(profiles.get(a), profiles.get(b))) {
                link.exclude(a, b);
                continue;
            }
            double probability = judge.probability(profiles.get(a), profiles.get(b));
            if (probability > WORTH_COUNTING) {
                link.add(a, b, probability);
            }
        }
        return link.clusters();
    }

    /** What each member shares with the nearest of the others before it. */
    private List<String> reasons(List<ClaimProfile> members) {
        Set<String> reasons = new TreeSet<>();
        for (int i = 1; i < Math.min(LOOKED_AT, members.size()); i++) {
            ClaimProfile nearest = members.get(0);
            double best = -1;
            for (int j = 0; j < i; j++) {
                double probability = judge.probability(members.get(j), members.get(i));
                if (probability > best) {
                    best = probability;
                    nearest = members.get(j);
                }
            }
            reasons.addAll(judge.reasons(nearest, members.get(i)));
        }
        return List.copyOf(reasons);
    }
}
