package org.annals.chronology;

import java.util.List;
import org.annals.document.DocumentId;
import org.annals.origin.Independence;

/**
 * On how many legs an event stands.
 *
 * @param onlyIn the documents that alone tell it, or empty where all tell it or only one was read
 */
public record Support(
        int documents,
        int outlets,
        int speakers,
        int camps,
        int origins,
        Independence independence,
        List<DocumentId> onlyIn) {
    public Support {
        onlyIn = List.copyOf(onlyIn);
    }
}
