package org.annals.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.NotUnderstood;
import org.annals.reuse.ReuseResult;
import org.jspecify.annotations.Nullable;

/*
 * What gives a document's date outright comes first (header, metadata, address), then what its own words let one infer,
 * then what the documents that are kin to it do. The first two are the document's own and are kept.
 */
/** Dates documents, and keeps what is each document's own for the next time. */
final class RememberedDates implements DocumentDater {
    private Map<DocumentId, OwnEvidence> evidence = new HashMap<>();

    /** What a document says of its date, and how its expressions were anchored last. */
    static final class OwnEvidence {
        private final DatingInput input;
        private final OwnTextDater words;
        private final List<NotUnderstood> gaps = new ArrayList<>();
        private final @Nullable Dated date;
        private final KinDocuments.Namer names;
        private @Nullable Dated from;
        private boolean known;
        private @Nullable DocumentDating anchored;

        OwnEvidence(DatingInput input) {
            this.input = input;
            this.words = new OwnTextDater(input);
            Dated given = new PublicationEvidence(input, words, gaps).read();
            this.date = given != null ? given : words.date();
            this.names = new KinDocuments.Namer(input.text());
        }

        /** The document's expressions as seen from a day, its own or a borrowed one. */
        DocumentDating anchor(@Nullable Dated own, @Nullable Dated borrowed) {
            Dated reference = own == null ? borrowed : own;
            DocumentDating last = anchored;
            if (last == null || !Objects.equals(reference, from) || known != (own != null)) {
                last = new TimeAnchorer(input, reference, own != null, new ArrayList<>(gaps)).anchor(own);
                anchored = last;
                from = reference;
                known = own != null;
            }
            return last;
        }
    }

    @Override
    public DocumentDater remembering() {
        return new RememberedDates();
    }

    // What comes again as the same object is unchanged; comparing contents would cost more than dating anew.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public List<DocumentDating> date(List<DatingInput> inputs, ReuseResult reuse) {
        Map<DocumentId, OwnEvidence> current = new HashMap<>();
        Map<DocumentId, Dated> published = new TreeMap<>();
        Map<DocumentId, OwnTextDater> undated = new HashMap<>();
        for (DatingInput input : inputs) {
            DocumentId id = input.text().document().id();
            OwnEvidence kept = evidence.get(id);
            OwnEvidence own = kept != null && kept.input.text() == input.text() ? kept : new OwnEvidence(input);
            current.put(id, own);
            if (own.date != null) {
                published.put(id, own.date);
            } else {
                undated.put(id, own.words);
            }
        }
        evidence = current;
        // Kin are asked for only on behalf of those without a date; most piles have none.
        Map<DocumentId, Dated> borrowed = undated.isEmpty() ? Map.of() : complete(undated, published, reuse);
        List<DocumentDating> datings = new ArrayList<>();
        for (DatingInput input : inputs) {
            DocumentId id = input.text().document().id();
            OwnEvidence own = Objects.requireNonNull(current.get(id), "every input was looked at");
            datings.add(own.anchor(published.get(id), borrowed.get(id)));
        }
        return datings;
    }

    /** Adds the dates that can be inferred of others; what the rest may borrow. */
    private Map<DocumentId, Dated> complete(
            Map<DocumentId, OwnTextDater> undated, Map<DocumentId, Dated> published, ReuseResult reuse) {
        List<KinDocuments.Namer> names =
                evidence.values().stream().map(own -> own.names).toList();
        KinDater kin = new KinDater(undated, new KinDocuments(names, reuse, undated.keySet()));
        kin.date(published);
        return kin.borrowed(published);
    }
}
