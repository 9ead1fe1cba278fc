package org.annals.document;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is fetched when it is first asked for, and the same object from then on. Thread-safe. */
public final class Late<T> {
    private volatile @Nullable T value;
    private @Nullable Supplier<? extends T> source;

    private Late(@Nullable T value, @Nullable Supplier<? extends T> source) {
        this.value = value;
        this.source = source;
    }

    /** One that is at hand. */
    public static <T> Late<T> of(T value) {
        return new Late<>(value, null);
    }

    /** One that a source gives. */
    public static <T> Late<T> from(Supplier<? extends T> source) {
        return new Late<>(null, source);
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
                    .get();
            value = known;
            source = null;
        }
        return known;
    }
}
