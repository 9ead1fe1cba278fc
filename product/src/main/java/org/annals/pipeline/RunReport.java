package org.annals.pipeline;

import java.util.Map;

/**
 * What a run did, in numbers.
 *
 * @param read documents that were read
 * @param rejected inputs that were not
 * @param seconds on the wall
 * @param stageSeconds by stage, added over all threads
 */
public record RunReport(
        int read,
        int rejected,
        int claims,
        int events,
        int relations,
        int notUnderstood,
        double seconds,
        Map<Stage, Double> stageSeconds) {
    public RunReport {
        stageSeconds = Map.copyOf(stageSeconds);
    }
}
