package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.language.NameMention;
import org.annals.language.TextAnalysis;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.jspecify.annotations.Nullable;

/*
 * Kin by passages: both carry the same wording, which may be background that a desk repeats for
 * months. Versions: as wholes they are one text. Kin by names: both name the same three rare names or more. Lists are
 * capped by document id, so that a name that everybody has costs no more than a rare one; what is capped is the number
 * of witnesses, never which documents may have them.
 */
/** Which documents are about the same things, so that one may owe its year to another. */
final class KinDocuments {
    private static final int MOST_NAMES = 64;
    private static final int MOST_DOCUMENTS = 32;

    private final Map<DocumentId, Document> documents = new HashMap<>();
    private final Map<DocumentId, Map<DocumentId, Integer>> passages = new HashMap<>();
    private final Map<DocumentId, Map<DocumentId, Integer>> versions = new HashMap<>();
    private final Map<DocumentId, Namer> names = new HashMap<>();

    /** @param wanted whose kin is asked for */
    KinDocuments(List<Namer> namers, ReuseResult reuse, Set<DocumentId> wanted) {
        for (Namer namer : namers) {
            Document document = namer.text.document();
            documents.put(document.id(), document);
            names.put(document.id(), namer);
        }
        for (SharedPassage passage : reuse.passages()) {
            if (!passage.boilerplate()) {
                List<DocumentId> carriers =
                        passage.passages().stream().map(ReusePassage::document).toList();
                add(carriers, wanted, passages);
            }
        }
        reuse.lineages().forEach(lineage -> add(lineage.documents(), wanted, versions));
    }

    /** The first names of a text, found when they are first asked for. */
    static final class Namer {
        private final TextAnalysis text;
        private @Nullable List<String> found;

        Namer(TextAnalysis text) {
            this.text = text;
        }

        /** Sorted, none of them twice. */
        List<String> names() {
            List<String> known = found;
            if (known == null) {
                Set<String> names = new TreeSet<>();
                for (NameMention name : text.names()) {
                    if (names.size() == MOST_NAMES) {
                        break;
                    }
                    names.add(name.span().of(text.text()).toLowerCase(Locale.ROOT));
                }
                known = List.copyOf(names);
                found = known;
            }
            return known;
        }
    }

    /** A dated document that is kin to another, and by how much. */
    record Kin(Document document, LocalDate published, int shared) {}

    private static void add(
            List<DocumentId> all, Set<DocumentId> wanted, Map<DocumentId, Map<DocumentId, Integer>> links) {
        if (all.stream().noneMatch(wanted::contains)) {
            return;
        }
        List<DocumentId> carriers =
                all.stream().distinct().sorted().limit(MOST_DOCUMENTS).toList();
        for (DocumentId a : carriers) {
            for (DocumentId b : carriers) {
                if (!a.equals(b) && wanted.contains(a)) {
                    links.computeIfAbsent(a, key -> new TreeMap<>()).merge(b, 1, Integer::sum);
                }
            }
        }
    }

    private List<String> namesOf(DocumentId id) {
        Namer namer = names.get(id);
        return namer == null ? List.of() : namer.names();
    }

    /** The dated documents that share passages with this one: the most passages first, then by id. */
    List<Kin> byPassages(DocumentId id, Map<DocumentId, Dated> published) {
        return kin(passages.getOrDefault(id, Map.of()), 1, published);
    }

    /** The dated documents that are versions of this one, by id. */
    List<Kin> versions(DocumentId id, Map<DocumentId, Dated> published) {
        return kin(versions.getOrDefault(id, Map.of()), 1, published);
    }

    /** The documents of {@code published} by the names in them. */
    Map<String, List<DocumentId>> index(Map<DocumentId, Dated> published) {
        Map<String, List<DocumentId>> index = new HashMap<>();
        for (DocumentId id : new TreeSet<>(published.keySet())) {
            for (String name : namesOf(id)) {
                List<DocumentId> holders = index.computeIfAbsent(name, key -> new ArrayList<>());
                if (holders.size() < MOST_DOCUMENTS) {
                    holders.add(id);
                }
            }
        }
        return index;
    }

    /** The dated documents that name so many of the same: the most names first, then by id. */
    List<Kin> byNames(DocumentId id, int least, Map<String, List<DocumentId>> index, Map<DocumentId, Dated> published) {
        Map<DocumentId, Integer> shared = new TreeMap<>();
        for (String name : namesOf(id)) {
            for (DocumentId other : index.getOrDefault(name, List.of())) {
                if (!other.equals(id)) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
        }
        return kin(shared, least, published);
    }

    private List<Kin> kin(Map<DocumentId, Integer> shared, int least, Map<DocumentId, Dated> published) {
        List<Kin> kin = new ArrayList<>();
        shared.forEach((other, count) -> {
            Dated dated = published.get(other);
            Document document = documents.get(other);
            if (count >= least && dated != null && dated.date().earliest() != null && document != null) {
                kin.add(new Kin(document, dated.date().earliest(), count));
            }
        });
        kin.sort(Comparator.comparingInt((Kin other) -> -other.shared).thenComparing(other -> other.document.id()));
        return kin;
    }
}
