package org.annals.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PieceListTest {
    private static final Comparator<Row> BY_ID = Comparator.comparing(Row::id);

    private record Row(String id, int content) {}

    private static PieceList<Row> list(int rows) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new Row(String.format("e%05d", i), 0));
        }
        return PieceList.of(all, Row::id);
    }

    private static List<String> names(PieceList<Row> list) {
        return list.pieces().stream().map(PieceList.Piece::name).toList();
    }

    @RepeatedTest(20)
    void afterAnyChangesItIsTheListMadeAtOnce(RepetitionInfo repetition) {
        long seed = Long.getLong("test.seed", 41) + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        PieceList<Row> pieced = PieceList.none();
        TreeSet<Row> rows = new TreeSet<>(BY_ID);
        for (int round = 0; round < 30; round++) {
            List<Row> gone = rows.stream().filter(row -> random.nextInt(9) == 0).toList();
            rows.removeAll(gone);
            List<Row> come = new ArrayList<>();
            for (int i = random.nextInt(200); i > 0; i--) {
                Row row = new Row(String.format("e%05d", random.nextInt(3000)), round);
                if (rows.add(row)) {
                    come.add(row);
                }
            }
            PieceList<Row> before = pieced;
            List<Row> old = List.copyOf(before);
            pieced = before.after(Change.of(gone, come, BY_ID), BY_ID, Row::id);
            assertThat(pieced).as("seed %d", seed).containsExactlyElementsOf(rows);
            assertThat(pieced.size()).isEqualTo(rows.size());
            assertThat(names(pieced)).isEqualTo(names(PieceList.of(List.copyOf(rows), Row::id)));
            assertThat(before).isEqualTo(old);
            assertThat(Change.between(before, pieced, BY_ID)).isEqualTo(Change.between(old, List.copyOf(rows), BY_ID));
            for (int i = 0; i < 5 && !rows.isEmpty(); i++) {
                int at = random.nextInt(rows.size());
                assertThat(pieced.get(at)).isEqualTo(List.copyOf(rows).get(at));
            }
        }
    }

    @Test
    void whatAChangeDoesNotTouchIsShared() {
        PieceList<Row> before = list(5000);
        Row one = new Row("e02500x", 1);
        PieceList<Row> after = before.after(new Change<>(List.of(), List.of(one)), BY_ID, Row::id);
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(before.pieces());
        List<PieceList.Piece<Row>> made = new ArrayList<>(after.pieces());
        made.removeIf(known::contains);
        assertThat(made).hasSizeLessThanOrEqualTo(2);
        assertThat(after.without(before)).containsExactly(one);
        assertThat(before.without(after)).isEmpty();
    }

    @Test
    void rowsMoveWithoutBeingOthers() {
        PieceList<Row> sorted = list(1000);
        int[] places = new int[300];
        for (int i = 0; i < places.length; i++) {
            places[i] = 399 - i;
        }
        PieceList<Row> moved = sorted.replaced(100, sorted, places, Row::id);
        List<Row> expected = new ArrayList<>(sorted);
        for (int i = 0; i < places.length; i++) {
            expected.set(100 + i, sorted.get(places[i]));
        }
        assertThat(moved).containsExactlyElementsOf(expected);
        assertThat(moved.without(sorted)).isEmpty();
        assertThat(names(moved)).isEqualTo(names(PieceList.of(expected, Row::id)));
    }

    @Test
    void whatIsMadeOfRowsIsMadeOfNewOnesOnly() {
        PieceList<Row> before = list(800);
        List<String> asked = new ArrayList<>();
        PieceList<String> first =
                PieceList.<String>none().following(PieceList.none(), before, row -> row.id() + "!", text -> text);
        Row one = new Row("e00400x", 1);
        PieceList<Row> now = before.after(new Change<>(List.of(before.get(7)), List.of(one)), BY_ID, Row::id);
        PieceList<String> second = first.following(
                before,
                now,
                row -> {
                    asked.add(row.id());
                    return row.id() + "!";
                },
                text -> text);
        assertThat(asked).containsExactly("e00400x");
        assertThat(second)
                .containsExactlyElementsOf(
                        now.stream().map(row -> row.id() + "!").toList());
    }
}
