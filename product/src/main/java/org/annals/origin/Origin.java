package org.annals.origin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is taken to know: the single source that a group of claims reduces to.
 *
 * @param actor id of the actor who knows, for kind SPEAKER
 * @param claims ids, sorted
 */
public record Origin(
        String id,
        Kind kind,
        @Nullable String actor,
        @Nullable String interestGroup,
        List<String> claims,
        String explanation) {
    /** What the claims were reduced by. */
    public enum Kind {
        SPEAKER,
        DOCUMENT,
        SHARED_PASSAGE,
        UNATTRIBUTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Origin {
        claims = List.copyOf(claims);
    }
}
