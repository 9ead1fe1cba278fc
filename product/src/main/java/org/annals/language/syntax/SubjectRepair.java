package org.annals.language.syntax;

import java.util.List;

/*
 * "A deckhand who saw the wreck said": read from left to right, "the wreck" before "said" looks like a subject, and the parser
 * hangs two on one verb. A clause has one; where the nearer one follows the verb of a relative clause that has no object yet,
 * it is that verb's object.
 */
/** Gives a relative clause back the object that was taken for a second subject of the clause around it. */
final class SubjectRepair {
    private final int subject;
    private final int object;
    private final int relative;

    /** A repair for these names of relations; without one of them nothing is repaired. */
    SubjectRepair(List<String> relations) {
        subject = relations.indexOf("nsubj");
        object = relations.indexOf("obj");
        relative = relations.indexOf("acl:relcl");
    }

    /** Changes heads and relations in place; looks at each word twice. */
    void repair(int[] heads, int[] relations) {
        if (subject < 0 || object < 0 || relative < 0) {
            return;
        }
        int[] firstSubject = new int[heads.length];
        boolean[] hasObject = new boolean[heads.length];
        int[] clause = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            firstSubject[i] = -1;
            clause[i] = -1;
        }
        for (int i = heads.length - 1; i >= 0; i--) {
            if (heads[i] < 0) {
                continue;
            }
            if (relations[i] == subject && i < heads[i]) {
                firstSubject[heads[i]] = i;
            }
            hasObject[heads[i]] |= relations[i] == object;
            if (relations[i] == relative && i > heads[i]) {
                clause[heads[i]] = i;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            int first = relations[i] == subject && heads[i] > i ? firstSubject[heads[i]] : -1;
            int verb = first >= 0 && first < i ? clause[first] : -1;
            if (verb > first && verb < i && !hasObject[verb]) {
                heads[i] = verb;
                relations[i] = object;
                hasObject[verb] = true;
            }
        }
    }
}
