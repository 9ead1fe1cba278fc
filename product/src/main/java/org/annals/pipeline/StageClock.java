package org.annals.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Adds up the time that each stage takes, over all threads. */
public final class StageClock {
    private final Map<Stage, LongAdder> nanos;

    public StageClock() {
        EnumMap<Stage, LongAdder> adders = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            adders.put(stage, new LongAdder());
        }
        nanos = Collections.unmodifiableMap(adders);
    }

    /** Runs the work and books its time on the stage. */
    public <T> T time(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(stage, System.nanoTime() - start);
        }
    }

    /** Books time on a stage. */
    public void add(Stage stage, long moreNanos) {
        LongAdder adder = nanos.get(stage);
        if (adder != null) {
            adder.add(moreNanos);
        }
    }

    /** Seconds by stage, in the order of work; over several threads this is more than the time on the wall. */
    public Map<Stage, Double> seconds() {
        EnumMap<Stage, Double> seconds = new EnumMap<>(Stage.class);
        nanos.forEach((stage, adder) -> seconds.put(stage, adder.sum() / 1e9));
        return seconds;
    }
}
