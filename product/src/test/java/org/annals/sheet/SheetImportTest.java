package org.annals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.delta.Snapshot;
import org.annals.pipeline.Annals;
import org.annals.pipeline.StoreBuild;
import org.annals.pipeline.StoreIntake;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.DecisionKind;
import org.annals.review.DecisionLog;
import org.annals.review.ReplayOutcome.State;
import org.annals.review.RowIndex;
import org.annals.review.RowRemarks;
import org.annals.sheet.Sheet.Cell;
import org.annals.sheet.SheetImport.Preview;
import org.annals.sheet.SheetImport.Refusal;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export, edit, import, on the bundled example. */
class SheetImportTest {
    private static final Annals ANNALS = Annals.standard(2);
    private static final Path EXAMPLE = Path.of("..", "examples", "tesvara_2031", "docs");

    @TempDir
    Path folder;

    private ChronologyStore store;
    private Path articles;

    @BeforeEach
    void buildWithMostArticles() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file :
                    files.filter(any -> !any.toString().contains("republic")).toList()) {
                Files.copy(file, articles.resolve(file.getFileName()));
            }
        }
        store = ChronologyStore.create(
                new StoreAddress(folder.resolve("work.annals").toString()));
        build();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private StoreBuild.Built build() {
        new StoreIntake(store).take(List.of(articles.toString()), InputStream.nullInputStream());
        return new StoreBuild(store, ANNALS, StoreBuild.Listener.NONE).build("{}");
    }

    private List<Decision> log() {
        return new DecisionLog(store.decisions()).list();
    }

    private ReviewSheets current() {
        Snapshot rows = Snapshot.parse(store.runs().lastRows());
        RowIndex index = new RowIndex(rows);
        return new ReviewSheets(rows, index, new RowRemarks(index, log()));
    }

    private Preview preview(List<Sheet> sheets) {
        RowIndex index = new RowIndex(Snapshot.parse(store.runs().lastRows()));
        DecisionDesk desk = new DecisionDesk(index, new By("Vera", "", "spreadsheet"));
        return new SheetImport(current(), desk, log()).preview(sheets);
    }

    private void apply(Preview preview) {
        new DecisionLog(store.decisions()).append(preview.decisions());
    }

    /** Sheets whose cells can be overwritten. */
    private static final class Desk {
        private final List<Sheet> sheets;
        private final Map<String, Map<Integer, Map<Integer, String>>> edits = new TreeMap<>();

        Desk(List<Sheet> sheets) {
            this.sheets = sheets;
        }

        private Sheet sheet(String name) {
            return sheets.stream()
                    .filter(any -> any.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        String edit(String name, int row, String column, String text) {
            Sheet sheet = sheet(name);
            edits.computeIfAbsent(name, any -> new TreeMap<>())
                    .computeIfAbsent(row, any -> new TreeMap<>())
                    .put(sheet.column(column), text);
            return sheet.address(row, sheet.column(column));
        }

        String id(String name, int row) {
            return sheet(name).cell(row, 0).text();
        }

        List<Sheet> edited() {
            List<Sheet> result = new ArrayList<>();
            for (Sheet sheet : sheets) {
                List<List<Cell>> rows = new ArrayList<>();
                for (int row = 0; row < sheet.rows().size(); row++) {
                    List<Cell> cells = new ArrayList<>(sheet.rows().get(row));
                    edits.getOrDefault(sheet.name(), Map.of())
                            .getOrDefault(row, Map.of())
                            .forEach((column, text) -> cells.set(column, new Cell(text, text.startsWith("="))));
                    rows.add(cells);
                }
                result.add(new Sheet(sheet.name(), sheet.headings(), rows));
            }
            return result;
        }
    }

    @Test
    void makesNoDecisionWhereNothingWasEdited() throws IOException {
        List<Sheet> sheets = current().all();
        List<Sheet> csv = new ArrayList<>();
        for (Path file : SheetFiles.writeCsv(sheets, folder)) {
            csv.addAll(SheetFiles.read(file));
        }
        List<Sheet> xlsx = SheetFiles.read(SheetFiles.writeXlsx(sheets, folder));
        for (List<Sheet> read : List.of(csv, xlsx)) {
            Preview preview = preview(read);
            assertThat(preview.edits()).isEmpty();
            assertThat(preview.refusals()).isEmpty();
        }
    }

    @Test
    void takesFortyEditsRefusesTenAndKeepsThemWhenMoreArticlesCome() throws IOException {
        Desk desk = new Desk(current().all());
        List<String> bad = badEdits(desk);
        Map<String, String> good = goodEdits(desk);
        List<Sheet> edited = SheetFiles.read(SheetFiles.writeXlsx(desk.edited(), folder));
        Preview preview = preview(edited);
        assertThat(preview.refusals()).extracting(Refusal::address).containsExactlyInAnyOrderElementsOf(bad);
        assertThat(preview.edits()).hasSize(40);
        apply(preview);
        assertThat(preview(edited).edits()).as("said already").isEmpty();
        build();
        assertThat(preview(edited).edits()).as("done already").isEmpty();
        assertHeld(good);
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file :
                    files.filter(any -> any.toString().contains("republic")).toList()) {
                Files.copy(file, articles.resolve(file.getFileName()));
            }
        }
        StoreBuild.Built more = build();
        assertThat(more.readAnew()).isEqualTo(3);
        assertThat(more.decisions().count(State.ORPHANED)).isZero();
        assertHeld(good);
    }

    private static List<String> badEdits(Desk desk) {
        return List.of(
                desk.edit("claims", 0, "event_date", "soon"),
                desk.edit("claims", 1, "event_date", "2031-13-01"),
                desk.edit("claims", 2, "statement_date", "=TODAY()"),
                desk.edit("claims", 3, "status", "perhaps"),
                desk.edit("claims", 4, "event", "e000000000000"),
                desk.edit("claims", 5, "verdict", "maybe"),
                desk.edit("claims", 6, "copy_of", "c000000000000"),
                desk.edit("figures", 0, "min", "many"),
                desk.edit("figures", 1, "outcome", "vanished"),
                desk.edit("events", 0, "merge_into", "e000000000000"));
    }

    /** Forty edits, by the row and column that must show them afterwards. */
    private static Map<String, String> goodEdits(Desk desk) {
        Map<String, String> good = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            good.put(desk.id("claims", 20 + i) + " event_date", "2031-09-0" + (i % 9 + 1));
            desk.edit("claims", 20 + i, "event_date", "2031-09-0" + (i % 9 + 1));
            good.put(desk.id("claims", 40 + i) + " speaker", "Witness " + i);
            desk.edit("claims", 40 + i, "speaker", "Witness " + i);
            good.put(desk.id("claims", 60 + i) + " comment", "+ asked again, " + i);
            desk.edit("claims", 60 + i, "comment", "+ asked again, " + i);
        }
        for (int i = 0; i < 5; i++) {
            good.put(desk.id("figures", 10 + i) + " max", Integer.toString(1000 + i));
            desk.edit("figures", 10 + i, "max", Integer.toString(1000 + i));
            good.put(desk.id("claims", 80 + i) + " verdict", "accept");
            desk.edit("claims", 80 + i, "verdict", "Accept");
        }
        return good;
    }

    private void assertHeld(Map<String, String> good) {
        Map<String, String> cells = new TreeMap<>();
        for (Sheet sheet : current().all()) {
            for (int row = 0; row < sheet.rows().size(); row++) {
                for (int column = 1; column < sheet.headings().size(); column++) {
                    String key =
                            sheet.cell(row, 0).text() + " " + sheet.headings().get(column);
                    if (good.containsKey(key)) {
                        cells.put(key, sheet.cell(row, column).text());
                    }
                }
            }
        }
        assertThat(cells).isEqualTo(good);
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChangedSince() {
        Desk desk = new Desk(current().all());
        String claim = desk.id("claims", 3);
        String address = desk.edit("claims", 3, "verdict", "reject");
        RowIndex index = new RowIndex(Snapshot.parse(store.runs().lastRows()));
        DecisionDesk oleg = new DecisionDesk(index, new By("Oleg", "", "web"));
        new DecisionLog(store.decisions()).append(List.of(oleg.verdict(DecisionKind.ACCEPT, claim)));
        Preview preview = preview(desk.edited());
        assertThat(preview.edits()).isEmpty();
        assertThat(preview.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.address()).isEqualTo(address))
                .satisfies(refusal -> assertThat(refusal.reason()).contains("since the export", "accept"));
    }

    @Test
    void readsTagsAsASetAndEmptyCellsAsTakingBack() {
        Desk first = new Desk(current().all());
        first.edit("claims", 7, "tags", "ferry; water");
        first.edit("claims", 7, "verdict", "reject");
        apply(preview(first.edited()));
        Desk second = new Desk(current().all());
        second.edit("claims", 7, "tags", "water; north");
        second.edit("claims", 7, "verdict", "");
        Preview preview = preview(second.edited());
        assertThat(preview.decisions())
                .extracting(decision -> decision.kind().word() + " " + decision.after())
                .containsExactly("pending ", "tag north", "untag ferry");
    }
}
