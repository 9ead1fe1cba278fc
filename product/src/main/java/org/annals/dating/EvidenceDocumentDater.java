package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.document.NotUnderstood;
import org.annals.reuse.ReuseResult;

/*
 * Documents that date themselves come first. The others are tried against those, then against each other, until nothing
 * changes: each round looks at the state at its beginning, so the order of documents cannot matter.
 */
/** Dates documents on the evidence of their own words, their metadata, and the documents that share their passages. */
public final class EvidenceDocumentDater implements DocumentDater {
    @Override
    public List<DocumentDating> date(List<DatingInput> inputs, ReuseResult reuse) {
        Map<DocumentId, Document> documents = new HashMap<>();
        Map<DocumentId, Dated> published = new TreeMap<>();
        Map<DocumentId, List<NotUnderstood>> gaps = new HashMap<>();
        for (DatingInput input : inputs) {
            DocumentId id = input.text().document().id();
            documents.put(id, input.text().document());
            Dated own = new PublicationEvidence(input, gaps.computeIfAbsent(id, key -> new ArrayList<>())).read();
            if (own != null) {
                published.put(id, own);
            }
        }
        YearInference inference = new YearInference(reuse, documents);
        Map<DocumentId, Dated> reference = infer(inputs, published, inference);
        List<DocumentDating> datings = new ArrayList<>();
        for (DatingInput input : inputs) {
            DocumentId id = input.text().document().id();
            List<NotUnderstood> found = gaps.getOrDefault(id, List.of());
            Dated known = published.get(id);
            Dated from = known == null ? reference.get(id) : known;
            datings.add(new TimeAnchorer(input, from, known != null, found).anchor(known));
        }
        return datings;
    }

    /** Adds inferred publication dates to {@code published}; returns for the rest the date of their nearest twin. */
    private static Map<DocumentId, Dated> infer(
            List<DatingInput> inputs, Map<DocumentId, Dated> published, YearInference inference) {
        boolean changed = true;
        while (changed) {
            Map<DocumentId, Dated> before = new TreeMap<>(published);
            changed = false;
            for (DatingInput input : inputs) {
                DocumentId id = input.text().document().id();
                Dated dated = before.containsKey(id) ? null : inference.fromWeekday(input, inference.twins(id, before));
                if (dated != null) {
                    published.put(id, dated);
                    changed = true;
                }
            }
        }
        Map<DocumentId, Dated> reference = new HashMap<>();
        for (DatingInput input : inputs) {
            DocumentId id = input.text().document().id();
            List<YearInference.Twin> twins = published.containsKey(id) ? List.of() : inference.twins(id, published);
            if (!twins.isEmpty()) {
                YearInference.Twin twin = twins.get(0);
                LocalDate day = twin.published();
                String why = "year taken from " + twin.document().sourceId() + " (" + day
                        + "), which shares passages with this article";
                reference.put(id, new Dated(Edtf.day(day), Basis.OTHER_DOCUMENT, why, id, null));
            }
        }
        return reference;
    }
}
