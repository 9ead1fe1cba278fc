package org.annals.figure;

import org.annals.document.Span;
import org.annals.language.Section;
import org.jspecify.annotations.Nullable;

/** A figure while it is being read: later passes over the text fill in what its own words leave open. */
final class FigureDraft {
    final Words words;
    final NumberPhrase number;
    final CountedPhrase phrase;
    final boolean toll;

    /** The noun that names those counted: of the phrase after the number, or of the toll before it. */
    final CountedPhrase named;

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

    FigureDraft(Words words, NumberPhrase number, CountedPhrase phrase) {
        this(words, number, phrase, phrase, false);
    }

    FigureDraft(Words words, NumberPhrase number, CountedPhrase phrase, CountedPhrase named, boolean toll) {
        this.words = words;
        this.number = number;
        this.phrase = phrase;
        this.named = named;
        this.toll = toll;
    }

    /** Number, noun phrase and the modifiers before them. */
    Span span() {
        return words.span(number.from(), Math.max(number.to(), phrase.to()));
    }

    boolean hasHead() {
        return named.hasHead();
    }

    String headLower() {
        return named.hasHead() ? words.lower(named.head()) : "";
    }

    boolean isTitle() {
        return words.sentence().section() == Section.TITLE;
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
