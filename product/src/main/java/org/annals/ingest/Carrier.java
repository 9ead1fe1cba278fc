package org.annals.ingest;

import org.annals.document.Document;
import org.annals.document.Metadata;

/**
 * One place where a text was found, and what that place says of it.
 *
 * @param file the relative path of its file, or "" where it came in no file of its own
 */
public record Carrier(String sourceId, String file, Metadata metadata) {
    /** Of a document as an input alone gives it. */
    public static Carrier of(Document document) {
        String file = document.files().isEmpty() ? "" : document.files().get(0);
        return new Carrier(document.sourceId(), file, document.metadata());
    }

    /** What tells it from the other carriers of the same input. */
    public String name() {
        return file.isEmpty() ? sourceId : file;
    }
}
