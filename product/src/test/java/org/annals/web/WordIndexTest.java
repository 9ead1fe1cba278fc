package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts of words are found where they stand, as if every text were looked through. */
class WordIndexTest {
    private static final List<String> WORDS = List.of(
            "quay", "quays", "ferry", "a", "aa", "ab", "b", "\u00a0x", "l\u2019an", "\ud83d\udea2", "ba,", "a-b");

    @Test
    void findsWhatLookingThroughAllTextsFinds() {
        Random random = new Random(7);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "\n" : " ");
            }
            texts.put("e" + i, text.toString());
        }
        WordIndex index = WordIndex.of(texts);

        for (List<String> terms : List.of(
                List.of("qu"),
                List.of("a"),
                List.of("a", "b"),
                List.of("a b"),
                List.of("rry a"),
                List.of("ferry", "s a"),
                List.of("b  a"),
                List.of("\u00a0x"),
                List.of("nowhere"),
                List.<String>of())) {
            List<String> expected = texts.entrySet().stream()
                    .filter(entry -> Fold.holdsAll(entry.getValue(), terms))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(index.holding(terms)).as(terms.toString()).isEqualTo(expected);
        }
    }
}
