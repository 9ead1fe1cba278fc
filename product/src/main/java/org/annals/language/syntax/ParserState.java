package org.annals.language.syntax;

import java.util.Arrays;

/*
 * Arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root behind the last word, as word number n:
 *
 *   SHIFT    the next word goes onto the stack
 *   LEFT     the stack's top becomes a dependent of the next word
 *   RIGHT    the stack's top becomes a dependent of the word below it
 *
 * Only the last word on the stack may become a dependent of the root, so a sentence has one root.
 */
/** A half-built tree: stack, next word, and the arcs so far. */
public final class ParserState {
    static final int NO_LABEL = -1;

    private final int size;
    private final int[] heads;
    private final int[] labels;
    private final int[] stack;
    private int depth;
    private int next;
    /** Outermost and second outermost dependents on each side, or -1. */
    private final int[] left1;

    private final int[] left2;
    private final int[] right1;
    private final int[] right2;
    private final int[] leftCount;
    private final int[] rightCount;
    /** The labels of the dependents so far, as a bit set folded to 31 bits. */
    private final int[] labelSet;

    public ParserState(int size) {
        this.size = size;
        heads = filled(size);
        labels = filled(size);
        stack = new int[size + 1];
        left1 = filled(size + 1);
        left2 = filled(size + 1);
        right1 = filled(size + 1);
        right2 = filled(size + 1);
        leftCount = new int[size + 1];
        rightCount = new int[size + 1];
        labelSet = new int[size + 1];
    }

    private static int[] filled(int size) {
        int[] values = new int[size];
        Arrays.fill(values, -1);
        return values;
    }

    public boolean isFinal() {
        return next == size && depth == 0;
    }

    public boolean canShift() {
        return next < size;
    }

    /** Whether the stack's top may become a dependent of the next word; of the root only as the last word left. */
    public boolean canLeft() {
        return depth > 0 && (next < size || depth == 1);
    }

    public boolean canRight() {
        return depth > 1;
    }

    public void shift() {
        stack[depth++] = next++;
    }

    public void left(int label) {
        attach(stack[--depth], next, label);
    }

    public void right(int label) {
        depth--;
        attach(stack[depth], stack[depth - 1], label);
    }

    private void attach(int dependent, int head, int label) {
        heads[dependent] = head;
        labels[dependent] = label;
        labelSet[head] |= 1 << label % 31;
        if (dependent < head) {
            left2[head] = left1[head];
            left1[head] = dependent;
            leftCount[head]++;
        } else {
            right2[head] = right1[head];
            right1[head] = dependent;
            rightCount[head]++;
        }
    }

    /** The number of words; also the number of the root. */
    public int size() {
        return size;
    }

    public int next() {
        return next;
    }

    public int depth() {
        return depth;
    }

    /** The word that lies {@code below} the stack's top, or -1. */
    public int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : -1;
    }

    /** The head of the word, {@link #size()} for the root, -1 while it has none. */
    public int head(int word) {
        return heads[word];
    }

    int label(int word) {
        return word < 0 || word >= size ? NO_LABEL : labels[word];
    }

    int left1(int word) {
        return word < 0 ? -1 : left1[word];
    }

    int left2(int word) {
        return word < 0 ? -1 : left2[word];
    }

    int right1(int word) {
        return word < 0 ? -1 : right1[word];
    }

    int right2(int word) {
        return word < 0 ? -1 : right2[word];
    }

    int leftCount(int word) {
        return word < 0 ? 0 : Math.min(leftCount[word], 5);
    }

    int rightCount(int word) {
        return word < 0 ? 0 : Math.min(rightCount[word], 5);
    }

    int labelSet(int word) {
        return word < 0 ? 0 : labelSet[word];
    }
}
