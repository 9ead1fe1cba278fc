package org.annals.document;

/**
 * A place in a text that a stage saw and could not read: the visible list of what was not understood.
 *
 * @param stage the name of the package that gave up
 * @param code a stable word such as {@code TIME_IMPOSSIBLE_DATE}
 */
public record NotUnderstood(DocumentId document, Span span, String stage, String code, String message)
        implements Comparable<NotUnderstood> {
    @Override
    public int compareTo(NotUnderstood other) {
        int order = document.compareTo(other.document);
        if (order == 0) {
            order = span.compareTo(other.span);
        }
        if (order == 0) {
            order = code.compareTo(other.code);
        }
        return order != 0 ? order : message.compareTo(other.message);
    }
}
