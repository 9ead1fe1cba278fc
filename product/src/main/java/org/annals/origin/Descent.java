package org.annals.origin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.document.DocumentId;
import org.annals.reuse.Lineage;

/** Which documents are versions of one text: those tell with one mouth. */
final class Descent {
    static final Descent NONE = new Descent(List.of());

    private final Map<DocumentId, String> first = new HashMap<>();

    Descent(List<Lineage> lineages) {
        for (Lineage lineage : lineages) {
            String smallest = lineage.documents().stream()
                    .map(DocumentId::value)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            lineage.documents().forEach(id -> first.put(id, smallest));
        }
    }

    /** The smallest document of its lineage, or the document itself. */
    String of(DocumentId document) {
        return first.getOrDefault(document, document.value());
    }

    /** The documents that are of another descent there. */
    Set<DocumentId> changed(Descent other) {
        Set<DocumentId> either = new TreeSet<>(first.keySet());
        either.addAll(other.first.keySet());
        either.removeIf(id -> of(id).equals(other.of(id)));
        return either;
    }
}
