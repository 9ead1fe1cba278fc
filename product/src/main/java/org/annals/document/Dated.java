package org.annals.document;

import org.jspecify.annotations.Nullable;

/**
 * A date with its reasons: value, what it rests on, a sentence for a person, and the words it was read from.
 *
 * @param document the document whose words the date rests on
 * @param span those words, or null where the date comes from metadata
 */
public record Dated(
        Edtf date,
        Basis basis,
        String explanation,
        DocumentId document,
        @Nullable Span span) {}
