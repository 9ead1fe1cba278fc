package org.annals.attribution;

import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to say it.
 *
 * @param actor index of the document's actor, or null if the words name nobody that was recognised
 * @param name canonical name in this document
 * @param surface the words used here
 * @param span of the surface
 */
public record Speaker(@Nullable Integer actor, String name, String surface, Span span) {
    private static final Set<String> PRONOUNS = Set.of("he", "she");

    /** Whether the words used here are only "he" or "she". */
    boolean isPronoun() {
        return PRONOUNS.contains(surface.toLowerCase(Locale.ROOT));
    }
}
