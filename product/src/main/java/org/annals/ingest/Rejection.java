package org.annals.ingest;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An input that could not be read: what, where, why. Never an exception: the run goes on and the report counts it.
 *
 * @param input the input as the user named it
 * @param code a stable word such as {@code INGEST_EMPTY}
 * @param position the line of a JSONL file, else the first offset concerned (in bytes, or in characters of decoded text), or
 *     null
 */
public record Rejection(String input, String code, @Nullable Long position, String message)
        implements Comparable<Rejection> {
    private static final Comparator<Rejection> ORDER = Comparator.comparing(Rejection::input)
            .thenComparing(Rejection::code)
            .thenComparing(rejection -> rejection.position == null ? -1L : rejection.position)
            .thenComparing(Rejection::message);

    @Override
    public int compareTo(Rejection other) {
        return ORDER.compare(this, other);
    }
}
