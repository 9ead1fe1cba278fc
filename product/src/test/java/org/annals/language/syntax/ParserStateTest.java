package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ParserStateTest {
    @Test
    void buildsArcsOnBothSides() {
        ParserState state = new ParserState(3);
        state.shift();
        state.left(4);
        state.shift();
        state.shift();
        state.right(5);
        state.left(0);
        assertThat(state.isFinal()).isTrue();
        assertThat(state.head(0)).isEqualTo(1);
        assertThat(state.head(1)).isEqualTo(3);
        assertThat(state.head(2)).isEqualTo(1);
        assertThat(state.label(2)).isEqualTo(5);
    }

    /** Whatever steps are chosen among those allowed, the result is one tree with one root. */
    @RepeatedTest(50)
    void endsInATreeWithOneRoot(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int size = 1 + random.nextInt(40);
        ParserState state = new ParserState(size);
        while (!state.isFinal()) {
            step(state, random);
        }
        int roots = 0;
        for (int word = 0; word < size; word++) {
            roots += state.head(word) == size ? 1 : 0;
            int at = word;
            for (int steps = 0; at != size && steps <= size; steps++) {
                at = state.head(at);
            }
            assertThat(at).as("seed %d", repetition.getCurrentRepetition()).isEqualTo(size);
        }
        assertThat(roots).isEqualTo(1);
    }

    private static void step(ParserState state, Random random) {
        int choice = random.nextInt(3);
        if (choice == 0 && state.canShift()) {
            state.shift();
        } else if (choice == 1 && state.canLeft()) {
            state.left(random.nextInt(50));
        } else if (choice == 2 && state.canRight()) {
            state.right(random.nextInt(50));
        }
    }
}
