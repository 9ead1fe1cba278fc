package org.annals.attribution;

import java.util.List;
import java.util.Map;
import org.annals.language.Sentence;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Knows what must, and what must not, stand behind a verb for it to report: "pointed out that", not "pointed to a house". */
final class CueFrames {
    private static final String NOTHING = "-";

    private final Map<String, List<String>> frames = WordList.table(CueFrames.class, "cue-frames.tsv");

    /** Whether the verb that ends before a token reports, as far as the words behind it tell. */
    boolean fits(String lemma, Sentence sentence, int verbEnd) {
        List<String> row = frames.get(lemma);
        return row == null
                || (row.get(1).equals(NOTHING) || follows(row.get(1), sentence, verbEnd))
                        && !follows(row.get(2), sentence, verbEnd);
    }

    private static boolean follows(@Nullable String phrases, Sentence sentence, int at) {
        for (String phrase : phrases == null ? List.<String>of() : List.of(phrases.split("\\|", -1))) {
            List<String> words = List.of(phrase.split(" ", -1));
            boolean all = true;
            for (int i = 0; i < words.size() && all; i++) {
                all = SentenceReader.isText(sentence, at + i, words.get(i));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
