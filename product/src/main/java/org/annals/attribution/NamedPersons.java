package org.annals.attribution;

import java.util.List;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;

/** The persons whom a text names, where their names stand around quotations. */
final class NamedPersons {
    /** How many capitalised words (titles) may open a name. */
    private static final int NAME_REACH = 3;

    private static final int LONGEST_PRONOUN = 4;

    private final TextAnalysis text;
    private final DocumentActors actors;

    NamedPersons(TextAnalysis text, DocumentActors actors) {
        this.text = text;
        this.actors = actors;
    }

    /** The person whose name begins at the token, or behind titles. */
    SpeakerReader.Voice signature(Sentence sentence, int from) {
        for (int i = from;
                i < Math.min(sentence.size(), from + NAME_REACH)
                        && sentence.token(i).isCapitalised();
                i++) {
            Token token = sentence.token(i);
            LocalActor actor = actors.at(token.span());
            if (actor != null && actor.kind() == ActorKind.PERSON) {
                Span name = actor.mentions().stream()
                        .filter(mention -> mention.contains(token.span()))
                        .findFirst()
                        .orElse(token.span());
                String role = actor.roles().isEmpty() ? null : actor.roles().get(0);
                return new SpeakerReader.Voice(
                        new Speaker(actor.index(), actor.name(), name.of(text.text()), name), role, null);
            }
        }
        return SpeakerReader.Voice.NOBODY;
    }

    /** Whether the narration from an offset up to the quotation names a person other than the speaker. */
    boolean namesAnother(int from, Quotation until, Attribution spoken) {
        Speaker speaker = spoken.speaker();
        Sentence told = spoken.sentence() < 0 ? null : text.sentences().get(spoken.sentence());
        int begin = told == null ? from : Math.max(from, told.span().end());
        for (LocalActor actor : actors.actors()) {
            boolean other = actor.kind() == ActorKind.PERSON
                    && (speaker == null || !Integer.valueOf(actor.index()).equals(speaker.actor()));
            for (Span mention : other ? actor.mentions() : List.<Span>of()) {
                if (mention.begin() >= begin
                        && mention.end() <= until.span().begin()
                        && mention.length() > LONGEST_PRONOUN) {
                    return true;
                }
            }
        }
        return false;
    }
}
