package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Marks, bags and even trees, against the plain way to reckon the same. */
class MarksTest {
    private static final int ROUNDS = 300;

    private final Random random = new Random(20261126);

    private Set<String> words() {
        Set<String> words = new HashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            words.add("w" + random.nextInt(20));
        }
        return words;
    }

    @Test
    void countWhatTwoSetsShare() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> a = words();
            Set<String> b = words();
            Set<String> both = new HashSet<>(a);
            both.retainAll(b);
            Marks marksA = Marks.of(a);
            Marks marksB = Marks.of(b);

            assertThat(marksA.shared(marksB)).isEqualTo(both.size());
            assertThat(marksA.differs(marksB)).isEqualTo(!a.isEmpty() && !b.isEmpty() && both.isEmpty());
            assertThat(marksA.overlap(marksB))
                    .isEqualTo(a.isEmpty() || b.isEmpty() ? -1 : both.size() / (float) Math.min(a.size(), b.size()));
        }
    }

    @Test
    void aBagHasTheCosineOfItsWords() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Float> a = weighed(words());
            Map<String, Float> b = weighed(words());
            double product = 0;
            float strongest = 0;
            for (Map.Entry<String, Float> entry : a.entrySet()) {
                float other = b.getOrDefault(entry.getKey(), 0f);
                product += entry.getValue() * other;
                strongest = other > 0 ? Math.max(strongest, entry.getValue()) : strongest;
            }
            double size = Math.max(1e-9, length(a) * length(b));
            WordBag bagA = WordBag.of(a);
            WordBag bagB = WordBag.of(b);

            assertThat(bagA.product(bagB)).isCloseTo(product / size, within(1e-5));
            assertThat(bagA.product(bagB)).isEqualTo(bagB.product(bagA));
            assertThat(bagA.strongestShared(bagB)).isEqualTo(strongest);
            assertThat(Marks.of(a.keySet()).shared(bagB))
                    .isEqualTo(Marks.of(a.keySet()).shared(Marks.of(b.keySet())));
        }
    }

    private static double length(Map<String, Float> weights) {
        return Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    private Map<String, Float> weighed(Set<String> words) {
        Map<String, Float> weights = new HashMap<>();
        words.forEach(word -> weights.put(word, 0.1f + random.nextInt(10) / 10f));
        // A word weighs the same wherever it stands.
        weights.replaceAll((word, weight) -> (word.hashCode() % 10 + 10) / 10f);
        return weights;
    }

    @Test
    void evenTreesGiveWhatTheTreesGive() {
        for (int round = 0; round < ROUNDS; round++) {
            List<BoostedTrees.Tree> trees = new ArrayList<>();
            for (int i = random.nextInt(6) + 1; i > 0; i--) {
                trees.add(tree());
            }
            BoostedTrees model = new BoostedTrees(0.25f, trees);
            List<float[]> rows = new ArrayList<>();
            for (int i = random.nextInt(140); i >= 0; i--) {
                rows.add(row());
            }
            double[] together = model.scores(rows);
            for (int i = 0; i < rows.size(); i++) {
                double sum = 0.25f;
                for (BoostedTrees.Tree tree : trees) {
                    sum += tree.value(rows.get(i));
                }

                assertThat(model.score(rows.get(i))).isEqualTo(sum);
                assertThat(together[i]).isEqualTo(sum);
            }
        }
    }

    private float[] row() {
        float[] row = new float[4];
        for (int i = 0; i < row.length; i++) {
            row[i] = random.nextInt(9) - 4;
        }
        return row;
    }

    /** Of any shape, down to a single leaf; thresholds and values of rows are often equal. */
    private BoostedTrees.Tree tree() {
        int[] features = new int[15];
        float[] thresholds = new float[15];
        int[] left = new int[15];
        int used = 1;
        for (int node = 0; node < used; node++) {
            boolean leaf = used + 2 > features.length || random.nextInt(3) == 0;
            features[node] = leaf ? -1 : random.nextInt(4);
            thresholds[node] = random.nextInt(9) - 4;
            left[node] = leaf ? 0 : used;
            used += leaf ? 0 : 2;
        }
        return new BoostedTrees.Tree(features, thresholds, left);
    }
}
