package org.annals.ingest;

import java.util.List;
import java.util.Locale;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Scraped pages carry their readers' comments behind the article, in the same line. The page says that they are not its own:
 * what stands behind that sentence is no article.
 */
/** Finds where the comments of a page's readers begin in a line of prose. */
final class CommentSection {
    private final List<String> openings = ResourceLines.read("comment-openings.txt");

    /** From the sentence that opens the comments to the end of the line, or null. */
    @Nullable
    Span find(String text, Span line) {
        String plain = line.of(text).toLowerCase(Locale.ROOT);
        int first = -1;
        for (String opening : openings) {
            int at = plain.indexOf(opening);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first < 0 || plain.length() != line.length()
                ? null
                : new Span(line.begin() + first, line.end()).trim(text);
    }
}
