package org.annals.dating;

import java.util.List;
import org.annals.reuse.ReuseResult;

/** Dates documents on the evidence of their own words, their metadata, and the documents that are kin to them. */
public final class EvidenceDocumentDater implements DocumentDater {
    @Override
    public List<DocumentDating> date(List<DatingInput> inputs, ReuseResult reuse) {
        return remembering().date(inputs, reuse);
    }

    @Override
    public DocumentDater remembering() {
        return new RememberedDates();
    }
}
