package org.annals.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "Lenn keeps no phone. “I would only break it,” …": a portrait tells of somebody and then lets him speak, without a verb of
 * speaking. So a quotation without one, and a pronoun that nobody spoke before, are the subject's of the narration right before,
 * if that names one person alone; and the person must speak elsewhere in the article or of himself here. "It says" and "they said"
 * mean the last paper, body or group that spoke.
 */
/** Finds, for statements that name no voice, whom the narration before them tells of. */
final class NarratedVoices {
    private static final Set<String> OWN =
            Set.of("i", "i'm", "i've", "i'd", "i'll", "my", "we", "our", "me", "i’m", "i’ve", "i’d");
    private static final Set<String> SPEECH_ACTS = WordList.words(NarratedVoices.class, "speech-acts.txt");
    private static final int REACH = 2;
    private static final int FAR = 4;
    private static final int MIND = 12;
    private static final int SEVERAL = 4;
    private static final int MANY = 6;

    private final TextAnalysis text;
    private final DocumentActors actors;
    private final SpeakerReader speakers;
    private final CueLexicon lexicon;

    NarratedVoices(TextAnalysis text, DocumentActors actors, SpeakerReader speakers, CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.text = text;
        this.actors = actors;
        this.speakers = speakers;
    }

    /** The statement by whom the narration before it tells of, or as it is. */
    AttributedContent settled(
            List<AttributedContent> settled, int at, boolean bare, @Nullable AttributedContent alone) {
        AttributedContent statement = settled.get(at);
        String pronoun = pronoun(statement.attribution());
        if (pronoun.equals("it") || pronoun.equals("they")) {
            AttributedContent body = body(settled, at, pronoun);
            Speaker speaker = body == null ? null : body.attribution().speaker();
            SpeakerReader.Voice own = speaker == null ? ownSubject(statement, pronoun) : SpeakerReader.Voice.NOBODY;
            own = speaker == null && own.speaker() == null && pronoun.equals("they") ? onlyBody(statement) : own;
            if (own.speaker() != null) {
                return statement.withVoice(own, "the pronoun is taken for whom these sentences tell of");
            }
            return body == null || speaker == null
                    ? statement
                    : statement.withVoice(
                            new SpeakerReader.Voice(speaker, body.attribution().role(), null),
                            "the pronoun is taken for the body that spoke last");
        }
        if (pronoun.isEmpty() && !bare) {
            return statement;
        }
        SpeakerReader.Voice voice = person(settled, at, pronoun);
        Speaker only = alone == null ? null : alone.attribution().speaker();
        if (voice.speaker() == null
                && alone != null
                && only != null
                && !pronoun.isEmpty()
                && !Gender.isOther(text, only, alone.attribution().role(), pronoun)) {
            voice = new SpeakerReader.Voice(only, alone.attribution().role(), null);
        }
        return voice.speaker() == null
                ? statement
                : statement.withVoice(voice, "the narration before it tells of this person");
    }

    /** The first statement of the one person to whom all quotations with a speaker belong, or nearly all of many; else null. */
    @Nullable
    AttributedContent onlyOneQuoted(List<AttributedContent> statements) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, AttributedContent> firsts = new HashMap<>();
        int quotations = 0;
        for (AttributedContent statement : statements) {
            Speaker speaker = statement.attribution().speaker();
            boolean quoted = statement.attribution().form() == Form.DIRECT
                    || statement.attribution().form() == Form.MIXED;
            if (speaker != null && quoted) {
                counts.merge(speaker.name(), 1, Integer::sum);
                firsts.putIfAbsent(speaker.name(), statement);
                quotations++;
            }
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            AttributedContent first = firsts.get(entry.getKey());
            Speaker speaker = first == null ? null : first.attribution().speaker();
            int others = quotations - entry.getValue();
            boolean most =
                    others == 0 ? quotations >= SEVERAL : entry.getValue() >= MANY && others * MANY <= quotations;
            if (most && speaker != null && isPerson(speaker)) {
                return first;
            }
        }
        return null;
    }

    /** The pronoun that is the subject of the statement's cue: "he", "she", "it", "they"; or "". */
    private String pronoun(Attribution attribution) {
        Words cue = attribution.cue();
        Sentence sentence = cue == null ? null : text.sentenceAt(cue.span().begin());
        if (cue == null || sentence == null || isPassive(sentence, cue.span())) {
            return "";
        }
        int first = SpeakerReader.tokenAt(sentence, cue.span().begin()) - 1;
        while (first > 0 && sentence.token(first).tag() == Tag.ADV) {
            first--;
        }
        int behind = SpeakerReader.tokenAt(sentence, cue.span().end() - 1) + 1;
        boolean inverted =
                behind + 1 >= sentence.size() || sentence.token(behind + 1).tag() == Tag.PUNCT;
        boolean apart =
                attribution.form() != Form.DIRECT && first > 0 && SentenceReader.isText(sentence, first - 1, ",");
        if (SentenceReader.isText(sentence, first, "he", "she")
                || SentenceReader.isText(sentence, first, "they") && apart
                || SentenceReader.isText(sentence, first, "it", "they") && isSpoken(sentence, cue.span())) {
            return sentence.token(first).lower();
        }
        return inverted && SentenceReader.isText(sentence, behind, "he", "she", "they")
                ? sentence.token(behind).lower()
                : "";
    }

    /** "He was expected to come": nobody's report, and not his. */
    private boolean isPassive(Sentence sentence, Span cue) {
        return text.clausesOf(sentence).stream()
                .anyMatch(clause -> clause.predicate().equals(cue) && clause.has(Clause.Feature.PASSIVE));
    }

    /** Whether the cue is an active verb of speaking: neither "it is claimed" nor "it feels". */
    private boolean isSpoken(Sentence sentence, Span cue) {
        return text.clausesOf(sentence).stream()
                .anyMatch(clause -> clause.predicate().equals(cue)
                        && !clause.has(Clause.Feature.PASSIVE)
                        && (lexicon.speakingVerbs.contains(clause.lemma()) || leadsOn(clause.lemma())));
    }

    /** "It goes on: “…”" */
    private boolean leadsOn(String lemma) {
        CueLexicon.Cue cue = lexicon.cue(lemma);
        return cue != null && cue.content() == CueLexicon.Content.QUOTATION;
    }

    /** The person whom the sentences before a statement tell of, in the quotation's own paragraph; or nobody. */
    private SpeakerReader.Voice person(List<AttributedContent> statements, int at, String pronoun) {
        AttributedContent statement = statements.get(at);
        Sentence own = text.sentenceAt(statement.content().get(0).begin());
        int cueAt = statement.attribution().sentence();
        int from = own == null ? 0 : pronoun.isEmpty() ? own.index() : Math.min(own.index(), Math.max(0, cueAt));
        int reach = pronoun.isEmpty() ? 1 : REACH;
        for (int i = from - 1; i >= Math.max(0, from - FAR) && reach > 0; i--) {
            Sentence before = text.sentences().get(i);
            if (before.section() != Section.BODY || own == null || own.paragraph() - before.paragraph() > 1) {
                break;
            }
            if (SentenceReader.words(before, 0, before.size()) == 0) {
                continue;
            }
            if (isQuoted(before)) {
                if (pronoun.isEmpty()) {
                    break;
                }
                continue;
            }
            if (pronoun.isEmpty() && before.paragraph() != own.paragraph() && !isLeftBehind(statement)) {
                break;
            }
            reach--;
            Clause main = mainClause(before);
            SpeakerReader.Voice voice = main == null || main.subject() == null
                    ? SpeakerReader.Voice.NOBODY
                    : speakers.read(before, main.subject(), "say");
            boolean nobody =
                    voice.speaker() == null || !isPerson(voice.speaker()) && !speakers.isSomebody(voice.speaker());
            if (nobody && pronoun.isEmpty() && main != null && main.subject() != null) {
                SpeakerReader.Voice mind = inMind(statements, at, before, main.subject());
                voice = mind.speaker() == null ? voice : mind;
            }
            if (main == null || voice.speaker() == null) {
                continue;
            }
            if (pronoun.isEmpty()
                    && SPEECH_ACTS.contains(main.lemma())
                    && !main.has(Clause.Feature.PASSIVE)
                    && !main.has(Clause.Feature.NEGATED)) {
                return voice;
            }
            if (!pronoun.isEmpty() && !isPerson(voice.speaker())) {
                voice = onlyPerson(before, voice);
            }
            boolean fits = voice.speaker() != null
                    && (isPerson(voice.speaker()) || !pronoun.isEmpty() && speakers.isSomebody(voice.speaker()))
                    && (pronoun.isEmpty() || !Gender.isOther(text, voice.speaker(), voice.role(), pronoun))
                    && isAlone(before, voice.speaker())
                    && (!pronoun.isEmpty()
                            || speaksOfHimself(statement)
                            || speaks(statements, voice.speaker()) && !speaksOfAnother(statement));
            return fits ? voice : SpeakerReader.Voice.NOBODY;
        }
        return SpeakerReader.Voice.NOBODY;
    }

    /** "He has no phone.", "Her break came in May.": the person who spoke last, if the pronoun can be that one's and nobody else is named. */
    private SpeakerReader.Voice inMind(List<AttributedContent> statements, int at, Sentence before, Span subject) {
        String word =
                before.token(SpeakerReader.tokenAt(before, subject.begin())).lower();
        String pronoun =
                word.equals("he") || word.equals("his") ? "he" : word.equals("she") || word.equals("her") ? "she" : "";
        for (int i = at - 1; i >= 0 && !pronoun.isEmpty(); i--) {
            Attribution known = statements.get(i).attribution();
            Speaker speaker = known.speaker();
            if (before.index() - known.sentence() > MIND) {
                break;
            }
            if (speaker != null && isPerson(speaker)) {
                return isAlone(before, speaker) && !Gender.isOther(text, speaker, known.role(), pronoun)
                        ? new SpeakerReader.Voice(speaker, known.role(), null)
                        : SpeakerReader.Voice.NOBODY;
            }
        }
        return SpeakerReader.Voice.NOBODY;
    }

    /** "The next witness was Ann Lee": the one person whom the sentence names, or the voice as it is. */
    private SpeakerReader.Voice onlyPerson(Sentence sentence, SpeakerReader.Voice voice) {
        LocalActor only = null;
        Span name = null;
        for (LocalActor actor : actors.actors()) {
            for (Span mention : actor.kind() == ActorKind.PERSON ? actor.mentions() : List.<Span>of()) {
                if (sentence.span().contains(mention) && !isModifier(sentence, mention)) {
                    if (only != null && only.index() != actor.index()) {
                        return voice;
                    }
                    only = actor;
                    name = name == null ? mention : name;
                }
            }
        }
        return only == null || name == null
                ? voice
                : new SpeakerReader.Voice(
                        new Speaker(only.index(), only.name(), name.of(text.text()), name),
                        only.roles().isEmpty() ? null : only.roles().get(0),
                        null);
    }

    /** "Lenn staffers", "Lenn's father": a name that only says whose they are. */
    private static boolean isModifier(Sentence sentence, Span name) {
        int next = SpeakerReader.tokenAt(sentence, name.end() - 1) + 1;
        return next < sentence.size()
                && (sentence.token(next).tag() == Tag.NOUN
                        || sentence.token(next).lower().equals("'s")
                        || sentence.token(next).lower().equals("’s"));
    }

    /** The last paper, body or group that spoke, for "it says" and "they said"; or null. */
    private @Nullable AttributedContent body(List<AttributedContent> statements, int at, String pronoun) {
        int sentence = statements.get(at).attribution().sentence();
        for (int i = at - 1; i >= 0; i--) {
            Attribution before = statements.get(i).attribution();
            if (before.sentence() < sentence - FAR) {
                return null;
            }
            Speaker speaker = before.speaker();
            if (speaker == null || before.sentence() >= sentence) {
                continue;
            }
            boolean several = isSeveral(speaker)
                    || pronoun.equals("they") && !speakers.isSomebody(speaker) && isCalledThey(statements.get(i));
            return pronoun.equals("they") == several && isBody(before, speaker, pronoun) ? statements.get(i) : null;
        }
        return null;
    }

    /** "Police recorded a rise, they revealed": the subject of what stands before the verb, where it can speak. */
    private SpeakerReader.Voice ownSubject(AttributedContent statement, String pronoun) {
        Words cue = statement.attribution().cue();
        Span content = statement.content().get(0);
        Sentence sentence = text.sentenceAt(content.begin());
        Clause main = sentence == null ? null : mainClause(sentence);
        Span subject = main == null ? null : main.subject();
        if (cue == null
                || sentence == null
                || subject == null
                || !sentence.span().contains(cue.span())
                || cue.span().begin() < content.end()
                || !content.contains(subject)
                || !speakers.canSpeak(sentence, subject)) {
            return SpeakerReader.Voice.NOBODY;
        }
        SpeakerReader.Voice voice = speakers.read(sentence, subject, "");
        Speaker speaker = voice.speaker();
        boolean fits = speaker != null
                && !speaker.isPronoun()
                && pronoun.equals("they") == isSeveral(speaker)
                && (pronoun.equals("they") || !speakers.isSomebody(speaker) && !isPerson(speaker));
        return fits ? voice : SpeakerReader.Voice.NOBODY;
    }

    private boolean isBody(Attribution before, Speaker speaker, String pronoun) {
        LocalActor actor = speaker.actor() == null ? null : actors.actors().get(speaker.actor());
        if (actor != null) {
            return actor.kind() != ActorKind.PERSON;
        }
        return pronoun.equals("they") || before.channel() != null || !speakers.isSomebody(speaker);
    }

    /** "The bridge is the board's. They said …": the one body that the sentence before names, where it names no people. */
    private SpeakerReader.Voice onlyBody(AttributedContent statement) {
        int at = statement.attribution().sentence();
        Sentence own = at > 0 ? text.sentences().get(at) : null;
        Sentence before = own == null ? null : text.sentences().get(at - 1);
        boolean opens = own != null && SentenceReader.isText(own, 0, "they");
        if (own == null || before == null || !opens || before.paragraph() != own.paragraph() || isQuoted(before)) {
            return SpeakerReader.Voice.NOBODY;
        }
        Speaker only = null;
        for (LocalActor actor : actors.actors()) {
            for (Span mention : actor.mentions()) {
                if (!before.span().contains(mention)) {
                    continue;
                }
                boolean other = only != null && !Integer.valueOf(actor.index()).equals(only.actor());
                if (actor.kind() != ActorKind.ORGANISATION || other) {
                    return SpeakerReader.Voice.NOBODY;
                }
                only = new Speaker(actor.index(), actor.name(), mention.of(text.text()), mention);
            }
        }
        return new SpeakerReader.Voice(only, null, null);
    }

    /** "The yard said they were responding": a body of which its own report speaks as of several. */
    private boolean isCalledThey(AttributedContent report) {
        String words = report.content().get(0).of(text.text()).toLowerCase(Locale.ROOT);
        return report.attribution().form() != Form.DIRECT && words.startsWith("they ");
    }

    /** "the researchers", "police", "two of the men"; a body known to the text may be "they" or "it". */
    private boolean isSeveral(Speaker speaker) {
        String words = speaker.surface();
        return words.endsWith("s")
                || words.contains(" and ")
                || words.endsWith("spokesperson")
                || words.endsWith("people")
                || words.endsWith("men")
                || words.endsWith("olice");
    }

    /** The first clause that hangs on no other and stands in no quotation. */
    private @Nullable Clause mainClause(Sentence sentence) {
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            if (subject != null
                    && clause.subordinator() == null
                    && !clause.has(Clause.Feature.NON_FINITE)
                    && text.quotationAt(subject.begin()) == null) {
                return clause;
            }
        }
        return null;
    }

    private boolean isPerson(Speaker speaker) {
        LocalActor actor = speaker.actor() == null ? null : actors.actors().get(speaker.actor());
        return actor != null && actor.kind() == ActorKind.PERSON;
    }

    private boolean isQuoted(Sentence sentence) {
        Quotation quotation =
                text.quotationAt((sentence.span().begin() + sentence.span().end()) / 2);
        return quotation != null && quotation.speech();
    }

    private boolean isLeftBehind(AttributedContent statement) {
        Quotation quotation = text.quotationAt(statement.content().get(0).begin());
        return quotation != null && quotation.isLeftBehind();
    }

    /** Whether the sentence names no other person. */
    private boolean isAlone(Sentence sentence, Speaker speaker) {
        for (LocalActor actor : actors.actors()) {
            boolean other = actor.kind() == ActorKind.PERSON
                    && !Integer.valueOf(actor.index()).equals(speaker.actor());
            if (other && actor.mentions().stream().anyMatch(sentence.span()::contains)) {
                return false;
            }
        }
        return true;
    }

    private boolean speaksOfHimself(AttributedContent statement) {
        Span content = statement.content().get(0);
        for (String word : content.of(text.text()).toLowerCase(Locale.ROOT).split("[ ,.;:!?]+", -1)) {
            if (OWN.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "He was a good man": of whom the narration told, rather than his own words. */
    private boolean speaksOfAnother(AttributedContent statement) {
        String words = statement.content().get(0).of(text.text()).toLowerCase(Locale.ROOT);
        return words.startsWith("he ")
                || words.startsWith("she ")
                || words.startsWith("his ")
                || words.startsWith("her ");
    }

    private static boolean speaks(List<AttributedContent> statements, Speaker speaker) {
        return statements.stream()
                .map(statement -> statement.attribution().speaker())
                .anyMatch(known -> known != null && known.name().equals(speaker.name()));
    }
}
