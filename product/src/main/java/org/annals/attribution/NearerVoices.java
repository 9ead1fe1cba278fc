package org.annals.attribution;

import java.util.List;
import java.util.Locale;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.actor.PersonWords;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 *   The centre warned … The firm said … "…," it said.      "it" is the body that spoke right before, whatever the pronoun was tied to
 *   The ministry said … "…," a statement said.             the statement is the body's that spoke right before
 *   Lenn's mother Ann wept. Lenn said she was glad …       a surname that two of a family bear is hers whom the pronoun can mean
 */
/** Gives a report the voice that spoke right before it or shares its name, where the one it was given cannot be meant. */
final class NearerVoices {
    private static final int REACH = 1;

    private final TextAnalysis text;
    private final DocumentActors actors;

    NearerVoices(TextAnalysis text, DocumentActors actors) {
        this.text = text;
        this.actors = actors;
    }

    /** The statement at that place with the voice that is meant. */
    AttributedContent settled(List<AttributedContent> statements, int at) {
        AttributedContent statement = statements.get(at);
        Speaker speaker = statement.attribution().speaker();
        if (speaker == null) {
            return isAStatement(statement)
                    ? ofBodyBefore(statements, at, "the statement is the body's that spoke before")
                    : statement;
        }
        if (speaker.surface().equalsIgnoreCase("it") && !isSubjectBefore(speaker)) {
            return ofBodyBefore(statements, at, "the pronoun is taken for the body that spoke right before");
        }
        LocalActor relative = relative(statement, speaker);
        if (relative == null) {
            return statement;
        }
        Speaker other = new Speaker(relative.index(), relative.name(), speaker.surface(), speaker.span());
        String role = relative.roles().isEmpty() ? null : relative.roles().get(0);
        return statement.withVoice(
                new SpeakerReader.Voice(other, role, null), "the pronoun can only mean this bearer of the name");
    }

    /** "The board has named two cases in which it says …": the pronoun's own sentence has the body as a subject before it. */
    private boolean isSubjectBefore(Speaker pronoun) {
        Sentence sentence = text.sentenceAt(pronoun.span().begin());
        if (sentence == null || pronoun.actor() == null) {
            return false;
        }
        LocalActor actor = actors.actors().get(pronoun.actor());
        return text.clausesOf(sentence).stream()
                .map(Clause::subject)
                .anyMatch(subject -> subject != null
                        && subject.end() <= pronoun.span().begin()
                        && actor.mentions().stream().anyMatch(subject::overlaps));
    }

    /** "a statement said", without whose it is. */
    private boolean isAStatement(AttributedContent statement) {
        Words channel = statement.attribution().channel();
        Words cue = statement.attribution().cue();
        Sentence sentence =
                channel == null ? null : text.sentenceAt(channel.span().begin());
        if (channel == null || cue == null || sentence == null) {
            return false;
        }
        int noun = SpeakerReader.tokenAt(sentence, channel.span().begin());
        return SentenceReader.isText(sentence, noun, "statement")
                && SentenceReader.isText(sentence, noun - 1, "a")
                && channel.span().end() <= cue.span().begin()
                && SpeakerReader.tokenAt(sentence, cue.span().begin()) == noun + 1;
    }

    /** With the body that spoke last, in the sentence before the statement's first one; or as it is. */
    private AttributedContent ofBodyBefore(List<AttributedContent> statements, int at, String why) {
        AttributedContent statement = statements.get(at);
        int own = Math.min(first(statement), statement.attribution().sentence());
        for (int i = at - 1; i >= 0; i--) {
            Attribution before = statements.get(i).attribution();
            Speaker speaker = before.speaker();
            int told = Math.max(before.sentence(), last(statements.get(i)));
            if (told < own - REACH || speaker == null) {
                return statement;
            }
            if (told >= own) {
                continue;
            }
            return isBody(speaker)
                    ? statement.withVoice(new SpeakerReader.Voice(speaker, before.role(), null), why)
                    : statement;
        }
        return statement;
    }

    private int first(AttributedContent statement) {
        Sentence sentence = text.sentenceAt(statement.content().get(0).begin());
        return sentence == null ? Integer.MAX_VALUE : sentence.index();
    }

    private int last(AttributedContent statement) {
        Sentence sentence = text.sentenceAt(
                statement.content().get(statement.content().size() - 1).end() - 1);
        return sentence == null ? -1 : sentence.index();
    }

    private boolean isBody(Speaker speaker) {
        LocalActor actor = speaker.actor() == null ? null : actors.actors().get(speaker.actor());
        boolean unknown = actor == null && Character.isUpperCase(speaker.name().charAt(0));
        return unknown || actor != null && actor.kind() == ActorKind.ORGANISATION;
    }

    /** "Lenn said she was glad", of Ivo Lenn, where the text has "Lenn's mother Ann": Ann; or null. */
    private @Nullable LocalActor relative(AttributedContent statement, Speaker speaker) {
        Span content = statement.content().get(0);
        String[] words = content.of(text.text()).toLowerCase(Locale.ROOT).split(" ", 2);
        boolean pronoun = words[0].equals("she") || words[0].equals("he");
        boolean surname = speaker.surface().indexOf(' ') < 0 && speaker.name().endsWith(" " + speaker.surface());
        if (!pronoun || !surname || !PersonWords.isNameOfOthers(words[0], speaker.name())) {
            return null;
        }
        LocalActor found = null;
        for (LocalActor actor : actors.actors()) {
            boolean related = actor.kind() == ActorKind.PERSON
                    && actor.roles().stream().anyMatch(role -> isKin(role, speaker.surface(), words[0]));
            if (related && found != null) {
                return null;
            }
            found = related ? actor : found;
        }
        return found;
    }

    /** "Lenn's mother" for "she". */
    private static boolean isKin(String role, String surname, String pronoun) {
        boolean owned = role.startsWith(surname + "'s ") || role.startsWith(surname + "’s ");
        return owned && PersonWords.holds(role, PersonWords.of(pronoun));
    }
}
