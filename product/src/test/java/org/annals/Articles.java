package org.annals;

import java.util.List;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;

/** Documents of a text alone, for tests of one stage. */
public final class Articles {
    private Articles() {}

    /** An English document without metadata. */
    public static Document of(String text) {
        String hash = ContentHash.sha256(text);
        return new Document(
                new DocumentId("d" + hash.substring(0, 12)),
                "test",
                List.of(),
                text,
                hash,
                "en",
                Metadata.NONE,
                List.of());
    }
}
