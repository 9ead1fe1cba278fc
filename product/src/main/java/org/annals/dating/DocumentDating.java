package org.annals.dating;

import java.util.List;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.LateList;
import org.annals.document.NotUnderstood;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** One document's publication date, if any is known, and all its time expressions, anchored, in text order. */
public record DocumentDating(
        DocumentId document, @Nullable Dated published, List<AnchoredTime> times, List<NotUnderstood> notUnderstood) {
    public DocumentDating {
        times = LateList.of(times);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** The anchored expression at exactly this span, or null. */
    public @Nullable AnchoredTime at(Span span) {
        for (AnchoredTime time : times) {
            if (time.expression().span().equals(span)) {
                return time;
            }
        }
        return null;
    }
}
