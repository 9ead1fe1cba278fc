package org.annals.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.DocumentActors;
import org.annals.attribution.Attribution.Words;
import org.annals.attribution.report.Report;
import org.annals.attribution.report.ReportModel;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Finds attributions by rules over reporting verbs, quotation marks and "according to". */
public final class RuleAttributionFinder implements AttributionFinder {
    private static final Set<String> OWN = Set.of("i", "you", "we");
    private static final int LONGEST_ASIDE = 5;
    private static final int LONGEST_SOURCE = 14;
    private static final int FEWEST_BEFORE = 4;
    private static final Set<String> NAMING = Set.of("calling", "branding", "describing", "labelling", "labeling");
    private static final Set<String> NAMED = Set.of("it", "him", "her", "them", "this", "that");
    private static final Set<String> NO_WORDS = Set.of("nothing", "so", "anything", "something", "little", "yes");

    private final CueLexicon lexicon = new CueLexicon();
    private final CueFrames frames = new CueFrames();
    private static final Pattern CLAIMED_LIVES = Pattern.compile("[\\p{L}\\d,.’' -]{0,30}?\\b(?:lives?|victims?)\\b");

    private final ReportModel model = ReportModel.load();

    @Override
    public Attributions find(TextAnalysis text, DocumentActors actors) {
        SpeakerReader speakers = new SpeakerReader(text, actors, lexicon);
        ChannelReader channels = new ChannelReader(text, lexicon);
        Map<Integer, List<CueClause>> cues = cues(text);
        List<AttributedContent> direct =
                new QuotationReader(text, lexicon, speakers, channels, cues, new NamedPersons(text, actors)).read();
        List<AttributedContent> all = new ArrayList<>(direct);
        all.addAll(new PostReader(text, actors).read());
        DescriptionReader descriptions = new DescriptionReader(text, lexicon, speakers);
        IndirectReader indirect = new IndirectReader(text, lexicon, speakers, channels);
        for (Sentence sentence : text.sentences()) {
            if (sentence.section() != Section.BODY) {
                continue;
            }
            List<CueClause> here = outsideQuotations(text, cues.getOrDefault(sentence.index(), List.of()), direct);
            AttributedContent previous = previousSentence(text, sentence, speakers, channels);
            if (previous != null && all.stream().noneMatch(other -> overlaps(other, previous))) {
                all.add(previous);
            }
            List<AttributedContent> reports = indirect.read(sentence, here);
            Nesting.settle(reports).stream()
                    .filter(report -> direct.stream().noneMatch(other -> isWithin(report, other)))
                    .forEach(all::add);
            AttributedContent named = descriptions.read(sentence);
            if (named != null && all.stream().noneMatch(other -> overlaps(other, named))) {
                all.add(named);
            }
        }
        List<Report> reports = learn(text, new LearnedReader(text, lexicon, frames, speakers, channels), all);
        nameByTree(text, speakers, channels, all);
        ContentEdges edges = new ContentEdges(text);
        all.replaceAll(found -> edges.settled(withoutInserted(text, withoutSource(text, found))));
        all.addAll(new LongQuotations(text).rests(all));
        all.removeIf(found -> isTheWriters(text, found) || saysNothing(text, found) || edges.isBeside(found));
        all.sort(Comparator.comparing(
                (AttributedContent found) -> found.content().get(0)));
        NarratedVoices narrated = new NarratedVoices(text, actors, speakers, lexicon);
        List<AttributedContent> settled =
                new ArrayList<>(new Continuations(text, actors, lexicon, channels, narrated).settle(all));
        settled.addAll(new LabelledSpeech(text, actors).beside(settled));
        settled.sort(Comparator.comparing(
                (AttributedContent found) -> found.content().get(0)));
        return new Attributions(settled, reports);
    }

    /** Adds what models find beyond the rules, and names the speakers that rules missed. */
    private List<Report> learn(TextAnalysis text, LearnedReader reader, List<AttributedContent> all) {
        List<Report> reports = new ArrayList<>();
        for (Report report : model.find(text)) {
            Speaker speaker = reader.voice(report).speaker();
            reports.add(report.named(speaker == null ? null : speaker.name()));
            nameMissed(reader, report, all);
            AttributedContent found = reader.read(report);
            if (found == null) {
                continue;
            }
            // One cue makes one statement: where a rule read it, the model adds no second content.
            if (all.stream().noneMatch(known -> isOfCue(known, report) || overlaps(known, found))) {
                all.add(found);
            }
        }
        return reports;
    }

    /** "The spokesman said it would close, according to the Courier": where the report comes from is no part of it. */
    private static AttributedContent withoutSource(TextAnalysis text, AttributedContent found) {
        Span last = found.content().get(found.content().size() - 1);
        Sentence sentence = text.sentenceAt(last.begin());
        if (sentence == null || found.attribution().form() == Form.DIRECT) {
            return found;
        }
        int from = SpeakerReader.tokenAt(sentence, last.begin());
        int to = SpeakerReader.tokenAt(sentence, last.end() - 1) + 1;
        int at = SentenceReader.indexOf(sentence, "according", from + 1, to);
        boolean marked = at > 1 && SentenceReader.isQuotationMark(sentence.token(Math.min(at, to) - 1));
        boolean source = SentenceReader.isText(sentence, marked ? at - 2 : at - 1, ",")
                && SentenceReader.isText(sentence, at + 1, "to");
        Span phrase = source && at + 2 < to ? AccordingReader.source(sentence, at + 2) : null;
        Span shorter =
                phrase == null || phrase.end() < last.end() ? null : SentenceReader.trimmed(sentence, from, at - 1);
        if (shorter == null || phrase == null) {
            return found;
        }
        List<Span> content = new ArrayList<>(found.content());
        content.set(content.size() - 1, shorter);
        Span medium = MediumNames.named(sentence, at + 2, to);
        boolean through = medium != null && found.attribution().channel() == null;
        Attribution attribution = through && medium != null
                ? found.attribution()
                        .withChannel(
                                new Words(medium.of(text.text()), medium),
                                found.attribution().explanation())
                : found.attribution();
        return new AttributedContent(content, attribution);
    }

    /** "said the vote could be held but, he added, not soon": a second report of the same voice inside is cut out. */
    private AttributedContent withoutInserted(TextAnalysis text, AttributedContent found) {
        Span only = found.content().get(0);
        Sentence sentence = found.content().size() == 1 ? text.sentenceAt(only.begin()) : null;
        if (sentence == null
                || !sentence.span().contains(only)
                || found.attribution().form() == Form.DIRECT) {
            return found;
        }
        int from = SpeakerReader.tokenAt(sentence, only.begin());
        int to = SpeakerReader.tokenAt(sentence, only.end() - 1) + 1;
        // "According to the Courier, quoting the board, the dam …"
        int source = SentenceReader.isText(sentence, from, "quoting", "citing")
                ? SentenceReader.indexOf(sentence, ",", from, Math.min(to, from + LONGEST_SOURCE))
                : from;
        Span told = source > from && source + 1 < to ? SentenceReader.trimmed(sentence, source + 1, to) : null;
        if (told != null && SentenceReader.isText(sentence, source, ",")) {
            return new AttributedContent(List.of(told), found.attribution());
        }
        // "denied that he had meant to harm her, saying: “…”", "announced a fund, saying it would help"
        for (int i = from + FEWEST_BEFORE; i + 1 < to; i++) {
            boolean leadsOn = SentenceReader.isText(sentence, i, ",")
                    && SentenceReader.isText(sentence, i + 1, "saying", "adding")
                    && (SentenceReader.isText(sentence, i + 2, ":", ",") || !SentenceReader.hasVerb(sentence, from, i));
            Span shorter = leadsOn ? SentenceReader.trimmed(sentence, from, i) : null;
            if (shorter != null) {
                return new AttributedContent(List.of(shorter), found.attribution());
            }
        }
        for (int i = from + 1; i + 4 < to; i++) {
            // "dismissed the comparison, calling it “propaganda”"
            boolean named = SentenceReader.isText(sentence, i, ",")
                    && NAMING.contains(sentence.token(i + 1).lower());
            Span own = named ? SentenceReader.trimmed(sentence, from, i) : null;
            if (own != null) {
                return new AttributedContent(List.of(own), found.attribution());
            }
            boolean report = SentenceReader.isText(sentence, i, ",")
                    && !SentenceReader.isText(
                            sentence, i - 1, "where", "who", "which", "that", "when", "whom", "because")
                    && SentenceReader.isText(sentence, i + 1, "he", "she", "they", "it")
                    && lexicon.speakingVerbs.contains(sentence.token(i + 2).lemma())
                    && SentenceReader.isText(sentence, i + 3, ",");
            Span before = report ? SentenceReader.trimmed(sentence, from, i) : null;
            Span after = report ? SentenceReader.trimmed(sentence, i + 4, to) : null;
            if (before != null && after != null) {
                return new AttributedContent(List.of(before, after), found.attribution());
            }
        }
        return found;
    }

    /** Rule and model found the same cue, and only the model found who speaks. */
    private static void nameMissed(LearnedReader reader, Report report, List<AttributedContent> all) {
        SpeakerReader.Voice voice = reader.voice(report);
        if (voice.speaker() == null || reader.isPassive(report)) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            Attribution known = all.get(i).attribution();
            if (isOfCue(all.get(i), report) && known.speaker() == null) {
                all.set(i, all.get(i).withVoice(voice, "a model of reports found the speaker"));
            }
        }
    }

    /** Who speaks where neither rules nor models know, by the sentence's tree and its commas. */
    private static void nameByTree(
            TextAnalysis text, SpeakerReader speakers, ChannelReader channels, List<AttributedContent> all) {
        for (int i = 0; i < all.size(); i++) {
            Words cue = all.get(i).attribution().cue();
            Sentence sentence = cue == null ? null : text.sentenceAt(cue.span().begin());
            if (sentence != null && cue != null && all.get(i).attribution().speaker() == null) {
                SpeakerReader.Voice voice = new TreeVoices(text, speakers).of(sentence, cue.span());
                Span paper = voice.statementNoun();
                AttributedContent told = all.get(i);
                if (paper != null && told.attribution().channel() == null) {
                    Words through = channels.statement(
                            sentence,
                            paper,
                            SpeakerReader.tokenAt(sentence, cue.span().begin()));
                    told = new AttributedContent(
                            told.content(),
                            told.attribution()
                                    .withChannel(through, told.attribution().explanation()));
                }
                all.set(
                        i,
                        voice.speaker() == null
                                ? told
                                : told.withVoice(voice, "the sentence's tree gives the verb its subject"));
            }
        }
    }

    private static boolean isOfCue(AttributedContent statement, Report report) {
        Words cue = statement.attribution().cue();
        return statement.attribution().sentence() == report.sentence()
                && cue != null
                && cue.span().overlaps(report.word());
    }

    private Map<Integer, List<CueClause>> cues(TextAnalysis text) {
        Map<Integer, List<CueClause>> cues = new HashMap<>();
        for (Clause clause : text.clauses()) {
            CueLexicon.Cue cue = lexicon.cue(clause.lemma());
            boolean impersonal = clause.has(Clause.Feature.PASSIVE) && lexicon.impersonalStance(clause.lemma()) != null;
            if (cue == null && impersonal) {
                cue = new CueLexicon.Cue(clause.lemma(), Stance.ASSERTS, CueLexicon.Content.CLAUSE);
            }
            Sentence sentence = text.sentences().get(clause.sentence());
            if (cue != null && frames.fits(cue.lemma(), sentence, clause.headToken() + 1)) {
                cues.computeIfAbsent(clause.sentence(), key -> new ArrayList<>())
                        .add(new CueClause(sentence, clause, cue));
            }
        }
        return cues;
    }

    /** Cues that stand in no quotation and have not introduced one. */
    private static List<CueClause> outsideQuotations(
            TextAnalysis text, List<CueClause> cues, List<AttributedContent> direct) {
        List<CueClause> outside = new ArrayList<>();
        for (CueClause cue : cues) {
            Span predicate = cue.clause().predicate();
            Quotation quotation = text.quotationAt(predicate.begin());
            boolean quoted = quotation != null && quotation.speech();
            boolean used = direct.stream()
                    .map(content -> content.attribution().cue())
                    .anyMatch(words -> words != null && words.span().equals(predicate));
            if (!quoted && !used) {
                outside.add(cue);
            }
        }
        return outside;
    }

    /** "I hope that", "you cannot say that" outside a quotation: the writer speaks, or nobody does. */
    private static boolean isTheWriters(TextAnalysis text, AttributedContent found) {
        Words cue = found.attribution().cue();
        if (cue == null || found.attribution().form() == Form.DIRECT) {
            return false;
        }
        Sentence sentence = text.sentenceAt(cue.span().begin());
        for (Clause clause : sentence == null ? List.<Clause>of() : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            if (subject != null && clause.predicate().overlaps(cue.span())) {
                String own = subject.of(text.text()).toLowerCase(Locale.ROOT);
                return OWN.contains(own) && !isInSingleMarks(text, subject.begin());
            }
        }
        return false;
    }

    /** "said: 'We believe …'": the mark before the words says that somebody else speaks. */
    private static boolean isInSingleMarks(TextAnalysis text, int begin) {
        return begin > 0 && "'‘".indexOf(text.text().charAt(begin - 1)) >= 0;
    }

    /** "said nothing because she knew better" tells no words, nor does an aside, "as we have reported"; a war claims lives. */
    private static boolean saysNothing(TextAnalysis text, AttributedContent found) {
        String content = found.content().get(0).of(text.text()).toLowerCase(Locale.ROOT);
        boolean direct = found.attribution().form() == Form.DIRECT;
        boolean aside = content.startsWith("as ") && content.split(" ", LONGEST_ASIDE + 1).length <= LONGEST_ASIDE;
        Words cue = found.attribution().cue();
        boolean costs = cue != null
                && cue.text().toLowerCase(Locale.ROOT).startsWith("claim")
                && CLAIMED_LIVES.matcher(content).lookingAt();
        String first = content.split(" ", 2)[0];
        // "A gift the mayor pledged to the guild": whom it goes to is no promise.
        boolean receiver = found.attribution().stance() == Stance.PROMISES
                && first.equals("to")
                && isPreposition(text, found.content().get(0));
        // ", calling it “propaganda”": of what stands before.
        boolean names = cue != null && NAMING.contains(cue.text().toLowerCase(Locale.ROOT)) && NAMED.contains(first);
        return !direct && (aside || costs || names || receiver || NO_WORDS.contains(first)) && cue != null;
    }

    private static boolean isPreposition(TextAnalysis text, Span content) {
        Sentence sentence = text.sentenceAt(content.begin());
        int at = sentence == null ? -1 : SpeakerReader.tokenAt(sentence, content.begin());
        return at >= 0 && sentence != null && sentence.token(at).tag() == Tag.ADP;
    }

    private static boolean overlaps(AttributedContent a, AttributedContent b) {
        return a.content().stream().anyMatch(span -> b.content().stream().anyMatch(span::overlaps));
    }

    /** Whether most of a report's words are already a quotation's. */
    private static boolean isWithin(AttributedContent report, AttributedContent quotation) {
        int shared = 0;
        int length = 0;
        for (Span span : report.content()) {
            length += span.length();
            for (Span quoted : quotation.content()) {
                shared += span.shared(quoted);
            }
        }
        return shared * 10 >= length * 6;
    }

    /** "This was announced by X": attributes the sentence before, which tells the thing itself. */
    private @Nullable AttributedContent previousSentence(
            TextAnalysis text, Sentence sentence, SpeakerReader speakers, ChannelReader channels) {
        if (sentence.index() == 0 || !SentenceReader.isText(sentence, 0, "this", "that", "the")) {
            return null;
        }
        Sentence before = text.sentences().get(sentence.index() - 1);
        List<Clause> clauses = text.clausesOf(sentence);
        if (before.section() != Section.BODY || clauses.isEmpty() || before.size() < 4) {
            return null;
        }
        Clause clause = clauses.get(0);
        CueLexicon.Cue cue = lexicon.cue(clause.lemma());
        boolean deictic = clause.subject() != null && isDeictic(sentence, clause.subject());
        if (cue == null || !deictic || !clause.has(Clause.Feature.PASSIVE)) {
            return null;
        }
        Span agent = agent(sentence, clause);
        SpeakerReader.Voice voice =
                agent == null ? SpeakerReader.Voice.NOBODY : speakers.read(sentence, agent, cue.lemma());
        Span content = SentenceReader.trimmed(before, 0, before.size());
        if (content == null) {
            return null;
        }
        Words channel = channels.read(sentence, clause.headToken() + 1, sentence.size(), clause.lemma());
        Words words = new Words(clause.predicate().of(text.text()), clause.predicate());
        ReportFrame frame = new ReportFrame(
                cue.stance(), words, channel, sentence.index(), "the next sentence attributes this one");
        Attribution attribution = frame.attribute(Form.INDIRECT, voice);
        return new AttributedContent(List.of(content), attribution);
    }

    private static boolean isDeictic(Sentence sentence, Span subject) {
        boolean single = sentence.token(0).span().equals(subject) && SentenceReader.isText(sentence, 0, "this", "that");
        boolean noun = subject.begin() == sentence.token(0).span().begin()
                && SentenceReader.isText(sentence, 1, "information", "statement", "announcement", "news")
                && subject.end() == sentence.token(1).span().end();
        return single || noun;
    }

    /** The phrase after "by", wherever it stands; within an apposition the name is preferred by the speaker reader. */
    private static @Nullable Span agent(Sentence sentence, Clause clause) {
        if (clause.agent() != null) {
            return clause.agent();
        }
        int by = SentenceReader.indexOf(sentence, "by", clause.headToken(), sentence.size());
        return by + 1 < sentence.size() ? NounPhrase.from(sentence, by + 1) : null;
    }
}
