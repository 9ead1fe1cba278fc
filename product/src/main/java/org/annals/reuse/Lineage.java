package org.annals.reuse;

import java.util.List;
import org.annals.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are, as wholes, versions of one text.
 *
 * @param documents sorted, at least two
 * @param first the one taken to be the earliest, on evidence, or null
 */
public record Lineage(List<DocumentId> documents, @Nullable DocumentId first, String explanation) {
    public Lineage {
        documents = List.copyOf(documents);
    }
}
