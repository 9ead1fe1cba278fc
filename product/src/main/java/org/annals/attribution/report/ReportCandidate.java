package org.annals.attribution.report;

import java.util.List;
import org.annals.document.Span;

/** A word that may report what somebody says, thinks or wants, with what may be its cue, source and content. Immutable. */
public final class ReportCandidate {
    private final int sentence;
    private final Span word;
    private final int[] features;
    private final List<Choice> cues;
    private final List<Choice> sources;
    private final List<Choice> contents;

    ReportCandidate(
            int sentence, Span word, int[] features, List<Choice> cues, List<Choice> sources, List<Choice> contents) {
        this.sentence = sentence;
        this.word = word;
        this.features = features;
        this.cues = List.copyOf(cues);
        this.sources = List.copyOf(sources);
        this.contents = List.copyOf(contents);
    }

    /** Index of its sentence. */
    public int sentence() {
        return sentence;
    }

    /** The cue's head word. */
    public Span word() {
        return word;
    }

    /** Hashed features for the model that tells reports from other predicates; not to be changed. */
    public int[] features() {
        return features;
    }

    public List<Choice> cues() {
        return cues;
    }

    public List<Choice> sources() {
        return sources;
    }

    public List<Choice> contents() {
        return contents;
    }
}
