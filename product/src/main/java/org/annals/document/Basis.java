package org.annals.document;

import java.util.Locale;

/** What a date rests on; {@link #word()} is the word used in files. */
public enum Basis {
    STATED,
    HEADER,
    DATELINE,
    METADATA,
    WEEKDAY,
    NARRATIVE,
    OTHER_DOCUMENT,
    PUBLICATION_BOUND;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
