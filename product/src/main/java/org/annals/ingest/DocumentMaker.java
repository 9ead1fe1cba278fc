package org.annals.ingest;

import java.util.List;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;

/** Makes documents of texts: id, language, layout. */
final class DocumentMaker {
    private final LayoutReader layout = new LayoutReader();
    private final LanguageGuesser languages = new LanguageGuesser();

    /** The document of a text; {@code file} is empty where the text came in no file of its own. */
    Document make(String text, String sourceId, String file, Metadata given) {
        String hash = ContentHash.sha256(text);
        LayoutReader.Layout found = layout.read(text, given.title());
        String agency = given.agency() != null ? given.agency() : found.agency();
        Metadata metadata =
                new Metadata(given.title(), given.outlet(), agency, given.url(), given.published(), given.other());
        return new Document(
                id(hash, sourceId, given),
                sourceId,
                file.isEmpty() ? List.of() : List.of(file),
                text,
                hash,
                languages.guess(text),
                metadata,
                found.regions());
    }

    /** From the text and the address; without one from outlet and input id; with neither from the text alone. */
    private static DocumentId id(String hash, String sourceId, Metadata metadata) {
        if (metadata.url() != null) {
            return new DocumentId(ContentHash.id("d", hash, metadata.url()));
        }
        if (metadata.outlet() != null) {
            return new DocumentId(ContentHash.id("d", hash, metadata.outlet(), sourceId));
        }
        return new DocumentId(ContentHash.id("d", hash));
    }
}
