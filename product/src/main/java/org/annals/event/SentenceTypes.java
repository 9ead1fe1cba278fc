package org.annals.event;

import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Event types of sentences as they stand, without claims. */
public final class SentenceTypes {
    private final ActTyper typer = new ActTyper(new TriggerLexicon());

    /** The PLOVER event of the first sentence that tells one; null if none does. The text must be parsed. */
    public @Nullable String plover(TextAnalysis text) {
        for (Sentence sentence : text.sentences()) {
            ActTyper.Act act = typer.type(sentence.words(), word -> true);
            if (act != null) {
                return act.event();
            }
        }
        return null;
    }
}
