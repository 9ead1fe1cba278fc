package org.annals.language;

import java.util.Locale;

/** The lemmatiser's rules by themselves, for those who make its tables. */
public final class EnglishLemmas {
    private static final Lemmatizer LEMMATIZER = new Lemmatizer();

    private EnglishLemmas() {}

    /** What the rules say, whatever the table of exceptions says. */
    public static String ruled(String form, String tag, String fineTag) {
        return LEMMATIZER.ruled(form, Tag.valueOf(tag), fineTag);
    }

    /** The form under which a word stands in the tables: lower case, plain marks. */
    public static String plain(String form) {
        return Lemmatizer.plainMarks(form).toLowerCase(Locale.ROOT);
    }
}
