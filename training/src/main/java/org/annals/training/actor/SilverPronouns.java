package org.annals.training.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annals.actor.PronounCandidate;
import org.annals.actor.PronounChooser;
import org.annals.actor.PronounFeature;
import org.annals.document.Span;
import org.annals.language.TextAnalysis;
import org.annals.place.GazetteerPlaceNames;

/*
 * "She" among three men and one woman, all of them told by title, role or given name, means the woman; among men alone it means nobody
 * of them. What tells them is then hidden, so that the rest can be learnt: who spoke, who is near, who is a subject.
 */
/** Examples from texts that nobody annotated: pronouns whose meaning titles, roles and given names tell. */
final class SilverPronouns implements PronounChooser {
    private static final List<PronounFeature> HIDDEN = List.of(
            PronounFeature.AGREES, PronounFeature.DISAGREES, PronounFeature.CALLED_SO, PronounFeature.NOBODY_AGREES);

    private final double weight;
    private final List<PronounExample> examples = new ArrayList<>();

    private SilverPronouns(double weight) {
        this.weight = weight;
    }

    /** @param weight of each example */
    static List<PronounExample> of(TextAnalysis text, GazetteerPlaceNames places, double weight) {
        SilverPronouns silver = new SilverPronouns(weight);
        PronounText.finder(places, silver).find(text, List.of());
        return silver.examples;
    }

    @Override
    public boolean isBlind() {
        return true;
    }

    @Override
    public int choose(Span pronoun, List<PronounCandidate> candidates) {
        int nobody = candidates.size() - 1;
        int agreeing = nobody;
        for (int i = 0; i < nobody; i++) {
            boolean agrees = holds(candidates.get(i), PronounFeature.AGREES);
            boolean known = agrees || holds(candidates.get(i), PronounFeature.DISAGREES);
            if (!known || agrees && agreeing < nobody) {
                return nobody;
            }
            agreeing = agrees ? i : agreeing;
        }
        List<PronounCandidate> hidden =
                candidates.stream().map(SilverPronouns::hidden).toList();
        examples.add(new PronounExample(hidden, agreeing, weight));
        return agreeing;
    }

    private static boolean holds(PronounCandidate candidate, PronounFeature feature) {
        return candidate.value(feature) > 0;
    }

    private static PronounCandidate hidden(PronounCandidate candidate) {
        Map<PronounFeature, Double> features = new EnumMap<>(PronounFeature.class);
        features.putAll(candidate.features());
        HIDDEN.forEach(features::remove);
        return new PronounCandidate(candidate.mentions(), features, candidate.speaks());
    }
}
