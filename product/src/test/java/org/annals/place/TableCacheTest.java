package org.annals.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unpacked tables of the gazetteer between one start and the next. */
class TableCacheTest {
    private static final List<String> NAMES =
            List.of("Almaty", "Алматы", "San José", "Kenya", "New York", "Nowhere at all", "the Caucasus");

    @TempDir
    private Path folder;

    private static List<Object> answers(Gazetteer gazetteer) {
        List<Object> answers = new ArrayList<>(List.of(gazetteer.size(), gazetteer.names()));
        NAMES.forEach(name -> answers.add(gazetteer.find(name)));
        NAMES.forEach(name -> answers.add(gazetteer.longestFrom(NameFold.key(name))));
        return answers;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void answersTheSameFromMemoryFromAFileJustMadeAndFromOneThatWasThere() throws IOException {
        List<Object> inMemory = answers(Gazetteer.load(null));

        assertThat(answers(Gazetteer.load(folder))).isEqualTo(inMemory);
        List<Path> made = files();
        assertThat(made).hasSize(1);
        assertThat(answers(Gazetteer.load(folder))).isEqualTo(inMemory);
        assertThat(files()).isEqualTo(made);
    }

    @Test
    void makesAHarmedFileAnew() throws IOException {
        Gazetteer.load(folder);
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] harmed = whole.clone();
        harmed[harmed.length / 2] ^= 1;

        for (byte[] bytes : List.of(harmed, Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
            Files.delete(file);
            Files.write(file, bytes);
            assertThat(Gazetteer.load(folder).find("Almaty")).isNotEmpty();
            assertThat(files()).containsExactly(file);
            assertThat(Arrays.equals(Files.readAllBytes(file), whole)).isTrue();
        }
    }

    @Test
    void staysInMemoryWhereNothingCanBeWritten() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("taken"), "a file");

        assertThat(answers(Gazetteer.load(noFolder))).isEqualTo(answers(Gazetteer.load(null)));
        assertThat(noFolder).hasContent("a file");
    }

    @Test
    void leavesOneWholeFileWhereSeveralStartAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<List<Object>> start = () -> answers(Gazetteer.load(folder));
            List<Future<List<Object>>> starts = threads.invokeAll(List.of(start, start, start));
            List<Object> inMemory = answers(Gazetteer.load(null));
            for (Future<List<Object>> each : starts) {
                assertThat(each.get()).isEqualTo(inMemory);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files()).hasSize(1);
    }
}
