package org.annals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final long SEED = Long.getLong("test.seed", 20310914);

    private record Row(int id, String words) {}

    private static final Comparator<Row> BY_ID = Comparator.comparingInt(Row::id);

    @Test
    void appliedToTheOldListIsTheNewList() {
        Random random = new Random(SEED);
        TreeMap<Integer, Row> rows = new TreeMap<>();
        List<Row> before = List.of();
        for (int round = 0; round < 200; round++) {
            for (int i = random.nextInt(5); i > 0; i--) {
                int id = random.nextInt(40);
                if (random.nextBoolean()) {
                    rows.put(id, new Row(id, "round " + round));
                } else {
                    rows.remove(id);
                }
            }
            List<Row> after = new ArrayList<>(rows.values());
            Change<Row> change = Change.between(before, after, BY_ID);
            assertThat(change.apply(before, BY_ID)).as("seed %s", SEED).isEqualTo(after);
            assertThat(before).containsAll(change.gone());
            before = after;
        }
    }

    @Test
    void tellsObjectsApartEvenIfTheySayTheSame() {
        Row one = new Row(1, "curfew");
        Row again = new Row(1, "curfew");
        assertThat(Change.between(List.of(one), List.of(one), BY_ID).isNone()).isTrue();
        assertThat(Change.between(List.of(one), List.of(again), BY_ID).come()).hasSize(1);
    }

    @Test
    void refusesAListThatIsNotSorted() {
        List<Row> mixed = List.of(new Row(2, ""), new Row(1, ""));
        assertThatThrownBy(() -> Change.between(List.of(), mixed, BY_ID)).isInstanceOf(IllegalArgumentException.class);
    }
}
