package org.annals.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in an input, one after the other. Not thread-safe. */
public interface FoundStream extends Closeable {
    /** The next, or null at the end. */
    @Nullable
    Found next() throws IOException, FormatException;

    @Override
    default void close() throws IOException {
        // Nothing is open.
    }

    /** What is at hand already. */
    static FoundStream of(List<? extends Found> found) {
        Iterator<? extends Found> iterator = found.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }
}
