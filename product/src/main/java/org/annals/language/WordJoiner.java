package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;

/*
 * The treebanks cut "cease-fire", "20-day", "cannot" and "5pm" in parts; rules and word lists of the later stages know them
 * as wholes. Only what the tokenizer cut inside a run of letters, digits and hyphens is put together again.
 */
/** Joins the treebank words of one sentence into words as people count them. */
public final class WordJoiner {
    private WordJoiner() {}

    /** The spans of whole words; each covers one or more of the given spans, in order. */
    public static List<Span> join(String text, List<Span> words) {
        List<Span> joined = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int end = i + 1;
            while (end < words.size() && isJoined(text, words, end)) {
                end++;
            }
            joined.add(new Span(words.get(i).begin(), words.get(end - 1).end()));
            i = end;
        }
        return joined;
    }

    /** Whether the word at {@code i} belongs to one whole with the word before it. */
    private static boolean isJoined(String text, List<Span> words, int i) {
        Span left = words.get(i - 1);
        Span right = words.get(i);
        if (left.end() != right.begin()) {
            return false;
        }
        if (isHyphen(text, right)) {
            return i + 1 < words.size()
                    && words.get(i + 1).begin() == right.end()
                    && endsWord(text, left)
                    && startsWord(text, words.get(i + 1));
        }
        if (isHyphen(text, left)) {
            return i > 1
                    && words.get(i - 2).end() == left.begin()
                    && endsWord(text, words.get(i - 2))
                    && startsWord(text, right);
        }
        char last = text.charAt(left.end() - 1);
        return Character.isLetterOrDigit(last)
                && Character.isLetter(text.charAt(right.begin()))
                && (Character.isDigit(last) || !isNegation(text, right));
    }

    private static boolean isHyphen(String text, Span word) {
        return word.length() == 1 && "-\u2010\u2011".indexOf(text.charAt(word.begin())) >= 0;
    }

    private static boolean endsWord(String text, Span word) {
        return Character.isLetterOrDigit(text.codePointBefore(word.end()));
    }

    private static boolean startsWord(String text, Span word) {
        return Character.isLetterOrDigit(text.codePointAt(word.begin()));
    }

    private static boolean isNegation(String text, Span word) {
        return word.length() == 3 && Tokenizer.isApostrophe(text.charAt(word.begin() + 1));
    }
}
