package org.annals.relation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Words for people whose choice is itself news, from a data file beside this class. */
public final class LabelClasses {
    private static final Map<String, List<String>> ROWS = WordList.table(LabelClasses.class, "label-classes.tsv");

    /** The class of a label, singular or plural, or null for a word without colour. */
    public @Nullable String classOf(String label) {
        List<String> row = row(label);
        return row == null ? null : row.get(1);
    }

    /** A plural that takes no side for one that does ("attackers" for "terrorists"), else null. */
    public @Nullable String neutral(String label) {
        List<String> row = row(label);
        boolean plural = !ROWS.containsKey(label.toLowerCase(Locale.ROOT));
        return row == null || row.size() < 3 || !plural ? null : row.get(2) + "s";
    }

    private @Nullable List<String> row(String word) {
        String label = word.toLowerCase(Locale.ROOT);
        List<String> row = ROWS.get(label);
        if (row == null && label.endsWith("men")) {
            row = ROWS.get(label.substring(0, label.length() - 3) + "man");
        }
        if (row == null && label.endsWith("s")) {
            row = ROWS.get(label.substring(0, label.length() - 1));
        }
        return row;
    }
}
