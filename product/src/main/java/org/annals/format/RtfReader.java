package org.annals.format;

import java.io.IOException;
import java.util.List;
import org.annals.document.Metadata;

/** Reads RTF: one article, or the many of a database's download. */
final class RtfReader implements FormatReader {
    private static final int MOST_BYTES = 64 << 20;

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(MOST_BYTES);
        String text = new RtfText(bytes.content()).read();
        if (text.isBlank()) {
            throw new FormatException(IngestCode.INGEST_EMPTY, "the document holds no text");
        }
        List<Found> bundle = BundleSplitter.split(text, bytes, part.known());
        return FoundStream.of(
                bundle.isEmpty()
                        ? List.of(new Found.Article(null, text, part.known().complete(Metadata.NONE), bytes))
                        : bundle);
    }
}
