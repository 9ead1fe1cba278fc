package org.annals.claim;

import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that takes part in what a claim says.
 *
 * @param actor index of the document's actor, or null
 * @param label the word the voice uses for the participant ("militants"), lower case, or null for a plain name
 */
public record RoleFiller(
        Role role,
        String text,
        Span span,
        @Nullable Integer actor,
        @Nullable String label) {
    /** The part taken. */
    public enum Role {
        AGENT,
        PATIENT,
        RECIPIENT,
        INSTRUMENT,
        OTHER
    }
}
