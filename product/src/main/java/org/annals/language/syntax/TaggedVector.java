package org.annals.language.syntax;

import org.jspecify.annotations.Nullable;

/** What one parser's numbers are for a form with a tag, and what was kept for the same form before. Its numbers are not changed. */
final class TaggedVector {
    private final ParserModel owner;
    private final int tag;
    private final float[] numbers;
    private final float[] asBefore;
    private final @Nullable TaggedVector next;

    /** @param asBefore what the word adds to the state of the word after it, the biases among it */
    TaggedVector(ParserModel owner, int tag, float[] numbers, float[] asBefore, @Nullable TaggedVector next) {
        this.owner = owner;
        this.tag = tag;
        this.numbers = numbers;
        this.asBefore = asBefore;
        this.next = next;
    }

    /** The one of this parser and tag in a chain, or null. */
    @SuppressWarnings("ReferenceEquality") // A parser is itself alone.
    static @Nullable TaggedVector find(@Nullable TaggedVector chain, ParserModel owner, int tag) {
        TaggedVector at = chain;
        while (at != null && (at.tag != tag || at.owner != owner)) {
            at = at.next;
        }
        return at;
    }

    float[] numbers() {
        return numbers;
    }

    float[] asBefore() {
        return asBefore;
    }
}
