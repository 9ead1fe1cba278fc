package org.annals.language;

import java.util.List;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What only a dependency tree tells of a clause: what it hangs on, and what hangs on it with a preposition.
 *
 * @param link how the clause hangs on the one that governs it
 * @param governor the governing clause's head token in the sentence, or -1
 * @param antecedent the noun phrase that a relative clause or a participle describes, or null
 */
public record ClauseFrame(Link link, int governor, @Nullable Span antecedent, List<Oblique> obliques) {
    /** How a clause hangs on another. */
    public enum Link {
        /** The sentence's main predicate. */
        MAIN,
        /** What is said, thought or caused: "said that they left". */
        CONTENT,
        /** An infinitive or participle whose subject is the governor's: "began to leave". */
        OPEN,
        /** When, why, if, although. */
        ADVERBIAL,
        /** Describes a noun: "who left", "held in prison". */
        RELATIVE,
        /** Joined by "and", a comma or the like. */
        CONJUNCT,
        /** A clause as a subject. */
        SUBJECT,
        /** Set beside another without being part of it: "…, he said". */
        PARATAXIS,
        OTHER
    }

    /** A noun phrase that a preposition ties to the predicate: "from the camp". */
    public record Oblique(String preposition, Span phrase) {}

    public ClauseFrame {
        obliques = List.copyOf(obliques);
    }
}
