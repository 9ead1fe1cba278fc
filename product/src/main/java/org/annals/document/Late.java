package org.annals.document;

import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Something that is fetched when it is first asked for, and the same object from then on. Thread-safe. */
public final class Late<T> {
    private volatile @Nullable T value;
    private @Nullable IntFunction<? extends T> source;
    private final int number;

    private Late(@Nullable T value, @Nullable IntFunction<? extends T> source, int number) {
        this.value = value;
        this.source = source;
        this.number = number;
    }

    /** One that is at hand. */
    public static <T> Late<T> of(T value) {
        return new Late<>(value, null, 0);
    }

    /** One that a source of many gives under that number. */
    public static <T> Late<T> from(IntFunction<? extends T> source, int number) {
        return new Late<>(null, source, number);
    }

    /** Whether asking for it costs nothing. */
    public boolean isAtHand() {
        return value != null;
    }

    public T get() {
        T known = value;
        return known == null ? fetch() : known;
    }

    private synchronized T fetch() {
        T known = value;
        if (known == null) {
            known = Objects.requireNonNull(source, "what is not at hand has a source")
                    .apply(number);
            value = known;
            source = null;
        }
        return known;
    }
}
