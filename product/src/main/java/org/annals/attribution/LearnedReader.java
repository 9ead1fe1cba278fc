package org.annals.attribution;

import java.util.List;
import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.attribution.report.Report;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
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

    private static final Set<String> CONDITIONS = Set.of("if", "whether", "unless");

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final CueFrames frames;
    private final SpeakerReader speakers;
    private final ChannelReader channels;

    LearnedReader(
            TextAnalysis text, CueLexicon lexicon, CueFrames frames, SpeakerReader speakers, ChannelReader channels) {
        this.text = text;
        this.lexicon = lexicon;
        this.frames = frames;
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
        boolean question = SentenceReader.isText(sentence, sentence.size() - 1, "?");
        boolean passive = clause != null && clause.has(Clause.Feature.PASSIVE) && clause.agent() == null;
        if (question || passive || quoted || cue == null || clause != null && isUnreal(sentence, clause)) {
            return null;
        }
        if (clause != null && IndirectReader.sharesPassive(text, lexicon, new CueClause(sentence, clause, cue))) {
            return null;
        }
        List<Span> content = content(report, sentence, cue);
        int end = SpeakerReader.tokenAt(sentence, report.word().end() - 1) + 1;
        if (content.isEmpty() || !frames.fits(lemma, sentence, end)) {
            return null;
        }
        SpeakerReader.Voice voice = voice(report);
        Words words = new Words(report.word().of(text.text()), report.word());
        int at = SpeakerReader.tokenAt(sentence, report.word().begin());
        Words channel = channels.read(sentence, at + 1, sentence.size(), lemma);
        if (channel == null && voice.statementNoun() != null) {
            channel = channels.statement(sentence, voice.statementNoun(), at);
        }
        ReportFrame frame = new ReportFrame(cue.stance(), words, channel, sentence.index(), WHY);
        return new AttributedContent(content, frame.attribute(form(content), voice));
    }

    /** Whether the report's verb is a passive whose subject is not who speaks. */
    boolean isPassive(Report report) {
        Clause clause = clauseOf(text.sentences().get(report.sentence()), report.word());
        return clause != null && clause.has(Clause.Feature.PASSIVE);
    }

    /** Who the report says it is, or nobody. */
    SpeakerReader.Voice voice(Report report) {
        Sentence sentence = text.sentences().get(report.sentence());
        if (report.source().isEmpty()
                || !sentence.span().contains(report.source().get(0))) {
            return SpeakerReader.Voice.NOBODY;
        }
        Span source = report.source().get(0);
        int before = SpeakerReader.tokenAt(sentence, source.begin()) - 1;
        boolean governed = before >= 0 && sentence.token(before).tag() == Tag.ADP;
        boolean means = SentenceReader.isText(sentence, before, "by")
                && !isPassive(report)
                && !speakers.canSpeak(sentence, source);
        // "said in July", "said by telephone": what another preposition governs is when, where or how it was said.
        return governed && (means || !SentenceReader.isText(sentence, before, "by", "from", "to", "of"))
                ? SpeakerReader.Voice.NOBODY
                : speakers.read(sentence, source, lemma(sentence, report.word()));
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

    /** "did not say", "would say", "to say", "if the press says": nothing was said. */
    private static boolean isUnreal(Sentence sentence, Clause clause) {
        boolean participle = sentence.token(clause.headToken()).lower().endsWith("ing");
        return clause.has(Clause.Feature.NEGATED)
                || clause.has(Clause.Feature.MODAL)
                || clause.has(Clause.Feature.FUTURE)
                || clause.subordinator() != null && CONDITIONS.contains(clause.subordinator())
                || clause.has(Clause.Feature.NON_FINITE) && !participle;
    }

    /** The content in one piece, without "that" and marks at its edges; empty where the cue cannot tell it. */
    private List<Span> content(Report report, Sentence sentence, CueLexicon.Cue cue) {
        Span whole = report.content().get(0);
        if (report.source().stream().anyMatch(whole::overlaps)) {
            return List.of();
        }
        boolean elsewhere = report.content().size() > 1 || !sentence.span().contains(whole);
        if (elsewhere || cue.content() == CueLexicon.Content.QUOTATION) {
            return List.of();
        }
        int from = SpeakerReader.tokenAt(sentence, whole.begin());
        int to = SpeakerReader.tokenAt(sentence, whole.end() - 1) + 1;
        from = afterThat(sentence, from, to);
        Tag first = sentence.token(from).tag();
        Span trimmed = SentenceReader.trimmed(sentence, from, to);
        boolean against = from > 0 && SentenceReader.isText(sentence, from - 1, "against", "for", "with");
        boolean fragment = first.isVerbal() || first == Tag.SCONJ || first == Tag.CCONJ || first == Tag.PART || against;
        boolean told = cue.content() == CueLexicon.Content.NOMINAL && SentenceReader.hasVerb(sentence, from, to)
                || tellsClause(sentence, from, to);
        boolean fits = switch (cue.content()) {
            case CLAUSE, NOMINAL -> true;
            case QUOTED -> holdsQuotation(trimmed);
            case UTTERANCE, MEASURE, NAMING, QUOTATION -> false;
        };
        return trimmed == null
                        || fragment
                        || !told
                        || !fits
                        || isCut(sentence, from, to)
                        || isApart(report, sentence, to)
                ? List.of()
                : List.of(trimmed);
    }

    /** "modern is as slippery" of "modern is as slippery a word as": the next word hangs on one of the content's. */
    private static boolean isCut(Sentence sentence, int from, int to) {
        if (to >= sentence.size() || sentence.token(to).tag() == Tag.PUNCT) {
            return false;
        }
        Span inside = sentence.span(from, to);
        return sentence.words().stream()
                .filter(word -> word.span().overlaps(sentence.token(to).span()) && word.head() >= 0)
                .anyMatch(word ->
                        inside.contains(sentence.words().get(word.head()).span()));
    }

    /** Whether a finite clause with a subject of its own opens the content. */
    private boolean tellsClause(Sentence sentence, int from, int to) {
        return text.clausesOf(sentence).stream()
                .anyMatch(clause -> clause.headToken() >= from
                        && clause.headToken() < to
                        && !clause.has(Clause.Feature.NON_FINITE)
                        && (clause.subordinator() == null || clause.firstToken() <= from));
    }

    private boolean holdsQuotation(@Nullable Span content) {
        return content != null
                && text.quotations().stream()
                        .anyMatch(quotation -> quotation.span().overlaps(content));
    }

    /** "more than anything he had written": words that belong to neither stand between the content and the report behind it. */
    private static boolean isApart(Report report, Sentence sentence, int to) {
        int cue = SpeakerReader.tokenAt(sentence, report.word().begin());
        int start = cue;
        for (Span source : report.source()) {
            boolean between = sentence.span().contains(source)
                    && source.begin() > sentence.token(to - 1).span().begin();
            start = between ? Math.min(start, SpeakerReader.tokenAt(sentence, source.begin())) : start;
        }
        return to <= start && SentenceReader.words(sentence, to, start) > 1;
    }

    /** "that it sank"; and "on its channel that it sank", where the phrase belongs to the cue. */
    private static int afterThat(Sentence sentence, int from, int to) {
        if (SentenceReader.isText(sentence, from, "that") && to - from > 1) {
            return from + 1;
        }
        boolean phrase = from > 0 && sentence.token(from - 1).tag() == Tag.ADP;
        int that = SentenceReader.indexOf(sentence, "that", from, to);
        return phrase && that + 1 < to ? that + 1 : from;
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
