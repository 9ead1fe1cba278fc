package org.annals.language;

import java.util.List;
import org.annals.document.DocumentId;

/**
 * The layers of one text, at hand.
 *
 * @param margins token runs of headers, datelines, bylines and notices: words that are in no sentence
 */
public record FoundLayers(
        DocumentId document,
        List<Sentence> sentences,
        List<Sentence> margins,
        List<Clause> clauses,
        List<Quotation> quotations,
        List<NameMention> names)
        implements TextLayers {
    public FoundLayers {
        sentences = List.copyOf(sentences);
        margins = List.copyOf(margins);
        clauses = List.copyOf(clauses);
        quotations = List.copyOf(quotations);
        names = List.copyOf(names);
    }

    @Override
    public FoundLayers found() {
        return this;
    }
}
