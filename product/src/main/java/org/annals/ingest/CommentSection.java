package org.annals.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Scraped pages carry their readers' comments behind the article, in the same line. The page says that they are not its own:
 * what stands behind that sentence is no article. Or each comment has its minute: "At 13:39 1st Jun 2012, Deckhand wrote:". Where
 * two have one, they are no article from the first.
 */
/** Finds where the comments of a page's readers begin in a line of prose. */
final class CommentSection {
    private final List<String> openings = ResourceLines.read("comment-openings.txt");

    private static final String CLOCK = "\\d{1,2}: ?\\d\\d";
    private static final String MONTH = "\\p{Lu}\\p{L}{2,8}";
    private static final Pattern MINUTE =
            Pattern.compile("\\bAt " + CLOCK + " ?(?:[ap]m)?,?(?: on)? \\d{1,2}(?:st|nd|rd|th)? " + MONTH
                    + " \\d{4},? [^.!?]{1,40} wrote\\b|\\b" + MONTH + " \\d{1,2}, \\d{4} at " + CLOCK
                    + " ?[ap]\\.?m\\.? \\||\\bAdded: \\p{Lu}\\p{L}+day, \\d{1,2} " + MONTH + ",? \\d{4}, " + CLOCK);

    /** From the sentence that opens the comments to the end of the line, or null. */
    @Nullable
    Span find(String text, Span line) {
        String plain = line.of(text).toLowerCase(Locale.ROOT);
        int first = -1;
        for (String opening : openings) {
            int at = plain.indexOf(opening);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        int signed = signed(line.of(text));
        first = signed >= 0 && (first < 0 || signed < first) ? signed : first;
        return first < 0 || plain.length() != line.length()
                ? null
                : new Span(line.begin() + first, line.end()).trim(text);
    }

    /** Where the first of several comments has its minute, or -1. */
    private static int signed(String line) {
        // What the pattern cannot do without is found quicker than the pattern.
        if (!line.contains(" wrote") && !line.contains(" |") && !line.contains("Added: ")) {
            return -1;
        }
        Matcher minute = MINUTE.matcher(line);
        int first = minute.find() ? minute.start() : -1;
        return first >= 0 && minute.find() ? first : -1;
    }
}
