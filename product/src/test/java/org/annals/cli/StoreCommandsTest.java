package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a store, as a person runs them one after the other. */
class StoreCommandsTest {
    private static final String CLOSED =
            "The ferry quay of Lenn was closed on 3 May 2031, harbour master Ida Varro said on Friday.\n";
    private static final String TOLL =
            "On 4 May 2031 eleven people were killed at the Ulvea bridge, the ministry said on Tuesday.\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String store = "";
    private String output = "";

    @BeforeEach
    void build() throws IOException {
        store = folder.resolve("work.annals").toString();
        output = folder.resolve("out").toString();
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("quay.txt"), CLOSED);
        Files.writeString(articles.resolve("toll.txt"), TOLL);
        assertThat(run("build", articles.toString(), "--store", store, "-o", output))
                .isZero();
        assertThat(complained()).contains("run 1", "new 2", "read anew 2");
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CommandLineRunner(new Terminal(outStream, errStream, false)).run(args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The id at the beginning of the row of events.csv that holds the words. */
    private String event(String words) throws IOException {
        try (var lines = Files.lines(Path.of(output, "events.csv"))) {
            String row = lines.filter(line -> line.contains(words)).findFirst().orElseThrow();
            return row.substring(0, row.indexOf(','));
        }
    }

    @Test
    void decideLogRebuildDelta() throws IOException {
        String event = event("quay");
        assertThat(run(
                        "review",
                        "decide",
                        "--store",
                        store,
                        "--by",
                        "Vera",
                        "correct",
                        event,
                        "event-date",
                        "2031-05-02"))
                .isZero();
        String decision = printed().strip();
        assertThat(run("review", "decide", "--store", store, "--by", "Vera", "correct", event, "event-date", "soon"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(complained()).contains("refused: event-date must be a date", "annals review decide --help");
        assertThat(run("build", "--store", store, "-o", output)).isZero();
        assertThat(complained()).contains("decisions: applied 1", "read anew 0");
        assertThat(Files.readString(Path.of(output, "events.csv"))).contains("2031-05-02", "corrected by Vera");
        assertThat(run("delta", "--store", store)).isZero();
        assertThat(printed()).contains("when 2031-05-03 → 2031-05-02");
        assertThat(run("delta", "--store", store, "--since", "2000-01-01", "--format", "json"))
                .isZero();
        assertThat(printed()).contains("\"newEvents\"", event);
        assertThat(run("delta", "--store", store, "--since", "77")).isEqualTo(ExitCode.USAGE);
        assertThat(run("review", "log", "--store", store, "--row", event)).isZero();
        assertThat(printed()).contains(decision, "Vera", "“2031-05-03” → “2031-05-02”");
        assertThat(run("review", "decide", "--store", store, "--by", "Oleg", "undo", decision))
                .isZero();
        assertThat(run("review", "log", "--store", store)).isZero();
        assertThat(printed()).contains("[undone]").hasLineCount(2);
    }

    @Test
    void exportEditImport() throws IOException {
        assertThat(run("export", "csv", "--store", store, "-o", output)).isZero();
        Path events = Path.of(output, "review-events.csv");
        assertThat(printed()).contains(events.toString());
        assertThat(run("review", "import", events.toString(), "--store", store, "--by", "Vera"))
                .isZero();
        assertThat(complained()).contains("would decide: 0 edits");
        Files.writeString(events, Files.readString(events).replace(",2031-05-03,", ",2031-05-01,"));
        assertThat(run("review", "import", events.toString(), "--store", store, "--by", "Vera", "--apply"))
                .isZero();
        assertThat(printed()).contains("review-events!B", "“2031-05-03” → “2031-05-01”");
        assertThat(run("build", "--store", store, "-o", output)).isZero();
        assertThat(Files.readString(Path.of(output, "events.csv"))).contains("2031-05-01");
        Path notes = Files.writeString(folder.resolve("notes.csv"), "a,b\n1,2\n");
        assertThat(run("review", "import", notes.toString(), "--store", store, "--by", "Vera"))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void exportsWithTheGazetteerOfTheLastBuild() throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "name,kind,latitude,longitude\nUlvea bridge,bridge,47.3854,-32.4841\n");
        assertThat(run("build", "--store", store, "-o", output, "--gazetteer", own.toString()))
                .isZero();
        Files.delete(own);

        assertThat(run("export", "geojson", "--store", store, "-o", output)).isZero();

        assertThat(Files.readString(folder.resolve("out/events.geojson"))).contains("-32.4841");
        assertThat(run("build", "--store", store, "-o", output)).isZero();
        assertThat(run("export", "geojson", "--store", store, "-o", output)).isZero();
        assertThat(Files.readString(folder.resolve("out/events.geojson"))).doesNotContain("-32.4841");
    }

    @Test
    void profilesMethodsAgreementDoctor() {
        assertThat(run("export", "csv", "--store", store, "--profile", "default", "--diff", "ucdp-like"))
                .isZero();
        assertThat(printed()).contains("events differ between default 1 and ucdp-like 1");
        assertThat(run("export", "csv", "--store", store, "--profile", "nobody"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(complained()).contains("acled-like");
        assertThat(run("methods", "--store", store)).isZero();
        assertThat(printed()).contains("## Sources", "2 articles present", "## Limits of this store");
        assertThat(run("methods", "--store", store, "--format", "html")).isZero();
        assertThat(printed()).startsWith("<!DOCTYPE html>").doesNotContain("<script");
        assertThat(run("review", "agreement", "--store", store)).isZero();
        assertThat(run("doctor", "--store", store)).isZero();
        assertThat(printed().lines()).allMatch(line -> line.endsWith("ok"));
    }

    @Test
    void endWithThreeWhereThereIsNoStore() {
        String missing = folder.resolve("none.annals").toString();
        for (List<String> command : List.of(
                List.of("doctor"),
                List.of("methods"),
                List.of("delta"),
                List.of("review", "log"),
                List.of("export", "csv"))) {
            String[] args = Stream.concat(command.stream(), Stream.of("--store", missing))
                    .toArray(String[]::new);
            assertThat(run(args)).isEqualTo(ExitCode.ENVIRONMENT_FAILED);
            assertThat(complained()).contains("there is no store").doesNotContain("\tat ");
        }
        assertThat(run("build")).isEqualTo(ExitCode.USAGE);
    }
}
