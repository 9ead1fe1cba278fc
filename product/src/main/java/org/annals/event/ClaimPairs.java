package org.annals.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** The pairs of claims that the linker would judge, with what its model sees of each: for training and measuring it. */
public final class ClaimPairs {
    private ClaimPairs() {}

    /** Two claims by their ids, the smaller first. */
    public static final class Pair {
        private final String a;
        private final String b;
        private final float[] features;

        Pair(String a, String b, float[] features) {
            this.a = a;
            this.b = b;
            this.features = features;
        }

        public String a() {
            return a;
        }

        public String b() {
            return b;
        }

        public float[] features() {
            return features.clone();
        }
    }

    /** The pairs of one article, and those that keys bring together, that nothing keeps apart. */
    public static List<Pair> of(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        ClaimPairFeatures features = new ClaimPairFeatures(BoostedTrees.load("pair-model.bin"));
        WordVectors vectors = WordVectors.load();
        ClaimKeys keys = new ClaimKeys(vectors);
        ClaimProfiler profiler = new ClaimProfiler(new TriggerLexicon(), vectors, new WordSenses());
        List<ClaimProfile> profiles = new ArrayList<>();
        for (DatedReading reading : readings) {
            DocumentId id = reading.document().id();
            profiles.addAll(profiler.profiles(new ClaimSource(reading, actors.idsOf(id), reuse.telling(id))));
        }
        profiles.sort(Comparator.comparing(ClaimProfile::id));
        List<long[]> filed = profiles.stream().map(keys::of).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                ClaimProfile a = profiles.get(i);
                ClaimProfile b = profiles.get(j);
                boolean compared = ClaimKeys.areOfOneText(a, b) || meet(filed.get(i), filed.get(j));
                if (compared && ClaimJudge.areCompatible(a, b)) {
                    pairs.add(new Pair(a.id(), b.id(), features.of(a, b)));
                }
            }
        }
        return pairs;
    }

    /** Whether two ascending lists have a key in common. */
    private static boolean meet(long[] a, long[] b) {
        int i = 0;
        int k = 0;
        while (i < a.length && k < b.length) {
            if (a[i] == b[k]) {
                return true;
            }
            if (a[i] < b[k]) {
                i++;
            } else {
                k++;
            }
        }
        return false;
    }
}
