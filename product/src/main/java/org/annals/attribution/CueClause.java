package org.annals.attribution;

import org.annals.language.Clause;
import org.annals.language.Sentence;

/** A clause whose verb reports speech. */
record CueClause(Sentence sentence, Clause clause, CueLexicon.Cue cue) {
    /** First token of the verb group. */
    int verbStart() {
        int at = clause.headToken();
        while (at > 0
                && sentence.token(at - 1).span().begin() >= clause.predicate().begin()) {
            at--;
        }
        return at;
    }

    int verbEnd() {
        return clause.headToken() + 1;
    }
}
