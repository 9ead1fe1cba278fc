package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/*
 * "The page describes the boat as “a fast one for the coast. Used well, it is safe.”" The report ends with its sentence, but
 * its quotation goes on.
 */
/** Gives the later sentences of a quotation the voice that a report of its first words has. */
final class LongQuotations {
    private final TextAnalysis text;

    LongQuotations(TextAnalysis text) {
        this.text = text;
    }

    /** What goes on behind one of the statements, each with that one's attribution. */
    List<AttributedContent> rests(List<AttributedContent> statements) {
        List<AttributedContent> rests = new ArrayList<>();
        for (AttributedContent statement : statements) {
            Span last = statement.content().get(statement.content().size() - 1);
            Quotation quotation = text.quotationAt(last.end() - 1);
            Sentence sentence = text.sentenceAt(last.begin());
            boolean long_ = quotation != null
                    && quotation.speech()
                    && sentence != null
                    && quotation.inner().begin() >= sentence.span().begin()
                    && quotation.inner().end() > sentence.span().end() + 1
                    && last.end() <= sentence.span().end();
            if (long_ && quotation != null && sentence != null) {
                Span rest = new Span(sentence.span().end(), quotation.inner().end()).trim(text.text());
                boolean told = rest.isEmpty()
                        || statements.stream()
                                .anyMatch(other ->
                                        other.content().stream().anyMatch(rest::overlaps) || isWithin(other, rest));
                if (!told) {
                    rests.add(new AttributedContent(List.of(rest), direct(statement.attribution())));
                }
            }
        }
        return rests;
    }

    private static boolean isWithin(AttributedContent other, Span rest) {
        Words cue = other.attribution().cue();
        return cue != null && rest.contains(cue.span());
    }

    private static Attribution direct(Attribution a) {
        return new Attribution(
                Form.DIRECT,
                a.stance(),
                a.speaker(),
                a.role(),
                a.cue(),
                a.channel(),
                a.via(),
                a.missing(),
                a.sentence(),
                a.explanation() + "; its quotation goes on");
    }
}
