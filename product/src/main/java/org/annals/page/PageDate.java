package org.annals.page;

import java.util.Locale;

/**
 * A date that a page gives of itself.
 *
 * @param value an ISO date or date-time, as it was given
 * @param method where it stands, in words for a person
 */
public record PageDate(String value, String method, Confidence confidence) {
    /** How far a page's date can be trusted. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
