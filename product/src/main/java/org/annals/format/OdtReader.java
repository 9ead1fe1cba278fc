package org.annals.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.Metadata;

/** Reads OpenDocument texts: one article, or the many of a database's download. Nothing in it is ever run or opened. */
final class OdtReader implements FormatReader {
    private static final String MAIN = "content.xml";

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(Part.MOST_BYTES);
        Bytes main = OfficeEntries.read(bytes, Set.of(MAIN)).get(MAIN);
        if (main == null) {
            throw new FormatException(IngestCode.INGEST_DAMAGED, "no content.xml in it: this is no OpenDocument text");
        }
        OdtText text = OdtText.read(main);
        if (text.text().isBlank()) {
            throw new FormatException(IngestCode.INGEST_EMPTY, "the document holds no text");
        }
        List<Found> bundle = BundleSplitter.split(text.text(), bytes, part.known());
        if (!bundle.isEmpty()) {
            return FoundStream.of(bundle);
        }
        Metadata read = new Metadata(text.title(), null, null, null, null, Map.of());
        return FoundStream.of(
                List.of(new Found.Article(null, text.text(), part.known().complete(read), bytes)));
    }
}
