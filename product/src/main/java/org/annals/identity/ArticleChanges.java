package org.annals.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.document.DocumentMap;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.ReuseResult.TellingPassage;

/** Follows which articles of a pile are read, named or shared otherwise than before. */
public final class ArticleChanges {
    private static final Comparator<DatedReading> BY_DOCUMENT =
            Comparator.comparing(reading -> reading.document().id());

    private List<DatedReading> readings = List.of();
    private DocumentMap<List<String>> actors = DocumentMap.none();
    private DocumentMap<List<TellingPassage>> telling = DocumentMap.none();

    /**
     * What has changed.
     *
     * @param gone the documents that are there no more
     * @param touched the readings that are new, or of which the actors or the passages that they share are others, by document
     */
    public record Found(List<DocumentId> gone, List<DatedReading> touched) {}

    /** Takes in a pile. */
    public Found follow(List<DatedReading> given, ActorRegistry registry, ReuseResult reuse) {
        List<DatedReading> now = Change.sorted(given, BY_DOCUMENT);
        Change<DatedReading> change = Change.between(readings, now, BY_DOCUMENT);
        Set<DocumentId> ids = new TreeSet<>(registry.ids().differing(actors));
        ids.addAll(reuse.telling().differing(telling));
        change.gone().forEach(reading -> ids.add(reading.document().id()));
        change.come().forEach(reading -> ids.add(reading.document().id()));
        readings = now;
        actors = registry.ids();
        telling = reuse.telling();
        List<DocumentId> gone = new ArrayList<>();
        List<DatedReading> touched = new ArrayList<>();
        for (DocumentId id : ids) {
            int place = place(now, id);
            if (place < 0) {
                gone.add(id);
            } else {
                touched.add(now.get(place));
            }
        }
        return new Found(gone, touched);
    }

    /** Where the reading of a document stands, or less than 0. */
    private static int place(List<DatedReading> sorted, DocumentId id) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = sorted.get(middle).document().id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return -1;
    }
}
