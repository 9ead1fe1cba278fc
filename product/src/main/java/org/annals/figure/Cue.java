package org.annals.figure;

/**
 * A word or phrase that says what became of those counted.
 *
 * @param from first token, inclusive
 * @param to last token, exclusive
 * @param strict counts only nouns known to name people
 */
record Cue(int from, int to, Type type, Outcome outcome, boolean strict) {
    /** How a cue counts. */
    enum Type {
        /** A transitive verb: counts its object or the subject of its passive. */
        VERB,
        /** A verb that counts its subject. */
        DOES,
        /** A noun whose "of" names those counted. */
        EVENT,
        /** What those counted are: "dead", "in custody". */
        STATE,
        /** A noun that names those counted by what befell them: "detainees". */
        PERSON
    }
}
