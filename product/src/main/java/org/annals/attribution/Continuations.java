package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * Two conventions of news writing. "The statement said" speaks of the statement that was told of before. And a paragraph that is
 * a quotation and nothing else, right behind a paragraph whose quotation has a speaker, goes on with that speaker.
 */
/** Gives statements without a speaker the voice that the statements before them leave no doubt about. */
final class Continuations {
    private static final int REACH = 4;
    private static final int LONGEST_PRONOUN = 4;
    private static final int FEWEST_QUOTED = 6;

    private static final MediumNames MEDIA = new MediumNames();

    private final TextAnalysis text;
    private final DocumentActors actors;
    private final CueLexicon lexicon;
    private final ChannelReader channels;

    private final NarratedVoices narrated;
    private final ToldStatements told;
    private final NearerVoices nearer;

    Continuations(
            TextAnalysis text,
            DocumentActors actors,
            CueLexicon lexicon,
            ChannelReader channels,
            NarratedVoices narrated) {
        this.channels = channels;
        this.narrated = narrated;
        this.text = text;
        this.told = new ToldStatements(text);
        this.actors = actors;
        this.nearer = new NearerVoices(text, actors);
        this.lexicon = lexicon;
    }

    /** The statements, in text order, with the voices settled. */
    List<AttributedContent> settle(List<AttributedContent> statements) {
        List<AttributedContent> settled = new ArrayList<>(statements);
        AttributedContent alone = narrated.onlyOneQuoted(statements);
        for (int i = 0; i < settled.size(); i++) {
            AttributedContent statement = withOccasion(nearer.settled(settled, i));
            settled.set(i, statement);
            boolean pronoun = isPronoun(statement.attribution());
            if (statement.attribution().speaker() != null && !pronoun) {
                continue;
            }
            AttributedContent before = null;
            String why = "";
            if (pronoun) {
                before = lastPerson(settled, i, pronounOf(statement.attribution()));
                before = before != null && isNamedSince(statement.attribution(), before) ? null : before;
                why = "the pronoun is taken for the person who spoke last";
            } else if (told.isToldBefore(statement.attribution())) {
                before = told.statement(settled, i);
                why = "\"the statement\" is the one told of before";
            } else if (isParagraphOfQuotation(statement)) {
                before = i > 0 && isQuotedInParagraphBefore(settled.get(i - 1), statement) ? settled.get(i - 1) : null;
                why = "a paragraph that only quotes goes on with the quotation before";
            }
            if (before == null && isBareQuotation(statement)) {
                before = onlyVoiceNear(settled, i);
                why = "the quotation goes on with the only voice of the sentences before";
                why = before == null ? "nobody else is quoted in the article" : why;
                before = before == null ? alone : before;
            }
            Speaker speaker = before == null ? null : before.attribution().speaker();
            Speaker taken = statement.attribution().speaker();
            if (pronoun
                    && speaker == null
                    && taken != null
                    && Gender.isOther(
                            text, named(taken), statement.attribution().role(), pronounOf(statement.attribution()))) {
                settled.set(i, statement.withoutVoice("the pronoun cannot be the person named before it"));
            }
            if (before != null && speaker != null) {
                Words through = before.attribution().channel();
                if (through != null && !pronoun && statement.attribution().channel() != null) {
                    statement = new AttributedContent(
                            statement.content(),
                            statement
                                    .attribution()
                                    .withChannel(
                                            through, statement.attribution().explanation()));
                }
                SpeakerReader.Voice voice =
                        new SpeakerReader.Voice(speaker, before.attribution().role(), null);
                settled.set(i, statement.withVoice(voice, why));
            }
            if (settled.get(i).attribution().speaker() == null) {
                settled.set(i, narrated.settled(settled, i, isBareQuotation(settled.get(i)), alone));
            }
        }
        nameFromBehind(settled);
        return settled;
    }

    private void nameFromBehind(List<AttributedContent> settled) {
        for (int i = settled.size() - 1; i >= 0; i--) {
            AttributedContent statement = settled.get(i);
            boolean nameless = statement.attribution().speaker() == null && isBareQuotation(statement);
            Attribution next = nameless ? goingOn(settled, i) : null;
            Speaker speaker = next == null ? null : next.speaker();
            if (next != null && speaker != null) {
                SpeakerReader.Voice voice = new SpeakerReader.Voice(speaker, next.role(), null);
                settled.set(i, statement.withVoice(voice, "the quotation goes on in the next paragraph"));
            }
        }
    }

    /** A quotation of some length for which no verb of speaking stands nearby. */
    private boolean isBareQuotation(AttributedContent statement) {
        Attribution attribution = statement.attribution();
        Span content = statement.content().get(0);
        Sentence sentence = text.sentenceAt(content.begin());
        return attribution.form() == Form.DIRECT
                && attribution.cue() == null
                && sentence != null
                && !isFollowed(content)
                && content.of(text.text()).split(" ", FEWEST_QUOTED).length >= FEWEST_QUOTED;
    }

    /** Whether its sentence goes on to tell something behind the quotation, perhaps where the words come from. */
    private boolean isFollowed(Span content) {
        Sentence last = text.sentenceAt(content.end() - 1);
        int end = last == null ? 0 : SpeakerReader.tokenAt(last, content.end() - 1) + 1;
        boolean aside = last != null
                && (SentenceReader.isText(last, end, "while", "but", "although")
                        || SentenceReader.isText(last, end + 1, "while", "but", "although")
                        || SentenceReader.isText(last, end + 2, "while", "but", "although"));
        return last != null && !aside && SentenceReader.hasVerb(last, end, last.size());
    }

    /** Of a quotation over several paragraphs whose verb of speaking stands in the next one, that one's attribution. */
    private @Nullable Attribution goingOn(List<AttributedContent> statements, int at) {
        if (at + 1 >= statements.size()) {
            return null;
        }
        Span content = statements.get(at).content().get(0);
        Quotation quotation = text.quotationAt(content.begin());
        Sentence end = text.sentenceAt(content.end() - 1);
        AttributedContent next = statements.get(at + 1);
        Sentence begin = text.sentenceAt(next.content().get(0).begin());
        boolean goesOn = quotation != null
                && !quotation.closed()
                && end != null
                && begin != null
                && next.attribution().form() == Form.DIRECT
                && begin.paragraph() == end.paragraph() + 1;
        return goesOn ? next.attribution() : null;
    }

    /** "The vote, he says, was a mistake. “It should have …”": the statement right before, in one paragraph, if nobody else is named since. */
    private @Nullable AttributedContent onlyVoiceNear(List<AttributedContent> statements, int at) {
        Sentence own = text.sentenceAt(statements.get(at).content().get(0).begin());
        AttributedContent before = at > 0 ? statements.get(at - 1) : null;
        Speaker speaker = before == null ? null : before.attribution().speaker();
        // "He said many people felt so. “…”": the words go on with him.
        boolean nested = before != null && !before.attribution().via().isEmpty();
        if (own == null || before == null || speaker == null || nested) {
            return null;
        }
        Span end = before.content().get(before.content().size() - 1);
        Sentence last = text.sentenceAt(end.begin());
        // Where its mark stands at the end of the line before, the quotation belongs to that line.
        Span content = statements.get(at).content().get(0);
        Quotation quotation = text.quotationAt(content.begin());
        boolean leftBehind = quotation != null && quotation.isLeftBehind();
        if (!leftBehind && !isPerson(speaker)) {
            return null;
        }
        int paragraphs = last == null ? -1 : own.paragraph() - last.paragraph();
        if (last == null || paragraphs != 0 && !(leftBehind && paragraphs == 1)) {
            return null;
        }
        Sentence preceding = SentenceReader.before(text, own);
        boolean near = preceding == null
                || preceding.index()
                        <= Math.max(last.index(), before.attribution().sentence());
        return near && !isAnotherNamed(before, speaker, last.index(), own) ? before : null;
    }

    /** Whether the sentences from that one up to the own one name a person other than the speaker, and not in the speaker's words. */
    private boolean isAnotherNamed(AttributedContent before, Speaker speaker, int from, Sentence own) {
        for (LocalActor actor : actors.actors()) {
            boolean other = actor.kind() == ActorKind.PERSON
                    && !Integer.valueOf(actor.index()).equals(speaker.actor());
            for (Span mention : other ? actor.mentions() : List.<Span>of()) {
                Sentence sentence = text.sentenceAt(mention.begin());
                boolean told = before.content().stream().anyMatch(span -> span.contains(mention));
                if (sentence != null
                        && !told
                        && sentence.index() >= from
                        && sentence.index() < own.index()
                        && mention.end() <= own.span().begin()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "…, she said. She spoke on Channel 7." */
    private AttributedContent withOccasion(AttributedContent statement) {
        Attribution attribution = statement.attribution();
        int next = attribution.sentence() + 1;
        Words own = attribution.channel() == null
                ? medium(attribution)
                : named(attribution.channel(), attribution.sentence());
        if (own != null) {
            return new AttributedContent(statement.content(), attribution.withChannel(own, attribution.explanation()));
        }
        if (attribution.speaker() == null
                || attribution.channel() != null
                || next >= text.sentences().size()) {
            return statement;
        }
        Sentence sentence = text.sentences().get(next);
        boolean speaks = SentenceReader.isText(sentence, 0, "he", "she", "they")
                && SentenceReader.isText(sentence, 1, "spoke", "was")
                && SentenceReader.isText(
                        sentence, sentence.token(1).lower().equals("was") ? 2 : 1, "spoke", "speaking");
        Words channel = speaks ? channels.occasion(sentence, 2, sentence.size()) : null;
        return channel == null
                ? statement
                : new AttributedContent(
                        statement.content(),
                        attribution.withChannel(
                                channel, attribution.explanation() + "; the next sentence says where it was said"));
    }

    /** A medium that speaks is its own channel; so is the one that the speaker's description names. */
    private @Nullable Words medium(Attribution attribution) {
        Speaker speaker = attribution.speaker();
        if (speaker == null) {
            return null;
        }
        if (MEDIA.isMedium(speaker.name())) {
            return new Words(speaker.name(), speaker.span());
        }
        Sentence sentence = text.sentenceAt(speaker.span().begin());
        Span named = sentence == null
                ? null
                : MediumNames.named(
                        sentence,
                        SpeakerReader.tokenAt(sentence, speaker.span().begin()),
                        SpeakerReader.tokenAt(sentence, speaker.span().end() - 1) + 1);
        return named == null ? null : new Words(named.of(text.text()), named);
    }

    /** "the website said", of a website that the text has named. */
    private @Nullable Words named(Words channel, int sentence) {
        Span name = sentence < 0 || channel.text().indexOf(' ') >= 0
                ? null
                : MediumNames.earlier(text, sentence, channel.text().toLowerCase(Locale.ROOT));
        return name == null ? null : new Words(name.of(text.text()), channel.span());
    }

    /** "she said": the subject before the cue, or behind it, is a bare pronoun. */
    private boolean isPronoun(Attribution attribution) {
        Words cue = attribution.cue();
        Speaker speaker = attribution.speaker();
        Sentence sentence = cue == null ? null : text.sentenceAt(cue.span().begin());
        if (speaker != null || cue == null || sentence == null) {
            return speaker != null && speaker.isPronoun();
        }
        boolean passive = text.clausesOf(sentence).stream()
                .anyMatch(clause -> clause.predicate().equals(cue.span()) && clause.has(Clause.Feature.PASSIVE));
        if (passive) {
            return false;
        }
        return !pronoun(sentence, cue).isEmpty();
    }

    /** "he" or "she" before the cue, behind it, or at the head of the sentence that a participle goes on with; or "". */
    private static String pronoun(Sentence sentence, Words cue) {
        int before = SpeakerReader.tokenAt(sentence, cue.span().begin()) - 1;
        int last = SpeakerReader.tokenAt(sentence, cue.span().end() - 1);
        boolean inverted =
                last + 2 >= sentence.size() || sentence.token(last + 2).tag() == Tag.PUNCT;
        boolean participle = sentence.token(last).lower().endsWith("ing");
        if (SentenceReader.isText(sentence, before, "he", "she")) {
            return sentence.token(before).lower();
        }
        if (inverted && SentenceReader.isText(sentence, last + 1, "he", "she")) {
            return sentence.token(last + 1).lower();
        }
        return participle && SentenceReader.isText(sentence, 0, "he", "she")
                ? sentence.token(0).lower()
                : "";
    }

    /** The last person who spoke, a few sentences before at most and in an earlier sentence. */
    private @Nullable AttributedContent lastPerson(List<AttributedContent> statements, int at, String pronoun) {
        int sentence = statements.get(at).attribution().sentence();
        int from = Math.min(sentence, firstSentence(statements.get(at), sentence));
        for (int i = at - 1; i >= 0; i--) {
            Attribution before = statements.get(i).attribution();
            if (before.sentence() < from - REACH) {
                return null;
            }
            Speaker speaker = before.speaker();
            // What stands in quotation marks is no distance: the speaker is in mind while he speaks.
            from = speaker == null && before.form() == Form.DIRECT
                    ? Math.min(from, firstSentence(statements.get(i), from))
                    : from;
            if ((before.sentence() < sentence || isToldBefore(statements.get(i), statements.get(at)))
                    && speaker != null
                    && isPerson(speaker)
                    && !Gender.isOther(text, speaker, before.role(), pronoun)) {
                return statements.get(i);
            }
        }
        return null;
    }

    /** "Lee said the dam had held, but he believes …": all of the one report stands before the verb of the other. */
    private static boolean isToldBefore(AttributedContent before, AttributedContent statement) {
        Words first = before.attribution().cue();
        Words second = statement.attribution().cue();
        Span told = before.content().get(before.content().size() - 1);
        return first != null
                && second != null
                && before.attribution().sentence() == statement.attribution().sentence()
                && before.attribution().form() != Form.DIRECT
                && first.span().end() <= told.begin()
                && told.end() <= second.span().begin();
    }

    private int firstSentence(AttributedContent statement, int otherwise) {
        Sentence first = text.sentenceAt(statement.content().get(0).begin());
        return first == null ? otherwise : first.index();
    }

    private String pronounOf(Attribution attribution) {
        Speaker speaker = attribution.speaker();
        Words cue = attribution.cue();
        Sentence sentence = cue == null ? null : text.sentenceAt(cue.span().begin());
        if (speaker != null) {
            return speaker.surface().toLowerCase(Locale.ROOT);
        }
        return sentence != null && cue != null && pronoun(sentence, cue).equals("she") ? "she" : "he";
    }

    /** Whether whoever the pronoun was tied to is named between the last statement and this one. */
    private boolean isNamedSince(Attribution attribution, AttributedContent before) {
        Speaker speaker = attribution.speaker();
        LocalActor actor = speaker == null || speaker.actor() == null
                ? null
                : actors.actors().get(speaker.actor());
        if (actor == null || actor.kind() != ActorKind.PERSON) {
            return false;
        }
        for (Span mention : actor.mentions()) {
            Sentence sentence = text.sentenceAt(mention.begin());
            boolean between = sentence != null
                    && sentence.index() > before.attribution().sentence()
                    && sentence.index() < attribution.sentence()
                    && mention.length() > LONGEST_PRONOUN;
            if (between) {
                return true;
            }
        }
        return false;
    }

    /** The speaker as the text first names him, for the titles that stand there. */
    private Speaker named(Speaker speaker) {
        LocalActor actor = speaker.actor() == null ? null : actors.actors().get(speaker.actor());
        Span first = actor == null || actor.mentions().isEmpty()
                ? speaker.span()
                : actor.mentions().get(0);
        return new Speaker(speaker.actor(), speaker.name(), speaker.name(), first);
    }

    private boolean isPerson(Speaker speaker) {
        LocalActor actor = speaker.actor() == null ? null : actors.actors().get(speaker.actor());
        return actor != null && actor.kind() == ActorKind.PERSON || isNounOfSpeaker(speaker);
    }

    /** "a survivor in the harbour": the noun before the first preposition is a person's who speaks. */
    private boolean isNounOfSpeaker(Speaker speaker) {
        Sentence sentence = text.sentenceAt(speaker.span().begin());
        int from = sentence == null
                ? 0
                : SpeakerReader.tokenAt(sentence, speaker.span().begin());
        int to = sentence == null
                ? 0
                : SpeakerReader.tokenAt(sentence, speaker.span().end() - 1) + 1;
        int of = sentence == null ? to : SentenceReader.indexOf(sentence, "of", from, Math.min(to, from + 2));
        boolean counted = of < Math.min(to, from + 2);
        String noun = sentence == null ? "" : ContentStart.headNoun(sentence, counted ? of + 1 : from, to);
        // "relatives" are no he or she.
        boolean single = counted && sentence != null && SentenceReader.isText(sentence, from, "one", "another", "each");
        return lexicon.personNouns.contains(noun)
                && sentence != null
                && (single || SentenceReader.indexOf(sentence, noun, from, to) < to);
    }

    private boolean isParagraphOfQuotation(AttributedContent statement) {
        Quotation quotation = text.quotationAt(statement.content().get(0).begin());
        if (statement.attribution().cue() != null || quotation == null) {
            return false;
        }
        Sentence first = text.sentenceAt(quotation.inner().begin());
        Sentence last = text.sentenceAt(quotation.inner().end() - 1);
        return first != null
                && last != null
                && first.paragraph() == last.paragraph()
                && isParagraphEdge(first, -1)
                && isParagraphEdge(last, 1)
                && quotation.span().begin() <= first.span().begin()
                && quotation.span().end() >= last.span().end() - 1;
    }

    private boolean isParagraphEdge(Sentence sentence, int step) {
        int next = sentence.index() + step;
        return next < 0
                || next >= text.sentences().size()
                || text.sentences().get(next).paragraph() != sentence.paragraph();
    }

    private boolean isQuotedInParagraphBefore(AttributedContent before, AttributedContent statement) {
        Sentence own = text.sentenceAt(statement.content().get(0).begin());
        Sentence other = text.sentenceAt(
                before.content().get(before.content().size() - 1).begin());
        boolean quoted = before.attribution().form() == Form.DIRECT
                || before.attribution().form() == Form.MIXED;
        return own != null
                && other != null
                && quoted
                && other.paragraph() == own.paragraph() - 1
                && own.index() - other.index() <= 2;
    }
}
