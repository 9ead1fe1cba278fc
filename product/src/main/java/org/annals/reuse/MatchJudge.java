package org.annals.reuse;

/*
 * For matches in order a logistic model of three features, fitted on labelled articles (docs/decisions): what the
 * shared words say, how much of the shorter sentence they cover, and how much of them is one unbroken run. Evidence
 * is the model's log-odds; left out crisis by crisis, it holds precision .93 at recall .90.
 */

/** Says which matches between two documents show that one wording comes from the other or both from a third. */
final class MatchJudge {
    private static final float INFORMATION = 2.9f;
    private static final float COVER = 7.7f;
    private static final float RUN = 3.5f;
    private static final float CONSTANT = -10.3f;

    private static final float QUOTED = 2f;

    private static final float TELLING = -0.4f;
    private static final float PLAUSIBLE = -2.5f;

    private static final float HEADLINE = 0.75f;

    private MatchJudge() {}

    /** Log-odds that an ordered match is reuse; words that both put in quotation marks are seldom alike by chance. */
    static float evidence(PassageMatch match, boolean quoted) {
        return CONSTANT
                + (quoted ? QUOTED : 0)
                + INFORMATION * (float) Math.log(Math.max(0.05f, match.information()))
                + COVER * match.cover()
                + RUN * match.longestRun() / match.sharedWords();
    }

    /** Whether the match speaks for itself. */
    static boolean isTelling(PassageMatch match, boolean quoted) {
        if (match.ordered()) {
            return match.sharedWords() >= 4 && evidence(match, quoted) >= TELLING;
        }
        return match.sharedWords() >= 6 && match.information() >= 2.8f && match.likeness() >= 0.7f;
    }

    /** Whether two headlines are one: what happened is named alike by everybody, so all of both must be alike. */
    static boolean isSameHeadline(PassageMatch match) {
        return isTelling(match, false) && match.coverOfBoth() >= HEADLINE;
    }

    /** Whether any match can be believed of two sentences whose words in common say, cover and are alike at most so much. */
    static boolean mayBePlausible(int sharedWords, float information, float cover, float likeness, boolean quoted) {
        if (sharedWords < 4) {
            return false;
        }
        float most = CONSTANT
                + (quoted ? QUOTED : 0)
                + INFORMATION * (float) Math.log(Math.max(0.05f, information))
                + COVER * cover
                + RUN;
        return most >= PLAUSIBLE || information >= 0.6f && likeness >= 0.5f;
    }

    /** Whether the match is believed beside another one between the same two neighbourhoods. */
    static boolean isPlausible(PassageMatch match, boolean quoted) {
        if (match.ordered()) {
            return match.sharedWords() >= 5 && evidence(match, quoted) >= PLAUSIBLE;
        }
        return match.sharedWords() >= 4 && match.information() >= 0.6f && match.likeness() >= 0.5f;
    }
}
