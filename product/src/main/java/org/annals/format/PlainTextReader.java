package org.annals.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.annals.document.Metadata;

/** Reads plain text: one article, or the many of a database's download. */
final class PlainTextReader implements FormatReader {
    /** 5 million characters take at most four times as many bytes. */
    private static final int MOST_BYTES = 4 * TextDecoder.MOST_CHARACTERS;

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(MOST_BYTES);
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes.content());
        TextDecoder.Remark failure = decoded.failure();
        String text = decoded.text();
        if (failure != null || text == null) {
            throw failure == null
                    ? new FormatException(IngestCode.INGEST_BINARY, "this is no text")
                    : new FormatException(failure.code(), failure.position(), failure.message());
        }
        List<Found> bundle = BundleSplitter.split(text, bytes, part.known());
        if (!bundle.isEmpty()) {
            return FoundStream.of(bundle);
        }
        List<Found.Note> notes = new ArrayList<>();
        for (TextDecoder.Remark remark : decoded.remarks()) {
            // What is said of any text is said where it is checked.
            if (remark.code() == IngestCode.INGEST_ENCODING_GUESSED) {
                notes.add(new Found.Note(null, remark.code(), remark.position(), remark.message(), false));
            }
        }
        Metadata metadata = part.known().complete(Metadata.NONE);
        return FoundStream.of(List.of(new Found.Article(null, text, metadata, bytes, notes)));
    }
}
