package org.annals.ingest;

import java.util.List;
import org.annals.document.Document;
import org.annals.document.DocumentId;

/** Makes the document of a text that was kept with its carriers: the one that reading them all at once would give. */
public final class CarrierReader {
    private final DocumentMaker maker = new DocumentMaker();

    /**
     * The document of all carriers, whatever their order.
     *
     * @param id the document's id: it was made of what the first input said
     * @param carriers at least one
     */
    public Document document(DocumentId id, String text, List<Carrier> carriers) {
        List<Document> same = carriers.stream()
                .map(carrier -> maker.make(text, carrier.sourceId(), carrier.file(), carrier.metadata()))
                .toList();
        return maker.merge(same, new IngestLog()).withId(id);
    }
}
