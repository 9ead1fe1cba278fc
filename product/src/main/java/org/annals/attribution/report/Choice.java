package org.annals.attribution.report;

import java.util.List;
import org.annals.document.Span;

/** Words that may play one part of a report (cue, source or content), and what speaks for it. Immutable. */
public final class Choice {
    private final List<Span> spans;
    private final int[] features;

    Choice(List<Span> spans, int[] features) {
        this.spans = List.copyOf(spans);
        this.features = features;
    }

    /** The words, in text order; empty where the part may be missing. */
    public List<Span> spans() {
        return spans;
    }

    /** Hashed features for the model that ranks choices; not to be changed. */
    public int[] features() {
        return features;
    }
}
