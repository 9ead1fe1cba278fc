package org.annals.origin;

import java.time.LocalDate;
import java.util.Set;
import org.annals.attribution.Form;
import org.annals.claim.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what decides whose knowledge it is.
 *
 * @param voice key of the speaker, alike across documents where identity joined them; null where nobody is named
 * @param description key of a voice without a name within its article, alike for one and for many ("a source",
 *     "sources"); else null
 * @param named whether the speaker has a name rather than a description ("officials", "the military")
 * @param said the day of the statement, where one is known
 * @param published the day of the article, where one is known
 * @param words dictionary forms of the content words
 * @param passages names of the shared passages that cover at least half of it
 * @param quotation its words in small letters, where it is a quotation of some length; else null
 */
record Account(
        Claim claim,
        @Nullable String voice,
        @Nullable String description,
        boolean named,
        @Nullable String actor,
        @Nullable LocalDate said,
        @Nullable LocalDate published,
        Set<String> words,
        Set<String> passages,
        @Nullable String quotation) {
    String id() {
        return claim.id();
    }

    /** Whether the article itself tells it. */
    boolean narrated() {
        return claim.attribution().form() == Form.NONE;
    }

    /** How much of the wording two accounts share, 0 to 1. */
    double likeness(Account other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        long common = words.stream().filter(other.words::contains).count();
        return 2.0 * common / (words.size() + other.words.size());
    }
}
