package org.annals.review;

import org.annals.document.ContentHash;
import org.annals.document.DocumentId;

/**
 * Words of a text that a decision is about, wherever that text is found: the text's hash and a span of it.
 *
 * @param textSha256 of the text in UTF-8, hexadecimal
 * @param begin in code points
 * @param end in code points
 * @param words for people, who must understand the decision when the text is gone
 */
public record Anchor(String textSha256, int begin, int end, String words) {
    public Anchor {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "an anchor must satisfy 0 <= begin <= end, got [" + begin + ", " + end + ")");
        }
    }

    /** The id of a claim ("c") or figure ("f") of the document that has its predicate, or its words, there. */
    String rowId(String kind, DocumentId document) {
        return ContentHash.id(kind, document.value(), Integer.toString(begin), Integer.toString(end));
    }

    /** Whether both mean the same place, whatever the words that were written beside it. */
    boolean isAt(Anchor other) {
        return textSha256.equals(other.textSha256) && begin == other.begin && end == other.end;
    }
}
