package org.annals.store;

import java.util.List;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;
import org.annals.ingest.Carrier;

/**
 * A document that belongs to the chronology, without its text: who carries it and what they say of it.
 *
 * @param given lines of JSON, one for each different carrier, sorted
 */
public record KeptDocument(DocumentId id, String textSha256, List<String> given) {
    public KeptDocument {
        given = List.copyOf(given);
    }

    /** Stands for everything that goes into making the document. */
    String givenHash() {
        return ContentHash.sha256(textSha256 + "\n" + String.join("\n", given));
    }

    public List<Carrier> carriers() {
        return given.stream().map(CarrierJson::read).toList();
    }
}
