package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finite predicate with what stands around it: the view of a sentence that attribution, claims and events read.
 *
 * @param sentence index of its sentence
 * @param firstToken first token of the clause, inclusive
 * @param endToken last token of the clause, exclusive
 * @param headToken the main verb
 * @param predicate span of the verb group ("had been killed")
 * @param subject the subject's noun phrase; inherited from the first conjunct in a list of predicates; null if none
 * @param object the direct object's noun phrase, or null
 * @param agent the noun phrase after "by" in a passive, or null
 * @param subordinator the word that subordinates the clause ("that", "when", "who"), lower case, or null
 * @param frame what a dependency tree adds, or null if the sentence was not parsed
 */
public record Clause(
        int sentence,
        int firstToken,
        int endToken,
        int headToken,
        Span span,
        Span predicate,
        String lemma,
        @Nullable Span subject,
        @Nullable Span object,
        @Nullable Span agent,
        @Nullable String subordinator,
        List<Feature> features,
        @Nullable ClauseFrame frame) {
    /** A property of the predicate. */
    public enum Feature {
        PASSIVE,
        NEGATED,
        /** would, could, may, might, should, must. */
        MODAL,
        FUTURE,
        PAST,
        PRESENT,
        PERFECT,
        PROGRESSIVE,
        /** Shares its subject with the clause before it ("broke into …, set fire to …"). */
        CONJUNCT,
        /** A participle or infinitive rather than a finite verb. */
        NON_FINITE
    }

    public Clause {
        features = List.copyOf(features);
    }

    /** The same clause with what a tree adds. */
    Clause framed(ClauseFrame newFrame) {
        return new Clause(
                sentence,
                firstToken,
                endToken,
                headToken,
                span,
                predicate,
                lemma,
                subject,
                object,
                agent,
                subordinator,
                features,
                newFrame);
    }

    /** The same clause with that subject, hence finite; the tense is taken where it has none. */
    Clause withSubject(Span newSubject, Feature tense) {
        List<Feature> settled = new ArrayList<>(features);
        if (settled.remove(Feature.NON_FINITE)) {
            settled.add(tense);
        }
        return new Clause(
                sentence,
                firstToken,
                endToken,
                headToken,
                span,
                predicate,
                lemma,
                newSubject,
                object,
                agent,
                subordinator,
                settled,
                frame);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
