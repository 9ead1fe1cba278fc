package org.annals.attribution;

import java.util.Set;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Reads whose a statement, a report or a speech is from the words before its noun. */
final class IssuerReader {
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their");

    private final TextAnalysis text;
    private final DocumentActors actors;
    private final CueLexicon lexicon;

    IssuerReader(TextAnalysis text, DocumentActors actors, CueLexicon lexicon) {
        this.text = text;
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** "the text of Ann Lee's address": the last one before a token who owns a statement or speech, with its noun. */
    SpeakerReader.Voice giver(Sentence sentence, int end) {
        for (int i = end - 1; i > 1; i--) {
            boolean owned = lexicon.channelNouns.contains(sentence.token(i).lower())
                    && SentenceReader.isText(sentence, i - 1, "'s", "’s", "'", "’");
            LocalActor owner = owned ? actors.at(sentence.token(i - 2).span()) : null;
            if (owner != null) {
                Span span = sentence.token(i - 2).span();
                String role = owner.roles().isEmpty() ? null : owner.roles().get(0);
                return new SpeakerReader.Voice(
                        new Speaker(owner.index(), owner.name(), span.of(text.text()), span),
                        role,
                        sentence.token(i).span());
            }
        }
        return SpeakerReader.Voice.NOBODY;
    }

    /** "a company statement", "his report": who the word before the noun says issued it, or null. */
    @Nullable
    Speaker before(Sentence sentence, int noun) {
        Token before = noun > 0 ? sentence.token(noun - 1) : sentence.token(noun);
        boolean named = before.tag() == Tag.PROPN || POSSESSIVES.contains(before.lower());
        LocalActor owner = noun > 0 ? actors.at(before.span()) : null;
        boolean person = owner != null && owner.kind() == ActorKind.PERSON;
        boolean his = SentenceReader.isText(sentence, noun - 1, "his", "her");
        if (owner != null && owner.kind() != ActorKind.GROUP && named && person == his) {
            Span name = owner.mentions().stream()
                    .filter(mention -> mention.contains(before.span()))
                    .findFirst()
                    .orElse(before.span());
            String surface = before.tag() == Tag.PROPN ? name.of(text.text()) : spoken(before.lower());
            return new Speaker(owner.index(), owner.name(), surface, name);
        }
        if (noun == 0 || before.tag() == Tag.ADJ || !lexicon.isVoiceNoun(before)) {
            return null;
        }
        int from = noun - 1;
        while (from > 0 && sentence.token(from - 1).tag() == Tag.NOUN) {
            from--;
        }
        Span span = sentence.span(from, noun);
        return new Speaker(owner == null ? null : owner.index(), span.of(text.text()), span.of(text.text()), span);
    }

    /** "his report said": as good as "he said". */
    private static String spoken(String possessive) {
        return switch (possessive) {
            case "his" -> "he";
            case "her" -> "she";
            default -> possessive;
        };
    }
}
