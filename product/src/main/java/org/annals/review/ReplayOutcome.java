package org.annals.review;

/**
 * What became of a decision in a replay.
 *
 * @param why for a person; "" where it applied
 */
public record ReplayOutcome(State state, String why) {
    /** The standing of a decision. */
    public enum State {
        /** It changed the chronology, or confirmed what stands there. */
        APPLIED,
        /** The text is not there any more, or no row lies at its place; it applies again when they come back. */
        ORPHANED,
        /** A later decision on the same row and field took its place. */
        REPLACED
    }

    static final ReplayOutcome APPLIED = new ReplayOutcome(State.APPLIED, "");

    static ReplayOutcome orphaned(String why) {
        return new ReplayOutcome(State.ORPHANED, why);
    }
}
