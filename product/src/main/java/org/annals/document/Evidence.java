package org.annals.document;

/** The exact words something rests on, with the words around them, as in a W3C text-quote selector. */
public record Evidence(DocumentId document, Span span, String exact, String prefix, String suffix) {
    private static final int CONTEXT = 32;

    /** The words of {@code span} in {@code document}, with up to 32 units on each side. */
    public static Evidence of(Document document, Span span) {
        String text = document.text();
        int from = Math.max(0, span.begin() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        return new Evidence(
                document.id(), span, span.of(text), text.substring(from, span.begin()), text.substring(span.end(), to));
    }
}
