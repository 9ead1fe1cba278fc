package org.annals.reuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.document.DocumentMap;
import org.annals.document.PieceList;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** What the documents of a pile share: passages, sorted by id, and lineages of whole documents. */
public final class ReuseResult {
    public static final ReuseResult NONE =
            new ReuseResult(List.of(), List.of(), DocumentMap.none(), DocumentMap.none());

    private static final Comparator<SharedPassage> BY_ID = Comparator.comparing(SharedPassage::id);
    private static final Comparator<TellingPassage> IN_TEXT =
            Comparator.comparing(TellingPassage::span).thenComparing(TellingPassage::name);

    private final List<SharedPassage> passages;
    private final List<Lineage> lineages;
    /** Those of each document, by id. */
    private final DocumentMap<List<SharedPassage>> byDocument;

    private final DocumentMap<List<TellingPassage>> telling;

    public ReuseResult(List<SharedPassage> passages, List<Lineage> lineages) {
        this(NONE.following(passages, lineages));
    }

    private ReuseResult(ReuseResult other) {
        this(other.passages, other.lineages, other.byDocument, other.telling);
    }

    private ReuseResult(
            List<SharedPassage> passages,
            List<Lineage> lineages,
            DocumentMap<List<SharedPassage>> byDocument,
            DocumentMap<List<TellingPassage>> telling) {
        this.passages = passages;
        this.lineages = lineages;
        this.byDocument = byDocument;
        this.telling = telling;
    }

    /**
     * What is shared now, made of what was shared before: costs little where little has changed.
     *
     * @param now all passages, sorted by id
     */
    ReuseResult following(List<SharedPassage> now, List<Lineage> nowLineages) {
        List<SharedPassage> all = PieceList.copyOf(now);
        Change<SharedPassage> change = Change.between(passages, all, BY_ID);
        Map<DocumentId, List<SharedPassage>> changed = new HashMap<>();
        change.gone()
                .forEach(passage -> carriers(passage)
                        .forEach(id -> changed.computeIfAbsent(id, this::copyOf).remove(passage)));
        change.come()
                .forEach(passage -> carriers(passage)
                        .forEach(id -> changed.computeIfAbsent(id, this::copyOf).add(passage)));
        Map<DocumentId, @Nullable List<SharedPassage>> lists = new HashMap<>();
        changed.forEach((id, list) -> lists.put(
                id, list.isEmpty() ? null : list.stream().sorted(BY_ID).toList()));
        DocumentMap<List<SharedPassage>> lying = byDocument.with(lists);
        // Passages that begin at one place are told apart by each other: one that comes or goes may give another its
        // name.
        Set<DocumentId> named = new TreeSet<>(changed.keySet());
        for (List<SharedPassage> part : List.of(change.gone(), change.come())) {
            for (SharedPassage passage : part) {
                likeFirst(passage, lying).forEach(like -> named.addAll(carriers(like)));
            }
        }
        Map<DocumentId, @Nullable List<TellingPassage>> tellings = new HashMap<>();
        named.forEach(id -> tellings.put(id, telling(id, lying)));
        return new ReuseResult(all, List.copyOf(nowLineages), lying, telling.with(tellings));
    }

    /** The same with other lineages. */
    ReuseResult with(List<Lineage> others) {
        return new ReuseResult(passages, List.copyOf(others), byDocument, telling);
    }

    private List<SharedPassage> copyOf(DocumentId document) {
        return new ArrayList<>(of(document));
    }

    private static Collection<DocumentId> carriers(SharedPassage passage) {
        Set<DocumentId> carriers = new TreeSet<>();
        passage.passages().forEach(place -> carriers.add(place.document()));
        return carriers;
    }

    /** The passages whose first place is that of this one. */
    private static List<SharedPassage> likeFirst(SharedPassage passage, DocumentMap<List<SharedPassage>> lying) {
        ReusePassage first = passage.passages().get(0);
        return lying.getOrDefault(first.document(), List.of()).stream()
                .filter(other -> other.passages().get(0).equals(first))
                .toList();
    }

    private static @Nullable List<TellingPassage> telling(DocumentId document, DocumentMap<List<SharedPassage>> lying) {
        List<TellingPassage> told = new ArrayList<>();
        for (SharedPassage shared : lying.getOrDefault(document, List.of())) {
            for (ReusePassage place : shared.boilerplate() ? List.<ReusePassage>of() : shared.passages()) {
                if (place.document().equals(document)) {
                    told.add(new TellingPassage(name(shared, lying), place.span()));
                }
            }
        }
        return told.isEmpty() ? null : told.stream().sorted(IN_TEXT).toList();
    }

    /** By its first carrier, so that one more carrier mostly leaves it; two passages of one place are told apart by id. */
    private static String name(SharedPassage shared, DocumentMap<List<SharedPassage>> lying) {
        ReusePassage first = shared.passages().get(0);
        boolean leads = likeFirst(shared, lying).get(0).equals(shared);
        return leads
                ? first.document() + ":" + first.span().begin() + "-"
                        + first.span().end()
                : shared.id();
    }

    /**
     * A shared passage that is no mere formula, at its place in a document.
     *
     * @param name the same at all places of the passage, and no other passage's
     */
    public record TellingPassage(String name, Span span) {}

    /** The passages of each document that are no mere formulas, in text order. */
    public DocumentMap<List<TellingPassage>> telling() {
        return telling;
    }

    /** The passages of a document that are no mere formulas, in text order. */
    public List<TellingPassage> telling(DocumentId document) {
        return telling.getOrDefault(document, List.of());
    }

    public List<SharedPassage> passages() {
        return passages;
    }

    public List<Lineage> lineages() {
        return lineages;
    }

    /** The shared passages of a document, by id. */
    public List<SharedPassage> of(DocumentId document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** The shared passages of a document that overlap the span. */
    public List<SharedPassage> at(DocumentId document, Span span) {
        return of(document).stream()
                .filter(shared -> shared.passages().stream()
                        .anyMatch(place -> place.document().equals(document)
                                && place.span().overlaps(span)))
                .toList();
    }
}
