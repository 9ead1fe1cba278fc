package org.annals.time;

import java.util.Set;

/** The words around time words that shift or qualify them. */
final class Modifiers {
    static final Set<String> LAST = Set.of("last", "previous", "past");
    static final Set<String> NEXT = Set.of("next", "coming", "upcoming");
    static final Set<String> NARRATIVE_NEXT = Set.of("following", "next");
    static final Set<String> NARRATIVE_LAST = Set.of("previous", "preceding");
    static final Set<String> SAME = Set.of("same");
    static final Set<String> THIS = Set.of("this", "current");
    static final Set<String> PHASE = Set.of("early", "late", "mid", "mid-", "earlier", "later");
    static final Set<String> ABOUT =
            Set.of("about", "around", "approximately", "nearly", "almost", "roughly", "over", "some");
    private static final Set<String> OTHERS = Set.of(
            "the",
            "that",
            "every",
            "each",
            "more",
            "less",
            "several",
            "few",
            "many",
            "at",
            "half",
            "recent",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "annually",
            "annual",
            "hourly",
            "noon",
            "new");

    private Modifiers() {}

    static boolean isLeading(String word) {
        return LAST.contains(word)
                || NEXT.contains(word)
                || NARRATIVE_NEXT.contains(word)
                || NARRATIVE_LAST.contains(word)
                || SAME.contains(word)
                || THIS.contains(word)
                || PHASE.contains(word)
                || ABOUT.contains(word)
                || OTHERS.contains(word);
    }
}
