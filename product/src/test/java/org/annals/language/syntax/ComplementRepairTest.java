package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComplementRepairTest {
    private static final List<String> RELATIONS = List.of("root", "nsubj", "ccomp", "advcl", "mark");

    @Test
    void whatIsSaidDoesNotBeginWithAs() {
        int[] relations = {1, 0, 4, 1, 2};
        new ComplementRepair(RELATIONS)
                .repair(new int[] {1, -1, 4, 4, 1}, relations, List.of("Police", "said", "as", "troops", "came"));
        assertThat(relations).containsExactly(1, 0, 4, 1, 3);
    }

    @Test
    void butWithThat() {
        int[] relations = {1, 0, 4, 1, 2};
        new ComplementRepair(RELATIONS)
                .repair(new int[] {1, -1, 4, 4, 1}, relations, List.of("Police", "said", "that", "troops", "came"));
        assertThat(relations).containsExactly(1, 0, 4, 1, 2);
    }
}
