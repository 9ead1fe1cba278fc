package org.annals.language.syntax;

/**
 * A stretch of a sentence that is parsed on its own: all of it, unless it is very long.
 *
 * @param from its first word
 * @param to the word after its last
 */
record SentencePiece(SentenceWords words, TagNumbers tags, int from, int to) {
    /** Its words and the root before them. */
    int positions() {
        return to - from + 1;
    }
}
