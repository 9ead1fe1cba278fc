package org.annals.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** The time words of a language with their class and value, from a data file beside this class. */
final class TimeLexicon {
    /** The class of a time word. */
    enum WordClass {
        MONTH,
        WEEKDAY,
        UNIT,
        SEASON,
        DEICTIC,
        PART,
        DAYPOINT,
        NUMBER,
        ZONE
    }

    /** A time word. */
    record Word(WordClass wordClass, String value) {
        int number() {
            return Integer.parseInt(value);
        }
    }

    private final Map<String, Word> words = new HashMap<>();

    TimeLexicon() {
        for (List<String> row : WordList.table(TimeLexicon.class, "words.tsv").values()) {
            WordClass wordClass = WordClass.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            words.put(row.get(0), new Word(wordClass, row.get(2)));
        }
    }

    @Nullable
    Word find(String lower) {
        return words.get(lower);
    }

    /** The value of a word of that class, or null. */
    @Nullable
    Word find(String lower, WordClass wordClass) {
        Word word = words.get(lower);
        return word != null && word.wordClass() == wordClass ? word : null;
    }
}
