package org.annals.language.syntax;

/** The words of a sentence as a parser's features ask for them: any number is allowed, also the root's and none's. */
final class StateWords {
    private static final int NONE = 0x5BD1E995;
    private static final int ROOT = 0x1B873593;

    private final SentenceWords words;
    private final int[] fine;
    private final int[] tags;
    private final int[] verbsUpTo;
    private final int[] commasUpTo;
    private final int[] conjunctionsUpTo;

    StateWords(SentenceWords words, TagNumbers labels) {
        this.words = words;
        this.fine = labels.fine;
        this.tags = labels.universal;
        verbsUpTo = countUpTo(labels.kinds, TagNumbers.VERB);
        commasUpTo = countUpTo(labels.kinds, TagNumbers.MARK);
        conjunctionsUpTo = countUpTo(labels.kinds, TagNumbers.CONJUNCTION);
    }

    private static int[] countUpTo(byte[] kinds, byte kind) {
        int[] counts = new int[kinds.length + 1];
        for (int i = 0; i < kinds.length; i++) {
            counts[i + 1] = counts[i] + (kinds[i] == kind ? 1 : 0);
        }
        return counts;
    }

    int between(int from, int to) {
        if (from < 0) {
            return 0;
        }
        int verbs = Math.min(2, verbsUpTo[to] - verbsUpTo[from + 1]);
        int marks = Math.min(2, commasUpTo[to] - commasUpTo[from + 1]);
        int conjunctions = Math.min(1, conjunctionsUpTo[to] - conjunctionsUpTo[from + 1]);
        return 1 + verbs * 9 + marks * 3 + conjunctions;
    }

    static int distance(int from, int to) {
        int distance = from < 0 ? 0 : to - from;
        if (distance > 10) {
            return 7;
        }
        return distance > 5 ? 6 : distance;
    }

    int w(int word) {
        return value(words.lower, word);
    }

    int p(int word) {
        return value(fine, word);
    }

    int u(int word) {
        return value(tags, word);
    }

    int c(int word) {
        return value(words.cluster, word);
    }

    private static int value(int[] values, int word) {
        if (word < 0 || word > values.length) {
            return NONE;
        }
        return word == values.length ? ROOT : values[word];
    }

    static int mixed(int a, int b) {
        return a * 0x2C1B3C6D + b ^ b >>> 15;
    }
}
