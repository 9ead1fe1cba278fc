package org.annals.attribution;

import java.util.Locale;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Tells from titles, roles and given names whether "he" or "she" can be somebody. */
final class Gender {
    private static final Set<String> WOMEN = WordList.words(Gender.class, "women-words.txt");
    private static final Set<String> MEN = WordList.words(Gender.class, "men-words.txt");
    private static final Set<String> WOMEN_NAMES = WordList.words(Gender.class, "women-names.txt");
    private static final Set<String> MEN_NAMES = WordList.words(Gender.class, "men-names.txt");
    private static final int BEFORE = 3;

    private Gender() {}

    /** Whether the pronoun plainly means somebody else: "Mrs Lenn", "the chairman". Unknown is no. */
    static boolean isOther(TextAnalysis text, Speaker speaker, @Nullable String role, String pronoun) {
        Set<String> others = pronoun.equals("she") ? MEN : WOMEN;
        Set<String> own = pronoun.equals("she") ? WOMEN : MEN;
        boolean other = speaks(text, speaker, role, others);
        boolean same = speaks(text, speaker, role, own);
        String given = speaker.name().toLowerCase(Locale.ROOT).split(" ", -1)[0];
        boolean otherName = (pronoun.equals("she") ? MEN_NAMES : WOMEN_NAMES).contains(given);
        return !same && (other || otherName);
    }

    private static boolean speaks(TextAnalysis text, Speaker speaker, @Nullable String role, Set<String> words) {
        if (holds(speaker.surface(), words) || role != null && holds(role, words)) {
            return true;
        }
        Sentence sentence = text.sentenceAt(speaker.span().begin());
        int at = sentence == null
                ? 0
                : SpeakerReader.tokenAt(sentence, speaker.span().begin());
        for (int i = at - 1; sentence != null && i >= Math.max(0, at - BEFORE); i--) {
            if (words.contains(sentence.token(i).lower().replace(".", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String phrase, Set<String> words) {
        for (String word : phrase.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
