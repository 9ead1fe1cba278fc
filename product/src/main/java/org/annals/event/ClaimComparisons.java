package org.annals.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.annals.document.LateRows;

/** Which claims are compared, and how alike they are, while claims come and go. */
final class ClaimComparisons {
    private static final double WORTH_COUNTING = 0.02;
    /** So many pairs are worth more than one thread. */
    private static final int MANY = 256;

    private final ClaimKeys keys;
    private final ClaimJudge judge;
    private final ClaimDrawers drawers = new ClaimDrawers();
    private final PairScores scores;
    private final LateRows<ClaimProfile> profiles = new LateRows<>();
    /** What each is filed under. */
    private final LateRows<long[]> filed = new LateRows<>();

    private final Deque<Integer> vacant = new ArrayDeque<>();

    private final BitSet arrived = new BitSet();
    private final BitSet touched = new BitSet();
    private final List<Long> filled = new ArrayList<>();
    private final List<Long> reopened = new ArrayList<>();

    /** @param scores where the results stand */
    ClaimComparisons(ClaimKeys keys, ClaimJudge judge, PairScores scores) {
        this.keys = keys;
        this.judge = judge;
        this.scores = scores;
    }

    /** Takes in a claim, to be compared by {@link #settle}; its number from now on. */
    int add(ClaimProfile profile) {
        long[] own = keys.of(profile);
        int number = vacant.isEmpty() ? profiles.size() : vacant.remove();
        if (number == profiles.size()) {
            profiles.add(profile);
            filed.add(own);
        } else {
            profiles.set(number, profile);
            filed.set(number, own);
        }
        for (long key : own) {
            if (drawers.put(key, number) == ClaimDrawers.LARGEST + 1) {
                filled.add(key);
            }
        }
        drawers.put(ClaimKeys.ofText(profile), number);
        arrived.set(number);
        touched.set(number);
        return number;
    }

    /** Lets a claim go; all removals must come before the additions of one round. */
    void remove(int number) {
        for (long key : filed(number)) {
            if (drawers.take(key, number) == ClaimDrawers.LARGEST) {
                reopened.add(key);
            }
        }
        PairScores.Ends ends = scores.of(number);
        for (int i = 0; i < ends.size(); i++) {
            touched.set(ends.other(i));
        }
        scores.removeAll(number);
        touched.set(number);
        drawers.take(ClaimKeys.ofText(profile(number)), number);
        profiles.set(number, null);
        filed.set(number, null);
        vacant.add(number);
    }

    /** Has a claim counted among those whose scores changed. */
    void touch(int number) {
        touched.set(number);
    }

    ClaimProfile profile(int number) {
        ClaimProfile one = profiles.get(number);
        if (one == null) {
            throw new IllegalArgumentException("the number must be one of a claim, got " + number);
        }
        return one;
    }

    /** Makes the comparisons that are due; the numbers whose scores are others than before, gone ones among them. */
    BitSet settle() {
        filled.stream().filter(key -> !drawers.isUsed(key)).forEach(this::part);
        reopened.stream().filter(drawers::isUsed).forEach(this::bringTogether);
        compareArrived();
        BitSet changed = (BitSet) touched.clone();
        filled.clear();
        reopened.clear();
        arrived.clear();
        touched.clear();
        return changed;
    }

    /** Compares those that are new with whom they meet, text by text. */
    @SuppressWarnings("ReferenceEquality") // Claims of one text share its profile.
    private void compareArrived() {
        int[] lastMet = new int[profiles.size()];
        Arrays.fill(lastMet, -1);
        Due due = new Due();
        TextProfile text = null;
        for (int one = arrived.nextSetBit(0); one >= 0; one = arrived.nextSetBit(one + 1)) {
            int number = one;
            TextProfile own = profile(number).mention().text();
            if (text != null && text != own) {
                compare(due, text);
            }
            text = own;
            IntConsumer meeting = other -> {
                boolean meets = other != number && lastMet[other] != number && !(arrived.get(other) && other < number);
                lastMet[other] = number;
                if (meets) {
                    due.add(number, other);
                }
            };
            for (long key : filed(number)) {
                if (drawers.isUsed(key)) {
                    drawers.forEach(key, meeting);
                }
            }
            drawers.forEach(ClaimKeys.ofText(profile(number)), other -> {
                if (ClaimKeys.areOfOneText(profile(number), profile(other))) {
                    meeting.accept(other);
                }
            });
        }
        if (text != null) {
            compare(due, text);
        }
    }

    /** Pairs that are to be compared. */
    private static final class Due {
        private int[] ones = new int[MANY];
        private int[] others = new int[MANY];
        private int size;

        void add(int one, int other) {
            if (size == ones.length) {
                ones = Arrays.copyOf(ones, size * 2);
                others = Arrays.copyOf(others, size * 2);
            }
            ones[size] = one;
            others[size++] = other;
        }
    }

    /** Makes the comparisons of the claims of a text, on all cores where they are many. */
    private void compare(Due due, TextProfile text) {
        text.remember();
        IntStream pairs = IntStream.range(0, due.size);
        double[] found = (due.size < MANY ? pairs : pairs.parallel())
                .mapToDouble(pair -> score(due.ones[pair], due.others[pair]))
                .toArray();
        text.forget();
        for (int pair = 0; pair < found.length; pair++) {
            note(due.ones[pair], due.others[pair], found[pair]);
        }
        due.size = 0;
    }

    /** The drawer is full now: those who met only there are parted. */
    private void part(long key) {
        int[] members = settled(key);
        for (int x = 0; x < members.length; x++) {
            for (int y = x + 1; y < members.length; y++) {
                int a = members[x];
                int b = members[y];
                if (scores.has(a, b) && !meet(a, b)) {
                    scores.remove(a, b);
                    touched.set(a);
                    touched.set(b);
                }
            }
        }
    }

    private boolean meet(int a, int b) {
        return ClaimKeys.areOfOneText(profile(a), profile(b)) || ClaimKeys.meet(filed(a), filed(b), drawers);
    }

    /** The drawer is no longer full: its claims meet. */
    private void bringTogether(long key) {
        int[] members = settled(key);
        for (int x = 0; x < members.length; x++) {
            for (int y = x + 1; y < members.length; y++) {
                if (!scores.has(members[x], members[y])) {
                    note(members[x], members[y], score(members[x], members[y]));
                }
            }
        }
    }

    /** The members of a drawer that were there before this round. */
    private int[] settled(long key) {
        List<Integer> members = new ArrayList<>();
        drawers.forEach(key, member -> {
            if (!arrived.get(member)) {
                members.add(member);
            }
        });
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    private double score(int one, int other) {
        boolean inOrder = profile(one).id().compareTo(profile(other).id()) <= 0;
        ClaimProfile a = profile(inOrder ? one : other);
        ClaimProfile b = profile(inOrder ? other : one);
        return ClaimJudge.areCompatible(a, b) ? judge.probability(a, b) : AverageLink.EXCLUDING;
    }

    private void note(int one, int other, double score) {
        if (score > WORTH_COUNTING || score == AverageLink.EXCLUDING) {
            scores.add(one, other, (float) score);
            touched.set(one);
            touched.set(other);
        }
    }

    private long[] filed(int number) {
        long[] own = filed.get(number);
        if (own == null) {
            throw new IllegalArgumentException("the number must be one of a claim, got " + number);
        }
        return own;
    }
}
