package org.annals.attribution;

import org.annals.attribution.Attribution.Words;
import org.annals.attribution.SpeakerReader.Voice;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.jspecify.annotations.Nullable;

/*
 * A medium that says where it has a thing from only passes it on: "the channel said, citing the harbour master". The one cited
 * speaks; the medium is the channel.
 */
/** Reads who is cited behind a reporting verb. */
final class CitedVoices {
    private static final int REACH = 8;
    private static final int OWNER_REACH = 7;

    private final SpeakerReader speakers;

    CitedVoices(SpeakerReader speakers) {
        this.speakers = speakers;
    }

    /** Who speaks, and the one who passes it on, if any. */
    record Cited(Voice voice, @Nullable Speaker through) {
        /** The attribution to the one cited. */
        Attribution settle(Attribution attribution) {
            return through == null
                    ? attribution
                    : attribution
                            .withChannel(
                                    new Words(through.name(), through.span()),
                                    attribution.explanation() + "; the one cited speaks")
                            .withVia(through.name());
        }
    }

    Cited read(Sentence sentence, int verbEnd, Voice said) {
        Speaker medium = said.speaker();
        for (int i = verbEnd; i < Math.min(sentence.size() - 1, verbEnd + REACH); i++) {
            Span phrase = i < verbEnd + OWNER_REACH ? owner(sentence, verbEnd, i) : null;
            phrase = phrase == null ? cited(sentence, i, medium == null || !speakers.isPerson(medium)) : phrase;
            boolean apart = sentence.token(i).text().equals(",")
                    && !SentenceReader.isText(sentence, i + 1, "citing", "quoting", "with", "referring");
            if (phrase == null && (apart || sentence.token(i).tag().isVerbal())) {
                break;
            }
            boolean passesOn = medium != null || said.statementNoun() != null;
            Voice voice = phrase == null || !passesOn ? Voice.NOBODY : speakers.read(sentence, phrase, "cite");
            if (voice.speaker() != null) {
                return new Cited(new Voice(voice.speaker(), voice.role(), said.statementNoun()), medium);
            }
        }
        return new Cited(said, null);
    }

    /** "The agency reports the harbour master's words": whose words they are. */
    private static @Nullable Span owner(Sentence sentence, int verbEnd, int words) {
        boolean owned = words - 2 >= verbEnd
                && SentenceReader.isText(sentence, words, "words", "remarks", "comments", "statement")
                && SentenceReader.isText(sentence, words - 1, "'s", "’s", "'", "’");
        return owned ? sentence.span(verbEnd, words - 1) : null;
    }

    private static @Nullable Span cited(Sentence sentence, int i, boolean passesOn) {
        if (SentenceReader.isText(sentence, i, "citing", "quoting")) {
            return NounPhrase.from(sentence, i + 1);
        }
        // "the agency reports, with reference to"; not "he said, referring to": what he spoke of.
        boolean reference = (SentenceReader.isText(sentence, i, "reference")
                        || SentenceReader.isText(sentence, i, "referring") && passesOn)
                && SentenceReader.isText(sentence, i + 1, "to")
                && i + 2 < sentence.size();
        return reference ? NounPhrase.from(sentence, i + 2) : null;
    }
}
