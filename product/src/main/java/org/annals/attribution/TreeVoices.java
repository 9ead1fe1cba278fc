package org.annals.attribution;

import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Reads who speaks from the dependency tree around a reporting verb, where only somebody known to speak counts. */
final class TreeVoices {
    private final TextAnalysis text;
    private final SpeakerReader speakers;

    TreeVoices(TextAnalysis text, SpeakerReader speakers) {
        this.text = text;
        this.speakers = speakers;
    }

    /** The voice of the verb at that span, or nobody. */
    SpeakerReader.Voice of(Sentence sentence, Span cue) {
        int last = SpeakerReader.tokenAt(sentence, cue.end() - 1);
        int first = SpeakerReader.tokenAt(sentence, cue.begin());
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.predicate().overlaps(cue) && clause.has(Clause.Feature.PASSIVE)) {
                return SpeakerReader.Voice.NOBODY;
            }
        }
        boolean pronoun = first > 0
                && sentence.token(first - 1).tag() == Tag.PRON
                && !SentenceReader.isText(sentence, first - 1, "who");
        if (pronoun
                || !sentence.token(last).tag().isVerbal()
                || sentence.words().isEmpty()) {
            return SpeakerReader.Voice.NOBODY;
        }
        PhraseTree tree = new PhraseTree(sentence);
        String lemma = sentence.token(last).lemma();
        SpeakerReader.Voice voice = speaking(sentence, tree.beforeAside(first), lemma);
        voice = voice.isNobody() ? speaking(sentence, tree.subject(last), lemma) : voice;
        return voice.isNobody() ? speaking(sentence, tree.beforeParticiple(first), lemma) : voice;
    }

    private SpeakerReader.Voice speaking(Sentence sentence, @Nullable Span phrase, String lemma) {
        return phrase == null || !speakers.canSpeak(sentence, phrase)
                ? SpeakerReader.Voice.NOBODY
                : speakers.read(sentence, phrase, lemma);
    }
}
