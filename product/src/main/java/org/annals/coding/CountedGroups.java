package org.annals.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.coding.ActorCoder.Part;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Which part those have who are counted, by the last word for them, from a table beside this class. */
final class CountedGroups {
    private final Map<String, List<String>> rows = WordList.table(CountedGroups.class, "counted-groups.tsv");

    Part part(@Nullable String group) {
        List<String> row = rows.get(head(group));
        return row == null ? Part.NONE : Part.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    }

    /** The last word for those who are counted, or "". */
    static String head(@Nullable String group) {
        String lower = group == null ? "" : group.toLowerCase(Locale.ROOT).strip();
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }
}
