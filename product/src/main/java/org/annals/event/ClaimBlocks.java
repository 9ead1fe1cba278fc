package org.annals.event;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.annals.document.LateTable;

/*
 * Clusters never join two claims unless some pair between them reaches the least score of a join, so the connected parts of
 * the graph of such pairs can be clustered apart. Where a part grows beyond a bound (in a large pile almost everything
 * hangs together by weak links), its weakest links are cut, step by step, until the parts are small. What part a claim is
 * in depends on the graph alone, never on the order of arrival, and follows from a bounded neighbourhood.
 */
/** Divides the compared claims into blocks that are clustered apart, while claims and scores come and go. */
final class ClaimBlocks {
    /** The most claims of a block, unless they hang together by links of the last step. */
    static final int LARGEST = 400;

    /** The least score of two clusters that are joined. */
    static final float LEAST = 0.32f;

    /** How much of that score is the best pair between them: the third of an account of one part may resemble nothing but the second. */
    static final double NEAREST = 0.5;

    /** The score from which on a pair ties its claims. */
    private static final float[] STEPS = {
        LEAST, 0.34f, 0.4f, 0.46f, 0.52f, 0.58f, 0.64f, 0.7f, 0.76f, 0.82f, 0.88f, 0.94f
    };

    private static final int NONE = -1;

    private final PairScores scores;
    private int[] blockOf = new int[0];

    private final LateTable<Integer, int[]> members = new LateTable<>();
    private int nextBlock;

    ClaimBlocks(PairScores scores) {
        this.scores = scores;
    }

    /** Blocks that are no more, and those in their place. */
    record Change(Set<Integer> gone, Set<Integer> made) {}

    int[] members(int block) {
        int[] found = members.get(block);
        if (found == null) {
            throw new IllegalArgumentException("the block must exist, got " + block);
        }
        return found;
    }

    /**
     * Follows a change.
     *
     * @param touched claims whose scores changed, those that are gone among them
     * @param present those that are there
     */
    Change regroup(BitSet touched, BitSet present) {
        Regrouping regrouping = new Regrouping(present);
        for (int claim = touched.nextSetBit(0); claim >= 0; claim = touched.nextSetBit(claim + 1)) {
            regrouping.loosen(claim);
        }
        return regrouping.group();
    }

    private int blockOf(int claim) {
        return claim < blockOf.length ? blockOf[claim] : NONE;
    }

    private void setBlock(int claim, int block) {
        if (claim >= blockOf.length) {
            int size = blockOf.length;
            blockOf = Arrays.copyOf(blockOf, Math.max(claim + 1, 2 * size));
            Arrays.fill(blockOf, size, blockOf.length, NONE);
        }
        blockOf[claim] = block;
    }

    /** One round. */
    private final class Regrouping {
        private final BitSet present;
        private final Set<Integer> gone = new HashSet<>();
        private final Set<Integer> made = new HashSet<>();
        private final Deque<Integer> loose = new ArrayDeque<>();
        private final BitSet[] tooMany = new BitSet[STEPS.length];

        Regrouping(BitSet present) {
            this.present = present;
            for (int step = 0; step < STEPS.length; step++) {
                tooMany[step] = new BitSet();
            }
        }

        /** Gives up the block of the claim. */
        void loosen(int claim) {
            int block = blockOf(claim);
            if (block == NONE) {
                loose.add(claim);
            } else if (!made.contains(block)) {
                for (int member : members(block)) {
                    setBlock(member, NONE);
                    loose.add(member);
                }
                members.remove(block);
                gone.add(block);
            }
        }

        Change group() {
            while (!loose.isEmpty()) {
                int claim = loose.remove();
                if (present.get(claim) && blockOf(claim) == NONE) {
                    int[] part = part(claim);
                    for (int member : part) {
                        loosen(member);
                    }
                    int block = nextBlock++;
                    for (int member : part) {
                        setBlock(member, block);
                    }
                    members.put(block, part);
                    made.add(block);
                }
            }
            return new Change(gone, made);
        }

        private int[] part(int claim) {
            for (int step = 0; step < STEPS.length - 1; step++) {
                int[] part = reached(claim, step, LARGEST);
                if (part.length > 0) {
                    return part;
                }
            }
            return reached(claim, STEPS.length - 1, Integer.MAX_VALUE);
        }

        /** The claims that hang together with this one, sorted; none if they are more than {@code most}. */
        private int[] reached(int claim, int step, int most) {
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>();
            seen.set(claim);
            open.add(claim);
            int count = 1;
            boolean full = tooMany[step].get(claim);
            while (!full && !open.isEmpty()) {
                PairScores.Ends ends = scores.of(open.remove());
                for (int i = 0; i < ends.size(); i++) {
                    int other = ends.other(i);
                    if (ends.score(i) >= STEPS[step] && !seen.get(other)) {
                        seen.set(other);
                        open.add(other);
                        full |= ++count > most || tooMany[step].get(other);
                    }
                }
            }
            if (full) {
                tooMany[step].or(seen);
                return new int[0];
            }
            return seen.stream().toArray();
        }
    }
}
