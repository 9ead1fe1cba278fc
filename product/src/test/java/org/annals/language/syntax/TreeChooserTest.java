package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TreeChooserTest {
    @Test
    void takesEachWordsBestHeadWhereThatIsATree() {
        float[][] scores = {
            {0, 0, 0, 0}, //
            {1, 0, 9, 2},
            {8, 1, 0, 2},
            {1, 2, 7, 0}
        };
        assertThat(TreeChooser.heads(scores)).containsExactly(0, 2, 0, 2);
    }

    /** 1 and 2 would hang on each other; 2 loses least by hanging on 3. */
    @Test
    void breaksACircleWhereThatCostsLeast() {
        float[][] scores = {
            {0, 0, 0, 0}, //
            {1, 0, 9, 2},
            {1, 9, 0, 6},
            {8, 2, 1, 0}
        };
        assertThat(TreeChooser.heads(scores)).containsExactly(0, 2, 3, 0);
    }

    @RepeatedTest(30)
    void choosesATreeWhateverTheScores(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        float[][] scores = new float[2 + random.nextInt(60)][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = new float[scores.length];
            for (int j = 0; j < scores.length; j++) {
                scores[i][j] = random.nextInt(5);
            }
        }
        int[] heads = TreeChooser.heads(scores);
        int roots = 0;
        for (int i = 1; i < heads.length; i++) {
            int at = i;
            for (int steps = 0; at > 0 && steps <= heads.length; steps++) {
                at = heads[at];
            }
            assertThat(at).as("seed %d, word %d", seed, i).isZero();
            roots += heads[i] == 0 ? 1 : 0;
        }
        assertThat(roots).as("seed %d", seed).isEqualTo(1);
    }
}
