package org.annals.reuse;

import java.util.List;
import java.util.Locale;

/**
 * Passages of two or more places that share their wording.
 *
 * @param passages sorted, at least two
 * @param score 0 to 1: how much of the wording is shared, rare words counting more
 * @param boilerplate a gloss or formula: shows a shared desk, not shared evidence
 */
public record SharedPassage(
        String id, Kind kind, List<ReusePassage> passages, double score, boolean boilerplate, String explanation) {
    /** How close the wordings are. */
    public enum Kind {
        VERBATIM,
        NEAR_VERBATIM,
        PARAPHRASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public SharedPassage {
        passages = List.copyOf(passages);
        if (passages.size() < 2) {
            throw new IllegalArgumentException("a shared passage must have two carriers, got " + passages.size());
        }
    }
}
