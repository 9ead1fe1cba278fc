package org.annals.reuse;

import java.util.BitSet;
import java.util.List;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text. Its wording, and how long its own words are, are worked out when they are first asked for, as most
 * texts of a pile share nothing.
 */
final class KeptText implements CandidatePairs.Sketched {
    private final TextAnalysis text;
    private final Sketch sketch;
    private final List<SharedPassage> repeated;
    private @Nullable Late<Wording> wording;
    private @Nullable Late<Extent> extent;

    KeptText(TextAnalysis text, Sketch sketch) {
        this.text = text;
        this.sketch = sketch;
        this.repeated = RepeatedSentences.of(text, sketch);
    }

    TextAnalysis text() {
        return text;
    }

    DocumentId id() {
        return text.document().id();
    }

    @Override
    public String key() {
        return id().value();
    }

    @Override
    public int[] fingerprints() {
        return sketch.fingerprints();
    }

    /** The sentences that it says again. */
    List<SharedPassage> repeated() {
        return repeated;
    }

    Wording wording(WordCursor cursor, StockPhrases stock) {
        Late<Wording> made = wording;
        if (made == null) {
            made = Late.of(Wording.of(text, cursor, stock));
            wording = made;
        }
        return made.get();
    }

    Extent extent() {
        Late<Extent> made = extent;
        if (made == null) {
            made = Late.of(Extent.of(text));
            extent = made;
        }
        return made.get();
    }

    /** How long a document's own words are, and where quoted speech stands in it. */
    record Extent(int length, BitSet quoted) {
        private static Extent of(TextAnalysis text) {
            BitSet quoted = new BitSet();
            for (Quotation quotation : text.quotations()) {
                if (quotation.speech()) {
                    quoted.set(quotation.span().begin(), quotation.span().end());
                }
            }
            int length = 0;
            for (Sentence sentence : text.sentences()) {
                length += sentence.span().length() - quotedIn(quoted, sentence.span());
            }
            return new Extent(Math.max(1, length), quoted);
        }

        private static int quotedIn(BitSet quoted, Span span) {
            return quoted.get(span.begin(), span.end()).cardinality();
        }

        /** The share of the document's own words that the spans cover. */
        double share(List<Span> spans) {
            return Math.min(1, covered(spans) / (double) length);
        }

        /** How much of the document's own words the spans cover, overlaps counted once. */
        int covered(List<Span> spans) {
            int total = 0;
            int end = 0;
            for (Span span : spans.stream().sorted().toList()) {
                int from = Math.max(end, span.begin());
                if (from < span.end()) {
                    total += span.end() - from - quotedIn(quoted, new Span(from, span.end()));
                    end = span.end();
                }
            }
            return total;
        }
    }
}
