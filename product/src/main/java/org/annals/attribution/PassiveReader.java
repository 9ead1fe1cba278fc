package org.annals.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Reads passives that report: "it was said that", "is said to", "was announced by". */
final class PassiveReader {
    private static final Set<String> RAISED =
            Set.of("say", "report", "believe", "think", "allege", "understand", "expect", "know", "rumour", "estimate");

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;
    private final ChannelReader channels;
    private final StatementMaker maker;

    PassiveReader(
            TextAnalysis text,
            CueLexicon lexicon,
            SpeakerReader speakers,
            ChannelReader channels,
            StatementMaker maker) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.channels = channels;
        this.maker = maker;
    }

    /** "said to have been armed": the subject of the passive does what follows. */
    static boolean isRaised(CueClause cue) {
        Sentence sentence = cue.sentence();
        int next = cue.verbEnd();
        return SentenceReader.isText(sentence, next, "to")
                && next + 1 < sentence.size()
                && sentence.token(next + 1).tag().isVerbal()
                && RAISED.contains(cue.cue().lemma());
    }

    /** "It was reported that the dam had held"; not "it is understood to be a clerk", which does not tell of whom. */
    private @Nullable AttributedContent ofNobody(CueClause cue, Stance stance, int end) {
        Sentence sentence = cue.sentence();
        int from = SentenceReader.isText(sentence, cue.verbEnd(), "that") ? cue.verbEnd() + 1 : cue.verbEnd();
        Span span = SentenceReader.trimmed(sentence, from, end);
        boolean told = SentenceReader.hasVerb(sentence, from, end) && !SentenceReader.isText(sentence, from, "to");
        return span == null || !told
                ? null
                : new AttributedContent(
                        List.of(span),
                        impersonal(stance, maker.words(cue), null, sentence, "reported without a speaker"));
    }

    @Nullable
    AttributedContent read(CueClause cue) {
        Sentence sentence = cue.sentence();
        Clause clause = cue.clause();
        Span subject = clause.subject();
        if (subject == null) {
            return null;
        }
        int end = SentenceReader.contentEnd(sentence);
        Stance stance = lexicon.impersonalStance(cue.cue().lemma());
        Words cueWords = maker.words(cue);
        String subjectText = subject.of(text.text());
        boolean it = subjectText.equalsIgnoreCase("it");
        if (stance != null && it) {
            // "It is not known whether …"
            return clause.has(Clause.Feature.NEGATED) ? null : ofNobody(cue, stance, end);
        }
        if (isRaised(cue) && stance != null) {
            end = endOfRaised(cue, subjectText, end);
            Span span = SentenceReader.trimmed(sentence, new PhraseTree(sentence).coordinationStart(subject), end);
            Stance hedged = stance == Stance.ASSERTS ? Stance.HEDGED : stance;
            return span == null
                    ? null
                    : new AttributedContent(
                            List.of(span), impersonal(hedged, cueWords, null, sentence, "reported without a speaker"));
        }
        boolean nominal = cue.cue().content() != CueLexicon.Content.MEASURE
                && cue.cue().content() != CueLexicon.Content.NAMING
                && lexicon.takes(
                        cue.cue(),
                        ContentStart.headNoun(sentence, SpeakerReader.tokenAt(sentence, subject.begin()), end));
        int words =
                SentenceReader.words(sentence, SpeakerReader.tokenAt(sentence, subject.begin()), clause.headToken());
        boolean reports = cue.cue().stance() == Stance.ANNOUNCES || clause.agent() != null;
        if (!nominal
                || !reports
                || clause.has(Clause.Feature.NEGATED)
                || words < 3
                || isBare(sentence, subject)
                || lexicon.silentSubjects.contains(subjectText.toLowerCase(Locale.ROOT))) {
            return null;
        }
        Words channel = channels.read(sentence, cue.verbEnd(), end, cue.cue().lemma());
        if (clause.agent() == null) {
            return new AttributedContent(
                    List.of(subject),
                    impersonal(cue.cue().stance(), cueWords, channel, sentence, "passive without a speaker"));
        }
        SpeakerReader.Voice voice =
                speakers.read(sentence, clause.agent(), cue.cue().lemma());
        return maker.voiced(List.of(subject), voice, cue, channel, "passive with its agent after \"by\"");
    }

    /** "Ann Lee, who is said to be ill, told …": what is said of her ends with its clause. */
    private static int endOfRaised(CueClause cue, String subject, int end) {
        boolean relative = subject.equalsIgnoreCase("who") || subject.equalsIgnoreCase("which");
        return relative ? SentenceReader.indexOf(cue.sentence(), ",", cue.verbEnd(), end) : end;
    }

    /** "the state": one noun says nothing that could be announced. */
    private static boolean isBare(Sentence sentence, Span subject) {
        int from = SpeakerReader.tokenAt(sentence, subject.begin());
        int to = SpeakerReader.tokenAt(sentence, subject.end() - 1) + 1;
        int determiner = sentence.token(from).tag() == Tag.DET ? 1 : 0;
        return SentenceReader.words(sentence, from + determiner, to) < 2;
    }

    private static Attribution impersonal(
            Stance stance, Words cue, @Nullable Words channel, Sentence sentence, String why) {
        return new Attribution(
                Form.IMPERSONAL, stance, null, null, cue, channel, List.of(), "speaker", sentence.index(), why);
    }
}
