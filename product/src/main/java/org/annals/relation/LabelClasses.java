package org.annals.relation;

import java.util.List;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Words for people whose choice is itself news, from a data file beside this class. */
final class LabelClasses {
    private final Map<String, List<String>> rows = WordList.table(LabelClasses.class, "label-classes.tsv");

    /** The class of a label, singular or plural, or null for a word without colour. */
    @Nullable
    String classOf(String label) {
        List<String> row = rows.get(label);
        if (row == null && label.endsWith("men")) {
            row = rows.get(label.substring(0, label.length() - 3) + "man");
        }
        if (row == null && label.endsWith("s")) {
            row = rows.get(label.substring(0, label.length() - 1));
        }
        return row == null ? null : row.get(1);
    }
}
