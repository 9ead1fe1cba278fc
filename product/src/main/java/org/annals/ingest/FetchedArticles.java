package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Document;
import org.annals.format.Bytes;
import org.annals.format.CsvColumns;
import org.annals.format.Known;
import org.annals.format.Part;

/** Makes documents of what was fetched from an address, as of a file of the same content. */
public final class FetchedArticles {
    private final DocumentMaker maker = new DocumentMaker();

    /** The documents, and what could not be read. */
    public record Read(List<Document> documents, List<Rejection> rejections) {
        public Read {
            documents = List.copyOf(documents);
            rejections = List.copyOf(rejections);
        }
    }

    /**
     * Reads what an address answered.
     *
     * @param name what stands for the name of a file: its ending matters where the content does not tell
     */
    public Read read(String name, Bytes content, Known known) {
        IngestLog log = new IngestLog();
        FormatArticles.Setting setting = new FormatArticles.Setting(maker, log, bytes -> {}, CsvColumns.BY_HEADING, "");
        List<Document> documents = new ArrayList<>();
        try (FormatArticles articles = new FormatArticles(new Part(name, content.open(), known), setting)) {
            for (Document document = articles.read(); document != null; document = articles.read()) {
                documents.add(document);
            }
        }
        return new Read(documents, log.rejections());
    }
}
