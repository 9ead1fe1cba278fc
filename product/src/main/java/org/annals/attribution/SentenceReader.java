package org.annals.attribution;

import java.util.List;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Small questions about the tokens of one sentence that several attribution patterns ask. */
final class SentenceReader {
    private static final Set<String> FINAL = Set.of(".", "!", "?", "…", "...", ";", ",", ":", "-", "–", "—");

    private SentenceReader() {}

    /** The span of tokens {@code [from, to)} without marks, brackets and quotation marks at its edges; may be null. */
    static @Nullable Span trimmed(Sentence sentence, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEdge(sentence.token(start))) {
            start++;
        }
        while (end > start && isEdge(sentence.token(end - 1))) {
            end--;
        }
        return start < end ? sentence.span(start, end) : null;
    }

    private static boolean isEdge(Token token) {
        return token.tag() == Tag.PUNCT && (FINAL.contains(token.text()) || isQuotationMark(token));
    }

    static boolean isQuotationMark(Token token) {
        return token.text().length() <= 2
                && "\"“”„«»‘’''``".contains(token.text())
                && !token.text().isEmpty();
    }

    /** The first token at or after {@code from} with that text, or {@code to}. */
    static int indexOf(Sentence sentence, String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).lower().equals(word)) {
                return i;
            }
        }
        return to;
    }

    static boolean isText(Sentence sentence, int i, String... words) {
        return i >= 0
                && i < sentence.size()
                && List.of(words).contains(sentence.token(i).lower());
    }

    /** The first token behind a leading conjunction or "however". */
    static int opening(Sentence sentence) {
        int from = 0;
        while (from < sentence.size() - 1
                && (sentence.token(from).tag() == Tag.CCONJ || isText(sentence, from, "however", "meanwhile", ","))) {
            from++;
        }
        return from;
    }

    /** The token after the last one that can belong to content: before the final mark. */
    static int contentEnd(Sentence sentence) {
        int end = sentence.size();
        while (end > 0
                && sentence.token(end - 1).tag() == Tag.PUNCT
                && !SentenceReader.isQuotationMark(sentence.token(end - 1))
                && !sentence.token(end - 1).text().equals(")")) {
            end--;
        }
        return end;
    }

    /** The sentence before that one which holds words: the mark that a page left behind at the end of a line is none. */
    static @Nullable Sentence before(TextAnalysis text, Sentence sentence) {
        int index = sentence.index() - 1;
        while (index > 0
                && words(
                                text.sentences().get(index),
                                0,
                                text.sentences().get(index).size())
                        == 0) {
            index--;
        }
        return index < 0 ? null : text.sentences().get(index);
    }

    /** Whether the tokens hold a verb. */
    static boolean hasVerb(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).tag().isVerbal()) {
                return true;
            }
        }
        return false;
    }

    static int words(Sentence sentence, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += sentence.token(i).isWord() ? 1 : 0;
        }
        return words;
    }
}
