package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
    @Test
    void joinsWhatAgreesInTheMean() {
        AverageLink link = new AverageLink(4, 0.5);
        link.add(0, 1, 0.9);
        link.add(1, 2, 0.8);
        link.add(0, 2, 0.4);
        link.add(2, 3, 0.6);
        assertThat(link.clusters()).containsExactly(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void letsTheBestPairCountForMore() {
        AverageLink link = new AverageLink(3, 0.5, 0.5);
        link.add(0, 1, 0.9);
        link.add(1, 2, 0.8);

        assertThat(link.clusters()).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void keepsApartWhatExcludesEachOtherHoweverManyAgree() {
        AverageLink link = new AverageLink(6, 0.3);
        for (int i = 0; i < 5; i++) {
            link.add(i, 5, 1);
            for (int j = i + 1; j < 5; j++) {
                link.add(i, j, 1);
            }
        }
        link.add(0, 5, AverageLink.EXCLUDING);
        assertThat(link.clusters()).noneMatch(cluster -> cluster.contains(0) && cluster.contains(5));
    }

    @Test
    void doesNotDependOnTheOrderOfPairs() {
        Random random = new Random(20261126);
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < 30; a++) {
            for (int b = a + 1; b < 30; b++) {
                pairs.add(new int[] {a, b, random.nextInt(8)});
            }
        }
        List<List<Integer>> first = clusters(pairs);
        Collections.shuffle(pairs, random);
        assertThat(clusters(pairs)).isEqualTo(first);
    }

    private static List<List<Integer>> clusters(List<int[]> pairs) {
        AverageLink link = new AverageLink(30, 0.55);
        pairs.forEach(pair -> link.add(pair[0], pair[1], pair[2] / 8.0));
        return link.clusters();
    }
}
