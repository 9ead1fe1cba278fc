package org.annals.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LateTableTest {
    private static String key(int number) {
        return "c" + Integer.toHexString(number * 0x9e3779b9);
    }

    @Test
    void holdsWhatAMapHolds() {
        Random random = new Random(9);
        LateTable<String, Integer> table = new LateTable<>();
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String key = key(random.nextInt(3000));
            switch (random.nextInt(5)) {
                case 0 -> assertThat(table.remove(key)).isEqualTo(map.remove(key));
                case 1 -> assertThat(table.merge(key, i, Integer::sum)).isEqualTo(map.merge(key, i, Integer::sum));
                case 2 -> {
                    int made = i;
                    assertThat(table.computeIfAbsent(key, unused -> made))
                            .isEqualTo(map.computeIfAbsent(key, unused -> made));
                }
                default -> assertThat(table.put(key, i)).isEqualTo(map.put(key, i));
            }
            assertThat(table.size()).isEqualTo(map.size());
        }
        for (int i = 0; i < 3000; i++) {
            assertThat(table.get(key(i))).isEqualTo(map.get(key(i)));
            assertThat(table.containsKey(key(i))).isEqualTo(map.containsKey(key(i)));
            assertThat(table.getOrDefault(key(i), -1)).isEqualTo(map.getOrDefault(key(i), -1));
        }
        assertThat(table.keys()).containsExactlyInAnyOrderElementsOf(map.keySet());
    }
}
