package org.annals.relation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How two claims, figures or events stand to each other.
 *
 * @param a the narrower or the later
 * @param reading the reading that reconciles the two, or null
 */
public record Relation(
        String id,
        Type type,
        Aspect aspect,
        String a,
        String b,
        @Nullable Reading reading,
        String explanation) {
    /** The kind of relation. */
    public enum Type {
        SAME,
        REFINES,
        UPDATE,
        SUBSET,
        WITHDRAWN,
        LABEL_DIFFERENCE,
        TENSION,
        CONFLICT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the two differ or agree in. */
    public enum Aspect {
        FIGURE,
        DATE,
        PLACE,
        ACTOR,
        LABEL,
        SCOPE,
        ATTRIBUTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A reading under which two differing accounts can both be true. */
    public enum Reading {
        SUBSET,
        CUMULATIVE_INCIDENT,
        AS_OF,
        ANNOUNCEMENT_OCCURRENCE,
        ROUNDING,
        GRANULARITY,
        CITY_REGION,
        TRANSLATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
