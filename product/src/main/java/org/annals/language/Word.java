package org.annals.language;

import java.util.Locale;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word as treebanks cut it ("cease", "-", "fire"; "ca", "n't"), with its place in the sentence's dependency tree.
 *
 * @param fineTag the Penn Treebank's tag: tense and person of verbs, number of nouns
 * @param head position of its head among the sentence's words; -1 for the root, and for every word of a sentence that was
 *     not parsed
 * @param relation the Universal Dependencies relation to its head; null if the sentence was not parsed
 */
public record Word(
        Span span,
        String text,
        String lemma,
        Tag tag,
        String fineTag,
        int head,
        @Nullable String relation) {
    /** The text in lower case. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The same word with its place in a tree. */
    Word attached(int newHead, String newRelation) {
        return new Word(span, text, lemma, tag, fineTag, newHead, newRelation);
    }
}
