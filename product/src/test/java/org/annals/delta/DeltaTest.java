package org.annals.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.Place;
import org.annals.delta.Snapshot.RelationRow;
import org.annals.delta.Snapshot.Value;
import org.annals.document.PieceList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeltaTest {
    private static final Snapshot BEFORE = new Snapshot(
            List.of(document("d1"), document("d2")),
            List.of(event("e1", "2031-05-03", 1), event("e2", null, 1), event("e5", null, 1)),
            List.of(claim("c1", "d1", "e1"), claim("c2", "d2", "e2"), claim("c5", "d1", "e5")),
            List.of(figure("f1", "c1", "11 dead", false)),
            List.of(),
            List.of("o1", "o2"));

    private static final Snapshot AFTER = new Snapshot(
            List.of(document("d1"), document("d3")),
            List.of(event("e0", "2031-05-04", 2), event("e3", "2031-05-07", 1)),
            List.of(claim("c0", "d3", "e0"), claim("c1", "d1", "e0"), claim("c3", "d3", "e3"), claim("c5", "d1", "e0")),
            List.of(figure("f1", "c1", "11 dead", true), figure("f3", "c3", "14 dead", false)),
            List.of(
                    new RelationRow("r1", "update", "figure", "f3", "f1", "later count"),
                    new RelationRow("r2", "conflict", "date", "c0", "c1", "3 May <b> against 4 May")),
            List.of("o0", "o1"));

    private static DocumentRow document(String id) {
        return new DocumentRow(id, "source " + id, null, "The Lenn *Post*", "2031-05-05", "hash " + id);
    }

    private static EventRow event(String id, @Nullable String when, int legs) {
        return new EventRow(id, when, "Headline " + id, List.of(), null, null, "occurred", 1, legs, "single");
    }

    private static ClaimRow claim(String id, String document, String event) {
        return new ClaimRow(
                id, new Place(document, 0, 4), "q", null, null, null, List.of(), "occurred", event, null, null);
    }

    private static FigureRow figure(String id, String claim, String text, boolean withdrawn) {
        Value value = new Value("11", "11", "people", "killed", null, false);
        return new FigureRow(id, claim, new Place("d1", 0, 4), text, value, null, withdrawn, null);
    }

    private final Delta delta = Delta.between(BEFORE, AFTER, Map.of());

    @Test
    void tellsNewFromKnownEventsByTheirClaims() {
        assertThat(delta.newEvents()).extracting(EventRow::id).containsExactly("e3");
        assertThat(delta.gained()).singleElement().satisfies(gain -> {
            assertThat(gain.event().id()).isEqualTo("e0");
            assertThat(gain.legsBefore()).isEqualTo(1);
        });
        assertThat(delta.changed())
                .extracting(change -> change.field() + " " + change.before() + " " + change.after())
                .containsExactly("when 2031-05-03 2031-05-04");
        assertThat(delta.newDocuments()).extracting(DocumentRow::id).containsExactly("d3");
    }

    @Test
    void tellsFiguresUpdatedAndWithdrawnAndNewDisagreements() {
        assertThat(delta.figures())
                .extracting(change -> change.what() + " " + change.figure().id() + " " + change.updates())
                .containsExactly("withdrawn f1 null", "new f3 11 dead");
        assertThat(delta.disagreements()).extracting(RelationRow::id).containsExactly("r2");
    }

    @Test
    void saysWhatBecameOfRowsAndWhy() {
        assertThat(delta.vanished())
                .extracting(row -> row.kind() + " " + row.id() + " " + row.became())
                .containsExactly(
                        "claim c2 null",
                        "document d2 null",
                        "event e1 e0",
                        "event e2 null",
                        "event e5 e0",
                        "origin o2 null");
        Delta explained = Delta.between(BEFORE, AFTER, Map.of("e2", "rejected by Vera"));
        assertThat(explained.vanished()).anyMatch(row -> row.reason().equals("rejected by Vera"));
    }

    @Test
    void isEmptyBetweenEqualRows() {
        Delta nothing = Delta.between(BEFORE, BEFORE, Map.of());
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(DeltaText.markdown(nothing, "Nothing")).contains("Nothing changed.");
    }

    @Test
    void readsWellAndEscapesMarkup() {
        String text = DeltaText.markdown(delta, "Changes");
        assertThat(text)
                .startsWith("# Changes\n")
                .contains("## New events (1)", "**2031-05-07** · Headline e3", "The Lenn \\*Post\\*")
                .contains("withdrawn: ~~11 dead~~", "conflict (date): 3 May &lt;b>")
                .doesNotContain("<b>");
        assertThat(DeltaText.json(delta)).contains("\"newEvents\"").doesNotContain("\"empty\"");
    }

    @Test
    void comesBackFromItsBytes() {
        assertThat(Snapshot.parse(AFTER.toBytes())).isEqualTo(AFTER);
    }

    @Test
    void comesBackFromItsPartsOfWhichOnlyThoseChangeThatMust() {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<ClaimRow> claims = new ArrayList<>();
            for (int k = 0; k < 10; k++) {
                claims.add(claim("c" + String.format(Locale.ROOT, "%05d", 10 * i + k), "d1", "e1"));
            }
            sheets.add(new Sheet(claims, List.of()));
        }
        PileRows before = of(sheets);
        sheets.remove(150);
        sheets.add(70, new Sheet(List.of(claim("c00699a", "d1", "e1")), List.of()));
        PileRows after = of(sheets);
        SnapshotParts parts = new SnapshotParts();
        List<SnapshotParts.Part> first = parts.of(before);
        List<SnapshotParts.Part> second = parts.of(after);
        Set<SnapshotParts.Part> same = new HashSet<>(first);

        assertThat(Snapshot.parse(joined(first))).isEqualTo(before.snapshot());
        assertThat(Snapshot.parse(joined(second))).isEqualTo(after.snapshot());
        assertThat(second.stream().filter(part -> !same.contains(part)).count())
                .isBetween(1L, 4L)
                .isLessThan(second.size());
        assertThat(joined(new SnapshotParts().of(after))).isEqualTo(joined(second));
        assertThat(joined(new SnapshotParts().of(PileRows.of(after.snapshot()))))
                .isEqualTo(joined(second));
        assertThat(new SnapshotParts().of(PileRows.of(Snapshot.EMPTY))).isEmpty();
        assertThat(Snapshot.parse(new byte[0])).isEqualTo(Snapshot.EMPTY);
    }

    private static PileRows of(List<Sheet> sheets) {
        return new PileRows(List.of(), PieceList.none(), List.copyOf(sheets), List.of(), List.of());
    }

    private static byte[] joined(List<SnapshotParts.Part> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.bytes()));
        return all.toByteArray();
    }
}
