package org.annals.attribution;

import java.util.Set;
import java.util.regex.Pattern;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads who says a quotation from words before it that hold no verb of speaking. */
final class QuotationLeads {
    private static final Set<String> GESTURES = WordList.words(QuotationLeads.class, "gesture-verbs.txt");

    private static final Set<String> RECEIVING = WordList.words(QuotationLeads.class, "receiving-verbs.txt");

    private static final Set<String> ISSUING = WordList.words(QuotationLeads.class, "issuing-verbs.txt");

    private static final Set<String> DELIVERING = WordList.words(QuotationLeads.class, "delivering-verbs.txt");

    private static final Set<String> SPEECHES = WordList.words(QuotationLeads.class, "speech-nouns.txt");

    private static final Set<String> POSTING = WordList.words(QuotationLeads.class, "posting-verbs.txt");

    /** The hour before an entry of a page that is written as things happen: "1625", "16:25". */
    private static final Pattern STAMP = Pattern.compile("[0-2]\\d[:.]?[0-5]\\d");

    private static final int LONGEST_HEAD = 14;

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;

    QuotationLeads(TextAnalysis text, CueLexicon lexicon, SpeakerReader speakers) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** "This is the text of X's address: “…”": a colon behind the name of whose words they are. */
    @Nullable
    Attribution address(Quotation quotation, Sentence first) {
        Sentence lead = lead(quotation, first);
        int end = lead == null ? 0 : colon(lead, quotation);
        SpeakerReader.Voice voice = lead == null || end == 0 ? SpeakerReader.Voice.NOBODY : speakers.giver(lead, end);
        Span noun = voice.statementNoun();
        return lead == null || voice.speaker() == null || noun == null
                ? null
                : new ReportFrame(
                                Stance.ASSERTS,
                                new Words(noun.of(text.text()), noun),
                                new Words(noun.of(text.text()), noun),
                                lead.index(),
                                "the words before the colon say whose speech it is")
                        .attribute(Form.DIRECT, voice);
    }

    /** "Ann Lee was blunt: “…”", "the board released a clarification: “…”": the subject of what leads to the colon. */
    @Nullable
    Attribution told(Quotation quotation, Sentence first) {
        Sentence lead = lead(quotation, first);
        int end = lead == null ? 0 : colon(lead, quotation);
        if (lead == null || end == 0) {
            return headed(quotation, first);
        }
        Attribution posted = posted(lead, end - 1);
        if (posted != null) {
            return posted;
        }
        return SentenceReader.hasVerb(lead, 0, end) ? subject(lead, end) : label(lead);
    }

    /** "1625 Ann Lee, a reader in Velm, e-mails: “…”": who posts or writes it, with the hour before. */
    private @Nullable Attribution posted(Sentence lead, int colon) {
        if (colon < 2 || !POSTING.contains(lead.token(colon - 1).lower())) {
            return null;
        }
        int from = STAMP.matcher(lead.token(0).text()).matches() ? 1 : 0;
        from = SentenceReader.isText(lead, from, ":") ? from + 1 : from;
        Span name = from < colon - 1 ? NounPhrase.from(lead, from) : null;
        int end = name == null ? 0 : Math.min(SpeakerReader.tokenAt(lead, name.end() - 1) + 1, colon - 1);
        boolean apart = end > from && (end == colon - 1 || SentenceReader.isText(lead, end, ",", "in", "from", "of"));
        if (!apart
                || !lead.token(end - 1).tag().isNominal()
                || lead.token(end - 1).tag() == Tag.PRON) {
            return null;
        }
        Span verb = lead.token(colon - 1).span();
        Words words = new Words(verb.of(text.text()), verb);
        SpeakerReader.Voice voice = speakers.read(lead, lead.span(from, end), "post");
        return voice.speaker() == null
                ? null
                : new ReportFrame(Stance.ASSERTS, words, null, lead.index(), "who posts the quotation stands before it")
                        .attribute(Form.DIRECT, voice);
    }

    /** "Ann Lee in Velm's Daily Lamp “The harbour …”": a name with its paper and no verb before a quotation that opens a sentence. */
    private @Nullable Attribution headed(Quotation quotation, Sentence first) {
        int at = SpeakerReader.tokenAt(first, quotation.span().begin());
        boolean opens = at > 1
                && at <= LONGEST_HEAD
                && first.token(at - 1).tag() != Tag.PUNCT
                && Character.isUpperCase(text.text().charAt(quotation.inner().begin()))
                && SentenceReader.indexOf(first, "in", 1, at) < at
                && !SentenceReader.hasVerb(first, 0, at);
        return opens ? label(first) : null;
    }

    /** "Ann Lee, harbour master: “…”": a name with its office and no verb before the colon. */
    private @Nullable Attribution label(Sentence lead) {
        Span name = NounPhrase.from(lead, 0);
        SpeakerReader.Voice voice = name == null ? SpeakerReader.Voice.NOBODY : speakers.labelled(lead, name);
        return voice.ofQuotation(lead, "a name before the quotation says whose words they are");
    }

    /** The sentence whose words lead to the quotation: its own, or the one before. */
    private @Nullable Sentence lead(Quotation quotation, Sentence first) {
        int at = SpeakerReader.tokenAt(first, quotation.span().begin());
        Sentence before = at > 0 ? null : SentenceReader.before(text, first);
        return before == null ? first : before;
    }

    /** The token behind the colon that stands right before the quotation, or 0. */
    private static int colon(Sentence lead, Quotation quotation) {
        boolean own = lead.span().end() > quotation.span().begin();
        int end = own ? SpeakerReader.tokenAt(lead, quotation.span().begin()) : lead.size();
        while (end > 1 && !own && SentenceReader.isQuotationMark(lead.token(end - 1))) {
            end--;
        }
        return end > 0 && lead.token(end - 1).text().equals(":") ? end : 0;
    }

    private @Nullable Attribution subject(Sentence lead, int end) {
        Clause told = null;
        for (Clause clause : text.clausesOf(lead)) {
            boolean leads = clause.headToken() < end
                    && clause.subject() != null
                    && clause.subordinator() == null
                    && !clause.has(Clause.Feature.NON_FINITE);
            boolean joined = told != null
                    && (lead.token(clause.firstToken() - 1).tag() == Tag.CCONJ || clause.has(Clause.Feature.CONJUNCT));
            told = leads && (isRoot(lead, clause) || joined) ? clause : told;
        }
        Span subject = told == null ? null : told.subject();
        if (told == null
                || subject == null
                || told.has(Clause.Feature.PASSIVE)
                || told.has(Clause.Feature.NEGATED)
                || RECEIVING.contains(told.lemma())
                || !speakers.canSpeak(lead, subject)) {
            return null;
        }
        SpeakerReader.Voice voice = speakers.read(lead, subject, "say");
        Words words = new Words(told.predicate().of(text.text()), told.predicate());
        return voice.speaker() == null
                ? null
                : new ReportFrame(
                                Stance.ASSERTS,
                                words,
                                null,
                                lead.index(),
                                "the subject of the words before the colon speaks")
                        .attribute(Form.DIRECT, voice);
    }

    /** "The board has issued a note on the flood. “…”": who publishes something right before the quotation. */
    @Nullable
    Attribution issued(Sentence before) {
        for (Clause clause : text.clausesOf(before)) {
            Span subject = clause.subject();
            Span object = clause.object();
            boolean purpose = clause.has(Clause.Feature.NON_FINITE) && DELIVERING.contains(clause.lemma());
            subject = purpose ? rootSubject(before) : subject;
            if (subject == null || object == null || !isDone(clause) || !purpose && !isRoot(before, clause)) {
                continue;
            }
            int from = SpeakerReader.tokenAt(before, object.begin());
            String noun = ContentStart.headNoun(before, from, SpeakerReader.tokenAt(before, object.end() - 1) + 1);
            boolean said = ISSUING.contains(clause.lemma()) && lexicon.statementNouns.contains(noun)
                    || DELIVERING.contains(clause.lemma()) && SPEECHES.contains(noun);
            SpeakerReader.Voice voice = said ? speakers.read(before, subject, "say") : SpeakerReader.Voice.NOBODY;
            if (voice.speaker() != null) {
                Words words = new Words(clause.predicate().of(text.text()), clause.predicate());
                return new ReportFrame(
                                Stance.ASSERTS,
                                words,
                                null,
                                before.index(),
                                "the sentence before says who published it")
                        .attribute(Form.DIRECT, voice);
            }
        }
        return null;
    }

    private static boolean isDone(Clause clause) {
        return !clause.has(Clause.Feature.PASSIVE)
                && !clause.has(Clause.Feature.NEGATED)
                && !clause.has(Clause.Feature.MODAL)
                && !clause.has(Clause.Feature.FUTURE);
    }

    /** The subject of the clause that the sentence hangs on; null where that did not happen. */
    private @Nullable Span rootSubject(Sentence sentence) {
        for (Clause clause : text.clausesOf(sentence)) {
            if (isRoot(sentence, clause)) {
                return isDone(clause) ? clause.subject() : null;
            }
        }
        return null;
    }

    /** Whether the clause is the one that its sentence hangs on. */
    private static boolean isRoot(Sentence sentence, Clause clause) {
        Span head = sentence.token(clause.headToken()).span();
        return sentence.words().stream()
                .filter(word -> word.span().overlaps(head))
                .anyMatch(word -> word.head() < 0
                        || "cop".equals(word.relation())
                                && sentence.words().get(word.head()).head() < 0);
    }

    /** "Ann Lee shakes her head. “I ask myself …”" */
    @Nullable
    Attribution gesture(Sentence before) {
        for (Clause clause : text.clausesOf(before)) {
            Span subject = clause.subject();
            if (subject == null || !GESTURES.contains(clause.lemma()) || clause.has(Clause.Feature.NEGATED)) {
                continue;
            }
            SpeakerReader.Voice voice = speakers.read(before, subject, "say");
            Words words = new Words(clause.predicate().of(text.text()), clause.predicate());
            return voice.speaker() == null || !text.clausesOf(before).get(0).equals(clause)
                    ? null
                    : new ReportFrame(
                                    Stance.ASSERTS,
                                    words,
                                    null,
                                    before.index(),
                                    "a gesture of the speaker leads to the quotation")
                            .attribute(Form.DIRECT, voice);
        }
        return null;
    }
}
