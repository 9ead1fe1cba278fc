package org.annals.language;

/** A universal part of speech, as Universal Dependencies names them. */
public enum Tag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    public boolean isNominal() {
        return this == NOUN || this == PROPN || this == PRON || this == NUM;
    }

    public boolean isVerbal() {
        return this == VERB || this == AUX;
    }
}
