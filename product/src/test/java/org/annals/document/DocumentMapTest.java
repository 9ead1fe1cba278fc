package org.annals.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class DocumentMapTest {
    @RepeatedTest(20)
    void holdsWhatAPlainMapHoldsAndKnowsWhereItDiffers(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Map<DocumentId, String> plain = new TreeMap<>();
        DocumentMap<String> map = DocumentMap.none();
        for (int round = 0; round < 12; round++) {
            Map<DocumentId, String> before = new TreeMap<>(plain);
            DocumentMap<String> old = map;
            Map<DocumentId, @Nullable String> changes = new HashMap<>();
            for (int i = random.nextInt(200); i >= 0; i--) {
                DocumentId id = new DocumentId("d" + random.nextInt(600));
                changes.put(id, random.nextInt(3) == 0 ? null : "v" + random.nextInt(3));
            }
            changes.forEach((id, value) -> {
                if (value == null) {
                    plain.remove(id);
                } else {
                    plain.put(id, value);
                }
            });
            map = map.with(changes);
            TreeSet<DocumentId> differing = new TreeSet<>(changes.keySet());
            differing.removeIf(id -> Objects.equals(before.get(id), plain.get(id)));

            assertThat(map.all()).isEqualTo(plain);
            assertThat(map.differing(old)).isEqualTo(differing);
            assertThat(old.differing(map)).isEqualTo(differing);
            assertThat(old.all()).isEqualTo(before);
            assertThat(map.get(new DocumentId("nowhere"))).isNull();
        }
    }
}
