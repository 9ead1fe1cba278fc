package org.annals.format;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Document;

/** Where the pages of a printed document begin in its text, as its metadata keep it. */
public record PageStarts(List<Page> pages) {
    /** The field of a document's metadata: "1:0 2:2310", pages and code points. */
    public static final String FIELD = "pages";

    public PageStarts {
        pages = List.copyOf(pages);
    }

    /** A page's number and the code point of the text at which it begins. */
    public record Page(int number, int begin) {}

    /** Those of a document; none where it has no pages. */
    public static PageStarts of(Document document) {
        List<Page> pages = new ArrayList<>();
        for (String page : document.metadata().other().getOrDefault(FIELD, "").split(" ", -1)) {
            if (page.matches("\\d{1,6}:\\d{1,9}")) {
                int colon = page.indexOf(':');
                pages.add(new Page(
                        Integer.parseInt(page.substring(0, colon)), Integer.parseInt(page.substring(colon + 1))));
            }
        }
        return new PageStarts(pages);
    }

    /** The page on which the code point stands, or 0 where there are no pages. */
    public int page(int codePoint) {
        int found = 0;
        for (Page page : pages) {
            found = page.begin <= codePoint ? page.number : found;
        }
        return found;
    }
}
