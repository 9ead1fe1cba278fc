package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Reads "according to". */
final class AccordingReader {
    private static final int FEWEST_WORDS = 3;

    private final TextAnalysis text;
    private final SpeakerReader speakers;
    private final ChannelReader channels;
    private final StatementMaker maker;

    AccordingReader(TextAnalysis text, SpeakerReader speakers, ChannelReader channels, StatementMaker maker) {
        this.text = text;
        this.channels = channels;
        this.speakers = speakers;
        this.maker = maker;
    }

    List<AttributedContent> read(Sentence sentence) {
        List<AttributedContent> found = new ArrayList<>();
        for (int i = 0; i + 1 < sentence.size(); i++) {
            if (SentenceReader.isText(sentence, i, "according") && SentenceReader.isText(sentence, i + 1, "to")) {
                AttributedContent content = read(sentence, i);
                if (content != null) {
                    found.add(content);
                }
            }
        }
        return found;
    }

    private @Nullable AttributedContent read(Sentence sentence, int at) {
        int from = at + 2;
        Span phrase = from < sentence.size() ? SpeakerReader.phraseFrom(sentence, from) : null;
        if (phrase == null) {
            return null;
        }
        int end = SentenceReader.contentEnd(sentence);
        int phraseEnd = SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        Span content;
        if (at < 2) {
            int comma = SentenceReader.indexOf(sentence, ",", phraseEnd, end);
            content = comma >= end ? null : SentenceReader.trimmed(sentence, comma + 1, end);
        } else {
            content = SentenceReader.trimmed(sentence, 0, at);
        }
        List<Span> around = content == null ? List.of() : around(sentence, at, phraseEnd, end);
        if (!around.isEmpty()) {
            return statement(sentence, at, phrase, around);
        }
        int first = content == null ? 0 : SpeakerReader.tokenAt(sentence, content.begin());
        if (content == null
                || SentenceReader.words(sentence, first, SpeakerReader.tokenAt(sentence, content.end() - 1) + 1)
                        < FEWEST_WORDS
                || !SentenceReader.hasVerb(
                        sentence,
                        SpeakerReader.tokenAt(sentence, content.begin()),
                        SpeakerReader.tokenAt(sentence, content.end() - 1) + 1)) {
            return null;
        }
        return statement(sentence, at, phrase, List.of(content));
    }

    /** "The first shots, according to witnesses, were fired": the words before and behind, where only both are a statement. */
    private static List<Span> around(Sentence sentence, int at, int phraseEnd, int end) {
        boolean inserted = at > 1
                && SentenceReader.isText(sentence, at - 1, ",")
                && SentenceReader.isText(sentence, phraseEnd, ",")
                && !SentenceReader.hasVerb(sentence, 0, at)
                && SentenceReader.hasVerb(sentence, phraseEnd, end);
        Span before = inserted ? SentenceReader.trimmed(sentence, 0, at) : null;
        Span after = inserted ? SentenceReader.trimmed(sentence, phraseEnd + 1, end) : null;
        return before == null || after == null ? List.of() : List.of(before, after);
    }

    private AttributedContent statement(Sentence sentence, int at, Span phrase, List<Span> content) {
        Span cueSpan = sentence.span(at, at + 2);
        SpeakerReader.Voice voice = speakers.read(sentence, phrase, "according");
        Span paper = voice.statementNoun();
        ReportFrame frame = new ReportFrame(
                Stance.ASSERTS,
                new Words(cueSpan.of(text.text()), cueSpan),
                paper == null || !channels.isChannel(paper) ? null : channels.statement(sentence, paper, sentence.size()),
                sentence.index(),
                "introduced by \"according to\"");
        Attribution attribution = frame.attribute(maker.formOf(content), voice);
        return new AttributedContent(content, attribution);
    }
}
