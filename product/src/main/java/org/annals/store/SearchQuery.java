package org.annals.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for: every word must be there. {@code "two words"} stand side by side, {@code word*} begins a word.
 *
 * @param terms at least one for anything to be found
 */
record SearchQuery(List<Term> terms) {
    /** Words side by side; the last may be the beginning of a word. */
    record Term(List<String> words, boolean prefix) {
        Term {
            words = List.copyOf(words);
        }
    }

    SearchQuery {
        terms = List.copyOf(terms);
    }

    static SearchQuery parse(String text) {
        List<Term> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean phrase = text.charAt(at) == '"';
            int from = phrase ? at + 1 : at;
            int end = from;
            while (end < text.length() && !isEnd(text.charAt(end), phrase)) {
                end++;
            }
            String part = text.substring(from, end);
            List<String> words = SearchWords.of(part);
            if (!words.isEmpty()) {
                terms.add(new Term(words, !phrase && part.endsWith("*")));
            }
            at = phrase || end == from ? end + 1 : end;
        }
        return new SearchQuery(terms);
    }

    private static boolean isEnd(char c, boolean phrase) {
        return phrase ? c == '"' : Character.isWhitespace(c) || c == '"';
    }
}
