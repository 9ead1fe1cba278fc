package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * For each quotation of speech that is a full statement: the reporting clause after it in its last sentence, before it
 * in its first, or the speaker of the quotation before it in the same paragraph, or of the paragraph before when that
 * one is nothing but an unfinished quotation. Otherwise the speaker is missing, and said to be.
 */
/** Reads who says the quotations of one text. */
final class QuotationReader {
    /** From so many words on, a quotation that opens with a capital letter is a sentence of its own. */
    private static final int LEAST_WORDS = 6;

    private static final int LONGEST_BEHIND = 26;
    private static final int SHORT_REST = 4;

    private static final Set<String> MARKS = Set.of("\"", "“", "”", "``", "''");

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;
    private final NamedPersons persons;
    private final ChannelReader channels;
    private final QuotationLeads leads;
    private final QuotationTails tails;
    private final SplitQuotations split;
    private final ReportSubjects subjects;
    private final CueNearness nearness;
    private final Map<Integer, List<CueClause>> cues;

    QuotationReader(
            TextAnalysis text,
            CueLexicon lexicon,
            SpeakerReader speakers,
            ChannelReader channels,
            Map<Integer, List<CueClause>> cues,
            NamedPersons persons) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.channels = channels;
        this.cues = cues;
        this.persons = persons;
        this.leads = new QuotationLeads(text, lexicon, speakers);
        this.split = new SplitQuotations(text);
        this.tails = new QuotationTails(text, speakers, persons);
        this.subjects = new ReportSubjects(text, lexicon, speakers);
        this.nearness = new CueNearness(text, subjects);
    }

    List<AttributedContent> read() {
        List<AttributedContent> found = new ArrayList<>();
        Attribution carried = null;
        int carriedSentence = 0;
        boolean open = false;
        for (Quotation quotation : text.quotations()) {
            Sentence first = text.sentenceAt(quotation.inner().begin());
            Sentence last = text.sentenceAt(
                    Math.max(quotation.inner().begin(), quotation.inner().end() - 1));
            if (first == null || last == null || first.section() != Section.BODY) {
                continue;
            }
            if (!quotation.speech()) {
                // "“Confident?” says Ann Lee. “He is now.”"
                CueClause cue = cueAfter(quotation, last);
                Attribution brief = cue == null ? null : attribution(quotation, first, last);
                boolean named = brief != null && brief.speaker() != null;
                carried = named ? brief : carried;
                carriedSentence = named ? last.index() : carriedSentence;
                open = !named && open;
                continue;
            }
            if (!isFull(quotation, first)) {
                AttributedContent embedding = embedding(quotation, first, last);
                if (embedding != null) {
                    found.add(embedding);
                    carried = embedding.attribution().speaker() == null ? null : embedding.attribution();
                    carriedSentence = last.index();
                    open = false;
                }
                continue;
            }
            if (split.join(found, quotation, first)) {
                carriedSentence = last.index();
                continue;
            }
            Attribution attribution = attribution(quotation, first, last);
            if (attribution == null && split.isFragment(quotation, first)) {
                continue;
            }
            if (attribution == null && carried != null && goesOn(quotation, first, carried, carriedSentence, open)) {
                attribution = carry(carried);
            }
            if (attribution == null) {
                attribution = nobodys(first);
            }
            found.add(new AttributedContent(List.of(content(quotation)), attribution));
            // What a crowd chants is no beginning of what is said next.
            Words cue = attribution.cue();
            boolean chanted = cue != null && cue.text().startsWith("chant");
            // Nor is what a page sets apart under a name.
            boolean apart = cue == null && quotation.closed();
            carried = attribution.speaker() == null || chanted || apart ? null : attribution;
            carriedSentence = last.index();
            open = !quotation.closed();
        }
        return found;
    }

    /** Whether a quotation without a voice of its own has the one that was heard last, in the quotation that ended in that sentence. */
    private boolean goesOn(
            Quotation quotation, Sentence first, Attribution carried, int carriedSentence, boolean open) {
        Sentence ended = text.sentences().get(carriedSentence);
        int paragraphs = first.paragraph() - ended.paragraph();
        boolean caption = open && paragraphs == 2;
        // "…," she said, and the mark of what follows is left behind at the end of her line.
        boolean next = (open || quotation.isLeftBehind()) && paragraphs == 1;
        return (paragraphs == 0 || next || caption)
                && (caption || !isAnotherBetween(carried, first))
                && (open || !persons.namesAnother(ended.span().end(), quotation, carried));
    }

    private static Attribution nobodys(Sentence first) {
        return new Attribution(
                Form.DIRECT,
                Stance.ASSERTS,
                null,
                null,
                null,
                null,
                List.of(),
                "speaker",
                first.index(),
                "a quotation for which the text names no speaker nearby");
    }

    private static Attribution carry(Attribution from) {
        return new Attribution(
                Form.DIRECT,
                Stance.ASSERTS,
                from.speaker(),
                from.role(),
                from.cue(),
                from.channel(),
                from.via(),
                null,
                from.sentence(),
                "goes on with the speaker of the quotation before");
    }

    /** Whether, since the voice was last heard, a reporting clause in no quotation has had a subject of another name. */
    private boolean isAnotherBetween(Attribution carried, Sentence until) {
        Speaker speaker = carried.speaker();
        for (int i = carried.sentence() + 1; i < until.index() && speaker != null; i++) {
            for (CueClause cue : cues.getOrDefault(i, List.of())) {
                Span subject = cue.clause().subject();
                if (subject == null
                        || !speaks(cue)
                        || text.quotationAt(cue.clause().predicate().begin()) != null
                        || cue.clause().has(Clause.Feature.PASSIVE)) {
                    continue;
                }
                Speaker other = speakers.read(cue.sentence(), subject, cue.cue().lemma())
                        .speaker();
                if (other != null && !other.name().equals(speaker.name()) && !other.isPronoun()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Span content(Quotation quotation) {
        Span inner = quotation.inner().trim(text.text());
        int end = inner.end();
        while (end > inner.begin() + 1 && ",.;".indexOf(text.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(inner.begin(), end);
    }

    /** Whether the quotation is a statement of its own: it opens the sentence, or a cue, comma or colon leads to it. */
    private boolean isFull(Quotation quotation, Sentence sentence) {
        int at = SpeakerReader.tokenAt(sentence, quotation.span().begin());
        if (at == 0) {
            return true;
        }
        boolean sentenceOfItsOwn =
                Character.isUpperCase(text.text().charAt(quotation.inner().begin()))
                        && sentence.token(at - 1).tag() != Tag.DET
                        && SpeakerReader.tokenAt(sentence, quotation.inner().end() - 1) - at >= LEAST_WORDS;
        boolean led = SentenceReader.isText(sentence, at - 1, ":")
                || SentenceReader.isText(sentence, at - 1, ",") && !isPart(quotation, sentence);
        if (sentenceOfItsOwn || led && !opensWithPredicate(sentence, at)) {
            return true;
        }
        for (CueClause cue : cues.getOrDefault(sentence.index(), List.of())) {
            if (cue.verbEnd() == at) {
                return cue.cue().content() != CueLexicon.Content.QUOTED;
            }
        }
        return false;
    }

    /** "The clan ran the town, “a kind of family firm,” Lee said": words within a sentence that nobody has begun to report. */
    private boolean isPart(Quotation quotation, Sentence sentence) {
        boolean lower =
                Character.isLowerCase(text.text().charAt(quotation.inner().begin()));
        return lower
                && cues.getOrDefault(sentence.index(), List.of()).stream()
                        .noneMatch(cue -> cue.clause().predicate().begin()
                                < quotation.span().begin())
                && SentenceReader.hasVerb(
                        sentence,
                        0,
                        SpeakerReader.tokenAt(sentence, quotation.span().begin()))
                && !SentenceReader.isText(sentence, 0, "according");
    }

    /** "The dam, he said, “has held for years”": a predicate whose subject stands before the marks. */
    private static boolean opensWithPredicate(Sentence sentence, int mark) {
        int first = mark;
        while (first < sentence.size() - 1
                && (sentence.token(first).tag() == Tag.PUNCT
                        || sentence.token(first).tag() == Tag.ADV)) {
            first++;
        }
        boolean lower = Character.isLowerCase(sentence.token(first).text().charAt(0));
        return lower && new PhraseTree(sentence).isFinite(first);
    }

    /** "All of them are “glad and well,” she said": the words before the marks are hers as well. */
    private @Nullable AttributedContent embedding(Quotation quotation, Sentence first, Sentence last) {
        for (CueClause cue : cues.getOrDefault(first.index(), List.of())) {
            if (cue.clause().predicate().begin() < quotation.span().begin()) {
                return null;
            }
        }
        CueClause cue = cueAfter(quotation, last);
        int begin = SentenceReader.opening(first);
        boolean others = text.quotations().stream()
                .anyMatch(other -> other.span().end() <= quotation.span().begin()
                        && other.speech()
                        && first.span().overlaps(other.span()));
        if (cue == null
                || others
                || first.token(begin).span().begin() >= quotation.span().begin()) {
            return null;
        }
        Attribution attribution = attribution(
                cue,
                SpeakerReader.tokenAt(last, quotation.span().end() - 1) + 1,
                Form.MIXED,
                "the reporting clause follows words of which some stand in quotation marks");
        if (attribution == null) {
            return null;
        }
        Span whole =
                new Span(first.token(begin).span().begin(), content(quotation).end());
        return new AttributedContent(List.of(whole), attribution);
    }

    private @Nullable CueClause cueAfter(Quotation quotation, Sentence last) {
        for (CueClause cue : cues.getOrDefault(last.index(), List.of())) {
            if (speaks(cue)
                    && !isUnsaid(cue)
                    && cue.clause().predicate().begin() >= quotation.span().end()
                    && !nearness.leadsToNext(quotation, cue)
                    && nearness.isNear(last, quotation.span().end(), cue)) {
                return cue;
            }
        }
        return null;
    }

    /** "I couldn't have said that", in a quotation of its own: no clause that reports this one. */
    private boolean isUnsaid(CueClause cue) {
        Quotation around = text.quotationAt(cue.clause().predicate().begin());
        return around != null && around.speech()
                || cue.clause().has(Clause.Feature.MODAL)
                || cue.clause().has(Clause.Feature.NEGATED) && cue.cue().stance() != Stance.DENIES;
    }

    /** Whether the verb can lead to a quotation that is a statement of its own: not "gave “workers” the chance". */
    private static boolean speaks(CueClause cue) {
        return switch (cue.cue().content()) {
            case CLAUSE, NOMINAL, QUOTED, QUOTATION -> true;
            case MEASURE, UTTERANCE, NAMING -> cue.cue().lemma().equals("put");
        };
    }

    private @Nullable Attribution attribution(Quotation quotation, Sentence first, Sentence last) {
        CueClause after = cueAfter(quotation, last);
        if (after != null) {
            return attribution(
                    after,
                    SpeakerReader.tokenAt(last, quotation.span().end() - 1) + 1,
                    Form.DIRECT,
                    "the reporting clause follows the quotation");
        }
        Attribution tail = tails.read(quotation, last);
        if (tail != null) {
            return tail;
        }
        CueClause before = null;
        for (CueClause cue : cues.getOrDefault(first.index(), List.of())) {
            boolean finite = speaks(cue) && !cue.clause().has(Clause.Feature.NON_FINITE)
                    || speaks(cue) && cue.clause().predicate().of(text.text()).endsWith("ing");
            if (finite
                    && cue.clause().predicate().end() <= quotation.span().begin()
                    && (!lexicon.onlyQuotes(cue.cue()) || CueNearness.isRightBefore(cue, quotation))) {
                before = cue;
            }
        }
        if (before != null) {
            return attribution(before, 0, Form.DIRECT, "the reporting clause precedes the quotation");
        }
        Attribution address = leads.address(quotation, first);
        Attribution lead = address == null ? fromSentenceBefore(quotation, first) : address;
        lead = lead == null ? leads.told(quotation, first) : lead;
        return lead == null ? fromSentenceBehind(quotation, last) : lead;
    }

    /** "“… empty promises.” Ann Lee, a clerk, told Radio 7 this week.": a sentence that reports and has nothing else to report. */
    private @Nullable Attribution fromSentenceBehind(Quotation quotation, Sentence last) {
        int index = last.index() + 1;
        Sentence next = index < text.sentences().size() ? text.sentences().get(index) : null;
        boolean ends = quotation.span().end() >= last.span().end() - 1;
        if (next == null || !ends || next.paragraph() != last.paragraph() || next.size() > LONGEST_BEHIND) {
            return null;
        }
        List<CueClause> reports = cues.getOrDefault(index, List.of());
        CueClause report = reports.size() == 1 ? reports.get(0) : null;
        boolean bare = report != null
                && (report.cue().lemma().equals("say") || report.cue().lemma().equals("tell"))
                && !isUnsaid(report)
                && report.clause().subject() != null
                && report.clause().subject().begin() == next.span().begin()
                && !report.clause().has(Clause.Feature.PASSIVE)
                && !SentenceReader.hasVerb(next, report.verbEnd(), next.size())
                && SentenceReader.indexOf(next, ":", report.verbEnd(), next.size()) == next.size()
                && text.quotations().stream().noneMatch(other -> other.span().overlaps(next.span()))
                && (report.cue().lemma().equals("tell") || next.size() - report.verbEnd() <= SHORT_REST);
        return bare && report != null
                ? attribution(report, 0, Form.DIRECT, "the sentence behind the quotation only says who speaks")
                : null;
    }

    private @Nullable Attribution fromSentenceBefore(Quotation quotation, Sentence first) {
        Sentence before = SentenceReader.before(text, first);
        if (before == null || SpeakerReader.tokenAt(first, quotation.span().begin()) > 0) {
            return null;
        }
        List<CueClause> reports = cues.getOrDefault(before.index(), List.of());
        // A scraped page may have left the opening mark behind the colon, at the end of the line before.
        int last = before.size() - 1;
        while (last > 0 && MARKS.contains(before.token(last).text())) {
            last--;
        }
        boolean near = first.paragraph() == before.paragraph()
                || quotation.isLeftBehind() && first.paragraph() == before.paragraph() + 1;
        Attribution issued = near ? leads.issued(before) : null;
        if (reports.isEmpty() || issued != null) {
            return issued == null ? leads.gesture(before) : issued;
        }
        CueClause report = reports.get(reports.size() - 1);
        boolean leads = before.token(last).text().equals(":");
        // "A colleague agreed. “…”"
        boolean ends = report.cue().lemma().equals("agree") && report.verbEnd() == last && !isUnsaid(report);
        return leads || ends ? attribution(report, 0, Form.DIRECT, "the sentence before leads to the quotation") : null;
    }

    private @Nullable Attribution attribution(CueClause cue, int floor, Form form, String why) {
        Sentence sentence = cue.sentence();
        boolean passive = cue.clause().has(Clause.Feature.PASSIVE);
        Span one = passive ? null : subjects.citedByName(cue);
        Span subject =
                passive ? cue.clause().agent() : one == null ? cue.clause().subject() : one;
        if (passive && subject == null) {
            return null;
        }
        subject = subject == null ? subjects.quoted(cue) : subject;
        Span described = new PhraseTree(sentence).beforeAside(cue.verbStart());
        subject = described != null && floor > 0 && SpeakerReader.tokenAt(sentence, described.begin()) == floor
                ? described
                : subject;
        boolean subjectInQuote = subject != null && SpeakerReader.tokenAt(sentence, subject.begin()) < floor;
        if (subject == null || subjectInQuote) {
            subject = passive ? null : SubjectPhrase.beforeVerb(cue.sentence(), cue.verbStart(), floor);
        }
        if (subject == null && ReportSubjects.isParticiple(cue)) {
            subject = subjectOfMainCue(cue);
        }
        if (subject == null && ContentStart.hasListener(cue.cue().lemma())) {
            subject = new PhraseTree(sentence).beforeAside(cue.verbStart());
        } else if (subject == null) {
            subject = cue.verbEnd() < sentence.size() ? NounPhrase.from(sentence, cue.verbEnd()) : null;
        }
        if (subject == null && cue.clause().has(Clause.Feature.NON_FINITE)) {
            subject = subjectOfMainCue(cue);
        }
        if (subject != null) {
            subject = notListener(cue, subject);
        }
        if (subject == null) {
            return null;
        }
        CitedVoices.Cited cited = new CitedVoices(speakers)
                .read(
                        sentence,
                        cue.verbEnd(),
                        speakers.read(sentence, subject, cue.cue().lemma()));
        SpeakerReader.Voice voice = cited.voice();
        Words channel = channels.read(
                sentence, cue.verbEnd(), sentence.size(), cue.cue().lemma());
        int subjectEnd = SpeakerReader.tokenAt(sentence, subject.end() - 1) + 1;
        if (channel == null && subjectEnd < cue.verbStart()) {
            // "thanked the crews on Facebook and added: …"
            channel = channels.read(sentence, subjectEnd, cue.verbStart(), "");
        }
        if (channel == null && voice.statementNoun() != null) {
            channel = channels.statement(sentence, voice.statementNoun(), cue.verbStart());
        }
        Span predicate = cue.clause().predicate();
        Words words = new Words(predicate.of(text.text()), predicate);
        return cited.settle(
                new ReportFrame(cue.cue().stance(), words, channel, sentence.index(), why).attribute(form, voice));
    }

    /** "X, of the council, told the paper yesterday said: “…”": the paper is told, and X says. */
    private Span notListener(CueClause cue, Span subject) {
        for (CueClause other : cues.getOrDefault(cue.sentence().index(), List.of())) {
            Span listener = other.clause().object();
            Span teller = other.clause().subject();
            if (other.clause().headToken() < cue.clause().headToken()
                    && ContentStart.hasListener(other.cue().lemma())
                    && listener != null
                    && teller != null
                    && listener.overlaps(subject)
                    && !teller.overlaps(subject)) {
                return teller;
            }
        }
        return subject;
    }

    /** "X denied it, saying “…”": the subject of the clause that the participle hangs on. */
    private @Nullable Span subjectOfMainCue(CueClause cue) {
        Span subject = null;
        for (CueClause other : cues.getOrDefault(cue.sentence().index(), List.of())) {
            if (other.clause().headToken() < cue.clause().headToken()
                    && other.clause().subject() != null) {
                subject = other.clause().subject();
            }
        }
        if (subject != null) {
            return subject;
        }
        for (Clause clause : text.clausesOf(cue.sentence())) {
            if (clause.headToken() < cue.clause().headToken() && clause.subject() != null) {
                subject = clause.subject();
            }
        }
        return subject;
    }
}
