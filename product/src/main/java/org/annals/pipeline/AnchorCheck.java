package org.annals.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.delta.Snapshot;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.document.DocumentId;
import org.annals.review.Anchor;
import org.annals.review.Decision;
import org.annals.review.DecisionLog;
import org.annals.store.ChronologyStore;
import org.annals.store.RunTable.Run;
import org.annals.store.StoreCheck.Finding;
import org.annals.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Checks that the rows of the last run and the decisions of the log stand inside the texts that the store holds. */
public final class AnchorCheck {
    private final ChronologyStore store;

    public AnchorCheck(ChronologyStore store) {
        this.store = store;
    }

    /** Two findings: of the rows, and of the decisions. */
    public List<Finding> all() {
        Run last = store.runs().findLast();
        if (last == null) {
            return List.of();
        }
        try {
            Snapshot rows = Snapshot.parse(store.runs().lastRows());
            return List.of(rows(rows), decisions());
        } catch (IllegalArgumentException e) {
            return List.of(new Finding("rows", 0, List.of("the rows of run " + last.number() + " cannot be read")));
        }
    }

    private Finding rows(Snapshot rows) {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (ClaimRow claim : rows.claims()) {
            int length = lengths.computeIfAbsent(claim.document(), this::length);
            if (claim.predicate().end() > length) {
                wrong.add(claim.id() + ": its words lie outside the text of " + claim.document());
            }
        }
        return new Finding("anchors", rows.claims().size(), wrong);
    }

    private int length(String document) {
        try {
            @Nullable String text = store.documents().findText(new DocumentId(document));
            return text == null ? -1 : text.codePointCount(0, text.length());
        } catch (IllegalArgumentException e) {
            // Told by the check of the texts.
            return -1;
        }
    }

    private Finding decisions() {
        List<String> wrong = new ArrayList<>();
        long looked = 0;
        try {
            for (Decision decision : new DecisionLog(store.decisions()).list()) {
                looked += decision.target().anchors().size();
                for (Anchor anchor : decision.target().anchors()) {
                    if (anchor.textSha256().length() != 64) {
                        wrong.add(decision.id() + ": an anchor without the hash of a text");
                    }
                }
            }
        } catch (IllegalStateException | StoreException e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        return new Finding("decision anchors", looked, wrong);
    }
}
