package org.annals.web;

import java.util.Optional;
import java.util.stream.Stream;

/** The arrays of {@code chronology.json}, by the names they have there. */
enum RecordKind {
    DOCUMENTS("documents"),
    TIMES("times"),
    ACTORS("actors"),
    PLACES("places"),
    CLAIMS("claims"),
    FIGURES("figures"),
    REUSE("reuse"),
    LINEAGES("lineages"),
    ORIGINS("origins"),
    EVENTS("events"),
    RELATIONS("relations"),
    NOT_UNDERSTOOD("notUnderstood"),
    REJECTIONS("rejections");

    private final String word;

    RecordKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<RecordKind> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
