package org.annals.identity;

import java.util.List;
import java.util.Map;
import org.annals.document.DocumentId;
import org.annals.document.DocumentMap;
import org.annals.document.PieceList;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a pile, sorted by id, and which of them each document's local actors are.
 *
 * @param ids by the index of the local actors
 */
public record ActorRegistry(List<Actor> actors, DocumentMap<List<String>> ids) {
    public ActorRegistry {
        actors = PieceList.copyOf(actors);
    }

    public ActorRegistry(List<Actor> actors, Map<DocumentId, List<String>> ids) {
        this(actors, DocumentMap.of(ids));
    }

    /** The id of a document's local actor; null in, null out; null too for a document that was not resolved. */
    public @Nullable String idOf(DocumentId document, @Nullable Integer localActor) {
        if (localActor == null) {
            return null;
        }
        List<String> own = ids.get(document);
        return own == null ? null : own.get(localActor);
    }

    /** The ids of a document's local actors, by their index; empty for a document that was not resolved. */
    public List<String> idsOf(DocumentId document) {
        return ids.getOrDefault(document, List.of());
    }

    /** The actor of that id, or null. */
    public @Nullable Actor find(String id) {
        int low = 0;
        int high = actors.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = actors.get(middle).id().compareTo(id);
            if (order == 0) {
                return actors.get(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return null;
    }

    /** The actor of that id; the id must be one of this registry. */
    public Actor get(String id) {
        Actor found = find(id);
        if (found == null) {
            throw new IllegalArgumentException("actor must be in the registry, got " + id);
        }
        return found;
    }
}
