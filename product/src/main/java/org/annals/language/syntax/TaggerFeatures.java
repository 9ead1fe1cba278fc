package org.annals.language.syntax;

/*
 * Templates after Collins (2002) and Toutanova et al. (2003), with clusters and the ambiguity classes of the neighbours, which
 * tell a greedy tagger what is still to come.
 */
/** The features of one word for the tagger. */
public final class TaggerFeatures {
    /** At most so many features a word. */
    public static final int MOST = 64;

    /** Where a form may stand: as the word itself at one of four places, as the word before it, as the word after it. */
    static final int PARTS = 6;

    static final int PREVIOUS = 4;
    static final int NEXT = 5;

    private static final int ENDING = 3;

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
        for (int i = 0; i < words.size(); i++) {
            WordForm form = words.at(i);
            if (form.exact != form.lower) {
                capital++;
            } else if (form.shape == WordForm.LOWER_SHAPE) {
                small++;
            }
        }
        return capital > 3 && capital > 2 * small;
    }

    public int size() {
        return words.size();
    }

    /** Fills {@code features} and returns how many; {@code before} and {@code before2} are the labels on the left. */
    public int extract(int i, int before, int before2, int[] features) {
        count = 0;
        ofForm(words.at(i), part(i), features);
        ofPrevious(words.at(i - 1), features);
        ofNext(words.at(i + 1), features);
        ofLabels(before, before2, features);
        ofPlace(i, before, before2, features);
        return count;
    }

    /** The same without those of the parts and of the labels alone. */
    int extractRest(int i, int before, int before2, int[] features) {
        count = 0;
        ofPlace(i, before, before2, features);
        return count;
    }

    /** Those that a form alone has as one of the {@link #PARTS}. */
    int extractPart(WordForm form, int part, int[] features) {
        count = 0;
        switch (part) {
            case PREVIOUS -> ofPrevious(form, features);
            case NEXT -> ofNext(form, features);
            default -> ofForm(form, part, features);
        }
        return count;
    }

    /** Those of the labels on the left alone. */
    int extractLabels(int before, int before2, int[] features) {
        count = 0;
        ofLabels(before, before2, features);
        return count;
    }

    /** The part that the word itself is, below {@link #PREVIOUS}. */
    int part(int i) {
        int start = i == 0 ? 1 : 0;
        return start | (capitals ? 2 : 0);
    }

    private void ofForm(WordForm word, int flags, int[] features) {
        add(features, 1, word.lower);
        add(features, 2, word.exact, flags);
        add(features, 3, word.shape, flags);
        for (int n = 0; n < WordForm.ENDINGS; n++) {
            add(features, 4 + n, word.ending(n + 1));
        }
        for (int n = 0; n < WordForm.BEGINNINGS; n++) {
            add(features, 10 + n, word.beginning(n + 1));
        }
        add(features, 14, word.cluster);
        add(features, 15, word.group);
        add(features, 16, word.ambiguity, word.shape);
    }

    private void ofPrevious(WordForm previous, int[] features) {
        add(features, 17, previous.lower);
        add(features, 53, previous.cluster);
    }

    private void ofNext(WordForm next, int[] features) {
        add(features, 18, next.lower);
        add(features, 52, next.cluster);
        add(features, 54, next.ambiguity, next.shape);
    }

    private void ofLabels(int before, int before2, int[] features) {
        add(features, 30, before);
        add(features, 31, before, before2);
    }

    private void ofPlace(int i, int before, int before2, int[] features) {
        WordForm word = words.at(i);
        int next = words.at(i + 1).lower;
        int previous = words.at(i - 1).lower;
        add(features, 19, words.at(i - 2).lower);
        add(features, 20, words.at(i + 2).lower);
        add(features, 21, previous, word.lower);
        add(features, 22, word.lower, next);
        add(features, 23, previous, next);
        context(i, before, before2, features);
        lookAhead(i, features);
    }

    private void context(int i, int before, int before2, int[] features) {
        WordForm word = words.at(i);
        WordForm next = words.at(i + 1);
        add(features, 32, before, word.lower);
        add(features, 33, before, word.cluster);
        add(features, 34, before, word.ending(ENDING));
        add(features, 35, before, next.lower);
        add(features, 36, before, word.ambiguity);
        add(features, 37, mixed(before, before2), word.ambiguity);
        add(features, 38, mixed(before, word.ambiguity), next.ambiguity);
        add(features, 39, before, next.cluster);
        add(features, 40, before2, word.lower);
    }

    private void lookAhead(int i, int[] features) {
        WordForm previous2 = words.at(i - 2);
        WordForm previous = words.at(i - 1);
        WordForm word = words.at(i);
        WordForm next = words.at(i + 1);
        WordForm next2 = words.at(i + 2);
        int ambiguity = word.ambiguity;
        add(features, 50, previous.cluster, word.cluster);
        add(features, 51, word.cluster, next.cluster);
        add(features, 55, mixed(next.ambiguity, next2.ambiguity), ambiguity);
        add(features, 56, next.ending(ENDING), ambiguity);
        add(features, 57, previous.ending(ENDING), ambiguity);
        add(features, 58, previous.shape, word.shape);
        add(features, 59, word.shape, next.shape);
        add(features, 60, next2.cluster, ambiguity);
        add(features, 61, previous2.group, previous.group, word.group);
        add(features, 62, word.group, next.group, next2.group);
        add(features, 63, next.lower, ambiguity);
    }

    private static int mixed(int a, int b) {
        return a * 0x2C1B3C6D + b ^ b >>> 15;
    }

    private void add(int[] features, int template, int value) {
        features[count++] = WordForm.mix(value * 31 + template * 0x9E3779B1);
    }

    private void add(int[] features, int template, int a, int b) {
        add(features, template, mixed(a, b));
    }

    private void add(int[] features, int template, int a, int b, int c) {
        add(features, template, mixed(mixed(a, b), c));
    }
}
