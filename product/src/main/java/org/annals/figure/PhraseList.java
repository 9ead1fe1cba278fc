package org.annals.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.language.WordList;

/** Phrases of a data file, found in a sentence by their words. */
final class PhraseList {
    private final Map<String, List<List<String>>> byFirstWord = new LinkedHashMap<>();

    PhraseList(String resource) {
        for (String phrase : WordList.phrases(PhraseList.class, resource)) {
            List<String> words = List.of(phrase.split("\\s+", -1));
            byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(words);
        }
    }

    boolean isIn(Words words) {
        for (int i = 0; i < words.size(); i++) {
            for (List<String> phrase : byFirstWord.getOrDefault(words.lower(i), List.of())) {
                if (words.matches(i, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }
}
