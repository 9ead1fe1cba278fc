package org.annals.language;

import java.util.List;
import org.annals.document.Document;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The language layer of one document: sentences, clauses, quotations and names, all in text order.
 */
public record TextAnalysis(Document document, TextLayers layers) {
    /** One whose layers are at hand. */
    public TextAnalysis(
            Document document,
            List<Sentence> sentences,
            List<Sentence> margins,
            List<Clause> clauses,
            List<Quotation> quotations,
            List<NameMention> names) {
        this(document, new FoundLayers(document.id(), sentences, margins, clauses, quotations, names));
    }

    TextAnalysis withTrees(List<Sentence> parsed, List<Clause> parsedClauses) {
        return new TextAnalysis(document, parsed, margins(), parsedClauses, quotations(), names());
    }

    public List<Sentence> sentences() {
        return layers.found().sentences();
    }

    /**
     * Token runs of headers, datelines, bylines and notices: words that are in no sentence; dates are read there, claims are
     * not.
     */
    public List<Sentence> margins() {
        return layers.found().margins();
    }

    public List<Clause> clauses() {
        return layers.found().clauses();
    }

    public List<Quotation> quotations() {
        return layers.found().quotations();
    }

    public List<NameMention> names() {
        return layers.found().names();
    }

    public String text() {
        return document.text();
    }

    /** The sentence that covers the offset, or null. */
    public @Nullable Sentence sentenceAt(int offset) {
        List<Sentence> sentences = sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = sentences.get(middle).span();
            if (span.end() <= offset) {
                low = middle + 1;
            } else if (span.begin() > offset) {
                high = middle - 1;
            } else {
                return sentences.get(middle);
            }
        }
        return null;
    }

    /** The clauses of one sentence, in order. */
    public List<Clause> clausesOf(Sentence sentence) {
        int from = firstClause(sentence.index());
        return clauses().subList(from, firstClause(sentence.index() + 1));
    }

    /** The position of the first clause of that sentence or a later one; clauses are in text order. */
    private int firstClause(int sentence) {
        List<Clause> clauses = clauses();
        int low = 0;
        int high = clauses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clauses.get(middle).sentence() < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The quotation whose inner span covers the offset, or null. */
    public @Nullable Quotation quotationAt(int offset) {
        List<Quotation> quotations = quotations();
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Quotation quotation = quotations.get(middle);
            if (quotation.span().end() <= offset) {
                low = middle + 1;
            } else if (quotation.span().begin() > offset) {
                high = middle - 1;
            } else {
                return quotation;
            }
        }
        return null;
    }
}
