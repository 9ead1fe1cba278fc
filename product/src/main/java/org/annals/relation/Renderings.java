package org.annals.relation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Words that may render one foreign term, from a data file beside this class. */
final class Renderings {
    private final Map<String, List<String>> rows = WordList.table(Renderings.class, "renderings.tsv");

    /** Two words of one term. */
    record Variant(String first, String second) {}

    /** The first word of {@code a} that renders the same term as another word of {@code b}, with that word; or null. */
    @Nullable
    Variant between(Set<String> a, Set<String> b) {
        for (String first : a) {
            List<String> row = rows.get(first);
            if (row == null) {
                continue;
            }
            for (String second : b) {
                List<String> other = rows.get(second);
                if (other != null && !first.equals(second) && other.get(1).equals(row.get(1))) {
                    return new Variant(first, second);
                }
            }
        }
        return null;
    }
}
