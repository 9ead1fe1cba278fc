package org.annals.attribution;

import java.util.List;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Puts statements together from their words, their cue and their voice. */
final class StatementMaker {
    private final TextAnalysis text;
    private final SpeakerReader speakers;
    private final ChannelReader channels;

    StatementMaker(TextAnalysis text, SpeakerReader speakers, ChannelReader channels) {
        this.text = text;
        this.speakers = speakers;
        this.channels = channels;
    }

    /** The statement that a cue makes of these words by a voice, or by whomever it cites. */
    AttributedContent voiced(
            List<Span> spans, SpeakerReader.Voice said, CueClause cue, @Nullable Words channel, String why) {
        CitedVoices.Cited cited = new CitedVoices(speakers).read(cue.sentence(), cue.verbEnd(), said);
        SpeakerReader.Voice voice = cited.voice();
        Words heard = channel;
        if (heard == null && voice.statementNoun() != null) {
            heard = channels.statement(cue.sentence(), voice.statementNoun(), cue.verbStart());
        }
        ReportFrame frame = new ReportFrame(
                cue.cue().stance(), words(cue), heard, cue.sentence().index(), why);
        return new AttributedContent(spans, cited.settle(frame.attribute(formOf(spans), voice)));
    }

    /** Indirect, or mixed where some words stand in quotation marks. */
    Form formOf(List<Span> spans) {
        for (Span span : spans) {
            for (Quotation quotation : text.quotations()) {
                if (quotation.span().begin() >= span.end()) {
                    break;
                }
                if (quotation.inner().overlaps(span) && quotation.inner().length() > 3) {
                    return Form.MIXED;
                }
            }
        }
        return Form.INDIRECT;
    }

    Words words(CueClause cue) {
        Span span = cue.clause().predicate();
        return new Words(span.of(text.text()), span);
    }
}
