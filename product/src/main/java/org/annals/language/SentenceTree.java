package org.annals.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** The dependency tree of a parsed sentence, and how its words lie in the sentence's tokens. */
public final class SentenceTree {
    /** Relations inside a noun phrase, to its left. */
    private static final Set<String> LEFT = Set.of(
            "det",
            "det:predet",
            "amod",
            "compound",
            "nummod",
            "nmod:poss",
            "nmod:desc",
            "advmod",
            "nmod:unmarked",
            "punct",
            "cc:preconj",
            "flat");
    /** Relations inside a noun phrase, to its right. */
    private static final Set<String> RIGHT =
            Set.of("flat", "fixed", "compound", "goeswith", "nummod", "nmod:desc", "case");

    private final Sentence sentence;
    private final List<Word> words;
    private final int[][] children;
    private final int[] tokenOfWord;

    public SentenceTree(Sentence sentence) {
        this.sentence = sentence;
        this.words = sentence.words();
        this.children = children(words);
        this.tokenOfWord = tokens(sentence);
    }

    private static int[][] children(List<Word> words) {
        int[] counts = new int[words.size()];
        for (Word word : words) {
            if (word.head() >= 0) {
                counts[word.head()]++;
            }
        }
        int[][] children = new int[words.size()][];
        for (int i = 0; i < counts.length; i++) {
            children[i] = new int[counts[i]];
        }
        for (int i = counts.length - 1; i >= 0; i--) {
            int head = words.get(i).head();
            if (head >= 0) {
                children[head][--counts[head]] = i;
            }
        }
        return children;
    }

    private static int[] tokens(Sentence sentence) {
        int[] tokens = new int[sentence.words().size()];
        int token = 0;
        for (int i = 0; i < tokens.length; i++) {
            int begin = sentence.words().get(i).span().begin();
            while (token + 1 < sentence.size() && sentence.token(token).span().end() <= begin) {
                token++;
            }
            tokens[i] = token;
        }
        return tokens;
    }

    public Word word(int i) {
        return words.get(i);
    }

    public int size() {
        return words.size();
    }

    public int token(int word) {
        return tokenOfWord[word];
    }

    /** The word of a token that the token's other words hang on. */
    public int wordOf(int token) {
        int first = Arrays.binarySearch(tokenOfWord, token);
        if (first < 0) {
            return -1;
        }
        while (first > 0 && tokenOfWord[first - 1] == token) {
            first--;
        }
        for (int i = first; i < words.size() && tokenOfWord[i] == token; i++) {
            int head = words.get(i).head();
            if (head < 0 || tokenOfWord[head] != token) {
                return i;
            }
        }
        return first;
    }

    public String relation(int word) {
        String relation = words.get(word).relation();
        return relation == null ? "" : relation;
    }

    int[] children(int word) {
        return children[word];
    }

    /** The first dependent with that relation (or a subtype of it), or -1. */
    public int child(int word, String relation) {
        for (int child : children[word]) {
            if (relation(child).equals(relation) || relation(child).startsWith(relation + ":")) {
                return child;
            }
        }
        return -1;
    }

    /** The noun phrase around a word, without what prepositions and clauses add to it. */
    Span phrase(int head) {
        int from = head;
        int to = head;
        for (int child : children[head]) {
            if (child > head && child <= to + 1 && RIGHT.contains(relation(child))) {
                to = Math.max(to, last(child));
            }
        }
        for (int k = children[head].length - 1; k >= 0; k--) {
            int child = children[head][k];
            if (child < head && LEFT.contains(relation(child))) {
                from = Math.min(from, first(child));
            } else if (child < head) {
                break;
            }
        }
        while (from < head && isMark(from)) {
            from++;
        }
        int fromToken = tokenOfWord[from];
        int toToken = tokenOfWord[to] + 1;
        return sentence.span(fromToken, toToken);
    }

    private boolean isMark(int word) {
        return words.get(word).tag() == Tag.PUNCT;
    }

    int first(int word) {
        int first = word;
        for (int at = word; children[at].length > 0 && children[at][0] < at; at = children[at][0]) {
            first = Math.min(first, children[at][0]);
        }
        return first;
    }

    private int last(int word) {
        int last = word;
        for (int at = word;
                children[at].length > 0 && children[at][children[at].length - 1] > at;
                at = children[at][children[at].length - 1]) {
            last = children[at][children[at].length - 1];
        }
        return last;
    }

    /** The prepositions at the head of a phrase, in lower case ("because of"), or null. */
    @Nullable
    public String preposition(int word) {
        List<String> parts = new ArrayList<>();
        for (int child : children[word]) {
            if (child < word && relation(child).equals("case")) {
                parts.add(words.get(child).lower());
                for (int more : children[child]) {
                    if (relation(more).equals("fixed")) {
                        parts.add(words.get(more).lower());
                    }
                }
            }
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }
}
