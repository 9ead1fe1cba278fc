package org.annals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.annals.store.StoreException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteChronologyStoreTest extends ChronologyStoreContract {
    @TempDir
    Path folder;

    @Override
    StoreAddress address() {
        return new StoreAddress(folder.resolve("work.annals").toString());
    }

    private static Problem problem(StoreAddress address) {
        try (ChronologyStore store = ChronologyStore.create(address)) {
            boolean clean = store.check().all().stream().allMatch(StoreCheck.Finding::isClean);
            return clean ? Problem.OTHER : Problem.DAMAGED;
        } catch (StoreException e) {
            return e.problem();
        }
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "These are notes, not a store. ".repeat(100));
        assertThat(problem(new StoreAddress(file.toString()))).isEqualTo(Problem.FOREIGN);
        assertThat(Files.readString(file)).startsWith("These are notes");
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws SQLException {
        Path file = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE songs (title TEXT)");
        }
        assertThat(problem(new StoreAddress(file.toString()))).isEqualTo(Problem.FOREIGN);
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        Path file = folder.resolve("damaged.annals");
        try (ChronologyStore store = ChronologyStore.create(new StoreAddress(file.toString()))) {
            Intake intake = store.documents().intake();
            for (int i = 0; i < 200; i++) {
                intake.take("/in", document(i + ".txt", "Text number " + i + " of the quay."), null);
            }
            intake.finish(Map.of());
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
        Files.write(file, bytes);
        assertThat(problem(new StoreAddress(file.toString()))).isEqualTo(Problem.DAMAGED);
    }

    @Test
    void saysThatThereIsNoStoreOrNoFolder() {
        StoreAddress missing = new StoreAddress(folder.resolve("none.annals").toString());
        assertThatThrownBy(() -> ChronologyStore.open(missing)).hasMessageContaining("there is no store");
        StoreAddress nowhere =
                new StoreAddress(folder.resolve("no/such/folder.annals").toString());
        assertThatThrownBy(() -> ChronologyStore.create(nowhere)).hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> ChronologyStore.create(new StoreAddress("jdbc:mysql://host/db")))
                .hasMessageContaining("a store is a file or jdbc:postgresql");
    }

    @Test
    void saysThatAFolderMayOnlyBeRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        closed.toFile().setWritable(false);
        assumeTrue(!Files.isWritable(closed), "root may write everywhere; .ci/run tries it as an unprivileged user");
        assertThat(problem(new StoreAddress(closed.resolve("work.annals").toString())))
                .isEqualTo(Problem.READ_ONLY);
    }

    @Test
    void copiesItselfIntoANewFileOnly() {
        Path copy = folder.resolve("copy.annals");
        try (ChronologyStore store = ChronologyStore.create(address())) {
            Intake intake = store.documents().intake();
            intake.take("/in", document("quay.txt", "The quay of Lenn was closed."), null);
            intake.finish(Map.of());
            store.backUp(copy);
            assertThatThrownBy(() -> store.backUp(copy)).hasMessageContaining("exists already");
        }
        try (ChronologyStore store = ChronologyStore.open(new StoreAddress(copy.toString()))) {
            assertThat(store.documents().search("quay", 5)).hasSize(1);
        }
    }

    @Test
    void saysThatItCannotGrow() {
        try (Database database = Database.open(address().dialect(), false)) {
            database.read(using -> using.number("PRAGMA max_page_count = 60"));
            Intake intake = new Intake(database);
            for (int i = 0; i < 99; i++) {
                String text = ("Text " + i + " about quay " + i * 7919 + ". ").repeat(2000);
                intake.take("/in", document(i + ".txt", text), text.getBytes(StandardCharsets.UTF_8));
            }
            assertThatThrownBy(() -> intake.finish(Map.of()))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            thrown -> assertThat(thrown.problem()).isEqualTo(Problem.FULL));
        }
        try (ChronologyStore whole = ChronologyStore.open(address())) {
            assertThat(whole.check().all()).allMatch(StoreCheck.Finding::isClean);
            assertThat(whole.documents().present()).isEmpty();
        }
    }
}
