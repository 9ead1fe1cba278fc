package org.annals.dating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.annals.document.DocumentId;
import org.annals.document.LateTable;

/** Which documents name what, sorted by document. */
final class NameHolders {
    private final LateTable<String, List<DocumentId>> holders = new LateTable<>();

    /** Gives the place at which the document stands among those of the name. */
    int add(String name, DocumentId document) {
        List<DocumentId> all = holders.computeIfAbsent(name, key -> new ArrayList<>());
        int place = Collections.binarySearch(all, document);
        if (place < 0) {
            place = -place - 1;
            all.add(place, document);
        }
        return place;
    }

    /** Gives the place at which the document stood; the end where it did not. */
    int remove(String name, DocumentId document) {
        List<DocumentId> all = Objects.requireNonNullElse(holders.get(name), List.of());
        int place = Collections.binarySearch(all, document);
        if (place < 0) {
            return all.size();
        }
        all.remove(place);
        if (all.isEmpty()) {
            holders.remove(name);
        }
        return place;
    }

    /** Not to be changed. */
    List<DocumentId> of(String name) {
        return holders.getOrDefault(name, List.of());
    }
}
