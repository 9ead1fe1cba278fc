package org.annals.reuse;

/*
 * In a pile about one crisis almost all sentences share two content words, and laying each pair against the other took most of
 * the time. What the words of both say and cover in any order is the most that a match in order can.
 */
/** Says whether two sentences can match at all, from their words in any order: far cheaper than laying them against each other. */
final class SentenceBags {
    /** Sums of the same numbers in another order differ by less. */
    private static final float SLACK = 1e-3f;

    private final Wording a;
    private final Wording b;
    private int words;
    private float shared;
    private float information;

    private SentenceBags(Wording a, Wording b) {
        this.a = a;
        this.b = b;
    }

    static boolean mayMatch(Wording a, int sentenceA, Wording b, int sentenceB) {
        SentenceBags bags = new SentenceBags(a, b);
        bags.compare(sentenceA, sentenceB);
        boolean quoted = a.holdsQuoted(sentenceA) && b.holdsQuoted(sentenceB);
        float massA = WordingComparison.sentenceMass(a, sentenceA);
        float massB = WordingComparison.sentenceMass(b, sentenceB);
        float cover = bags.shared / Math.min(massA, massB);
        float likeness = 2 * bags.shared / (massA + massB);
        return MatchJudge.mayBePlausible(bags.words, bags.information + SLACK, cover + SLACK, likeness + SLACK, quoted);
    }

    private void compare(int sentenceA, int sentenceB) {
        int i = a.firstWord(sentenceA);
        int j = b.firstWord(sentenceB);
        int endA = a.firstWord(sentenceA + 1);
        int endB = b.firstWord(sentenceB + 1);
        while (i < endA && j < endB) {
            int stem = a.sortedStem(i);
            int order = Integer.compare(stem, b.sortedStem(j));
            if (order != 0) {
                i += order < 0 ? 1 : 0;
                j += order > 0 ? 1 : 0;
                continue;
            }
            int firstA = i;
            int firstB = j;
            while (i < endA && a.sortedStem(i) == stem) {
                i++;
            }
            while (j < endB && b.sortedStem(j) == stem) {
                j++;
            }
            add(firstA, i, firstB, j);
        }
    }

    /** Adds a word of both, which stands in each once or more often; its uses may differ in weight, and one of them be a name. */
    private void add(int firstA, int endA, int firstB, int endB) {
        int count = Math.min(endA - firstA, endB - firstB);
        float most = 0;
        float mass = 0;
        int nameless = firstB;
        for (int j = firstB; j < endB; j++) {
            nameless = b.isName(b.sortedWord(j)) ? nameless : j;
        }
        for (int i = firstA; i < endA; i++) {
            int word = a.sortedWord(i);
            mass = Math.max(mass, WordingComparison.mass(a, word));
            most = Math.max(most, WordingComparison.information(a, word, b, b.sortedWord(nameless)));
        }
        words += count;
        shared += count * mass;
        information += count * most;
    }
}
