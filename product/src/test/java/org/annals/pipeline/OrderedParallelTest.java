package org.annals.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedParallelTest {
    @Test
    void handsResultsOnInTheOrderOfTheInputs() {
        List<Integer> results = new ArrayList<>();

        new OrderedParallel(4).run(IntStream.range(0, 1000).iterator(), OrderedParallelTest::slowForSome, results::add);

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void readsOnlyAFewInputsAhead() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        Iterator<Integer> inputs = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return taken.get() < 500;
            }

            @Override
            public Integer next() {
                ahead.add(taken.get() - given.get());
                return taken.getAndIncrement();
            }
        };

        new OrderedParallel(2).run(inputs, input -> input, result -> given.incrementAndGet());

        assertThat(given).hasValue(500);
        assertThat(ahead).allSatisfy(waiting -> assertThat(waiting).isLessThanOrEqualTo(16));
    }

    @Test
    void passesAFailureOn() {
        assertThatThrownBy(() -> new OrderedParallel(2)
                        .run(
                                List.of(1, 2, 3).iterator(),
                                input -> {
                                    throw new IllegalStateException("broken");
                                },
                                result -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    private static int slowForSome(int input) {
        int spin = input % 7 == 0 ? 20_000 : 10;
        int value = 0;
        for (int i = 0; i < spin; i++) {
            value = (value * 31 + i) % 1009;
        }
        return value < 0 ? -1 : input;
    }
}
