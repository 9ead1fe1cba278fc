package org.annals.review;

import org.jspecify.annotations.Nullable;

/** How a value says that a person set it. */
public final class Corrected {
    private static final String BY = "corrected by ";

    private Corrected() {}

    static String by(String name) {
        return BY + name;
    }

    /** Whether the explanation of a date, or the rule of a type, is that a person set it. */
    public static boolean isBy(@Nullable String explanation) {
        return explanation != null && explanation.startsWith(BY);
    }
}
