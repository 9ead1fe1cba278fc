package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordList;

/** The words that speak for or against the type of a trigger, by kind, from a data file beside this class. */
final class TypingWords {
    private final Map<String, List<String>> table = WordList.table(TypingWords.class, "typing-words.tsv");

    Set<String> of(String kind) {
        List<String> row = table.get(kind);
        if (row == null) {
            throw new IllegalStateException("typing-words.tsv must have a row " + kind);
        }
        return Set.of(row.get(1).split("\\|"));
    }

    /** Whether the account holds one of the words, or one of the phrases as it is written. */
    static boolean holds(ClaimProfile member, Set<String> words) {
        if (member.words().stream().anyMatch(words::contains)) {
            return true;
        }
        String text = member.claim().claim().text().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(phrase -> phrase.indexOf(' ') > 0 && text.contains(phrase));
    }
}
