package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over two hundred kept files, damaged ones and traps, through all readers: none breaks, hangs or takes more than 512 MB. */
class HostileFilesTest {
    @TempDir
    private Path folder;

    @Test
    void everyReaderHasSomeAndTheListNamesEachOnce() {
        List<String> names =
                HostileFiles.all().stream().map(HostileFiles.Kept::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (String ending : List.of(
                "html", "rss", "atom", "warc", "warc.gz", "pdf", "docx", "odt", "rtf", "eml", "mbox", "xml", "json",
                "csv", "jsonl", "zip", "txt", "txt.gz")) {
            assertThat(names).as(ending).anyMatch(name -> name.endsWith("." + ending));
        }
        assertThat(names).anyMatch(name -> name.startsWith("nexis")).anyMatch(name -> name.startsWith("factiva"));
    }

    @Test
    @Tag("slow")
    void everyFileEndsInADocumentOrARejectionInLittleMemory() throws IOException, InterruptedException {
        assertThat(HostileFiles.all()).hasSizeGreaterThanOrEqualTo(200);
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xmx384m",
                        "-cp",
                        path,
                        HostileFilesRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("files kept");
        org.slf4j.LoggerFactory.getLogger(HostileFilesTest.class).warn(said);
    }
}
