package org.annals.dating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;

/*
 * What gives a document's date outright comes first (header, metadata, address), then what its own words let one infer,
 * then what the documents that are kin to it do. The first two are the document's own and are kept. Who may borrow a day
 * is asked again only where kin have come, gone or another date.
 */
/** Dates documents, and keeps for the next time what does not change. */
final class RememberedDates implements DocumentDater {
    private static final Comparator<SharedPassage> BY_ID = Comparator.comparing(SharedPassage::id);

    private List<OwnEvidence> last = List.of();
    private final TreeMap<DocumentId, OwnEvidence> undated = new TreeMap<>();
    /** Those of them whose lead tells a day that others may complete. */
    private final TreeMap<DocumentId, OwnEvidence> open = new TreeMap<>();

    private final KinDocuments kin = new KinDocuments();
    private List<SharedPassage> passages = List.of();

    @Override
    public DocumentDater remembering() {
        return new RememberedDates();
    }

    @Override
    public List<DocumentDating> date(List<DatingInput> inputs, ReuseResult reuse) {
        List<OwnEvidence> come = new ArrayList<>();
        List<OwnEvidence> now = own(inputs, come);
        Change<SharedPassage> change = Change.between(passages, reuse.passages(), BY_ID);
        passages = reuse.passages();
        if (!undated.isEmpty()) {
            askKin(come, change, reuse);
        }
        return now.stream().map(OwnEvidence::anchor).toList();
    }

    private void askKin(List<OwnEvidence> come, Change<SharedPassage> change, ReuseResult reuse) {
        kin.begin();
        KinDater dater = new KinDater(kin, reuse);
        dater.date(open.values());
        List<SharedPassage> changed = new ArrayList<>(change.gone());
        changed.addAll(change.come());
        Set<OwnEvidence> touched = kin.touched(reuse, changed, undated.values());
        touched.addAll(come);
        touched.stream().filter(OwnEvidence::isUndated).forEach(dater::borrow);
    }

    /** What is each document's own; what comes again as the same object is unchanged. */
    @SuppressWarnings("ReferenceEquality") // Comparing contents would cost more than dating anew.
    private List<OwnEvidence> own(List<DatingInput> inputs, List<OwnEvidence> come) {
        List<OwnEvidence> now = new ArrayList<>();
        List<OwnEvidence> gone = new ArrayList<>();
        int at = 0;
        for (DatingInput input : inputs) {
            while (at < last.size()
                    && last.get(at).text() != input.text()
                    && last.get(at).id().compareTo(input.text().document().id()) <= 0) {
                gone.add(last.get(at++));
            }
            if (at < last.size() && last.get(at).text() == input.text()) {
                now.add(last.get(at++));
            } else {
                OwnEvidence one = new OwnEvidence(input);
                come.add(one);
                now.add(one);
            }
        }
        gone.addAll(last.subList(at, last.size()));
        gone.forEach(this::remove);
        come.forEach(this::add);
        last = now;
        return now;
    }

    private void remove(OwnEvidence one) {
        kin.remove(one);
        undated.remove(one.id());
        open.remove(one.id());
    }

    private void add(OwnEvidence one) {
        kin.add(one);
        if (one.isUndated()) {
            undated.put(one.id(), one);
        }
        if (one.isOpen()) {
            open.put(one.id(), one);
        }
    }
}
