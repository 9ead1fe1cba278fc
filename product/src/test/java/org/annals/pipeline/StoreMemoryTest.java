package org.annals.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.annals.export.ChronologyJsonExport;
import org.annals.ingest.ArticleReader;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.annals.store.StoreCheck.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that starts anew goes on where the last one stopped, and ends with the bytes of one run over all. */
class StoreMemoryTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "tesvara_2031", "manifest.jsonl");

    @TempDir
    Path folder;

    private Path input;
    private List<String> lines;
    /** How many documents each program left. */
    private final List<Integer> linked = new ArrayList<>();

    @BeforeEach
    void example() throws IOException {
        input = folder.resolve("manifest.jsonl");
        Path docs = Files.createDirectory(folder.resolve("docs"));
        try (Stream<Path> texts = Files.list(EXAMPLE.resolveSibling("docs"))) {
            for (Path text : texts.toList()) {
                Files.copy(text, docs.resolve(text.getFileName()));
            }
        }
        lines = new ArrayList<>(Files.readAllLines(EXAMPLE));
        Collections.shuffle(lines, new Random(20310914));
    }

    private StoreAddress address() {
        return new StoreAddress(folder.resolve("work.annals").toString());
    }

    private Path memory() {
        return folder.resolve("work.annals.memory");
    }

    /** As a program of its own: gives how many documents it was spared to link anew, and the chronology. */
    private String program(List<String> articles, List<Integer> recalled) throws IOException {
        Files.write(input, articles);
        Annals annals = Annals.standard(1);
        try (ChronologyStore store = ChronologyStore.create(address())) {
            new StoreIntake(store).take(List.of(input.toString()), InputStream.nullInputStream());
            recalled.add(
                    new StoreMemory(store, annals).recall().corpus().documents().size());
            StoreBuild build = new StoreBuild(store, annals, StoreBuild.Listener.NONE);
            Annals.Result made = build.build("{}").result();
            build.rememberNow();
            linked.add(made.report().read());
            return json(made);
        }
    }

    private String plain() throws IOException {
        ArticleReader reader = new ArticleReader(List.of(input.toString()), InputStream.nullInputStream());
        return json(Annals.standard(1).build(reader.readAll(), reader.rejections()));
    }

    private static String json(Annals.Result result) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new ChronologyJsonExport().write(result.chronology(), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyProgramGoesOnWhereTheLastOneStopped() throws IOException {
        int half = lines.size() / 2;
        List<List<String>> steps = List.of(
                lines.subList(0, half),
                lines.subList(0, half + 2),
                lines.subList(2, half + 2),
                lines.subList(2, lines.size()),
                lines);
        List<Integer> recalled = new ArrayList<>();
        for (List<String> articles : steps) {
            assertThat(program(articles, recalled)).isEqualTo(plain());
        }
        assertThat(recalled.get(0)).isZero();
        assertThat(recalled.subList(1, recalled.size())).isEqualTo(linked.subList(0, linked.size() - 1));
        assertThat(recalled.get(1)).isGreaterThan(2);
    }

    @Test
    void withoutItOrWithADamagedOneAllIsWorkedOutAgain() throws IOException {
        List<Integer> recalled = new ArrayList<>();
        String first = program(lines, recalled);
        assertThat(first).isEqualTo(plain());
        damage(memory(), Files.size(memory()) - 20);
        assertThat(finding().wrong()).hasSize(1);
        assertThat(program(lines, recalled)).isEqualTo(first);
        assertThat(finding().wrong()).isEmpty();
        Files.write(memory(), new byte[] {1, 2, 3});
        assertThat(finding().wrong()).hasSize(1);
        assertThat(program(lines, recalled)).isEqualTo(first);
        Files.delete(memory());
        assertThat(finding().looked()).isZero();
        assertThat(program(lines, recalled)).isEqualTo(first);
        assertThat(recalled).containsExactly(0, 0, 0, 0);
    }

    @Test
    void whatAKilledProgramHadHalfWrittenIsCleared() throws IOException {
        Path old = Files.write(folder.resolve("work.annals.memory.17.part"), new byte[] {1});
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path underWay = Files.write(folder.resolve("work.annals.memory.18.part"), new byte[] {1});
        Path of = Files.write(folder.resolve("other.annals.memory.17.part"), new byte[] {1});
        Files.setLastModifiedTime(of, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        program(lines.subList(0, 2), new ArrayList<>());
        assertThat(old).doesNotExist();
        assertThat(underWay).exists();
        assertThat(of).exists();
    }

    private static void damage(Path file, long place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) place] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void whereverItIsDamagedTheChronologyIsTheSame() throws IOException {
        List<Integer> recalled = new ArrayList<>();
        List<String> some = lines.subList(0, 6);
        List<String> more = lines.subList(0, 8);
        program(some, recalled);
        byte[] whole = Files.readAllBytes(memory());
        byte[] store = Files.readAllBytes(folder.resolve("work.annals"));
        Random random = new Random(20310915);
        String expected = "";
        for (int i = 0; i < 6; i++) {
            Files.write(memory(), whole);
            Files.write(folder.resolve("work.annals"), store);
            damage(memory(), random.nextInt(whole.length));
            String made = program(more, recalled);
            expected = expected.isEmpty() ? plain() : expected;
            assertThat(made).isEqualTo(expected);
            assertThat(finding().wrong()).isEmpty();
        }
    }

    private Finding finding() {
        try (ChronologyStore store = ChronologyStore.open(address())) {
            return Objects.requireNonNull(
                    store.check().all().stream()
                            .filter(finding -> finding.what().equals("memory"))
                            .findFirst()
                            .orElse(null),
                    "the memory is looked at");
        }
    }

    @Test
    void thatOfAnotherStoreDoesNotMislead() throws IOException {
        List<Integer> recalled = new ArrayList<>();
        program(lines.subList(0, 4), recalled);
        Path kept = folder.resolve("kept");
        Files.move(memory(), kept);
        Files.delete(folder.resolve("work.annals"));
        program(lines.subList(3, lines.size()), recalled);
        Files.move(kept, memory(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(program(lines, recalled)).isEqualTo(plain());
        try (ChronologyStore store = ChronologyStore.open(address())) {
            assertThat(store.runs().tombstones())
                    .noneSatisfy(stone -> assertThat(stone.kind()).isEqualTo("document"));
        }
    }
}
