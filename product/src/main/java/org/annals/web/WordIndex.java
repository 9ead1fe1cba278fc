package org.annals.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * A term without blanks stands in a text exactly if it stands in one of the text's words, so that only the words that there are
 * need to be looked through, each once, not all texts. A term of several words is looked up by its words first.
 */
/** Finds texts by parts of their words. */
final class WordIndex {
    private final List<String> ids;
    private final List<String> texts;
    private final String[] words;
    /** By word, the texts that hold it. */
    private final int[][] holders;

    private WordIndex(List<String> ids, List<String> texts) {
        this.ids = List.copyOf(ids);
        this.texts = List.copyOf(texts);
        Map<String, Holders> byWord = new HashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            for (String word : words(texts.get(text))) {
                byWord.computeIfAbsent(word, any -> new Holders()).add(text);
            }
        }
        this.words = new String[byWord.size()];
        this.holders = new int[byWord.size()][];
        int at = 0;
        for (Map.Entry<String, Holders> entry : byWord.entrySet()) {
            words[at] = entry.getKey();
            holders[at++] = entry.getValue().toArray();
        }
    }

    /** Texts that grow in order. */
    private static final class Holders {
        private int[] texts = new int[2];
        private int count;

        void add(int text) {
            if (count > 0 && texts[count - 1] == text) {
                return;
            }
            if (count == texts.length) {
                texts = Arrays.copyOf(texts, count * 2);
            }
            texts[count++] = text;
        }

        int[] toArray() {
            return Arrays.copyOf(texts, count);
        }
    }

    /** Of folded texts by id; answers come in the order of the map. */
    static WordIndex of(Map<String, String> texts) {
        return new WordIndex(List.copyOf(texts.keySet()), List.copyOf(texts.values()));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > begin) {
                    words.add(text.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }

    List<String> ids() {
        return ids;
    }

    List<String> texts() {
        return texts;
    }

    /** The ids of the texts that hold every term. */
    List<String> holding(List<String> terms) {
        BitSet passing = new BitSet(ids.size());
        passing.set(0, ids.size());
        for (String term : terms) {
            List<String> parts = words(term);
            for (String part : parts) {
                passing.and(with(part));
            }
            if (parts.size() > 1) {
                passing.stream().filter(text -> !texts.get(text).contains(term)).forEach(passing::clear);
            }
        }
        return passing.stream().mapToObj(ids::get).toList();
    }

    private BitSet with(String part) {
        BitSet found = new BitSet(ids.size());
        for (int i = 0; i < words.length; i++) {
            if (words[i].contains(part)) {
                for (int text : holders[i]) {
                    found.set(text);
                }
            }
        }
        return found;
    }
}
