package org.annals.reuse;

/**
 * A stretch of one document and a stretch of another that share wording.
 *
 * @param sharedWords how many words the two have in common
 * @param information what the shared words say, rare ones more, names less
 * @param likeness 0 to 1: shared weight by all weight
 * @param longestRun the most words that follow each other in both; 0 where the order is not kept
 * @param cover 0 to 1: the part of the better covered of the two whole sentences that is shared, by weight
 * @param coverOfBoth the same for the worse covered
 * @param ordered whether the shared words stand in the same order
 */
record PassageMatch(
        WordRange a,
        WordRange b,
        int sharedWords,
        float information,
        float likeness,
        int longestRun,
        float cover,
        float coverOfBoth,
        boolean ordered)
        implements Comparable<PassageMatch> {

    PassageMatch within(WordRange rangeA, WordRange rangeB) {
        return new PassageMatch(
                rangeA, rangeB, sharedWords, information, likeness, longestRun, cover, coverOfBoth, ordered);
    }

    /** The most telling first. */
    @Override
    public int compareTo(PassageMatch other) {
        int order = Float.compare(other.information * other.likeness, information * likeness);
        if (order == 0) {
            order = a.compareTo(other.a);
        }
        return order != 0 ? order : b.compareTo(other.b);
    }
}
