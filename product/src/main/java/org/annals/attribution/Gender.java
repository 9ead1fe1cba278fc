package org.annals.attribution;

import java.util.Set;
import org.annals.actor.PersonWords;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Tells from titles, roles and given names whether "he" or "she" can be somebody. */
final class Gender {
    private static final int BEFORE = 3;

    private Gender() {}

    /** Whether the pronoun plainly means somebody else: "Mrs Lenn", "the chairman". Unknown is no. */
    static boolean isOther(TextAnalysis text, Speaker speaker, @Nullable String role, String pronoun) {
        boolean other = speaks(text, speaker, role, PersonWords.ofOthers(pronoun));
        boolean same = speaks(text, speaker, role, PersonWords.of(pronoun));
        return !same && (other || PersonWords.isNameOfOthers(pronoun, speaker.name()));
    }

    private static boolean speaks(TextAnalysis text, Speaker speaker, @Nullable String role, Set<String> words) {
        if (PersonWords.holds(speaker.surface(), words) || role != null && PersonWords.holds(role, words)) {
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
}
