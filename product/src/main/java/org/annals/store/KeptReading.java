package org.annals.store;

import org.annals.claim.DocumentReading;
import org.jspecify.annotations.Nullable;

/** A document's text and, where the same program read the same document before, its reading, still as bytes. */
public final class KeptReading {
    private static final RecordCodec<DocumentReading> CODEC = new RecordCodec<>(DocumentReading.class);

    private final KeptDocument document;
    private final String text;
    private final byte @Nullable [] content;

    KeptReading(KeptDocument document, String text, byte @Nullable [] content) {
        this.document = document;
        this.text = text;
        this.content = content;
    }

    public KeptDocument document() {
        return document;
    }

    public String text() {
        return text;
    }

    /** The reading, or null if there is none that can be used; then the document is read again. Costs about a millisecond. */
    public @Nullable DocumentReading reading() {
        if (content == null) {
            return null;
        }
        try {
            return CODEC.decode(content, text);
        } catch (IllegalArgumentException e) {
            // Damaged bytes cost a reading, nothing else; doctor reports them.
            return null;
        }
    }

    static byte[] bytes(DocumentReading reading) {
        return CODEC.encode(reading, reading.document().text());
    }
}
