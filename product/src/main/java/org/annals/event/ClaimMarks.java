package org.annals.event;

/**
 * What a claim shares with others or does not, as marks.
 *
 * @param kind of event, or {@link Mention#NOTHING}
 * @param voice who says it, or {@link Mention#NOTHING}
 */
record ClaimMarks(Marks words, Marks places, Marks figures, long kind, Marks passages, Marks actors, long voice) {
    /** The same with what the other documents of the pile settle of it. */
    ClaimMarks with(ClaimProfile.Ties ties) {
        String speaker = ties.voice();
        return new ClaimMarks(
                words,
                places,
                figures,
                kind,
                Marks.of(ties.passages()),
                Marks.of(ties.actors()),
                Mention.mark(speaker == null ? "" : speaker));
    }
}
