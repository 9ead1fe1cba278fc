package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/*
 * The models know more verbs and more ways of building a sentence than the rules; the rules know what a chronology may take
 * for a statement. So a learnt report becomes a statement only if its cue is one of the lexicon's, is neither denied nor
 * only possible, and tells a clause (or a noun phrase that the verb takes); wishes and views stay reports.
 */
/** Makes attributed statements of the reports that models found and rules did not. */
final class LearnedReader {
    private static final String WHY = "a model of reports found the cue, its source and its content";

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;
    private final ChannelReader channels;

    LearnedReader(TextAnalysis text, CueLexicon lexicon, SpeakerReader speakers, ChannelReader channels) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.channels = channels;
    }

    /** The statement that the report makes, or null where it makes none. */
    @Nullable
    AttributedContent read(Report report) {
        Sentence sentence = text.sentences().get(report.sentence());
        Quotation around = text.quotationAt(report.word().begin());
        Clause clause = clauseOf(sentence, report.word());
        String lemma = clause == null ? lemma(sentence, report.word()) : clause.lemma();
        CueLexicon.Cue cue = lexicon.cue(lemma);
        boolean quoted = around != null && around.speech();
        if (quoted || cue == null || clause != null && isUnreal(sentence, clause)) {
            return null;
        }
        List<Span> content = content(report, sentence, cue);
        if (content.isEmpty()) {
            return null;
        }
        SpeakerReader.Voice voice = voice(report);
        Words words = new Words(report.word().of(text.text()), report.word());
        int at = SpeakerReader.tokenAt(sentence, report.word().begin());
        Words channel = channels.read(sentence, at + 1, sentence.size(), lemma);
        ReportFrame frame = new ReportFrame(cue.stance(), words, channel, sentence.index(), WHY);
        return new AttributedContent(content, frame.attribute(form(content), voice));
    }

    /** Who the report says it is, or nobody. */
    SpeakerReader.Voice voice(Report report) {
        Sentence sentence = text.sentences().get(report.sentence());
        if (report.source().isEmpty()
                || !sentence.span().contains(report.source().get(0))) {
            return SpeakerReader.Voice.NOBODY;
        }
        return speakers.read(sentence, report.source().get(0));
    }

    private @Nullable Clause clauseOf(Sentence sentence, Span word) {
        for (Clause clause : text.clausesOf(sentence)) {
            if (sentence.token(clause.headToken()).span().overlaps(word)) {
                return clause;
            }
        }
        return null;
    }

    private static String lemma(Sentence sentence, Span word) {
        Token token = sentence.token(SpeakerReader.tokenAt(sentence, word.begin()));
        return token.lemma();
    }

    /** "did not say", "would say", "to say": nothing was said. */
    private static boolean isUnreal(Sentence sentence, Clause clause) {
        boolean participle = sentence.token(clause.headToken()).lower().endsWith("ing");
        return clause.has(Clause.Feature.NEGATED)
                || clause.has(Clause.Feature.MODAL)
                || clause.has(Clause.Feature.FUTURE)
                || clause.has(Clause.Feature.NON_FINITE) && !participle;
    }

    /** The content without "that" and marks at its edges; empty where the cue cannot tell it. */
    private List<Span> content(Report report, Sentence sentence, CueLexicon.Cue cue) {
        List<Span> content = new ArrayList<>();
        boolean verb = false;
        for (Span span : report.content()) {
            Sentence within = text.sentenceAt(span.begin());
            if (within == null) {
                continue;
            }
            int from = SpeakerReader.tokenAt(within, span.begin());
            int to = SpeakerReader.tokenAt(
                            within, Math.min(span.end(), within.span().end()) - 1)
                    + 1;
            from = SentenceReader.isText(within, from, "that") && to - from > 1 ? from + 1 : from;
            Span trimmed = SentenceReader.trimmed(within, from, to);
            if (trimmed != null) {
                content.add(trimmed);
                verb |= SentenceReader.hasVerb(within, from, to);
            }
        }
        boolean near = content.stream().allMatch(sentence.span()::contains);
        return verb && near && cue.content() != CueLexicon.Content.QUOTATION ? content : List.of();
    }

    private Form form(List<Span> content) {
        for (Span span : content) {
            for (int at = span.begin(); at < span.end(); at++) {
                Quotation quotation = text.quotationAt(at);
                if (quotation != null && quotation.speech()) {
                    return quotation.inner().contains(span) ? Form.DIRECT : Form.MIXED;
                }
            }
        }
        return Form.INDIRECT;
    }
}
