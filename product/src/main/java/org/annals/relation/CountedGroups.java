package org.annals.relation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.figure.Figure;
import org.annals.language.WordList;

/** Tells whether two figures count the same kind of people or things, from data files beside this class. */
final class CountedGroups {
    private final Map<String, List<String>> heads = WordList.table(CountedGroups.class, "group-heads.tsv");
    private final Set<String> growth = WordList.words(CountedGroups.class, "growth-verbs.txt");

    boolean agree(Figure a, Figure b) {
        return !isPointer(a) && !isPointer(b) && of(a).equals(of(b));
    }

    /** Whether the words themselves say who is counted; only then can two counts of them be held against each other. */
    boolean areNamed(Figure a, Figure b) {
        return a.group() != null && b.group() != null;
    }

    /** Whether a predicate says that a count has changed ("rose to"). */
    boolean tellsGrowth(String lemma) {
        return growth.contains(lemma);
    }

    private boolean isPointer(Figure figure) {
        return figure.group() != null && "pointer".equals(headClass(lower(figure.group())));
    }

    private String of(Figure figure) {
        if (figure.group() == null) {
            return "people";
        }
        String words = lower(figure.group());
        String named = headClass(words);
        return named.isEmpty() ? words : named;
    }

    private String headClass(String words) {
        List<String> row = heads.get(words);
        if (row == null) {
            row = heads.get("* " + words.substring(words.lastIndexOf(' ') + 1));
        }
        return row == null ? "" : row.get(1);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
