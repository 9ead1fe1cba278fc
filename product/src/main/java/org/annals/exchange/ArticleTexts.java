package org.annals.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annals.claim.DatedReading;
import org.annals.coding.ExportInput;
import org.annals.document.Document;
import org.annals.export.TextsExport;

/** The texts of an export's articles, in the folder into which its spans point. */
final class ArticleTexts {
    private ArticleTexts() {}

    /** Beside texts that an earlier, wider export left: those are still what they say. */
    static void write(ExportInput input, Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve(TextsExport.FOLDER));
        for (DatedReading reading : input.chronology().readings()) {
            Document document = reading.document();
            Files.writeString(texts.resolve(document.id().value() + ".txt"), document.text(), StandardCharsets.UTF_8);
        }
    }
}
