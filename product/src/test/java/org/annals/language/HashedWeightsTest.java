package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashedWeightsTest {
    private static final int ROWS = 64;

    /** Eight columns are added at a time, and so many features before the sums are taken over: sums must not tell. */
    @Test
    void addsEachFeaturesRowWhateverTheNumberOfColumnsAndFeatures() {
        Random random = new Random(11);
        for (int columns : new int[] {1, 7, 8, 9, 17, 24}) {
            byte[] bytes = new byte[ROWS * columns];
            random.nextBytes(bytes);
            bytes[0] = Byte.MAX_VALUE;
            float[] trained = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == Byte.MIN_VALUE ? -Byte.MAX_VALUE : bytes[i];
                trained[i] = bytes[i];
            }
            HashedWeights weights = HashedWeights.of(trained, columns);
            for (int count : new int[] {0, 1, 66, 256, 257, 700}) {
                int[] features = random.ints(count + 3).toArray();
                int[] expected = random.ints(columns, -50, 50).toArray();
                int[] scores = expected.clone();
                for (int i = 0; i < count; i++) {
                    for (int column = 0; column < columns; column++) {
                        expected[column] += bytes[(features[i] & ROWS - 1) * columns + column];
                    }
                }
                weights.addScores(features, count, scores);
                assertThat(scores).as("%d columns, %d features", columns, count).isEqualTo(expected);
            }
        }
    }
}
