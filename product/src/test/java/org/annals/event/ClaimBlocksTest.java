package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimBlocksTest {
    private static final int CLAIMS = 3_000;

    private final PairScores scores = new PairScores();
    private final BitSet present = new BitSet();
    private final Random random = new Random(20310914);

    @Test
    void followsComingAndGoingAsIfGroupedAnew() {
        ClaimBlocks blocks = new ClaimBlocks(scores);
        Set<Integer> known = new HashSet<>();
        for (int round = 0; round < 60; round++) {
            BitSet touched = new BitSet();
            for (int i = 0; i < 150; i++) {
                change(random.nextInt(CLAIMS), touched);
            }
            ClaimBlocks.Change change = blocks.regroup(touched, present);
            known.removeAll(change.gone());
            known.addAll(change.made());
            assertThat(parts(blocks, known)).isEqualTo(groupedAnew());
        }
        assertThat(present.cardinality()).isGreaterThan(1_000);
    }

    @Test
    void cutsTheWeakestLinksOfWhatHangsTogetherTooWidely() {
        int[] near = IntStream.range(0, 1_000).toArray();
        BitSet touched = new BitSet();
        for (int claim : near) {
            present.set(claim);
            touched.set(claim);
            if (claim > 0) {
                scores.add(claim - 1, claim, claim % 100 == 0 ? 0.35f : 0.9f);
            }
        }
        ClaimBlocks blocks = new ClaimBlocks(scores);
        ClaimBlocks.Change change = blocks.regroup(touched, present);
        assertThat(change.made())
                .hasSize(10)
                .allSatisfy(block -> assertThat(blocks.members(block)).hasSize(100));
    }

    private void change(int claim, BitSet touched) {
        touched.set(claim);
        if (present.get(claim) && random.nextInt(4) == 0) {
            PairScores.Ends ends = scores.of(claim);
            for (int i = 0; i < ends.size(); i++) {
                touched.set(ends.other(i));
            }
            scores.removeAll(claim);
            present.clear(claim);
            return;
        }
        present.set(claim);
        for (int i = 0; i < 2; i++) {
            int other = claim / 50 * 50 + random.nextInt(random.nextInt(8) == 0 ? 400 : 50);
            if (other != claim && present.get(other) && !scores.has(claim, other)) {
                scores.add(claim, other, random.nextFloat());
                touched.set(other);
            }
        }
    }

    private Set<List<Integer>> groupedAnew() {
        ClaimBlocks fresh = new ClaimBlocks(scores);
        return parts(fresh, fresh.regroup(present, present).made());
    }

    private static Set<List<Integer>> parts(ClaimBlocks blocks, Set<Integer> known) {
        Set<List<Integer>> parts = new HashSet<>();
        for (int block : new TreeSet<>(known)) {
            parts.add(IntStream.of(blocks.members(block)).boxed().toList());
        }
        return parts;
    }
}
