package org.annals.event;

import java.util.List;

/** An event of the ledger, and the claims that it was made of, as objects and as numbers; equal only to itself. */
final class NumberedEvent {
    private final List<ClaimProfile> cluster;
    private final int[] numbers;
    private Event event;

    /** @param numbers of the tellings that the claims are */
    NumberedEvent(Event event, List<ClaimProfile> cluster, int[] numbers) {
        this.event = event;
        this.cluster = cluster;
        this.numbers = numbers;
    }

    Event event() {
        return event;
    }

    /** Has it stand as another account of the same claims. */
    void become(Event other) {
        event = other;
    }

    /** Not to be changed. */
    int[] numbers() {
        return numbers;
    }

    int size() {
        return numbers.length;
    }

    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    boolean isOf(List<ClaimProfile> other) {
        boolean same = cluster.size() == other.size();
        for (int i = 0; same && i < cluster.size(); i++) {
            same = cluster.get(i) == other.get(i);
        }
        return same;
    }
}
