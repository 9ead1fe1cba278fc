package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over two hundred damaged files and traps through all readers: none breaks, hangs or takes more than 512 MB. */
class HostileFilesTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void everyFileEndsInADocumentOrARejectionInLittleMemory() throws IOException, InterruptedException {
        assertThat(HostileFiles.damaged()).hasSizeGreaterThanOrEqualTo(200);
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xmx512m",
                        "-cp",
                        path,
                        HostileFilesRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("files, ");
        org.slf4j.LoggerFactory.getLogger(HostileFilesTest.class).warn(said);
    }
}
