package org.annals.language;

import java.util.List;
import org.annals.document.Document;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The language layer of one document: sentences, clauses, quotations and names, all in text order.
 *
 * @param margins token runs of headers, datelines, bylines and notices: words that are in no sentence; dates are read
 *     there, claims are not
 */
public record TextAnalysis(
        Document document,
        List<Sentence> sentences,
        List<Sentence> margins,
        List<Clause> clauses,
        List<Quotation> quotations,
        List<NameMention> names) {
    public TextAnalysis {
        sentences = List.copyOf(sentences);
        margins = List.copyOf(margins);
        clauses = List.copyOf(clauses);
        quotations = List.copyOf(quotations);
        names = List.copyOf(names);
    }

    public String text() {
        return document.text();
    }

    /** The sentence that covers the offset, or null. */
    public @Nullable Sentence sentenceAt(int offset) {
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
        return clauses.stream()
                .filter(clause -> clause.sentence() == sentence.index())
                .toList();
    }

    /** The quotation whose inner span covers the offset, or null. */
    public @Nullable Quotation quotationAt(int offset) {
        for (Quotation quotation : quotations) {
            if (quotation.span().contains(offset)) {
                return quotation;
            }
        }
        return null;
    }
}
