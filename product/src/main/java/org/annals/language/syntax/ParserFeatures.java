package org.annals.language.syntax;

/*
 * Templates after Zhang and Nivre (2011), with clusters, and with what lies between two words. Letters in the comments: s0, s1,
 * s2 the stack from its top, b0, b1, b2 the next words; w word, p fine tag, u tag, c cluster; l, r outermost dependents.
 */
/** The features of a parser's state. */
public final class ParserFeatures {
    /** At most so many features a state. */
    public static final int MOST = 128;

    private final StateWords words;
    private ParserState state = new ParserState(0);
    private int[] features = new int[0];
    private int count;

    /**
     * The features of one sentence's states.
     *
     * @param labels the tagger's labels ("VERB|VBD"), one a word
     */
    public ParserFeatures(SentenceWords words, TagNumbers labels) {
        this.words = new StateWords(words, labels);
    }

    /** Fills {@code into} with the state's features and returns how many. */
    public int extract(ParserState given, int[] into) {
        state = given;
        features = into;
        count = 0;
        int s0 = given.stack(0);
        int s1 = given.stack(1);
        int s2 = given.stack(2);
        int b0 = given.next();
        words(s0, s1, s2, b0);
        pairs(s0, s1, b0);
        triples(s0, s1, s2, b0);
        distances(s0, s1, b0);
        dependents(s0, s1, b0);
        attachment(s0, s1, b0);
        return count;
    }

    private void words(int s0, int s1, int s2, int b0) {
        word(1, s0);
        word(5, s1);
        word(9, b0);
        word(13, b0 + 1);
        add(17, p(b0 + 2), w(b0 + 2));
        add(18, p(s2), w(s2));
        add(19, p(s2));
        add(20, p(b0 + 2));
        add(21, p(s0 < 0 ? -1 : s0 - 1), p(s0), p(s0 < 0 ? -1 : s0 + 1));
        add(22, p(b0 - 1), p(b0), p(b0 + 1));
        add(23, p(s1 < 0 ? -1 : s1 + 1), p(s1), p(s0));
    }

    private void word(int template, int word) {
        add(template, p(word), w(word));
        add(template + 1, w(word));
        add(template + 2, p(word));
        add(template + 3, u(word), c(word));
    }

    private void pairs(int s0, int s1, int b0) {
        add(30, w(s0), w(s1));
        add(31, p(s0), p(s1));
        add(32, w(s0), p(s1), p(s0));
        add(33, p(s0), w(s1), p(s1));
        add(34, w(s0), w(b0));
        add(35, p(s0), p(b0));
        add(36, w(s0), p(b0), p(s0));
        add(37, p(s0), w(b0), p(b0));
        add(38, p(b0), p(b0 + 1));
        add(39, p(s1), p(b0));
        add(40, w(s1), w(b0));
        add(41, c(s0), c(b0));
        add(42, c(s0), c(s1));
        add(43, c(s0), p(b0));
        add(44, p(s0), c(b0));
        add(45, p(s0), c(s1));
        add(46, c(s0), p(s1));
        add(47, w(b0), w(b0 + 1));
        add(48, w(s0), p(b0), p(b0 + 1));
    }

    private void triples(int s0, int s1, int s2, int b0) {
        add(50, p(s0), p(b0), p(b0 + 1));
        add(51, p(s1), p(s0), p(b0));
        add(52, p(s2), p(s1), p(s0));
        add(53, p(b0), p(b0 + 1), p(b0 + 2));
        add(54, p(s0), p(b0), mixed(p(b0 + 1), p(b0 + 2)));
        add(55, p(s1), p(s0), mixed(p(b0), p(b0 + 1)));
        add(56, p(s1), w(s0), p(b0));
        add(57, w(s1), p(s0), p(b0));
        add(58, p(s1), p(s0), w(b0));
        add(59, u(s1), u(s0), mixed(u(b0), u(b0 + 1)));
        add(60, c(s1), c(s0), c(b0));
        add(61, w(s1), w(s0), p(b0));
        add(62, p(s2), p(s1), mixed(p(s0), p(b0)));
        add(63, u(s1), u(s0), mixed(mixed(u(b0), u(b0 + 1)), u(b0 + 2)));
    }

    private void distances(int s0, int s1, int b0) {
        int right = StateWords.distance(s0, b0);
        int down = StateWords.distance(s1, s0);
        add(70, w(s0), right);
        add(71, p(s0), right);
        add(72, w(b0), right);
        add(73, p(b0), right);
        add(74, p(s0), p(b0), right);
        add(75, p(s1), p(s0), down);
        add(76, w(s1), p(s0), down);
        add(77, p(s1), w(s0), down);
        add(78, p(s0), p(b0), between(s0, b0));
        add(79, p(s1), p(s0), between(s1, s0));
        add(80, mixed(p(s1), p(s0)), p(b0), mixed(between(s1, s0), between(s0, b0)));
    }

    private void dependents(int s0, int s1, int b0) {
        int s0l = state.left1(s0);
        int s0r = state.right1(s0);
        int b0l = state.left1(b0);
        int s1r = state.right1(s1);
        add(85, p(s0), mixed(state.leftCount(s0), 7), state.rightCount(s0));
        add(86, w(s0), mixed(state.leftCount(s0), 9), state.rightCount(s0));
        add(87, p(b0), state.leftCount(b0));
        add(88, p(s1), mixed(state.leftCount(s1), 11), state.rightCount(s1));
        add(89, p(s0), state.labelSet(s0));
        add(90, w(s0), state.labelSet(s0));
        add(91, p(b0), state.labelSet(b0));
        add(92, w(b0), state.labelSet(b0));
        add(93, p(s1), state.labelSet(s1));
        add(94, w(s1), state.labelSet(s1), p(s0));
        add(95, w(s0l), state.label(s0l), p(s0));
        add(96, w(s0r), state.label(s0r), p(s0));
        add(97, w(b0l), state.label(b0l), p(b0));
        add(98, w(s1r), state.label(s1r), p(s1));
        add(99, p(s0), p(b0), mixed(p(s0l), state.label(s0l)));
        add(100, p(s0), p(b0), mixed(p(s0r), state.label(s0r)));
        add(101, p(s0), p(b0), mixed(p(b0l), state.label(b0l)));
        add(102, p(s1), p(s0), mixed(p(s1r), state.label(s1r)));
        add(103, p(s1), p(s0), mixed(p(s0l), state.label(s0l)));
        add(104, p(s1), p(s0), mixed(p(s0r), state.label(s0r)));
        add(105, p(s0), p(s0l), p(state.left2(s0)));
        add(106, p(s0), p(s0r), p(state.right2(s0)));
        add(107, p(b0), p(b0l), p(state.left2(b0)));
        add(108, mixed(p(s0), p(b0)), state.labelSet(s0), state.labelSet(b0));
        add(109, mixed(p(s1), p(s0)), state.labelSet(s1), state.labelSet(s0));
    }

    /** Prepositional phrases: the head, the preposition that the phrase begins with, and the phrase's noun. */
    private void attachment(int s0, int s1, int b0) {
        int case0 = state.left1(s0);
        int case1 = state.left1(b0);
        add(115, w(s1), w(case0), p(s0));
        add(116, w(s1), w(case0), w(s0));
        add(117, p(s1), w(case0), p(s0));
        add(118, c(s1), w(case0), c(s0));
        add(119, w(case0), w(s0), p(s1));
        add(120, w(s1), w(s0), w(b0));
        add(121, w(s0), w(case1), p(b0));
        add(122, mixed(w(s1), p(s0)), w(b0), p(s1));
        add(123, mixed(p(s1), p(s0)), w(b0), p(state.stack(2)));
    }

    private int w(int word) {
        return words.w(word);
    }

    private int p(int word) {
        return words.p(word);
    }

    private int u(int word) {
        return words.u(word);
    }

    private int c(int word) {
        return words.c(word);
    }

    private int between(int from, int to) {
        return words.between(from, to);
    }

    private static int mixed(int a, int b) {
        return StateWords.mixed(a, b);
    }

    private void add(int template, int value) {
        features[count++] = SentenceWords.mix(value * 31 + template * 0x9E3779B1);
    }

    private void add(int template, int a, int b) {
        add(template, mixed(a, b));
    }

    private void add(int template, int a, int b, int c) {
        add(template, mixed(mixed(a, b), c));
    }
}
