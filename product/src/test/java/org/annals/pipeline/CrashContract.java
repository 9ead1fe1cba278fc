package org.annals.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.annals.chronology.Chronology;
import org.annals.export.ChronologyJsonExport;
import org.annals.ingest.ArticleReader;
import org.annals.review.Decision;
import org.annals.review.DecisionLog;
import org.annals.store.ChronologyStore;
import org.annals.store.KeptReading;
import org.annals.store.ReaderFingerprint;
import org.annals.store.StoreAddress;
import org.annals.store.StoreCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills programs at random moments while they build, decide and import, and looks for anything that was said to be safe
 * and is not. {@code -Dcrash.runs=N} says how often, {@code -Dtest.seed=N} when.
 */
@Tag("slow")
abstract class CrashContract {
    private static final Annals ANNALS = Annals.standard(2);

    @TempDir
    Path folder;

    private final Set<String> kept = new HashSet<>();
    private final Set<String> logged = new HashSet<>();
    private final List<String> doing = List.of("build", "review", "import");

    abstract StoreAddress address();

    /** Called now and then while a child works; what else may fail, fails here. */
    void disturb(Random random) throws IOException, InterruptedException {
        // The child is killed, that is all.
    }

    private static int runs() {
        return Integer.getInteger("crash.runs", 30);
    }

    @Test
    void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        long seed = Long.getLong("test.seed", 31);
        Random random = new Random(seed);
        Path articles = Files.createDirectory(folder.resolve("articles"));
        int killed = 0;
        for (int run = 0; run < runs(); run++) {
            String what = doing.get(run % doing.size());
            String argument = "run" + run;
            if (what.equals("build")) {
                write(articles, run, random);
                argument = articles.toString();
            }
            killed += run(what, argument, random) ? 1 : 0;
            check("run " + run + " of seed " + seed + ", " + what);
        }
        assertThat(killed).as("children killed before they were done").isGreaterThan(runs() / 2);
        finish(articles);
        report(killed);
    }

    @Test
    void losesNothingWhenTwoProgramsWriteAtOnceAndBothAreKilled() throws IOException, InterruptedException {
        ChronologyStore.create(address()).close();
        List<Process> children = new ArrayList<>();
        List<Path> said = new ArrayList<>();
        for (String word : List.of("one", "two")) {
            said.add(Files.createTempFile(folder, "said", ".txt"));
            children.add(start("review", word, said.get(said.size() - 1)));
        }
        for (int i = 0;
                i < 2000
                        && Math.min(
                                        lines(said.get(0)).size(),
                                        lines(said.get(1)).size())
                                < 20;
                i++) {
            children.get(0).waitFor(50, TimeUnit.MILLISECONDS);
        }
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
        for (Path file : said) {
            assertThat(lines(file)).as("neither starves").hasSizeGreaterThanOrEqualTo(20);
            remember(lines(file));
        }
        check("two programs");
    }

    private void report(int killed) throws IOException {
        Path figures = Path.of("target", "crash-figures.txt");
        Files.createDirectories(figures.toAbsolutePath().getParent());
        Files.writeString(
                figures,
                getClass().getSimpleName() + ": " + runs() + " runs, " + killed + " killed, documents acknowledged "
                        + kept.size() + ", decisions acknowledged " + logged.size() + ", lost 0, checks clean\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void write(Path articles, int run, Random random) throws IOException {
        for (int i = 0; i < 12; i++) {
            String text = "On " + (1 + run % 28) + " May 2031 the ferry quay " + (run * 100 + i)
                    + " of Lenn was closed, harbour master Ida Varro said.\n\nSoldiers fired at the Ulvea bridge on Friday and "
                    + (random.nextInt(90) + 2) + " people were killed, the ministry said.\n";
            Files.writeString(articles.resolve("a" + run + "-" + i + ".txt"), text.repeat(1 + random.nextInt(8)));
        }
    }

    /** Returns whether the child was killed before it was done. */
    private boolean run(String what, String argument, Random random) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process child = start(what, argument, said);
        // The moment counts from the first line, or from the first reading that is safe: before, nothing is promised.
        boolean late = what.equals("build") && random.nextInt(3) > 0;
        while (child.isAlive() && lines(said).stream().noneMatch(line -> !late || line.startsWith("kept"))) {
            child.waitFor(15, TimeUnit.MILLISECONDS);
        }
        boolean done = child.waitFor(random.nextInt(what.equals("build") && !late ? 2500 : 400), TimeUnit.MILLISECONDS);
        disturb(random);
        child.destroyForcibly().waitFor();
        remember(lines(said));
        return !done;
    }

    private Process start(String what, String argument, Path said) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        what,
                        address().text(),
                        argument)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Notes what a child said is safe. */
    private void remember(List<String> said) {
        for (String line : said) {
            List<String> words = List.of(line.split(" ", -1));
            if (words.get(0).equals("kept")) {
                kept.addAll(words.subList(1, words.size()));
            } else if (words.get(0).equals("logged")) {
                logged.addAll(words.subList(1, words.size()));
            }
        }
    }

    /** The lines that are complete: one without its end may be half an id. */
    private static List<String> lines(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private void check(String when) {
        try (ChronologyStore store = ChronologyStore.open(address())) {
            assertThat(store.check().all()).as(when).allMatch(StoreCheck.Finding::isClean);
            Set<String> decisions = new HashSet<>();
            for (Decision decision : new DecisionLog(store.decisions()).list()) {
                decisions.add(decision.id());
            }
            assertThat(missing(logged, decisions)).as(when).isEmpty();
            Set<String> readings = new HashSet<>();
            Iterator<KeptReading> all =
                    store.documents().readings(store.documents().present(), ReaderFingerprint.current());
            while (all.hasNext()) {
                KeptReading reading = all.next();
                if (reading.reading() != null) {
                    readings.add(reading.document().id().value());
                }
            }
            assertThat(missing(kept, readings)).as(when).isEmpty();
        }
    }

    private static Set<String> missing(Set<String> acknowledged, Set<String> found) {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(found);
        return missing;
    }

    /** After all crashes the chronology is the one that a build without a store makes. */
    private void finish(Path articles) throws IOException {
        try (ChronologyStore store = ChronologyStore.open(address());
                Stream<Path> files = Files.list(articles)) {
            new StoreIntake(store).take(List.of(articles.toString()), InputStream.nullInputStream());
            StoreBuild.Built built = new StoreBuild(store, ANNALS, StoreBuild.Listener.NONE).build("{}");
            ArticleReader reader = new ArticleReader(List.of(articles.toString()), InputStream.nullInputStream());
            Annals.Result plain = ANNALS.build(reader.readAll(), reader.rejections());
            assertThat(json(built.result().chronology())).isEqualTo(json(plain.chronology()));
            assertThat(built.result().report().read()).isLessThanOrEqualTo((int) files.count());
        }
    }

    private static String json(Chronology chronology) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChronologyJsonExport().write(chronology, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
