package org.annals.figure;

import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** A figure while it is being read: later passes over the text fill in what its own words leave open. */
final class FigureDraft {
    final Words words;
    final NumberPhrase number;
    final CountedPhrase phrase;
    final boolean toll;
    OutcomeFinder.@Nullable Finding finding;

    @Nullable
    Outcome outcome;

    @Nullable
    FigureDraft partOf;

    @Nullable
    String unit;

    /** The figure that "them" stands for. */
    @Nullable
    FigureDraft antecedent;

    FigureDraft(Words words, NumberPhrase number, CountedPhrase phrase, boolean toll) {
        this.words = words;
        this.number = number;
        this.phrase = phrase;
        this.toll = toll;
    }

    /** Number, noun phrase and the modifiers before them. */
    Span span() {
        return words.span(number.from(), Math.max(number.to(), phrase.to()));
    }

    String headLower() {
        return phrase.hasHead() ? words.lower(phrase.head()) : "";
    }

    boolean isSameSentence(FigureDraft other) {
        return words == other.words;
    }

    boolean isStructural() {
        return finding != null
                && (finding.strength() == OutcomeFinder.Strength.LEFT
                        || finding.strength() == OutcomeFinder.Strength.MAIN
                        || finding.strength() == OutcomeFinder.Strength.NEAR);
    }
}
