package org.annals.actor;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Span;

/**
 * Somebody whom a pronoun can mean, or nobody.
 *
 * @param mentions where the candidate is mentioned before; empty for nobody
 * @param features what is not zero
 * @param speaks whether the pronoun is the subject of a verb of saying: then each feature counts by a weight of its own
 */
public record PronounCandidate(List<Span> mentions, Map<PronounFeature, Double> features, boolean speaks) {
    public PronounCandidate {
        mentions = List.copyOf(mentions);
        EnumMap<PronounFeature, Double> copy = new EnumMap<>(PronounFeature.class);
        copy.putAll(features);
        features = Collections.unmodifiableMap(copy);
    }

    /** The feature's value, or 0. */
    public double value(PronounFeature feature) {
        return features.getOrDefault(feature, 0.0);
    }
}
