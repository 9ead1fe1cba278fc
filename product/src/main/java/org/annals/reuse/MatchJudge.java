package org.annals.reuse;

/** Says which matches between two documents show that one wording comes from the other or both from a third. */
final class MatchJudge {
    private MatchJudge() {}

    /** Whether the match speaks for itself. */
    static boolean isTelling(PassageMatch match) {
        if (match.ordered()) {
            return match.sharedWords() >= 5 && match.information() >= 1.5f && match.likeness() >= 0.62f
                    || match.sharedWords() >= 8 && match.information() >= 2.5f && match.likeness() >= 0.55f;
        }
        return match.sharedWords() >= 6 && match.information() >= 2.2f && match.likeness() >= 0.66f;
    }

    /** Whether the match is believed beside another one between the same two neighbourhoods. */
    static boolean isPlausible(PassageMatch match) {
        if (match.ordered()) {
            return match.sharedWords() >= 3 && match.information() >= 0.8f && match.likeness() >= 0.6f;
        }
        return match.sharedWords() >= 4 && match.information() >= 1.0f && match.likeness() >= 0.45f;
    }
}
