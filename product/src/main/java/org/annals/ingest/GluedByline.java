package org.annals.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * "May 3, 2031 | By Ann Lee, KTLN Army trucks stood …": a page without its line breaks leaves date, author and house in front of
 * the first sentence. Two names at least, a comma and a house in capitals are asked for, or the date with its bar.
 */
/** Finds a byline glued in front of a paragraph's first word. */
final class GluedByline {
    private static final int LONGEST = 160;
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";
    private static final String DATE = "(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, \\d{4} ?\\| ?)";
    private static final Pattern BYLINE = Pattern.compile(DATE + "?(?:By|From) " + NAME + "(?:(?:, | and )" + NAME
            + ")*, (?:[Ff]or )?\\p{Lu}{2,6} (?=[\\p{Lu}“\"\\d])");

    private GluedByline() {}

    /** The byline at the line's beginning, without the space behind it, or null. */
    static @Nullable Span read(String text, Span line) {
        String start = text.substring(line.begin(), Math.min(line.end(), line.begin() + LONGEST));
        Matcher matcher = BYLINE.matcher(start);
        return matcher.lookingAt() ? new Span(line.begin(), line.begin() + matcher.end() - 1) : null;
    }
}
