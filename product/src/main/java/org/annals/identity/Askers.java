package org.annals.identity;

import java.util.HashSet;
import java.util.Set;
import org.annals.document.DocumentId;
import org.annals.document.LateTable;

/** Which articles ask about what. */
final class Askers {
    private final LateTable<String, Set<DocumentId>> asking = new LateTable<>();

    /** An article asks about other things than before. */
    void move(DocumentId article, Set<String> before, Set<String> now) {
        for (String about : before) {
            Set<DocumentId> articles = asking.getOrDefault(about, new HashSet<>());
            articles.remove(article);
            if (articles.isEmpty()) {
                asking.remove(about);
            }
        }
        now.forEach(
                about -> asking.computeIfAbsent(about, key -> new HashSet<>()).add(article));
    }

    boolean isAsked(String about) {
        return asking.containsKey(about);
    }

    Set<DocumentId> of(String about) {
        return asking.getOrDefault(about, Set.of());
    }
}
