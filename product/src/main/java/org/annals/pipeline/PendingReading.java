package org.annals.pipeline;

import org.annals.claim.DocumentReading;
import org.annals.document.Document;
import org.jspecify.annotations.Nullable;

/** A document that is to be read, or whose reading was made earlier. */
public interface PendingReading {
    /** What the input calls it, for messages. */
    String name();

    /** The reading made earlier, or null. Called on any thread; may take its time. */
    @Nullable
    DocumentReading earlier();

    /** The document; asked for only where there is no earlier reading. Called on any thread. */
    Document document();

    /** Told the reading where it had to be made. Called on one thread, in the order of the documents. */
    void made(DocumentReading reading);

    /** One whose document is at hand and whose reading nobody keeps. */
    static PendingReading of(Document document) {
        return new PendingReading() {
            @Override
            public String name() {
                return document.sourceId();
            }

            @Override
            public @Nullable DocumentReading earlier() {
                return null;
            }

            @Override
            public Document document() {
                return document;
            }

            @Override
            public void made(DocumentReading reading) {
                // Nobody keeps it.
            }
        };
    }
}
