package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/*
 * Patterns, tried in this order for each reporting clause of a sentence:
 *   it was reported that CONTENT                     impersonal
 *   CONTENT was announced [by X]                     passive with a nominal content
 *   CONTENT, X said [on Monday] [, CONTENT]          the cue after or inside
 *   X said [on Monday] [that] CONTENT                the cue before
 *   X announced the end of Y                         nominal content
 * and for each "according to": CONTENT, according to X / According to X, CONTENT.
 */
/** Reads reported speech without full quotation within one sentence. */
final class IndirectReader {
    private static final Set<String> LINKERS = Set.of("and", "but", "while", "whereas", "although");
    private static final Set<String> RAISED =
            Set.of("say", "report", "believe", "think", "allege", "understand", "expect", "know", "rumour", "estimate");

    /** How far behind a quantity's name its "at" may stand, in tokens. */
    private static final int MEASURE_REACH = 14;

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;
    private final ChannelReader channels;

    IndirectReader(TextAnalysis text, CueLexicon lexicon, SpeakerReader speakers, ChannelReader channels) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.channels = channels;
    }

    List<AttributedContent> read(Sentence sentence, List<CueClause> cues) {
        List<AttributedContent> found = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            CueClause next = i + 1 < cues.size() ? cues.get(i + 1) : null;
            AttributedContent content = read(cues.get(i), next);
            if (content != null) {
                found.add(content);
            }
        }
        for (int i = 0; i + 1 < sentence.size(); i++) {
            if (SentenceReader.isText(sentence, i, "according") && SentenceReader.isText(sentence, i + 1, "to")) {
                AttributedContent content = accordingTo(sentence, i);
                if (content != null) {
                    found.add(content);
                }
            }
        }
        return found;
    }

    private @Nullable AttributedContent read(CueClause cue, @Nullable CueClause next) {
        Clause clause = cue.clause();
        if (clause.has(Clause.Feature.PASSIVE)) {
            return passive(cue);
        }
        if (clause.has(Clause.Feature.NON_FINITE) && !isParticiple(cue) || clause.has(Clause.Feature.MODAL)) {
            return null;
        }
        AttributedContent post = postposed(cue);
        return post != null ? post : preposed(cue, next);
    }

    /** ", adding that …", "saying …": the speaker is the subject of the clause before. */
    private static boolean isParticiple(CueClause cue) {
        return cue.sentence().token(cue.clause().headToken()).lower().endsWith("ing");
    }

    private @Nullable AttributedContent passive(CueClause cue) {
        Sentence sentence = cue.sentence();
        Clause clause = cue.clause();
        Span subject = clause.subject();
        if (subject == null) {
            return null;
        }
        int end = contentEnd(sentence);
        Stance stance = lexicon.impersonalStance(cue.cue().lemma());
        Words cueWords = cueWords(cue);
        String subjectText = subject.of(text.text());
        if (subjectText.equalsIgnoreCase("it") && stance != null) {
            int from = cue.verbEnd();
            from = SentenceReader.isText(sentence, from, "that") ? from + 1 : from;
            Span span = SentenceReader.trimmed(sentence, from, end);
            boolean clausal = span != null && SentenceReader.hasVerb(sentence, from, end);
            return span == null || !clausal
                    ? null
                    : content(
                            List.of(span), impersonal(stance, cueWords, null, sentence, "reported without a speaker"));
        }
        boolean raised = SentenceReader.isText(sentence, cue.verbEnd(), "to")
                && RAISED.contains(cue.cue().lemma());
        if (raised && stance != null) {
            Span span = SentenceReader.trimmed(sentence, SpeakerReader.tokenAt(sentence, subject.begin()), end);
            Stance hedged = stance == Stance.ASSERTS ? Stance.HEDGED : stance;
            return span == null
                    ? null
                    : content(
                            List.of(span), impersonal(hedged, cueWords, null, sentence, "reported without a speaker"));
        }
        boolean nominal = cue.cue().content() != CueLexicon.Content.MEASURE
                && lexicon.takes(cue.cue(), headNoun(sentence, SpeakerReader.tokenAt(sentence, subject.begin()), end));
        int words =
                SentenceReader.words(sentence, SpeakerReader.tokenAt(sentence, subject.begin()), clause.headToken());
        boolean reports = cue.cue().stance() == Stance.ANNOUNCES || clause.agent() != null;
        if (!nominal
                || !reports
                || clause.has(Clause.Feature.NEGATED)
                || words < 3
                || lexicon.silentSubjects.contains(subjectText.toLowerCase(java.util.Locale.ROOT))) {
            return null;
        }
        Words channel = channels.read(sentence, cue.verbEnd(), end, cue.cue().lemma());
        if (clause.agent() == null) {
            return content(
                    List.of(subject),
                    impersonal(cue.cue().stance(), cueWords, channel, sentence, "passive without a speaker"));
        }
        SpeakerReader.Voice voice = speakers.read(sentence, clause.agent());
        return voiced(List.of(subject), voice, cue, channel, "passive with its agent after \"by\"");
    }

    private static Attribution impersonal(
            Stance stance, Words cue, @Nullable Words channel, Sentence sentence, String why) {
        return new Attribution(
                Form.IMPERSONAL, stance, null, null, cue, channel, List.of(), "speaker", sentence.index(), why);
    }

    /** "CONTENT, X said": a comma or quotation mark before the subject or the verb, and a clause before that. */
    private @Nullable AttributedContent postposed(CueClause cue) {
        Sentence sentence = cue.sentence();
        Clause clause = cue.clause();
        int verb = cue.verbStart();
        int verbEnd = cue.verbEnd();
        Span inverted = invertedSubject(cue);
        Span subject = inverted != null ? inverted : clause.subject();
        int start = inverted != null ? verb : subject == null ? -1 : SpeakerReader.tokenAt(sentence, subject.begin());
        if (start < 2 || subject == null || (inverted == null && clause.has(Clause.Feature.CONJUNCT))) {
            return null;
        }
        int comma = start - 1;
        if (!SentenceReader.isText(sentence, comma, ",", "—", "–", "-")
                || !SentenceReader.hasVerb(sentence, 0, comma)) {
            return null;
        }
        if (SentenceReader.isText(sentence, verbEnd, "that") || contentFollows(sentence, verbEnd, inverted)) {
            return null;
        }
        Span before = SentenceReader.trimmed(sentence, openingOf(sentence, comma), comma);
        if (before == null || SentenceReader.words(sentence, 0, comma) < 4) {
            return null;
        }
        List<Span> spans = new ArrayList<>(List.of(before));
        int after = continuation(
                sentence, inverted == null ? verbEnd : SpeakerReader.tokenAt(sentence, subject.end() - 1) + 1);
        if (after > 0) {
            Span rest = SentenceReader.trimmed(sentence, after, contentEnd(sentence));
            if (rest != null) {
                spans.add(rest);
            }
        }
        Words channel =
                channels.read(sentence, verbEnd, contentEnd(sentence), cue.cue().lemma());
        SpeakerReader.Voice voice = speakers.read(sentence, subject);
        return voiced(spans, voice, cue, channel, "the reporting clause follows the content");
    }

    /** Skips a leading conjunction. */
    private static int openingOf(Sentence sentence, int comma) {
        int from = 0;
        while (from < comma
                && (sentence.token(from).tag() == Tag.CCONJ
                        || SentenceReader.isText(sentence, from, "however", "meanwhile", ","))) {
            from++;
        }
        return from;
    }

    /** "said Ann Lee": a noun phrase after the verb where the clause has no subject of its own. */
    private @Nullable Span invertedSubject(CueClause cue) {
        Sentence sentence = cue.sentence();
        int before = cue.verbStart() - 1;
        boolean edge = before >= 0
                && (SentenceReader.isText(sentence, before, ",")
                        || SentenceReader.isQuotationMark(sentence.token(before)));
        if (!edge || cue.verbEnd() >= sentence.size()) {
            return null;
        }
        Token first = sentence.token(cue.verbEnd());
        boolean nominal =
                first.tag() == Tag.PROPN || first.tag() == Tag.DET || first.tag() == Tag.NOUN || first.tag() == Tag.ADJ;
        return nominal ? SpeakerReader.phraseFrom(sentence, cue.verbEnd()) : null;
    }

    /** Whether a clause starts after the verb: then the content follows; not "said Ann Lee in a note sent to …". */
    private boolean contentFollows(Sentence sentence, int verbEnd, @Nullable Span inverted) {
        return text.clausesOf(sentence).stream()
                .filter(clause -> clause.firstToken() == verbEnd && clause.headToken() > verbEnd)
                .filter(clause -> clause.subject() != null && !clause.has(Clause.Feature.NON_FINITE))
                .anyMatch(clause -> inverted == null || clause.predicate().begin() <= inverted.end() + 1);
    }

    /** Where the content goes on after ", X said on Monday,": the token after the comma; 0 if it does not. */
    private static int continuation(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size() - 3, from + 10); i++) {
            if (sentence.token(i).text().equals(",")) {
                boolean verb = SentenceReader.hasVerb(sentence, i + 1, sentence.size());
                boolean relative = SentenceReader.isText(
                        sentence,
                        i + 1,
                        "who",
                        "which",
                        "citing",
                        "adding",
                        "according",
                        "in",
                        "as",
                        "referring",
                        "speaking");
                return verb && !relative ? i + 1 : 0;
            }
        }
        return 0;
    }

    private @Nullable AttributedContent preposed(CueClause cue, @Nullable CueClause next) {
        Sentence sentence = cue.sentence();
        Span subject = subjectOf(cue);
        if (subject == null) {
            return null;
        }
        int end = contentEnd(sentence);
        if (next != null && next.clause().firstToken() > cue.verbEnd() && startsNewReport(sentence, next)) {
            end = next.clause().firstToken() - 1;
        }
        int from = contentStart(sentence, cue, end);
        if (from < 0 || SentenceReader.words(sentence, from, end) < 2) {
            return null;
        }
        Span span = SentenceReader.trimmed(sentence, from, end);
        if (span == null) {
            return null;
        }
        Words channel = channels.read(sentence, cue.verbEnd(), from, cue.cue().lemma());
        if (channel == null) {
            channel = channels.read(sentence, 0, SpeakerReader.tokenAt(sentence, subject.begin()), "");
        }
        SpeakerReader.Voice voice = speakers.read(sentence, subject);
        return voiced(List.of(span), voice, cue, channel, "the reporting clause precedes the content");
    }

    private @Nullable Span subjectOf(CueClause cue) {
        if (cue.clause().subject() != null) {
            return cue.clause().subject();
        }
        if (!isParticiple(cue)) {
            return null;
        }
        Span subject = null;
        for (Clause clause : text.clausesOf(cue.sentence())) {
            if (clause.headToken() < cue.clause().headToken()
                    && clause.subject() != null
                    && lexicon.cue(clause.lemma()) != null) {
                subject = clause.subject();
            }
        }
        return subject;
    }

    /** "…, and the mayor said": the next report is a sister, not a part of this one's content. */
    private static boolean startsNewReport(Sentence sentence, CueClause next) {
        int before = next.clause().firstToken() - 1;
        return before > 0
                && LINKERS.contains(sentence.token(before).lower())
                && next.clause().subject() != null
                && SentenceReader.isText(sentence, before - 1, ",");
    }

    /** First token of the content after the cue, or -1. */
    private int contentStart(Sentence sentence, CueClause cue, int end) {
        int from = cue.verbEnd();
        int reach = Math.min(end, from + 24);
        int that = SentenceReader.indexOf(sentence, "that", from, reach);
        boolean plain = that < reach && SentenceReader.indexOf(sentence, ",", from, that) == that;
        boolean opens = that < reach && (that == from || !SentenceReader.hasVerb(sentence, from, that));
        if (opens && (plain || isParenthetical(sentence, from, that))) {
            return that + 1;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            boolean finite = !clause.has(Clause.Feature.NON_FINITE)
                    && !clause.has(Clause.Feature.CONJUNCT)
                    && clause.subject() != null;
            if (clause.headToken() >= from
                    && finite
                    && clause.firstToken() >= from
                    && clause.firstToken() - from <= 8
                    && isAdverbial(sentence, from, clause.firstToken())) {
                return clause.firstToken();
            }
        }
        int phrase = afterDay(sentence, from, end);
        boolean nominal = phrase < end
                && lexicon.takes(cue.cue(), headNoun(sentence, phrase, end))
                && (cue.cue().content() != CueLexicon.Content.MEASURE || isMeasured(sentence, phrase, end))
                && (sentence.token(phrase).tag() == Tag.DET
                        || sentence.token(phrase).tag() == Tag.NOUN
                        || sentence.token(phrase).tag() == Tag.ADJ
                        || sentence.token(phrase).tag() == Tag.PRON
                        || sentence.token(phrase).tag() == Tag.NUM);
        if (nominal) {
            return phrase;
        }
        boolean promise = cue.cue().stance() == Stance.PROMISES && SentenceReader.isText(sentence, from, "to");
        return promise || quotedWithin(sentence, cue, end) ? from : -1;
    }

    /** The lemma of the last noun of the noun phrase that starts at {@code from}, before any "of" or clause; or "". */
    private static String headNoun(Sentence sentence, int from, int end) {
        String head = "";
        for (int i = from; i < end; i++) {
            Token token = sentence.token(i);
            boolean inside = token.tag().isNominal()
                    || token.tag() == Tag.DET
                    || token.tag() == Tag.ADJ
                    || token.tag() == Tag.NUM
                    || token.tag() == Tag.PART
                    || token.tag() == Tag.PRON;
            if (!inside) {
                break;
            }
            head = token.tag().isNominal() ? token.lemma().toLowerCase(java.util.Locale.ROOT) : head;
        }
        return head;
    }

    /** "the toll of the blast at nine": an "at" with a number behind it. */
    private static boolean isMeasured(Sentence sentence, int from, int end) {
        int at = SentenceReader.indexOf(sentence, "at", from, Math.min(end, from + MEASURE_REACH));
        for (int i = at + 1; i < Math.min(end, at + 4); i++) {
            if (sentence.token(i).tag() == Tag.NUM) {
                return true;
            }
        }
        return false;
    }

    /** "announced on May 9 the end of the curfew": the token after the day, or {@code from}. */
    private static int afterDay(Sentence sentence, int from, int end) {
        if (!SentenceReader.isText(sentence, from, "on")) {
            return from;
        }
        int after = from + 1;
        while (after < end
                && (sentence.token(after).tag() == Tag.PROPN
                        || sentence.token(after).tag() == Tag.NUM
                        || sentence.token(after).tag() == Tag.PUNCT)) {
            after++;
        }
        return after > from + 1 && after < end ? after : from;
    }

    private static boolean isParenthetical(Sentence sentence, int from, int that) {
        int commas = 0;
        for (int i = from; i < that; i++) {
            commas += sentence.token(i).text().equals(",") ? 1 : 0;
        }
        return commas == 2;
    }

    /** Whether only adverbials stand between the verb and the content's subject. */
    private static boolean isAdverbial(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            boolean fits = token.tag() == Tag.ADP
                    || token.tag() == Tag.ADV
                    || token.tag() == Tag.NUM
                    || token.tag() == Tag.PROPN
                    || token.tag() == Tag.DET
                    || token.tag() == Tag.NOUN
                    || token.tag() == Tag.PRON;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean quotedWithin(Sentence sentence, CueClause cue, int end) {
        if (cue.cue().content() == CueLexicon.Content.QUOTATION || cue.verbEnd() >= end) {
            return false;
        }
        for (int i = cue.verbEnd(); i < Math.min(end, cue.verbEnd() + 12); i++) {
            Quotation quotation = text.quotationAt(sentence.token(i).span().begin());
            if (quotation != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable AttributedContent accordingTo(Sentence sentence, int at) {
        int from = at + 2;
        Span phrase = from < sentence.size() ? SpeakerReader.phraseFrom(sentence, from) : null;
        if (phrase == null) {
            return null;
        }
        int end = contentEnd(sentence);
        int phraseEnd = SpeakerReader.tokenAt(sentence, phrase.end() - 1) + 1;
        Span content;
        if (at < 2) {
            int comma = SentenceReader.indexOf(sentence, ",", phraseEnd, end);
            content = comma >= end ? null : SentenceReader.trimmed(sentence, comma + 1, end);
        } else {
            content = SentenceReader.trimmed(sentence, 0, at);
        }
        if (content == null
                || !SentenceReader.hasVerb(
                        sentence,
                        SpeakerReader.tokenAt(sentence, content.begin()),
                        SpeakerReader.tokenAt(sentence, content.end() - 1) + 1)) {
            return null;
        }
        Span cueSpan = sentence.span(at, at + 2);
        SpeakerReader.Voice voice = speakers.read(sentence, phrase);
        ReportFrame frame = new ReportFrame(
                Stance.ASSERTS,
                new Words(cueSpan.of(text.text()), cueSpan),
                null,
                sentence.index(),
                "introduced by \"according to\"");
        Attribution attribution = frame.attribute(formOf(List.of(content)), voice);
        return content(List.of(content), attribution);
    }

    private AttributedContent voiced(
            List<Span> spans, SpeakerReader.Voice voice, CueClause cue, @Nullable Words channel, String why) {
        Words heard = channel;
        if (heard == null && voice.statementNoun() != null) {
            heard = new Words(voice.statementNoun().of(text.text()), voice.statementNoun());
        }
        Stance stance = cue.clause().has(Clause.Feature.NEGATED)
                ? Stance.HEDGED
                : cue.cue().stance();
        ReportFrame frame =
                new ReportFrame(stance, cueWords(cue), heard, cue.sentence().index(), why);
        return content(spans, frame.attribute(formOf(spans), voice));
    }

    /** Indirect, or mixed where some words stand in quotation marks. */
    private Form formOf(List<Span> spans) {
        for (Span span : spans) {
            for (Quotation quotation : text.quotations()) {
                if (quotation.span().begin() >= span.end()) {
                    break;
                }
                if (quotation.inner().overlaps(span) && quotation.inner().length() > 3) {
                    return Form.MIXED;
                }
            }
        }
        return Form.INDIRECT;
    }

    Words cueWords(CueClause cue) {
        Span span = cue.clause().predicate();
        return new Words(span.of(text.text()), span);
    }

    private static AttributedContent content(List<Span> spans, Attribution attribution) {
        return new AttributedContent(spans, attribution);
    }

    /** The token after the last one that can belong to content: before the final mark. */
    private static int contentEnd(Sentence sentence) {
        int end = sentence.size();
        while (end > 0
                && sentence.token(end - 1).tag() == Tag.PUNCT
                && !SentenceReader.isQuotationMark(sentence.token(end - 1))
                && !sentence.token(end - 1).text().equals(")")) {
            end--;
        }
        return end;
    }
}
