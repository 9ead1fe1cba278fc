package org.annals.ingest;

import org.jspecify.annotations.Nullable;

/**
 * An input that could not be read: what, where, why. Never an exception: the run goes on and the report counts it.
 *
 * @param input the input as the user named it, with a line number for a line of a JSONL file
 * @param code a stable word such as {@code INGEST_EMPTY}
 * @param position offset in bytes or line number, or null
 */
public record Rejection(String input, String code, @Nullable Long position, String message)
        implements Comparable<Rejection> {
    @Override
    public int compareTo(Rejection other) {
        int order = input.compareTo(other.input);
        return order != 0 ? order : code.compareTo(other.code);
    }
}
