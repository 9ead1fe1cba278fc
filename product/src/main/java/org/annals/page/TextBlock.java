package org.annals.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A stretch of a page's text that stands by itself: a paragraph, a heading, an entry of a list.
 *
 * @param text white space collapsed, lines where the page breaks them
 * @param linked how many of its characters are links
 * @param holder the element that makes it a block
 */
record TextBlock(String text, int linked, Element holder) {
    private static final int SENTENCE = 25;
    private static final int PARAGRAPH = 80;
    private static final int SHORT = 90;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    int length() {
        return text.length();
    }

    boolean isHeading() {
        return HEADINGS.contains(holder.normalName());
    }

    boolean isListed() {
        return holder.normalName().equals("li") || holder.closest("li") != null;
    }

    /** Running text: long enough or closed like a sentence, and not mostly links. */
    boolean isProse() {
        if (isHeading() || linked * 5L > length() * 2L) {
            return false;
        }
        return length() >= PARAGRAPH || length() >= SENTENCE && isClosed();
    }

    boolean isClosed() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?…:;。！？".indexOf(c) >= 0) {
                return true;
            }
            if ("\"'”’»)]".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether this is a line such as "Share this article" or "Read also: …". */
    boolean isChrome() {
        if (length() > SHORT * 2) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT).strip();
        String bare = lower.replaceAll("^[^\\p{L}\\p{N}©(]+|[^\\p{L}\\p{N}]+$", "");
        if (bare.isEmpty() || PageWords.is(PageWords.Kind.LINE, bare)) {
            return true;
        }
        boolean mostlyLink = linked * 2L > length();
        return (length() <= SHORT || mostlyLink)
                && PageWords.all(PageWords.Kind.START).stream().anyMatch(lower::startsWith);
    }
}
