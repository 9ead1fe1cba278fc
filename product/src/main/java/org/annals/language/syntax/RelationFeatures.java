package org.annals.language.syntax;

/*
 * Letters in the comments and names: h the head, d its new dependent; w word, p fine tag, c cluster. The arc is decided before
 * its relation, so everything below either word may be asked for. A template's number says on which side the dependent is.
 */
/** The features of a new arc, from which its relation is read. */
public final class RelationFeatures {
    /** At most so many features an arc. */
    public static final int MOST = 64;

    private static final int RIGHT = 64;

    private final StateWords words;
    private ParserState state = new ParserState(0);
    private int[] features = new int[0];
    private int count;
    private int side;

    public RelationFeatures(SentenceWords words, TagNumbers labels) {
        this.words = new StateWords(words, labels);
    }

    /**
     * Fills {@code into} with the features of an arc that is about to be made, and returns how many.
     *
     * @param head the number of words for the root
     * @param below the word below the dependent on the stack, or -1
     */
    public int extract(ParserState given, int head, int dependent, int below, int[] into) {
        state = given;
        features = into;
        count = 0;
        side = dependent < head ? 0 : RIGHT;
        words(head, dependent);
        neighbours(head, dependent, below);
        dependents(head, dependent);
        siblings(head, dependent);
        return count;
    }

    private void words(int h, int d) {
        int distance = StateWords.distance(Math.min(h, d), Math.max(h, d));
        int between = words.between(Math.min(h, d), Math.max(h, d));
        add(1, words.w(d));
        add(2, words.p(d));
        add(3, words.c(d));
        add(4, words.w(h));
        add(5, words.p(h));
        add(6, words.c(h));
        add(7, words.p(h), words.p(d));
        add(8, words.w(h), words.p(d));
        add(9, words.p(h), words.w(d));
        add(10, words.w(h), words.w(d));
        add(11, words.c(h), words.c(d));
        add(12, words.c(h), words.p(d));
        add(13, words.p(h), words.c(d));
        add(14, words.p(h), words.p(d), distance);
        add(15, words.p(h), words.p(d), between);
        add(16, words.w(d), words.p(d), distance);
    }

    private void neighbours(int h, int d, int below) {
        add(17, words.p(d - 1), words.p(d), words.p(d + 1));
        add(18, words.p(h - 1), words.p(h), words.p(h + 1));
        add(19, words.w(d - 1), words.p(d));
        add(20, words.w(d + 1), words.p(d));
        add(21, words.p(h), words.p(d), words.p(d + 1));
        add(22, words.p(h), words.p(d), words.p(d - 1));
        add(23, words.p(h), words.p(d), words.p(below));
        add(24, words.p(h), words.p(d), words.p(state.next()));
        add(25, words.w(h), words.p(d), words.w(h + 1));
    }

    private void dependents(int h, int d) {
        int first = state.left1(d);
        int last = state.right1(d);
        int set = state.labelSet(d);
        add(30, words.w(first), words.p(d));
        add(31, words.w(first), words.w(h));
        add(32, words.w(first), words.c(h), words.c(d));
        add(33, words.p(first), words.p(d), words.p(h));
        add(34, words.w(last), words.p(d));
        add(35, words.p(last), words.p(d), words.p(h));
        add(36, state.label(first), words.p(d), words.w(h));
        add(37, set, words.p(d), words.p(h));
        add(38, set, words.w(h));
        add(39, set, words.w(d));
        add(40, words.w(first), words.w(d));
        add(41, words.w(state.left2(d)), words.p(d), words.p(h));
    }

    private void siblings(int h, int d) {
        int before = d < h ? state.left1(h) : state.right1(h);
        int set = state.labelSet(h);
        add(45, set, words.p(h), words.p(d));
        add(46, set, words.w(d));
        add(47, set, words.w(h), words.p(d));
        add(48, state.label(before), words.p(h), words.p(d));
        add(49, words.w(before), words.p(d));
        add(50, words.p(before), words.p(h), words.p(d));
        add(51, StateWords.mixed(state.leftCount(h), state.rightCount(h)), words.p(h), words.p(d));
        add(52, set, words.c(d), words.c(h));
        add(53, StateWords.mixed(set, state.labelSet(d)), words.p(h), words.p(d));
        add(54, state.label(before), words.w(d));
    }

    private void add(int template, int value) {
        features[count++] = SentenceWords.mix(value * 31 + (template + side) * 0x9E3779B1);
    }

    private void add(int template, int a, int b) {
        add(template, StateWords.mixed(a, b));
    }

    private void add(int template, int a, int b, int c) {
        add(template, StateWords.mixed(StateWords.mixed(a, b), c));
    }
}
