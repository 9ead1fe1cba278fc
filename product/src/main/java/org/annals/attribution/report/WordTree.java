package org.annals.attribution.report;

import java.util.List;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Word;

/** The dependency tree of one sentence, read from above: what hangs on a word, and how far it reaches. */
final class WordTree {
    private final List<Word> words;
    private final int[][] dependents;
    private final int[] first;
    private final int[] last;

    WordTree(Sentence sentence) {
        this.words = sentence.words();
        this.dependents = dependents(words);
        this.first = new int[words.size()];
        this.last = new int[words.size()];
        measure();
    }

    private static int[][] dependents(List<Word> words) {
        int[] counts = new int[words.size()];
        for (Word word : words) {
            if (word.head() >= 0) {
                counts[word.head()]++;
            }
        }
        int[][] dependents = new int[words.size()][];
        for (int i = 0; i < counts.length; i++) {
            dependents[i] = new int[counts[i]];
        }
        for (int i = counts.length - 1; i >= 0; i--) {
            int head = words.get(i).head();
            if (head >= 0) {
                dependents[head][--counts[head]] = i;
            }
        }
        return dependents;
    }

    /** Extents, from the leaves up: a word is done when all that hangs on it is. */
    private void measure() {
        int[] waiting = new int[words.size()];
        int[] ready = new int[words.size()];
        int end = 0;
        for (int i = 0; i < waiting.length; i++) {
            first[i] = i;
            last[i] = i;
            waiting[i] = dependents[i].length;
            if (waiting[i] == 0) {
                ready[end++] = i;
            }
        }
        for (int at = 0; at < end; at++) {
            int word = ready[at];
            int head = words.get(word).head();
            if (head >= 0) {
                first[head] = Math.min(first[head], first[word]);
                last[head] = Math.max(last[head], last[word]);
                if (--waiting[head] == 0) {
                    ready[end++] = head;
                }
            }
        }
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    Tag tag(int i) {
        return words.get(i).tag();
    }

    String lemma(int i) {
        return words.get(i).lemma();
    }

    int head(int i) {
        return words.get(i).head();
    }

    String relation(int i) {
        String relation = words.get(i).relation();
        return relation == null ? "none" : relation;
    }

    /** The relation without its subtype. */
    String base(int i) {
        String relation = relation(i);
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    int[] dependents(int i) {
        return dependents[i];
    }

    /** The first word of all that hangs on this one. */
    int first(int i) {
        return first[i];
    }

    /** The last word of all that hangs on this one. */
    int last(int i) {
        return last[i];
    }

    /** The first dependent with that relation, subtypes aside; -1 if there is none. */
    int dependent(int i, String base) {
        for (int dependent : dependents[i]) {
            if (base(dependent).equals(base)) {
                return dependent;
            }
        }
        return -1;
    }

    /** Whether {@code ancestor} stands on the way from the word to the root, itself included. */
    boolean isUnder(int word, int ancestor) {
        int at = word;
        for (int steps = 0; at >= 0 && steps <= words.size(); steps++) {
            if (at == ancestor) {
                return true;
            }
            at = head(at);
        }
        return false;
    }

    /** The first word that begins there or behind; {@link #size()} if there is none. */
    int from(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The text between the first and the last of the words, both inclusive. */
    Span span(int from, int to) {
        return new Span(words.get(from).span().begin(), words.get(to).span().end());
    }
}
