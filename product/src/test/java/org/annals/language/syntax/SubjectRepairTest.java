package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectRepairTest {
    private static final List<String> RELATIONS = List.of("root", "nsubj", "obj", "acl:relcl", "det");

    /** A deckhand who saw the wreck said. */
    @Test
    void givesTheRelativeClauseItsObjectBack() {
        int[] heads = {1, 6, 3, 1, 5, 6, -1};
        int[] relations = {4, 1, 1, 3, 4, 1, 0};
        new SubjectRepair(RELATIONS).repair(heads, relations);
        assertThat(heads).containsExactly(1, 6, 3, 1, 5, 3, -1);
        assertThat(relations).containsExactly(4, 1, 1, 3, 4, 2, 0);
    }

    /** A deckhand who saw it the wreck said: the clause has an object. */
    @Test
    void leavesAClauseThatHasAnObject() {
        int[] heads = {1, 7, 3, 1, 3, 6, 7, -1};
        int[] relations = {4, 1, 1, 3, 2, 4, 1, 0};
        new SubjectRepair(RELATIONS).repair(heads, relations);
        assertThat(heads).containsExactly(1, 7, 3, 1, 3, 6, 7, -1);
    }
}
