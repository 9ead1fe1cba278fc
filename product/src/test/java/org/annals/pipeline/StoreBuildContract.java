package org.annals.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.annals.chronology.Chronology;
import org.annals.export.ChronologyJsonExport;
import org.annals.ingest.ArticleReader;
import org.annals.place.OwnPlacesFile;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chronology made in a store is the one made without, however its documents came. */
abstract class StoreBuildContract {
    private static final Annals ANNALS = Annals.standard(2);
    private static final String CLOSED =
            "The ferry quay of Lenn was closed on 3 May 2031, harbour master Ida Varro said.";
    private static final String OPENED =
            "The ferry quay of Lenn was opened on 9 May 2031, harbour master Ida Varro said.";
    private static final String TOLL =
            "On 4 May 2031 eleven people were killed at the Ulvea bridge, the ministry said on Tuesday.";

    @TempDir
    Path folder;

    private Path articles;

    abstract StoreAddress address();

    @BeforeEach
    void articles() throws IOException {
        articles = Files.createDirectory(folder.resolve("articles"));
        write("closed", CLOSED);
        write("toll", TOLL);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(articles.resolve(name + ".txt"), text);
    }

    private StoreBuild.Built build(Path... inputs) {
        return build(ANNALS, inputs);
    }

    private StoreBuild.Built build(Annals annals, Path... inputs) {
        try (ChronologyStore store = ChronologyStore.create(address())) {
            if (inputs.length > 0) {
                new StoreIntake(store).take(names(inputs), InputStream.nullInputStream());
            }
            return new StoreBuild(store, annals, StoreBuild.Listener.NONE).build("{}");
        }
    }

    private static List<String> names(Path... inputs) {
        return List.of(inputs).stream().map(Path::toString).toList();
    }

    private static String plain(Path... inputs) {
        ArticleReader reader = new ArticleReader(names(inputs), InputStream.nullInputStream());
        return json(ANNALS.build(reader.readAll(), reader.rejections()).chronology());
    }

    private static String json(Chronology chronology) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new ChronologyJsonExport().write(chronology, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(StoreBuild.Built built) {
        return json(built.result().chronology());
    }

    @Test
    void givesTheSameBytesAsABuildWithoutStoreAndReadsNothingTwice() {
        StoreBuild.Built first = build(articles);
        assertThat(first.readAnew()).isEqualTo(2);
        assertThat(json(first)).isEqualTo(plain(articles));
        StoreBuild.Built second = build(articles);
        assertThat(second.readAnew()).isZero();
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(json(build())).as("without input").isEqualTo(json(first));
    }

    @Test
    void readsAnewWhatWasReadWithAnotherGazetteer() throws IOException {
        build(articles);
        Path file = Files.writeString(
                folder.resolve("own.csv"), "name,kind,country,latitude,longitude\nUlvea bridge,bridge,NO,60.1,5.2\n");
        Annals annals = Annals.standard(2, OwnPlacesFile.read(file));
        StoreBuild.Built own = build(annals, articles);
        assertThat(own.readAnew()).isEqualTo(2);
        assertThat(json(own)).contains("a place of your own gazetteer");
        assertThat(build(annals, articles).readAnew()).isZero();
        assertThat(build(articles).readAnew()).as("without it").isEqualTo(2);
    }

    @Test
    void readsTheBundledExampleAlikeAllAtOnceAndOneByOne() throws IOException {
        Path example = Path.of("..", "examples", "tesvara_2031");
        StoreBuild.Built built = build(example.resolve("manifest.jsonl"));
        assertThat(json(built)).isEqualTo(plain(example.resolve("manifest.jsonl")));
        assertThat(json(build())).isEqualTo(json(built));
    }

    @Test
    void addsDocumentsOfAnotherInput() throws IOException {
        build(articles);
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("opened.txt"), OPENED);
        Files.writeString(more.resolve("picture.png"), "no text");
        StoreBuild.Built built = build(more);
        assertThat(built.readAnew()).isEqualTo(1);
        assertThat(json(built)).isEqualTo(plain(articles, more));
    }

    @Test
    void followsWhatChangedAndWhatIsGone() throws IOException {
        build(articles);
        write("closed", OPENED);
        StoreBuild.Built changed = build(articles);
        assertThat(changed.readAnew()).isEqualTo(1);
        assertThat(json(changed)).isEqualTo(plain(articles));
        Files.delete(articles.resolve("toll.txt"));
        assertThat(json(build(articles))).isEqualTo(plain(articles));
        write("closed", CLOSED);
        write("toll", TOLL);
        StoreBuild.Built back = build(articles);
        assertThat(back.readAnew()).as("both were read before").isZero();
        assertThat(json(back)).isEqualTo(plain(articles));
    }

    @Test
    void joinsOneTextFromTwoFolders() throws IOException {
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("copy.txt"), CLOSED);
        build(articles);
        StoreBuild.Built built = build(more);
        assertThat(json(built)).isEqualTo(plain(articles, more)).contains("copy.txt");
    }

    @Test
    void forgetsAnInputAndKeepsNoMisspeltOne() throws IOException {
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("opened.txt"), OPENED);
        build(articles, more);
        try (ChronologyStore store = ChronologyStore.open(address())) {
            StoreIntake.Taken taken = new StoreIntake(store)
                    .take(List.of("misspelt"), List.of(articles.toString()), InputStream.nullInputStream());
            assertThat(taken.passing()).hasSize(1);
            assertThat(store.documents().rejections()).isEmpty();
        }
        assertThat(json(build())).isEqualTo(plain(more));
    }

    @Test
    void leavesTombstonesThatSayWhy() throws IOException {
        StoreBuild.Built first = build(articles);
        Files.delete(articles.resolve("toll.txt"));
        build(articles);
        String event = first.result().chronology().entries().stream()
                .filter(entry -> entry.headline().contains("killed"))
                .findFirst()
                .orElseThrow()
                .event()
                .id();
        try (ChronologyStore store = ChronologyStore.open(address())) {
            assertThat(store.runs().resolve(event))
                    .satisfies(stone -> assertThat(stone.reason()).contains("no longer among the inputs"));
        }
    }

    @Test
    void goesOnWhereACrashLeftIt() throws IOException {
        write("opened", OPENED);
        AtomicInteger safe = new AtomicInteger();
        try (ChronologyStore store = ChronologyStore.create(address())) {
            new StoreIntake(store).take(names(articles), InputStream.nullInputStream());
            StoreBuild breaking = new StoreBuild(store, ANNALS, document -> {
                if (safe.incrementAndGet() == 2) {
                    throw new IllegalStateException("the power went");
                }
            });
            assertThatThrownBy(() -> breaking.build("{}")).hasMessageContaining("power");
        }
        StoreBuild.Built built = build();
        assertThat(built.readAnew()).isEqualTo(1);
        assertThat(json(built)).isEqualTo(plain(articles));
    }
}
