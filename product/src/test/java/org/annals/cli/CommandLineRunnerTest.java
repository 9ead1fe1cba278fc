package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineRunnerTest {
    private static final int SCREEN_LINES = 24;
    private static final String ARTICLE =
            "The ferry quay of Lenn was closed on 3 May 2031, harbour master Ida Varro said on Friday.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "build",
                "annotate",
                "watch",
                "demo",
                "review",
                "review decide",
                "review log",
                "review agreement",
                "review import",
                "export",
                "delta",
                "methods",
                "doctor"
            })
    void helpFitsAScreenAndShowsAnExample(String command) {
        int code = run((command + " --help").strip().split(" "));

        assertThat(code).isZero();
        assertThat(printed()).contains("Example:");
        assertThat(printed().lines()).hasSizeLessThanOrEqualTo(SCREEN_LINES);
    }

    @Test
    void tellsTheVersion() {
        assertThat(run("--version")).isZero();
        assertThat(printed()).startsWith("annals ").doesNotContain("$");
    }

    @Test
    void callsAnUnknownOptionAMatterOfUsage() {
        assertThat(run("build", "x", "--bogus")).isEqualTo(ExitCode.USAGE);
        assertThat(complained()).contains("--bogus");
    }

    @Test
    void namesTheLayersItKnowsWhenAskedForAnother() {
        assertThat(run("annotate", "x", "--only", "weather")).isEqualTo(ExitCode.USAGE);
        assertThat(complained()).contains("attribution").contains("weather");
    }

    @Test
    void writesAllFilesAndSaysWhereTheChronologyIs() throws IOException {
        Files.writeString(folder.resolve("a.txt"), ARTICLE);
        Path output = folder.resolve("out");

        assertThat(run("build", folder.resolve("a.txt").toString(), "-o", output.toString()))
                .isZero();
        assertThat(printed().strip())
                .isEqualTo(output.resolve("chronology.html").toString());
        assertThat(output.resolve("chronology.md")).isNotEmptyFile();
        assertThat(output.resolve("chronology.json")).isNotEmptyFile();
        assertThat(output.resolve("events.csv")).isNotEmptyFile();
        assertThat(output.resolve("claims.csv")).isNotEmptyFile();
        assertThat(output.resolve("texts")).isNotEmptyDirectory();
        assertThat(complained()).contains("read 1");
    }

    @Test
    void endsWithOneWhenAnInputWasRejectedAndNamesIt() throws IOException {
        Files.writeString(folder.resolve("a.txt"), ARTICLE);
        String missing = folder.resolve("missing.txt").toString();
        String output = folder.resolve("out").toString();

        int code = run("build", folder.resolve("a.txt").toString(), missing, "-o", output);

        assertThat(code).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(complained()).contains("missing.txt").contains("read 1");
    }

    @Test
    void saysWhatAndWhatToDoWhenTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), ARTICLE);

        int code = run("build", file.toString(), "-o", file.resolve("below").toString());

        assertThat(code).isEqualTo(ExitCode.ENVIRONMENT_FAILED);
        assertThat(complained().lines()).hasSize(2);
        assertThat(complained()).contains("a.txt").doesNotContain("\tat ");
    }

    @Test
    void annotatesInInputOrderWithTheIdOfTheSource() throws IOException {
        Files.writeString(folder.resolve("b.txt"), ARTICLE);
        Files.writeString(folder.resolve("a.txt"), ARTICLE);

        int code = run(
                "annotate",
                folder.resolve("b.txt").toString(),
                folder.resolve("a.txt").toString(),
                "--only",
                "sentence");

        assertThat(code).isZero();
        assertThat(printed().lines()).hasSize(2);
        assertThat(printed().lines().findFirst().orElse("")).startsWith("{\"id\":\"b\",\"annotations\":[");
        assertThat(printed()).doesNotContain("\"token\"");
    }

    private int run(String... args) {
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
}
