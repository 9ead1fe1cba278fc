package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.reuse.Lineage;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.jspecify.annotations.Nullable;

/*
 * Kin by passages: both carry the same wording, which may be background that a desk repeats for
 * months. Versions: as wholes they are one text. Kin by names: both name the same three rare names or more. Lists are
 * capped by document id, so that a name that everybody has costs no more than a rare one; what is capped is the number
 * of witnesses, never which documents may have them.
 *
 * Which dated documents have a name is kept from one time to the next. Only its first holders are ever asked, so a name
 * has moved only where one of those has come, gone or another date.
 */
/** Which dated documents are about the same things as another, so that it may owe its year to them. */
final class KinDocuments {
    private static final int MOST_DOCUMENTS = 32;

    private final Map<DocumentId, OwnEvidence> documents = new HashMap<>();
    private final NameHolders holders = new NameHolders();
    /** Dated documents whose names nobody has asked for yet: most piles have no document without a date. */
    private final Set<OwnEvidence> waiting = new LinkedHashSet<>();
    /** Hash codes of the names of which a first holder has come, gone or another date. */
    private final Set<Integer> moved = new HashSet<>();

    private final Set<DocumentId> redated = new HashSet<>();

    /** A dated document that is kin to another, and by how much. */
    record Kin(Document document, LocalDate published, int shared) {}

    void add(OwnEvidence one) {
        documents.put(one.id(), one);
        if (one.dated() != null) {
            waiting.add(one);
        }
    }

    void remove(OwnEvidence one) {
        if (one.dated() != null && !waiting.remove(one)) {
            take(one);
        }
        documents.remove(one.id(), one);
    }

    /** To be called before anything is asked. */
    void begin() {
        waiting.forEach(this::file);
        waiting.clear();
    }

    /** Notes what a document's date is inferred to be, or that it is not, and from which round on that is known. */
    void infer(OwnEvidence one, @Nullable Dated date, int round) {
        if (one.isInferred(date)) {
            one.infer(date, round);
            return;
        }
        if (one.dated() != null) {
            take(one);
        }
        one.infer(date, round);
        if (one.dated() != null) {
            file(one);
        }
    }

    private void file(OwnEvidence one) {
        redated.add(one.id());
        one.names().forEach(name -> move(name, holders.add(name, one.id())));
    }

    private void take(OwnEvidence one) {
        redated.add(one.id());
        one.names().forEach(name -> move(name, holders.remove(name, one.id())));
    }

    private void move(String name, int place) {
        if (place < MOST_DOCUMENTS) {
            moved.add(name.hashCode());
        }
    }

    /** The documents whose kin may be others, since dates have changed and those passages have come or gone. */
    Set<OwnEvidence> touched(ReuseResult reuse, Collection<SharedPassage> passages, Collection<OwnEvidence> undated) {
        Set<OwnEvidence> touched = new HashSet<>();
        passages.forEach(passage -> touch(passage, touched));
        for (DocumentId id : redated) {
            touch(id, touched);
            reuse.of(id).forEach(passage -> touch(passage, touched));
        }
        if (!moved.isEmpty()) {
            undated.stream().filter(one -> one.hasNameOf(moved)).forEach(touched::add);
        }
        moved.clear();
        redated.clear();
        return touched;
    }

    private void touch(SharedPassage passage, Set<OwnEvidence> touched) {
        passage.passages().forEach(place -> touch(place.document(), touched));
    }

    private void touch(DocumentId id, Set<OwnEvidence> touched) {
        OwnEvidence one = documents.get(id);
        if (one != null) {
            touched.add(one);
        }
    }

    /** The dated documents that share passages with this one: the most passages first, then by id. */
    List<Kin> byPassages(DocumentId id, ReuseResult reuse, int round) {
        Map<DocumentId, Integer> shared = new TreeMap<>();
        for (SharedPassage passage : reuse.of(id)) {
            if (!passage.boilerplate()) {
                count(
                        id,
                        passage.passages().stream().map(ReusePassage::document).toList(),
                        shared);
            }
        }
        return kin(shared, 1, round);
    }

    /** The dated documents that are versions of this one, by id. */
    List<Kin> versions(DocumentId id, ReuseResult reuse, int round) {
        Map<DocumentId, Integer> shared = new TreeMap<>();
        for (Lineage lineage : reuse.lineages()) {
            count(id, lineage.documents(), shared);
        }
        return kin(shared, 1, round);
    }

    private static void count(DocumentId id, List<DocumentId> all, Map<DocumentId, Integer> shared) {
        if (!all.contains(id)) {
            return;
        }
        List<DocumentId> carriers =
                all.stream().distinct().sorted().limit(MOST_DOCUMENTS).toList();
        for (DocumentId other : carriers.contains(id) ? carriers : List.<DocumentId>of()) {
            if (!other.equals(id)) {
                shared.merge(other, 1, Integer::sum);
            }
        }
    }

    /** The dated documents that name so many of the same: the most names first, then by id. */
    List<Kin> byNames(OwnEvidence one, int least, int round) {
        Map<DocumentId, Integer> shared = new TreeMap<>();
        for (String name : one.names()) {
            int found = 0;
            for (DocumentId other : holders.of(name)) {
                if (found == MOST_DOCUMENTS) {
                    break;
                }
                if (published(other, round) != null) {
                    found++;
                    if (!other.equals(one.id())) {
                        shared.merge(other, 1, Integer::sum);
                    }
                }
            }
        }
        return kin(shared, least, round);
    }

    private @Nullable Dated published(DocumentId id, int round) {
        OwnEvidence one = documents.get(id);
        return one == null ? null : one.dated(round);
    }

    private List<Kin> kin(Map<DocumentId, Integer> shared, int least, int round) {
        List<Kin> kin = new ArrayList<>();
        shared.forEach((other, count) -> {
            Dated dated = count < least ? null : published(other, round);
            OwnEvidence one = documents.get(other);
            if (dated != null && dated.date().earliest() != null && one != null) {
                kin.add(new Kin(one.document(), dated.date().earliest(), count));
            }
        });
        kin.sort(Comparator.comparingInt((Kin other) -> -other.shared).thenComparing(other -> other.document.id()));
        return kin;
    }
}
