package org.annals.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.DocumentId;
import org.junit.jupiter.api.Test;

final class PassageGroupsTest {
    private static final long SEED = Long.getLong("test.seed", 20311127);
    private static final int DOCUMENTS = 14;
    private static final Comparator<Two> IN_ORDER =
            Comparator.comparingInt(Two::a).thenComparingInt(Two::b);

    private record Two(int a, int b) {}

    @Test
    void areThoseOfAllLinksAtOnceWhateverComesAndGoes() {
        Random random = new Random(SEED);
        PassageGroups kept = new PassageGroups();
        List<PlaceGroup> groups = new ArrayList<>();
        Map<Two, List<PassageMatch>> all = new TreeMap<>(IN_ORDER);
        for (int round = 0; round < 200; round++) {
            Set<DocumentId> left = new HashSet<>();
            for (int i = random.nextInt(round % 20 == 0 ? 40 : 4); i >= 0; i--) {
                int a = random.nextInt(DOCUMENTS - 1);
                Two two = new Two(a, a + 1 + random.nextInt(DOCUMENTS - 1 - a));
                List<PassageMatch> matches = matches(random);
                if (matches.isEmpty()) {
                    all.remove(two);
                } else {
                    all.put(two, matches);
                }
                kept.put(id(two.a), id(two.b), matches);
            }
            PassageGroups.Moved moved = kept.settle(left, PassageGroupsTest::measure);
            moved.gone()
                    .forEach(group ->
                            assertThat(groups.remove(group)).as("seed %s", SEED).isTrue());
            groups.addAll(moved.come());

            PassageGroups anew = new PassageGroups();
            all.forEach((two, matches) -> anew.put(id(two.a), id(two.b), matches));
            assertThat(groups)
                    .as("seed %s round %s", SEED, round)
                    .containsExactlyInAnyOrderElementsOf(
                            anew.settle(Set.of(), PassageGroupsTest::measure).come());
        }
    }

    private static DocumentId id(int number) {
        return new DocumentId(String.format(Locale.ROOT, "d%02d", number));
    }

    private static List<PassageMatch> matches(Random random) {
        List<PassageMatch> matches = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            matches.add(match(range(random), range(random), 0.6f + random.nextInt(5) / 10f));
        }
        return List.copyOf(matches);
    }

    private static WordRange range(Random random) {
        int from = 10 * random.nextInt(5) + random.nextInt(3);
        return new WordRange(from, from + 8 + random.nextInt(4));
    }

    private static PassageMatch match(WordRange a, WordRange b, float likeness) {
        return new PassageMatch(a, b, 8, 5, likeness, 4, 1, 1, true);
    }

    /** Some likeness that follows from the places. */
    private static PassageMatch measure(Place a, Place b) {
        int hash = a.document().value().hashCode() * 31
                + b.document().value().hashCode()
                + a.range().from() * 7
                + b.range().from();
        return match(a.range(), b.range(), 0.5f + Math.floorMod(hash, 6) / 10f);
    }
}
