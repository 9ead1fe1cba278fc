package org.annals.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The small closed word lists that headers, datelines, bylines and titles are recognised by. */
final class LayoutWords {
    /** The lists of {@code layout-words.txt}. */
    enum Kind {
        MONTH,
        WEEKDAY,
        LABEL,
        TRIMMING,
        ZONE,
        ORDINAL,
        PARTICLE,
        BYLINE,
        NOTPLACE,
        TITLESMALL
    }

    private final Map<Kind, Set<String>> words = new HashMap<>();

    LayoutWords() {
        for (String line : ResourceLines.read("layout-words.txt")) {
            int tab = line.indexOf('\t');
            Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(java.util.Locale.ROOT));
            words.computeIfAbsent(kind, any -> new HashSet<>())
                    .addAll(List.of(line.substring(tab + 1).split(" ", -1)));
        }
    }

    /** Whether the word, in lower case, is of the kind. */
    boolean is(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    boolean isAny(String word, Kind... kinds) {
        for (Kind kind : kinds) {
            if (is(kind, word)) {
                return true;
            }
        }
        return false;
    }
}
