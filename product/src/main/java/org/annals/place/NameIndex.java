package org.annals.place;

import java.util.List;
import org.annals.document.Span;
import org.annals.language.NameMention;
import org.jspecify.annotations.Nullable;

/** The names of a text, to be asked by offset. */
record NameIndex(List<NameMention> names) {
    /** The name that covers the offset, or null. */
    @Nullable
    NameMention at(int offset) {
        int low = 0;
        int high = names.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = names.get(middle).span();
            if (span.end() <= offset) {
                low = middle + 1;
            } else if (span.begin() > offset) {
                high = middle - 1;
            } else {
                return names.get(middle);
            }
        }
        return null;
    }
}
