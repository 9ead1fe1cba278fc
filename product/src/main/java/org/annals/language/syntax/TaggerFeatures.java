package org.annals.language.syntax;

/*
 * Templates after Collins (2002) and Toutanova et al. (2003), with clusters and the ambiguity classes of the neighbours, which
 * tell a greedy tagger what is still to come.
 */
/** The features of one word for the tagger. */
public final class TaggerFeatures {
    /** At most so many features a word. */
    public static final int MOST = 64;

    private static final int NONE = 0x5BD1E995;

    private final SentenceWords words;
    private final boolean capitals;
    private int count;

    public TaggerFeatures(SentenceWords words) {
        this.words = words;
        this.capitals = isMostlyCapitalised(words);
    }

    /** A headline or a shout: capitals say little there. */
    private static boolean isMostlyCapitalised(SentenceWords words) {
        int capital = 0;
        int small = 0;
        for (int i = 0; i < words.size; i++) {
            if (words.exact[i] != words.lower[i]) {
                capital++;
            } else if (words.shape[i] == SentenceWords.LOWER_SHAPE) {
                small++;
            }
        }
        return capital > 3 && capital > 2 * small;
    }

    public int size() {
        return words.size;
    }

    /** Fills {@code features} and returns how many; {@code before} and {@code before2} are the labels on the left. */
    public int extract(int i, int before, int before2, int[] features) {
        count = 0;
        int start = i == 0 ? 1 : 0;
        int flags = start | (capitals ? 2 : 0);
        int word = words.lower[i];
        int cluster = words.cluster[i];
        int next = at(words.lower, i + 1);
        int previous = at(words.lower, i - 1);
        add(features, 1, word);
        add(features, 2, words.exact[i], flags);
        add(features, 3, words.shape[i], flags);
        for (int n = 0; n < SentenceWords.ENDINGS; n++) {
            add(features, 4 + n, words.endings[n][i]);
        }
        for (int n = 0; n < SentenceWords.BEGINNINGS; n++) {
            add(features, 10 + n, words.beginnings[n][i]);
        }
        add(features, 14, cluster);
        add(features, 15, words.group[i]);
        add(features, 16, words.ambiguity[i], words.shape[i]);
        add(features, 17, previous);
        add(features, 18, next);
        add(features, 19, at(words.lower, i - 2));
        add(features, 20, at(words.lower, i + 2));
        add(features, 21, previous, word);
        add(features, 22, word, next);
        add(features, 23, previous, next);
        context(i, before, before2, features);
        lookAhead(i, features);
        return count;
    }

    private void context(int i, int before, int before2, int[] features) {
        int word = words.lower[i];
        int cluster = words.cluster[i];
        add(features, 30, before);
        add(features, 31, before, before2);
        add(features, 32, before, word);
        add(features, 33, before, cluster);
        add(features, 34, before, words.endings[2][i]);
        add(features, 35, before, at(words.lower, i + 1));
        add(features, 36, before, words.ambiguity[i]);
        add(features, 37, mixed(before, before2), words.ambiguity[i]);
        add(features, 38, mixed(before, words.ambiguity[i]), at(words.ambiguity, i + 1));
        add(features, 39, before, at(words.cluster, i + 1));
        add(features, 40, before2, word);
    }

    private void lookAhead(int i, int[] features) {
        int cluster = words.cluster[i];
        int ambiguity = words.ambiguity[i];
        add(features, 50, at(words.cluster, i - 1), cluster);
        add(features, 51, cluster, at(words.cluster, i + 1));
        add(features, 52, at(words.cluster, i + 1));
        add(features, 53, at(words.cluster, i - 1));
        add(features, 54, at(words.ambiguity, i + 1), at(words.shape, i + 1));
        add(features, 55, mixed(at(words.ambiguity, i + 1), at(words.ambiguity, i + 2)), ambiguity);
        add(features, 56, at(words.endings[2], i + 1), ambiguity);
        add(features, 57, at(words.endings[2], i - 1), ambiguity);
        add(features, 58, at(words.shape, i - 1), words.shape[i]);
        add(features, 59, words.shape[i], at(words.shape, i + 1));
        add(features, 60, at(words.cluster, i + 2), ambiguity);
        add(features, 61, at(words.group, i - 2), at(words.group, i - 1), words.group[i]);
        add(features, 62, words.group[i], at(words.group, i + 1), at(words.group, i + 2));
        add(features, 63, at(words.lower, i + 1), ambiguity);
    }

    private static int at(int[] values, int i) {
        return i < 0 || i >= values.length ? NONE : values[i];
    }

    private static int mixed(int a, int b) {
        return a * 0x2C1B3C6D + b ^ b >>> 15;
    }

    private void add(int[] features, int template, int value) {
        features[count++] = SentenceWords.mix(value * 31 + template * 0x9E3779B1);
    }

    private void add(int[] features, int template, int a, int b) {
        add(features, template, mixed(a, b));
    }

    private void add(int[] features, int template, int a, int b, int c) {
        add(features, template, mixed(mixed(a, b), c));
    }
}
