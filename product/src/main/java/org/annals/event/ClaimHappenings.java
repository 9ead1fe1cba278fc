package org.annals.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** What the model of happenings sees of each claim: for training and measuring it. */
public final class ClaimHappenings {
    private ClaimHappenings() {}

    /** By the claim's id. */
    public static Map<String, float[]> of(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        ClaimProfiler profiler = new ClaimProfiler(new TriggerLexicon(), WordVectors.load(), new WordSenses());
        Map<String, float[]> features = new LinkedHashMap<>();
        for (DatedReading reading : readings) {
            DocumentId id = reading.document().id();
            ClaimSource source = new ClaimSource(reading, actors.idsOf(id), reuse.telling(id));
            for (ClaimProfile profile : profiler.profiles(source)) {
                features.put(profile.id(), profiler.happening(source, profile));
            }
        }
        return features;
    }
}
