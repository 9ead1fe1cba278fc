package org.annals.language.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.language.WordList;

/** Makes clauses of circumstance of those that a tree takes for what was said: "the ministry said, as troops came". */
final class ComplementRepair {
    private static final Set<String> CIRCUMSTANCES = WordList.words(ComplementRepair.class, "circumstance-marks.txt");

    private final int complement;
    private final int adverbial;
    private final int opener;

    /** A repair for these names of relations; without one of them nothing is repaired. */
    ComplementRepair(List<String> relations) {
        complement = relations.indexOf("ccomp");
        adverbial = relations.indexOf("advcl");
        opener = relations.indexOf("mark");
    }

    /** Changes relations in place; looks at each word once. */
    void repair(int[] heads, int[] relations, List<String> forms) {
        if (complement < 0 || adverbial < 0 || opener < 0) {
            return;
        }
        for (int i = 0; i < heads.length; i++) {
            int clause = heads[i];
            if (relations[i] == opener
                    && clause > i
                    && relations[clause] == complement
                    && CIRCUMSTANCES.contains(forms.get(i).toLowerCase(Locale.ROOT))) {
                relations[clause] = adverbial;
            }
        }
    }
}
