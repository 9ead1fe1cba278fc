package org.annals.actor;

import java.util.List;
import org.annals.document.Span;

/** Says whom a pronoun means. */
@FunctionalInterface
public interface PronounChooser {
    /**
     * The position of the candidate that is meant. The last one is nobody: then the pronoun stays open.
     */
    int choose(Span pronoun, List<PronounCandidate> candidates);

    /**
     * Whether those whom their titles, roles or given names rule out are candidates too: so others, whose names tell nothing, can be
     * learnt about from them.
     */
    default boolean isBlind() {
        return false;
    }
}
