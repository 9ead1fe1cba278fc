package org.annals.relation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.figure.Figure;
import org.annals.language.WordList;

/** Tells whether two figures count the same kind of people or things, from data files beside this class. */
final class CountedGroups {
    private static final int FEWEST_LETTERS = 4;
    private final Map<String, List<String>> heads = WordList.table(CountedGroups.class, "group-heads.tsv");
    private final Set<String> growth = WordList.words(CountedGroups.class, "growth-verbs.txt");

    boolean agree(Figure a, Figure b) {
        return !isPointer(a) && !isPointer(b) && (of(a).equals(of(b)) || isFuller(a, b) || isFuller(b, a));
    }

    /** Whether both can count the same: they agree, or one leaves open who is counted. */
    boolean canAgree(Figure a, Figure b) {
        return agree(a, b) || a.group() == null && !isPointer(b) || b.group() == null && !isPointer(a);
    }

    /** Whether the words themselves say who is counted; only then can two counts of them be held against each other. */
    boolean areNamed(Figure a, Figure b) {
        return a.group() != null && b.group() != null;
    }

    /** Whether anybody may be counted: "people", or nobody is named. */
    boolean isAnybody(Figure figure) {
        return of(figure).equals("people");
    }

    /** Whether the words point back at people named elsewhere: "two of them", "nine of the dead". */
    boolean isPointer(Figure figure) {
        return figure.group() != null && "pointer".equals(headClass(lower(figure.group())));
    }

    /** The group under its own name, in lower case. */
    String name(Figure figure) {
        return figure.group() == null ? "" : lower(figure.group());
    }

    /** Whether a predicate says that a count has changed ("rose to"). */
    boolean tellsGrowth(String lemma) {
        return growth.contains(lemma);
    }

    /** "girls" of "market girls", of "schoolgirls": one names the other with more words. */
    private static boolean isFuller(Figure fuller, Figure other) {
        if (fuller.group() == null || other.group() == null) {
            return false;
        }
        String words = lower(fuller.group());
        String end = lower(other.group());
        return end.length() >= FEWEST_LETTERS && end.indexOf(' ') < 0 && words.endsWith(end);
    }

    private String of(Figure figure) {
        if (figure.group() == null) {
            return "people".equals(figure.unit()) ? "people" : figure.unit();
        }
        String words = lower(figure.group());
        String named = headClass(words);
        return named.isEmpty() ? words.replace(".", "") : named;
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
