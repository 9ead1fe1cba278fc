package org.annals.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.NotUnderstood;
import org.annals.reuse.ReuseResult;

/*
 * What gives a document's date outright comes first (header, metadata, address), then what its own words let one infer,
 * then what the documents that are kin to it do.
 */
/** Dates documents on the evidence of their own words, their metadata, and the documents that are kin to them. */
public final class EvidenceDocumentDater implements DocumentDater {
    @Override
    public List<DocumentDating> date(List<DatingInput> inputs, ReuseResult reuse) {
        Map<DocumentId, Dated> published = new TreeMap<>();
        Map<DocumentId, List<NotUnderstood>> gaps = new HashMap<>();
        Map<DocumentId, OwnTextDater> undated = new HashMap<>();
        for (DatingInput input : inputs) {
            DocumentId id = input.text().document().id();
            OwnTextDater words = new OwnTextDater(input);
            Dated given =
                    new PublicationEvidence(input, words, gaps.computeIfAbsent(id, key -> new ArrayList<>())).read();
            Dated own = given != null ? given : words.date();
            if (own != null) {
                published.put(id, own);
            } else {
                undated.put(id, words);
            }
        }
        KinDater kin = new KinDater(undated, inputs, reuse);
        kin.date(published);
        Map<DocumentId, Dated> reference = kin.borrowed(published);
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
}
