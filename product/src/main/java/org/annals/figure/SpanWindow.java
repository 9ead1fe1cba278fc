package org.annals.figure;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.annals.document.Span;

/** Sorted spans that can be asked for those inside another, without a walk over all. */
final class SpanWindow<T> {
    private final List<T> items;
    private final Function<T, Span> span;

    SpanWindow(List<T> items, Function<T, Span> span) {
        this.items = items.stream().sorted(Comparator.comparing(span)).toList();
        this.span = span;
    }

    List<T> within(Span window) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(items.get(middle)).begin() < window.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < items.size() && span.apply(items.get(end)).begin() < window.end()) {
            end++;
        }
        return items.subList(low, end);
    }
}
