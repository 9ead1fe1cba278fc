package org.annals.reuse;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that were given in the last round, for as long as each round asks again. */
final class Remembered<K, V> {
    private Map<K, V> last = new HashMap<>();
    private Map<K, V> now = new HashMap<>();

    /** What was answered before, or what the work gives. */
    V get(K question, Supplier<V> work) {
        V known = now.get(question);
        if (known == null) {
            V before = last.get(question);
            known = before == null ? work.get() : before;
            now.put(question, known);
        }
        return known;
    }

    /** Forgets what this round did not ask. */
    void endRound() {
        last = now;
        now = new HashMap<>();
    }
}
