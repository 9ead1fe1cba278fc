package org.annals.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.annals.chronology.Chronology;
import org.annals.claim.DatedReading;
import org.annals.document.Document;

/** Writes each document's text to {@code texts/<id>.txt}, so that every span can be checked. */
public final class TextsExport implements ChronologyExport {
    /** The name of the folder in the output folder. */
    public static final String FOLDER = "texts";

    private static final String OURS = "d[0-9a-f]{12}\\.txt";

    @Override
    public void write(Chronology chronology, Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve(FOLDER));
        for (DatedReading reading : chronology.readings()) {
            Document document = reading.document();
            byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
            Path file = texts.resolve(document.id().value() + ".txt");
            if (!holds(file, bytes)) {
                Files.write(file, bytes);
            }
        }
        removeTextsOfEarlierRuns(chronology, texts);
    }

    /** Whether an earlier run has written just that. */
    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    // A text that no longer belongs to the chronology beside it would look like evidence.
    private static void removeTextsOfEarlierRuns(Chronology chronology, Path texts) throws IOException {
        Set<String> current = chronology.readings().stream()
                .map(reading -> reading.document().id().value() + ".txt")
                .collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(texts)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.matches(OURS) && !current.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }
}
