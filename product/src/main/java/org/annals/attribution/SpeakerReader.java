package org.annals.attribution;

import java.util.List;
import java.util.Set;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.actor.PersonWords;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads who speaks from the noun phrase that stands as subject or agent of a reporting word. */
final class SpeakerReader {
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "another", "one", "some");
    private static final Set<String> RELATIVES = Set.of("who", "whose", "which", "that", "whom", "where", "when");
    private static final Set<String> OF_PEOPLE = Set.of("who", "which", "that");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "my", "our", "your");

    private static final Set<String> READING =
            Set.of("seen", "read", "obtained", "reviewed", "viewed", "cited", "quoted");
    private static final Set<String> BY = Set.of("from", "by", "of");

    private static final Set<String> TIMES = WordList.words(SpeakerReader.class, "time-nouns.txt");
    private static final Set<String> STUDIES =
            Set.of("research", "study", "survey", "poll", "analysis", "inquiry", "investigation", "review", "figures");
    private static final Set<String> PARTS = WordList.words(SpeakerReader.class, "part-words.txt");

    private final TextAnalysis text;
    private final DocumentActors actors;
    private final CueLexicon lexicon;
    private final ApposedNames beside;

    SpeakerReader(TextAnalysis text, DocumentActors actors, CueLexicon lexicon) {
        this.text = text;
        this.actors = actors;
        this.lexicon = lexicon;
        this.beside = new ApposedNames(actors, lexicon);
    }

    /** A speaker with the office in which he speaks; the speaker is null where the words name nobody who can speak. */
    record Voice(
            @Nullable Speaker speaker,
            @Nullable String role,
            @Nullable Span statementNoun) {
        static final Voice NOBODY = new Voice(null, null, null);

        /** Whether neither somebody nor something issued speaks. */
        boolean isNobody() {
            return speaker == null && statementNoun == null;
        }

        /** The attribution of a quotation that no verb reports; null without a speaker. */
        @Nullable
        Attribution ofQuotation(Sentence sentence, String why) {
            return speaker == null
                    ? null
                    : new Attribution(
                            Form.DIRECT,
                            Stance.ASSERTS,
                            speaker,
                            role,
                            null,
                            null,
                            List.of(),
                            null,
                            sentence.index(),
                            why);
        }
    }

    /**
     * Who the noun phrase says speaks.
     *
     * @param verb lemma of the reporting word: of some only a person or body can be the subject
     */
    Voice read(Sentence sentence, Span subject, String verb) {
        Span phrase = SubjectPhrase.settled(sentence, SubjectPhrase.beforeAside(sentence, subject));
        int from = tokenAt(sentence, phrase.begin());
        int to = tokenAt(sentence, phrase.end() - 1) + 1;
        Span joint = SubjectPhrase.joint(sentence, phrase);
        if (joint != null
                && (canSpeak(sentence, phrase) || sentence.token(to - 1).tag() == Tag.PROPN)) {
            return named(surface(sentence, tokenAt(sentence, joint.begin()), to));
        }
        while (from < to - 1 && (!sentence.token(from).isWord() || SubjectPhrase.isDay(sentence, from))) {
            from++;
        }
        to = NounPhrase.withSecondOffice(sentence, withoutTime(sentence, from, to));
        if (to == from + 1 && SentenceReader.isText(sentence, from, "who", "which")) {
            return meant(sentence, from, verb);
        }
        int partitive = partitive(sentence, from, to);
        if (partitive > 0) {
            int head = head(sentence, partitive, to);
            return maySpeak(sentence.token(head), verb)
                            || actors.at(sentence.token(head).span()) != null
                    ? whole(sentence, from, to)
                    : Voice.NOBODY;
        }
        int head = head(sentence, from, to);
        String headWord = sentence.token(head).lower();
        Span described = TIMES.contains(headWord) ? described(sentence, from, head) : null;
        if (described != null) {
            return read(sentence, described, verb);
        }
        if (lexicon.statementNouns.contains(headWord) || STUDIES.contains(headWord) && isIssued(sentence, head, to)) {
            return issuer(sentence, head, to, verb);
        }
        LocalActor actor = fitting(sentence, head, actor(sentence, from, to, head));
        boolean several = headWord.equals("they") || headWord.equals("we");
        boolean single = headWord.equals("he") || headWord.equals("she");
        boolean oneOnly = actor != null
                && actor.kind() != ActorKind.GROUP
                && !actor.name().endsWith("s");
        if (several && oneOnly || single && actor != null && actor.kind() != ActorKind.PERSON) {
            return Voice.NOBODY;
        }
        if (actor == null
                && (lexicon.silentSubjects.contains(headWord)
                        || sentence.token(head).tag() == Tag.PRON)) {
            return Voice.NOBODY;
        }
        if (actor == null) {
            return maySpeak(sentence.token(head), verb) ? unnamed(sentence, from, to) : Voice.NOBODY;
        }
        Span surface = surface(sentence, from, to);
        Span words = actor.kind() == ActorKind.PERSON ? personWords(actor, sentence, surface) : surface;
        Speaker speaker = new Speaker(actor.index(), actor.name(), words.of(text.text()), words);
        return new Voice(speaker, actor.roles().isEmpty() ? null : actor.roles().get(0), null);
    }

    /** Who is meant by the "who" or "which" at a token. */
    private Voice meant(Sentence sentence, int from, String verb) {
        Span antecedent = antecedent(sentence, from);
        Voice meant = antecedent == null ? Voice.NOBODY : read(sentence, antecedent, verb);
        boolean thing = SentenceReader.isText(sentence, from, "which");
        if (!thing || meant.speaker() == null || !isPerson(meant.speaker())) {
            return meant;
        }
        // "Ann Lee of the harbour fund, which says": the fund.
        int comma = SentenceReader.isText(sentence, from - 1, ",") ? from - 1 : from;
        Span body = new PhraseTree(sentence).nounsBefore(comma);
        Voice near = body == null ? Voice.NOBODY : read(sentence, body, verb);
        return near.speaker() != null && isPerson(near.speaker()) ? Voice.NOBODY : near;
    }

    /**
     * "The family of a clerk who has been held since July said": the noun phrase before the relative clause that ends in the
     * time; null where there is none, or an actor of the text bears the name of a month.
     */
    private @Nullable Span described(Sentence sentence, int from, int head) {
        if (actors.at(sentence.token(head).span()) != null) {
            return null;
        }
        int relative = from - 1;
        while (relative > 0 && !OF_PEOPLE.contains(sentence.token(relative).lower())) {
            if (sentence.token(relative).tag() == Tag.PUNCT) {
                return null;
            }
            relative--;
        }
        int end = relative > 0 && sentence.token(relative - 1).text().equals(",") ? relative - 1 : relative;
        int start = end;
        while (start > 0 && isNounPart(sentence.token(start - 1))) {
            start--;
        }
        return start < end && sentence.token(end - 1).tag().isNominal() ? sentence.span(start, end) : null;
    }

    private static boolean isNounPart(Token token) {
        return switch (token.tag()) {
            case DET, ADJ, NOUN, PROPN, NUM, PART -> true;
            default -> token.lower().equals("of") || token.lower().equals("for");
        };
    }

    /** What "who" stands for: what the tree says, unless only the noun right before it can speak ("a charge denied by clerks who say"). */
    private @Nullable Span antecedent(Sentence sentence, int pronoun) {
        PhraseTree tree = new PhraseTree(sentence);
        Span antecedent = tree.antecedent(pronoun);
        Span adjacent = tree.nounsBefore(SentenceReader.isText(sentence, pronoun - 1, ",") ? pronoun - 1 : pronoun);
        int first = adjacent == null ? 0 : tokenAt(sentence, adjacent.begin());
        // "the clerk Ann Lee, and the poet Ivo Garran, who wrote": the last of them.
        boolean last = adjacent != null
                && antecedent != null
                && antecedent.end() < adjacent.begin()
                && SentenceReader.isText(sentence, first - 1, "and")
                && SentenceReader.isText(sentence, first - 2, ",");
        if (last && adjacent != null && canSpeak(sentence, adjacent)) {
            return adjacent;
        }
        boolean mute = antecedent != null && !canSpeak(sentence, antecedent);
        return mute && adjacent != null && canSpeak(sentence, adjacent) ? adjacent : antecedent;
    }

    /** Whether a noun that names no actor of the text may be somebody who speaks: a name, a person's noun, or whatever "says". */
    private boolean maySpeak(Token head, String verb) {
        if (lexicon.isVoiceNoun(head)) {
            return true;
        }
        return switch (head.tag()) {
            case PROPN -> !TIMES.contains(head.lower());
            case NOUN -> lexicon.speakingVerbs.contains(verb) && !TIMES.contains(head.lower());
            default -> false;
        };
    }

    /** The end of the phrase without a time behind it: "the harbour board last week". */
    private int withoutTime(Sentence sentence, int from, int to) {
        int end = to;
        while (end > from + 1
                && TIMES.contains(sentence.token(end - 1).lower())
                && !(sentence.token(end - 1).isCapitalised()
                        && sentence.token(end - 2).tag() == Tag.PROPN)) {
            end--;
        }
        if (end < to && SentenceReader.isText(sentence, end - 1, "last", "this", "next", "earlier", "late", "on")) {
            end--;
        }
        boolean noun = end > from
                && (sentence.token(end - 1).tag() == Tag.NOUN
                        || sentence.token(end - 1).tag() == Tag.PROPN);
        return noun ? end : to;
    }

    /** "one of the ministers": the token behind "of" where the phrase counts out some of several, or 0. */
    private static int partitive(Sentence sentence, int from, int to) {
        for (int i = from; i < Math.min(to - 1, from + 3); i++) {
            if (i > from && SentenceReader.isText(sentence, i, "of")) {
                return PARTS.contains(sentence.token(i - 1).lower()) ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** Whether the phrase names somebody known to the text, or a kind of people or body that speaks. */
    boolean canSpeak(Sentence sentence, Span phrase) {
        int from = tokenAt(sentence, phrase.begin());
        int to = withoutTime(sentence, from, tokenAt(sentence, phrase.end() - 1) + 1);
        int partitive = partitive(sentence, from, to);
        int head = head(sentence, Math.max(from, partitive), to);
        Token noun = sentence.token(head);
        return lexicon.isVoiceNoun(noun)
                || noun.tag() == Tag.PRON
                || lexicon.statementNouns.contains(noun.lower())
                || actor(sentence, from, to, head) != null;
    }

    /** The actor; or null for "Mr Lenn said" where the only Lenn whom the text names in full is Maria. */
    private static @Nullable LocalActor fitting(Sentence sentence, int head, @Nullable LocalActor actor) {
        boolean man = SentenceReader.isText(sentence, head - 1, "mr", "mr.", "sir", "lord");
        boolean woman = SentenceReader.isText(sentence, head - 1, "mrs", "mrs.", "ms", "ms.", "miss", "lady");
        boolean other = (man || woman)
                && actor != null
                && actor.kind() == ActorKind.PERSON
                && PersonWords.isNameOfOthers(man ? "he" : "she", actor.name());
        return other ? null : actor;
    }

    /** Whether a person speaks, by name or by "he" and "she". */
    boolean isPerson(Speaker speaker) {
        return speaker.isPronoun()
                || speaker.actor() != null
                        && actors.actors().get(speaker.actor()).kind() == ActorKind.PERSON;
    }

    /** Whether the words that name the speaker are a noun of people, not of bodies or papers. */
    boolean isSomebody(Speaker speaker) {
        Sentence sentence = text.sentenceAt(speaker.span().begin());
        if (sentence == null) {
            return false;
        }
        int from = tokenAt(sentence, speaker.span().begin());
        Token noun = sentence.token(
                head(sentence, from, tokenAt(sentence, speaker.span().end() - 1) + 1));
        return lexicon.isPersonNoun(noun) && !lexicon.papers.contains(noun.lower());
    }

    private Voice named(Span words) {
        return new Voice(new Speaker(null, words.of(text.text()), words.of(text.text()), words), null, null);
    }

    private Voice whole(Sentence sentence, int from, int to) {
        return named(sentence.span(from, beforeClause(sentence, from, to)));
    }

    /** "An aid worker who saw them": the words up to a relative clause or comma name the voice. */
    private Voice unnamed(Sentence sentence, int from, int to) {
        int end = beforeClause(sentence, from, to);
        if (sentence.token(from).tag() == Tag.ADP
                && sentence.token(from).text().equals(sentence.token(from).lower())) {
            return Voice.NOBODY;
        }
        for (int i = from; i < end; i++) {
            if (sentence.token(i).tag() == Tag.PRON
                    && !POSSESSIVES.contains(sentence.token(i).lower())) {
                return Voice.NOBODY;
            }
        }
        return named(surface(sentence, from, end));
    }

    private static int beforeClause(Sentence sentence, int from, int to) {
        int end = from + 1;
        while (end < to
                && !RELATIVES.contains(sentence.token(end).lower())
                && (sentence.token(end).tag() != Tag.PUNCT || SentenceReader.isQuotationMark(sentence.token(end)))) {
            end++;
        }
        return end;
    }

    /** "A letter from the harbour board says": the board speaks, through a statement. */
    private Voice issuer(Sentence sentence, int noun, int to, String verb) {
        Span statement = sentence.token(noun).span();
        Span publisher = publisher(sentence, noun);
        if (publisher != null) {
            Voice inner = read(sentence, publisher, verb);
            return new Voice(inner.speaker(), inner.role(), statement);
        }
        int by = SentenceReader.indexOf(sentence, "by", noun + 1, to);
        by = by < to && READING.contains(sentence.token(by - 1).lower()) ? to : by;
        int link = by < to ? by : noun + 1;
        boolean topic = link == noun + 1
                && SentenceReader.isText(sentence, link, "of")
                && lexicon.works.contains(sentence.token(noun).lower());
        if (!topic && link + 1 < to && BY.contains(sentence.token(link).lower())) {
            Voice inner = read(sentence, sentence.span(link + 1, to), verb);
            return new Voice(inner.speaker(), inner.role(), statement);
        }
        boolean owned = noun >= 2
                && sentence.token(noun - 1).text().endsWith("s")
                && !sentence.token(noun - 1).isWord();
        if (owned) {
            LocalActor owner = actors.at(sentence.token(noun - 2).span());
            if (owner != null) {
                Span span = sentence.token(noun - 2).span();
                return new Voice(new Speaker(owner.index(), owner.name(), span.of(text.text()), span), null, statement);
            }
        }
        return new Voice(new IssuerReader(text, actors, lexicon).before(sentence, noun), null, statement);
    }

    /** "a statement released by the board": the board, or null. */
    private static @Nullable Span publisher(Sentence sentence, int noun) {
        boolean published = noun + 3 < sentence.size()
                && sentence.token(noun + 1).tag() == Tag.VERB
                && !READING.contains(sentence.token(noun + 1).lower())
                && SentenceReader.isText(sentence, noun + 2, "by");
        return published ? NounPhrase.from(sentence, noun + 3) : null;
    }

    /** The person whose name, with an office or without, is all that the phrase holds. */
    Voice labelled(Sentence sentence, Span phrase) {
        Voice voice = read(sentence, phrase, "say");
        Speaker speaker = voice.speaker();
        LocalActor actor = speaker == null || speaker.actor() == null
                ? null
                : actors.actors().get(speaker.actor());
        boolean named = speaker != null && !speaker.isPronoun();
        return named && actor != null && actor.kind() == ActorKind.PERSON ? voice : Voice.NOBODY;
    }

    /** Whose speech the words before a token announce, with its noun. */
    Voice giver(Sentence sentence, int end) {
        return new IssuerReader(text, actors, lexicon).giver(sentence, end);
    }

    /** "research by a charity": what somebody found out speaks for whoever is named behind it. */
    private static boolean isIssued(Sentence sentence, int noun, int to) {
        return noun + 2 < to && SentenceReader.isText(sentence, noun + 1, "by", "from");
    }

    /** The last noun before the first preposition: the head of the phrase. */
    private static int head(Sentence sentence, int from, int to) {
        PhraseTree tree = new PhraseTree(sentence);
        int head = from;
        for (int i = from; i < to; i++) {
            Tag tag = sentence.token(i).tag();
            if (i > from && (tag == Tag.ADP || sentence.token(i).text().equals(","))) {
                break;
            }
            if (i > head && tag == Tag.VERB && sentence.token(head).tag().isNominal() && tree.isDescribing(i)) {
                break;
            }
            if (tag.isNominal() || tag == Tag.ADJ) {
                head = i;
            }
        }
        return head;
    }

    private @Nullable LocalActor actor(Sentence sentence, int from, int to, int head) {
        Span headSpan = sentence.token(head).span();
        LocalActor atHead = actors.at(headSpan);
        LocalActor apposed = beside.behind(sentence, to);
        boolean common = sentence.token(head).tag() != Tag.PROPN;
        if (apposed != null
                && (atHead == null || atHead.kind() != ActorKind.PERSON)
                && (apposed.kind() == ActorKind.PERSON || common)) {
            return apposed;
        }
        LocalActor described = beside.before(sentence, from, to);
        if (described != null && (atHead == null || common)) {
            return described;
        }
        if (atHead != null) {
            return atHead;
        }
        LocalActor whole = actors.at(sentence.span(from, to));
        boolean starts = whole != null && whole.mentions().stream().anyMatch(span -> span.contains(headSpan));
        return starts ? whole : null;
    }

    private static Span surface(Sentence sentence, int from, int to) {
        int start = from;
        while (start < to - 1 && DETERMINERS.contains(sentence.token(start).lower())) {
            start++;
        }
        int end = SubjectPhrase.beforeTime(sentence, start, to);
        Span words = SentenceReader.trimmed(sentence, start, end);
        return words == null ? sentence.span(start, end) : words;
    }

    /** The person's name within the phrase or right after it, without the titles around it. */
    private static Span personWords(LocalActor actor, Sentence sentence, Span surface) {
        for (Span mention : actor.mentions()) {
            if (surface.contains(mention)) {
                return mention;
            }
        }
        for (Span mention : actor.mentions()) {
            if (sentence.span().contains(mention)
                    && mention.begin() >= surface.begin()
                    && mention.begin() - surface.end() < 4) {
                return mention;
            }
        }
        return surface;
    }

    static int tokenAt(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.token(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
