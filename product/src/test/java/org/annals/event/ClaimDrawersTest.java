package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimDrawersTest {
    @Test
    void holdsWhatWasPutInAndNotTakenOut() {
        ClaimDrawers drawers = new ClaimDrawers();
        Map<Long, Set<Integer>> expected = new HashMap<>();
        Random random = new Random(20310914);
        for (int step = 0; step < 60_000; step++) {
            long key = random.nextInt(900) * 0x9e3779b97f4a7c15L;
            int claim = random.nextInt(100);
            Set<Integer> members = expected.computeIfAbsent(key, unused -> new HashSet<>());
            int left;
            if (members.add(claim)) {
                left = drawers.put(key, claim);
            } else {
                members.remove(claim);
                left = drawers.take(key, claim);
            }
            assertThat(left).isEqualTo(members.size());
        }
        expected.forEach((key, members) -> {
            Set<Integer> found = new HashSet<>();
            drawers.forEach(key, found::add);
            assertThat(found).isEqualTo(members);
            assertThat(drawers.isUsed(key)).isEqualTo(members.size() > 1 && members.size() <= ClaimDrawers.LARGEST);
        });
    }

    @Test
    void refusesToTakeOutWhatIsNotIn() {
        ClaimDrawers drawers = new ClaimDrawers();
        drawers.put(7, 1);
        assertThatThrownBy(() -> drawers.take(7, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawers.take(8, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
