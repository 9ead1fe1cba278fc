package org.annals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.annals.chronology.Chronology;
import org.annals.document.Document;
import org.annals.export.ChronologyHtmlExport;
import org.annals.export.ChronologyJsonExport;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
    private static final Path EXAMPLE = Path.of("../examples/tesvara_2031/manifest.jsonl");

    @TempDir
    private Path folder;

    private byte[] build(List<Document> documents, int threads, String name) throws IOException {
        Path output = Files.createDirectories(folder.resolve(name));
        Chronology chronology =
                Annals.standard(threads).build(documents, List.of()).chronology();
        new ChronologyJsonExport().write(chronology, output);
        new ChronologyHtmlExport().write(chronology, output);
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        files.write(Files.readAllBytes(output.resolve(ChronologyJsonExport.FILE)));
        files.write(Files.readAllBytes(output.resolve(ChronologyHtmlExport.FILE)));
        return files.toByteArray();
    }

    @Test
    void writesTheSameBytesWhateverTheOrderAndTheNumberOfThreads() throws IOException {
        List<Document> documents =
                new ArticleReader(List.of(EXAMPLE.toString()), InputStream.nullInputStream()).readAll();
        byte[] expected = build(documents, 1, "one");
        List<Document> reversed = new ArrayList<>(documents);
        Collections.reverse(reversed);
        List<Document> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(build(reversed, 1, "reversed")).isEqualTo(expected);
        assertThat(build(reversed, 2, "reversed-two")).isEqualTo(expected);
        assertThat(build(shuffled, 2, "shuffled-two")).isEqualTo(expected);
    }
}
