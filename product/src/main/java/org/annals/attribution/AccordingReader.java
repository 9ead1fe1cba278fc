package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Reads "according to". */
final class AccordingReader {
    private static final int FEWEST_WORDS = 3;
    private static final Set<String> NUMBERS = Set.of("data", "figures", "statistics");

    private final TextAnalysis text;
    private final SpeakerReader speakers;
    private final ChannelReader channels;
    private final StatementMaker maker;

    AccordingReader(TextAnalysis text, SpeakerReader speakers, ChannelReader channels, StatementMaker maker) {
        this.text = text;
        this.speakers = speakers;
        this.channels = channels;
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

    /** The noun phrase that starts at the token, with its author: "a biography of the mayor by the historian Ann Lee". */
    static @Nullable Span source(Sentence sentence, int from) {
        Span phrase = NounPhrase.from(sentence, from);
        int by = phrase == null ? -1 : SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        Span author = by > 0 && by + 1 < sentence.size() && SentenceReader.isText(sentence, by, "by")
                ? NounPhrase.from(sentence, by + 1)
                : null;
        return phrase == null || author == null ? phrase : phrase.cover(author);
    }

    private @Nullable AttributedContent read(Sentence sentence, int at) {
        int from = at + 2;
        Span phrase = from < sentence.size() ? source(sentence, from) : null;
        if (phrase == null) {
            return null;
        }
        int end = SentenceReader.contentEnd(sentence);
        int phraseEnd = SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        Span content;
        boolean leads = at < 2 || leadsAnother(sentence, at, phraseEnd);
        if (leads) {
            int comma = SentenceReader.indexOf(sentence, ",", phraseEnd, end);
            comma = isRelative(sentence, comma + 1) ? SentenceReader.indexOf(sentence, ",", comma + 1, end) : comma;
            content = comma >= end ? null : SentenceReader.trimmed(sentence, comma + 1, end);
        } else {
            boolean least =
                    SentenceReader.isText(sentence, at - 1, "least") && SentenceReader.isText(sentence, at - 2, "at");
            content = SentenceReader.trimmed(sentence, 0, least ? at - 2 : at);
        }
        List<Span> around = content == null || leads ? List.of() : around(sentence, at, phraseEnd, end);
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

    /** "They pay the fare, and according to the board, there are many": what stands behind it is what the board says. */
    private static boolean leadsAnother(Sentence sentence, int at, int phraseEnd) {
        return SentenceReader.isText(sentence, at - 1, "and", "but")
                && SentenceReader.isText(sentence, phraseEnd, ",")
                && SentenceReader.hasVerb(sentence, phraseEnd, sentence.size());
    }

    /** "According to a clerk, who wrote a book on it, the dam held": a clause about the clerk. */
    private static boolean isRelative(Sentence sentence, int from) {
        return SentenceReader.isText(sentence, from, "who", "which", "whose", "whom");
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
        SpeakerReader.Voice voice = owned(sentence, at, speakers.read(sentence, phrase, "according"));
        ReportFrame frame = new ReportFrame(
                Stance.ASSERTS,
                new Words(cueSpan.of(text.text()), cueSpan),
                through(sentence, voice),
                sentence.index(),
                "introduced by \"according to\"");
        Attribution attribution = frame.attribute(maker.formOf(content), voice);
        return new AttributedContent(content, attribution);
    }

    /** "The harbour board has closed it, according to its website": the board, through its website. */
    private SpeakerReader.Voice owned(Sentence sentence, int at, SpeakerReader.Voice voice) {
        if (voice.speaker() != null
                || voice.statementNoun() == null
                || !SentenceReader.isText(sentence, at + 2, "its", "their")) {
            return voice;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            if (subject != null && clause.headToken() < at) {
                Speaker owner = speakers.read(sentence, subject, "say").speaker();
                return owner == null || owner.isPronoun()
                        ? voice
                        : new SpeakerReader.Voice(owner, null, voice.statementNoun());
            }
        }
        return voice;
    }

    /** The statement or the book through which it was said; numbers are no channel. */
    private @Nullable Words through(Sentence sentence, SpeakerReader.Voice voice) {
        Span noun = voice.statementNoun();
        boolean numbers = noun != null && NUMBERS.contains(noun.of(text.text()).toLowerCase(Locale.ROOT));
        return noun == null || numbers ? null : channels.statement(sentence, noun, sentence.size());
    }
}
