package org.annals.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.WordList;

/** The names of holidays and their rules, from a data file of the language. Immutable. */
final class Holidays {
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /** A name of one or more words, in lower case with single spaces, and its rule. */
    record Name(String words, String rule) {}

    Holidays(Locale language) {
        for (String line : WordList.lines(Holidays.class, "holidays-" + language.getLanguage() + ".tsv")) {
            String[] columns = line.split("\t", -1);
            String first = columns[0].split("[ ']", -1)[0];
            byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(new Name(columns[0], columns[1]));
        }
        byFirstWord
                .values()
                .forEach(names -> names.sort(
                        (a, b) -> Integer.compare(b.words().length(), a.words().length())));
    }

    /** The names that begin with this word, the longest first. */
    List<Name> beginningWith(String lower) {
        return byFirstWord.getOrDefault(lower, List.of());
    }

    Iterable<String> firstWords() {
        return byFirstWord.keySet();
    }
}
