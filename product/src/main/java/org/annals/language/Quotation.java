package org.annals.language;

import org.annals.document.Span;

/**
 * A stretch between quotation marks.
 *
 * @param span with the marks
 * @param inner without them
 * @param closed false where the closing mark is missing and the end of the paragraph was taken
 * @param speech false for a quoted name or a scare-quoted word
 */
public record Quotation(Span span, Span inner, boolean closed, boolean speech) {
    /** Whether its opening mark stands elsewhere: a scraped page left it behind at the end of the line before. */
    public boolean isLeftBehind() {
        return span.begin() == inner.begin();
    }
}
