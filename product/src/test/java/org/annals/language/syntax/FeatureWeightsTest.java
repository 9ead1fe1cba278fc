package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {
    private static final int CLASSES = 90;

    @Test
    void givesEachFeatureItsOwnWeights() {
        FeatureWeights weights = FeatureWeights.of(List.of(
                new FeatureWeights.Row(0, new int[] {0, 2}, new int[] {5, -7}),
                new FeatureWeights.Row(-3, new int[] {1}, new int[] {-8_000_000})));
        int[] scores = new int[3];
        weights.addTo(scores, new int[] {0, -3, 17, 99}, 3, new long[4]);
        assertThat(scores).containsExactly(5, -8_000_000, -7);
    }

    @Test
    void refusesAClassThatNoRowCanHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureWeights.Row(5, new int[] {3, 128}, new int[] {1, 1}))
                .withMessageContaining("got 128");
    }

    /** Two small weights lie in the table itself, others beside it: sums must not tell. */
    @Test
    void sumsRowsOfEveryLengthAndSize() {
        List<FeatureWeights.Row> rows = randomRows(3);
        FeatureWeights weights = FeatureWeights.of(rows);
        Random random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            int[] features = new int[40];
            int[] expected = new int[CLASSES];
            for (int f = 0; f < features.length; f++) {
                FeatureWeights.Row row = rows.get(random.nextInt(rows.size()));
                boolean known = random.nextBoolean();
                features[f] = known ? row.feature() : random.nextInt();
                if (known) {
                    row.addTo(expected);
                }
            }
            int[] scores = new int[CLASSES];
            weights.addTo(scores, features, features.length, new long[features.length]);
            assertThat(scores).as("trial %d", trial).isEqualTo(expected);
        }
    }

    @Test
    void isTheSameAfterWritingAndReading() throws IOException {
        List<FeatureWeights.Row> rows = randomRows(7);
        FeatureWeights written = FeatureWeights.of(rows);
        FeatureWeights read = FeatureWeights.readFrom(new DataInputStream(new ByteArrayInputStream(bytes(written))));
        assertThat(read.size()).isEqualTo(rows.size());
        for (FeatureWeights.Row row : rows) {
            int[] before = new int[CLASSES];
            int[] after = new int[CLASSES];
            written.addTo(before, new int[] {row.feature()}, 1, new long[1]);
            read.addTo(after, new int[] {row.feature()}, 1, new long[1]);
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void writesTheSameBytesInWhateverOrderTheRowsCame() throws IOException {
        List<FeatureWeights.Row> rows = randomRows(11);
        byte[] first = bytes(FeatureWeights.of(rows));
        Collections.shuffle(rows, new Random(5));
        assertThat(bytes(FeatureWeights.of(rows))).isEqualTo(first);
    }

    private static byte[] bytes(FeatureWeights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static List<FeatureWeights.Row> randomRows(long seed) {
        Random random = new Random(seed);
        Set<Integer> features = new HashSet<>();
        List<FeatureWeights.Row> rows = new ArrayList<>();
        while (rows.size() < 5000) {
            int feature = random.nextInt();
            if (features.add(feature)) {
                int[] classes = random.ints(0, CLASSES)
                        .distinct()
                        .limit(1 + random.nextInt(6))
                        .sorted()
                        .toArray();
                int largest = random.nextBoolean() ? 100 : 500;
                rows.add(new FeatureWeights.Row(
                        feature,
                        classes,
                        random.ints(-largest, largest)
                                .filter(weight -> weight != 0)
                                .limit(classes.length)
                                .toArray()));
            }
        }
        return rows;
    }
}
