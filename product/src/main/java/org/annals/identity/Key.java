package org.annals.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an actor of one document is joined by: all with one value are one.
 *
 * @param country of an organ of a state, else null
 * @param why a sentence for a person where more than the same name joins it, or null
 */
record Key(String value, @Nullable String country, @Nullable String why) {
    static Key of(String value) {
        return new Key(value, null, null);
    }

    /** An organ of a state; without a country it is {@link #isStateless}. */
    static Key organ(String words, @Nullable String country, @Nullable String why) {
        return new Key("organ " + words + " " + (country == null ? "" : country), country, why);
    }

    /** Whether this is an organ whose country its article does not tell. */
    boolean isStateless() {
        return country == null && value.startsWith("organ ");
    }
}
