package org.annals.attribution.report;

import java.util.List;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says, thinks or wants something: the words of the cue, of who, and of what.
 *
 * @param sentence index of the sentence that holds the cue
 * @param source empty where nobody is named
 * @param speaker the canonical name in this document of who the source is, or null
 * @param score how sure the model is that the cue reports, above 0, in logits
 */
public record Report(
        int sentence,
        Span word,
        List<Span> cue,
        List<Span> source,
        List<Span> content,
        @Nullable String speaker,
        double score) {
    public Report {
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        content = List.copyOf(content);
    }

    /** The same report, its source named. */
    public Report named(@Nullable String name) {
        return new Report(sentence, word, cue, source, content, name, score);
    }
}
