package org.annals.language;

import java.util.Locale;
import org.annals.document.Span;

/** A word, number or mark of the text, with its dictionary form and part of speech. */
public record Token(Span span, String text, String lemma, Tag tag) {
    /** The text in lower case. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether the first character is an upper-case letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }
}
