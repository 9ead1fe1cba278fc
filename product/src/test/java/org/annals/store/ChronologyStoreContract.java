package org.annals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.ingest.Rejection;
import org.annals.store.DecisionTable.Entry;
import org.annals.store.DecisionTable.Logged;
import org.annals.store.RunTable.Ended;
import org.annals.store.RunTable.Tombstone;
import org.annals.store.StoreException.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do, whichever database holds it. */
abstract class ChronologyStoreContract {
    private ChronologyStore store;

    /** An address where there is no store yet; the same for the whole test. */
    abstract StoreAddress address();

    @BeforeEach
    void create() {
        store = ChronologyStore.create(address());
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Document document(String file, String text) {
        String hash = ContentHash.sha256(text);
        return new Document(
                new DocumentId(ContentHash.id("d", hash)),
                file.replace(".txt", ""),
                List.of(file),
                text,
                hash,
                "en",
                Metadata.NONE,
                List.of());
    }

    private Intake.Counts take(String input, Document... documents) {
        Intake intake = store.documents().intake();
        for (Document document : documents) {
            intake.take(input, document, document.text().getBytes(StandardCharsets.UTF_8));
        }
        intake.finish(Map.of(input, List.of()));
        return intake.counts();
    }

    private List<String> presentIds() {
        return store.documents().present().stream()
                .map(kept -> kept.id().value())
                .toList();
    }

    private static Entry entry(String why) {
        return new Entry("Vera", why, "test", "comment", "{\"claim\":\"c1\"}", "{\"text\":\"seen\"}");
    }

    @Test
    void keepsBytesUnderTheirHash() {
        Document quay = document("quay.txt", "The quay of Lenn was closed. \u0000 Nobody said why.");
        take("/in", quay);
        byte[] bytes = quay.text().getBytes(StandardCharsets.UTF_8);
        assertThat(store.documents().findOriginal(ContentHash.sha256(bytes))).isEqualTo(bytes);
        assertThat(store.documents().findText(quay.id())).isEqualTo(quay.text());
        assertThat(store.documents().findOriginal("0".repeat(64))).isNull();
        assertThat(store.documents().findText(new DocumentId("d0"))).isNull();
    }

    @Test
    void takesAnUnchangedDocumentOnlyOnce() {
        Document quay = document("quay.txt", "The quay of Lenn was closed.");
        assertThat(take("/in", quay)).isEqualTo(new Intake.Counts(1, 0, 0));
        assertThat(take("/in", quay)).isEqualTo(new Intake.Counts(0, 0, 0));
        assertThat(presentIds()).containsExactly(quay.id().value());
    }

    @Test
    void marksWhatChangedAndWhatIsGoneAndTakesItBack() {
        Document quay = document("quay.txt", "The quay of Lenn was closed.");
        Document later = document("quay.txt", "The quay of Lenn was opened again.");
        Document bridge = document("bridge.txt", "The bridge of Tavo fell.");
        take("/in", quay, bridge);
        assertThat(take("/in", later)).isEqualTo(new Intake.Counts(1, 1, 1));
        assertThat(presentIds()).containsExactly(later.id().value());
        assertThat(store.documents().departures())
                .extracting(gone -> gone.document() + " " + gone.state())
                .containsExactlyInAnyOrder(quay.id() + " changed", bridge.id() + " removed");
        take("/in", later, bridge);
        assertThat(presentIds()).contains(bridge.id().value());
        assertThat(store.documents().departures()).hasSize(1);
    }

    @Test
    void removesNothingWhereAnInputCouldNotBeRead() {
        Document quay = document("quay.txt", "The quay of Lenn was closed.");
        take("/in", quay);
        Intake intake = store.documents().intake();
        intake.finish(Map.of("/in", List.of(new Rejection("/in", "INGEST_UNREADABLE", null, "permission denied"))));
        assertThat(presentIds()).containsExactly(quay.id().value());
        assertThat(store.documents().rejections()).hasSize(1);
        take("/in", quay);
        assertThat(store.documents().rejections()).isEmpty();
    }

    @Test
    void keepsTheDocumentsOfOtherInputs() {
        Document quay = document("quay.txt", "The quay of Lenn was closed.");
        Document bridge = document("bridge.txt", "The bridge of Tavo fell.");
        take("/in", quay);
        take("/more", bridge);
        take("-", document("stdin", "A third text about the ferry."));
        assertThat(take("-", document("stdin2", "A fourth text about the ferry.")))
                .isEqualTo(new Intake.Counts(1, 0, 0));
        assertThat(presentIds()).hasSize(4);
    }

    @Test
    void findsWordsPhrasesAndBeginningsWithoutCaseOrAccents() {
        Document quay = document("quay.txt", "The Quay of Lénn was closed on 3 May; it's the old harbour's.");
        Document bridge = document("bridge.txt", "The old bridge of Tavo was closed, said the Кабинет.");
        take("/in", quay, bridge);
        DocumentTable documents = store.documents();
        assertThat(documents.search("lenn", 10)).containsExactly(quay.id());
        assertThat(documents.search("CLOSED the", 10)).containsExactlyInAnyOrder(quay.id(), bridge.id());
        assertThat(documents.search("\"old bridge\"", 10)).containsExactly(bridge.id());
        assertThat(documents.search("\"bridge old\"", 10)).isEmpty();
        assertThat(documents.search("кабин*", 10)).containsExactly(bridge.id());
        assertThat(documents.search("harbour's", 10)).containsExactly(quay.id());
        assertThat(documents.search("  \"\" * ", 10)).isEmpty();
        assertThat(documents.search("lenn' OR 1=1; \"", 10)).isEmpty();
        assertThat(documents.search("the", 1)).hasSize(1);
    }

    @Test
    void numbersAndSealsDecisions() {
        DecisionTable log = store.decisions();
        assertThat(log.append(List.of())).isEmpty();
        List<Logged> first = log.append(List.of(entry("one"), entry("two")));
        List<Logged> second = log.append(List.of(entry("three")));
        assertThat(first).extracting(Logged::number).containsExactly(1L, 2L);
        assertThat(second).extracting(Logged::number).containsExactly(3L);
        assertThat(log.list()).extracting(logged -> logged.entry().why()).containsExactly("one", "two", "three");
        assertThat(log.findBroken()).isNull();
        assertThat(log.count()).isEqualTo(3);
    }

    @Test
    void refusesToChangeOrDeleteADecision() {
        store.decisions().append(List.of(entry("one")));
        try (Database database = Database.open(address().dialect(), false)) {
            assertThatThrownBy(() -> database.write(using -> using.update("UPDATE decision SET why = 'other'")))
                    .hasMessageContaining("never");
            assertThatThrownBy(() -> database.write(using -> using.update("DELETE FROM decision")))
                    .hasMessageContaining("never");
        }
        assertThat(store.decisions().findBroken()).isNull();
    }

    @Test
    void losesNothingWhenSeveralWriteAtOnce() throws InterruptedException {
        int writers = 4;
        int each = 15;
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String name = "writer " + writer;
            Thread thread = new Thread(() -> {
                try (ChronologyStore own = ChronologyStore.open(address())) {
                    for (int i = 0; i < each; i++) {
                        own.decisions().append(List.of(entry(name + " " + i)));
                        Intake intake = own.documents().intake();
                        intake.take("/" + name, document(i + ".txt", name + " wrote text " + i), null);
                        intake.finish(Map.of());
                    }
                }
            });
            thread.setUncaughtExceptionHandler((any, thrown) -> {
                synchronized (failures) {
                    failures.add(thrown);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        Set<String> wanted = new TreeSet<>();
        IntStream.range(0, writers * each).forEach(i -> wanted.add("writer " + i / each + " " + i % each));
        assertThat(store.decisions().list())
                .extracting(logged -> logged.entry().why())
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(store.decisions().findBroken()).isNull();
        assertThat(presentIds()).hasSize(writers * each);
    }

    @Test
    void endsARunWithItsRowsAndItsTombstones() {
        RunTable runs = store.runs();
        long first = runs.begin("1.0", "readers", "{}");
        assertThat(runs.findLast()).isNull();
        runs.finish(first, "{}", before -> {
            assertThat(before).isNull();
            return ended("rows 1", List.of(), "e1", "e2", "e3");
        });
        long second = runs.begin("1.0", "readers", "{}");
        runs.finish(second, "{\"documents\":2}", before -> {
            assertThat(before).isNotNull().extracting(RunTable.Before::run).isEqualTo(first);
            assertThat(before).isNotNull().extracting(RunTable.Before::rows).isEqualTo(bytes("rows 1"));
            return ended("rows 2", List.of(stone("e1", "e2"), stone("e3", null)), "e2");
        });
        long third = runs.begin("1.0", "readers", "{}");
        runs.finish(third, "{}", before -> ended("rows 3", List.of(stone("e2", "e4")), "e4", "e3"));
        Tombstone resolved = runs.resolve("e1");
        assertThat(resolved).isNotNull().extracting(Tombstone::became).isEqualTo("e4");
        assertThat(runs.resolve("e3")).as("it came back").isNull();
        assertThat(runs.resolve("e4")).isNull();
        assertThat(runs.findSnapshot(second)).isEqualTo(bytes("rows 2"));
        assertThat(runs.list()).hasSize(3);
        assertThat(runs.findLast()).isNotNull();
    }

    private static Ended ended(String rows, List<Tombstone> tombstones, String... alive) {
        return new Ended(List.of(RowPart.of(bytes(rows))), tombstones, Set.of(alive));
    }

    @Test
    void givesTheRowsOfARunOfAnyNumberOfParts() {
        RunTable runs = store.runs();
        List<RowPart> many = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            many.add(RowPart.of(bytes("part " + i % 140 + "\n")));
            all.append("part ").append(i % 140).append('\n');
        }
        long first = runs.begin("1.0", "readers", "{}");
        runs.finish(first, "{}", before -> new Ended(many, List.of(), Set.of()));
        long second = runs.begin("1.0", "readers", "{}");
        List<RowPart> fewer = new ArrayList<>(many.subList(0, 2));
        fewer.add(RowPart.of(bytes("another")));
        runs.finish(second, "{}", before -> new Ended(fewer, List.of(), Set.of()));
        long third = runs.begin("1.0", "readers", "{}");
        runs.finish(third, "{}", before -> new Ended(List.of(), List.of(), Set.of()));

        assertThat(runs.findSnapshot(first)).isEqualTo(bytes(all.toString()));
        assertThat(runs.findSnapshot(second)).isEqualTo(bytes("part 0\npart 1\nanother"));
        assertThat(runs.findSnapshot(third)).isEmpty();
        assertThat(store.check().all())
                .filteredOn(finding -> finding.what().equals("rows of runs"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.looked()).isEqualTo(141))
                .matches(StoreCheck.Finding::isClean);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Tombstone stone(String id, @Nullable String became) {
        return new Tombstone(id, "event", became, "merged");
    }

    @Test
    void findsNothingWrongWithAWholeStore() {
        take("/in", document("quay.txt", "The quay of Lenn was closed."), document("a.txt", "Tavo's bridge fell."));
        store.decisions().append(List.of(entry("one")));
        assertThat(store.check().all()).allMatch(StoreCheck.Finding::isClean).hasSize(8);
    }

    @Test
    void findsWhatIsDamaged() {
        Document quay = document("quay.txt", "The quay of Lenn was closed.");
        take("/in", quay);
        try (Database database = Database.open(address().dialect(), false)) {
            database.write(using -> {
                using.update("UPDATE original SET deflated = ?", (Object) RecordCodec.deflate(bytes("other")));
                using.update("UPDATE document SET text = ?", (Object) bytes("no text"));
                database.dialect().removeFromIndex(using, using.number("SELECT number FROM document"));
            });
        }
        assertThat(store.check().all().stream()
                        .filter(finding -> !finding.isClean())
                        .map(StoreCheck.Finding::what))
                .contains("original bytes", "texts");
    }

    @Test
    void refusesANewerSchema() {
        try (Database database = Database.open(address().dialect(), false)) {
            database.write(using -> using.update(
                    "INSERT INTO annals_schema (version, applied, file) VALUES (99, '2040-01-01', '0099-later.sql')"));
        }
        assertThatThrownBy(() -> ChronologyStore.open(address()))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(Problem.NEWER))
                .hasMessageContaining("schema 99");
    }

    @Test
    void saysThatAnotherProgramHoldsIt() {
        try (Database holder = Database.open(address().dialect(), false);
                Database other = Database.open(address().dialect(200), false)) {
            holder.write(using -> {
                holder.dialect().lockWriters(using);
                assertThatThrownBy(() -> other.write(later -> {
                            other.dialect().lockWriters(later);
                            later.update("DELETE FROM rejection");
                        }))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                thrown -> assertThat(thrown.problem()).isEqualTo(Problem.LOCKED));
            });
        }
    }
}
