package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.ClauseFrame;
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
    private static final Set<String> PENDING = Set.of("when", "once", "until", "unless", "before", "after");
    private static final Set<String> PENDING_OR_AS = Set.of(
            "when", "once", "until", "unless", "before", "after", "as", "while", "although", "though", "whereas");
    private static final Set<String> CONCESSIVE =
            Set.of("although", "though", "while", "whereas", "because", "since", "as");
    private static final String[] RELATIVES = {"who", "which", "that", "whom"};
    /** Words that open a clause of somebody's report, before an aside that names him again: "a shop where, he said, …". */
    private static final String[] OPENERS = {"who", "which", "that", "whom", "where", "when", "because"};

    private static final Set<String> ANSWERS = Set.of("respond", "reply", "answer", "point");
    /** Shorter contents ("they feel they deserve") say nothing of their own. */
    private static final int FEWEST_WORDS = 3;

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;
    private final ChannelReader channels;
    private final StatementMaker maker;
    private final ContentStart starts;
    private final ReportSubjects subjects;

    IndirectReader(TextAnalysis text, CueLexicon lexicon, SpeakerReader speakers, ChannelReader channels) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.channels = channels;
        this.maker = new StatementMaker(text, speakers, channels);
        this.starts = new ContentStart(text, lexicon);
        this.subjects = new ReportSubjects(text, lexicon, speakers);
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
        found.addAll(new AccordingReader(text, speakers, channels, maker).read(sentence));
        return found;
    }

    private @Nullable AttributedContent read(CueClause cue, @Nullable CueClause next) {
        Clause clause = cue.clause();
        if (clause.has(Clause.Feature.PASSIVE) || sharesPassive(cue) || isContracted(cue)) {
            return new PassiveReader(text, lexicon, speakers, channels, maker).read(cue);
        }
        boolean unsaid = clause.has(Clause.Feature.MODAL)
                || clause.has(Clause.Feature.FUTURE)
                || clause.has(Clause.Feature.NEGATED) && cue.cue().stance() != Stance.DENIES;
        if (clause.has(Clause.Feature.NON_FINITE) && !ReportSubjects.isParticiple(cue) || unsaid) {
            return null;
        }
        if (SentenceReader.isText(cue.sentence(), cue.verbStart() - 1, "worth")) {
            return null;
        }
        if (isPassiveParticiple(cue)
                || isName(cue)
                || isAsked(cue)
                || isStillToCome(clause)
                || cue.cue().content() == CueLexicon.Content.QUOTATION) {
            return null;
        }
        AttributedContent post = postposed(cue);
        return post != null ? post : preposed(cue, next);
    }

    /** "the men, said to have been armed", "a band described as loud": something was said of them. */
    private static boolean isPassiveParticiple(CueClause cue) {
        Sentence sentence = cue.sentence();
        int next = cue.verbEnd();
        return PassiveReader.isRaised(cue)
                || cue.cue().content() == CueLexicon.Content.NAMING && SentenceReader.isText(sentence, next, "as");
    }

    /** "what he called “their brothers”": a name, and nothing told. */
    private static boolean isName(CueClause cue) {
        Span subject = cue.clause().subject();
        int before = subject == null ? -1 : SpeakerReader.tokenAt(cue.sentence(), subject.begin()) - 1;
        boolean copula = SentenceReader.isText(cue.sentence(), cue.verbEnd(), "was", "is", "were", "are");
        return (cue.cue().content() == CueLexicon.Content.QUOTED || copula)
                && SentenceReader.isText(cue.sentence(), before, "what");
    }

    /** "it's estimated that": no "has", and it speaks for nobody. */
    private boolean isContracted(CueClause cue) {
        Span subject = cue.clause().subject();
        String verb = cue.clause().predicate().of(text.text());
        return subject != null
                && subject.of(text.text()).equalsIgnoreCase("it")
                && (verb.startsWith("'s ") || verb.startsWith("’s "))
                && lexicon.impersonalStance(cue.cue().lemma()) != null;
    }

    /** "was jailed and told he must …": the "was" of the first verb holds for the second. */
    private boolean sharesPassive(CueClause cue) {
        return sharesPassive(text, lexicon, cue);
    }

    static boolean sharesPassive(TextAnalysis text, CueLexicon lexicon, CueClause cue) {
        if (!cue.clause().has(Clause.Feature.CONJUNCT)
                || !ContentStart.hasListener(cue.cue().lemma())) {
            return false;
        }
        Clause before = null;
        for (Clause clause : text.clausesOf(cue.sentence())) {
            boolean reports = clause.headToken() < cue.clause().headToken()
                    && !clause.has(Clause.Feature.PASSIVE)
                    && clause.subject() != null
                    && lexicon.cue(clause.lemma()) != null;
            if (reports) {
                return false; // "The engineers said the work was done and warned": they did.
            }
            boolean main = clause.headToken() < cue.clause().headToken() && !clause.has(Clause.Feature.NON_FINITE);
            before = main ? clause : before;
        }
        return before != null && before.has(Clause.Feature.PASSIVE);
    }

    /** "when he announces it": he has not yet. */
    private static boolean isStillToCome(Clause clause) {
        String subordinator = clause.subordinator();
        return subordinator != null && PENDING.contains(subordinator) && clause.has(Clause.Feature.PRESENT);
    }

    /** "asked if she had said", "Did he say …?": nobody says it. */
    private static boolean isAsked(CueClause cue) {
        String subordinator = cue.clause().subordinator();
        boolean whether = subordinator != null && (subordinator.equals("if") || subordinator.equals("whether"));
        return whether || SentenceReader.isText(cue.sentence(), cue.sentence().size() - 1, "?");
    }

    /** "CONTENT, X said": a comma or quotation mark before the subject or the verb, and a clause before that. */
    private @Nullable AttributedContent postposed(CueClause cue) {
        Sentence sentence = cue.sentence();
        Clause clause = cue.clause();
        int verb = cue.verbStart();
        int verbEnd = cue.verbEnd();
        Span inverted = invertedSubject(cue);
        Span subject = inverted != null ? inverted : adjacentSubject(cue);
        subject = subject == null ? subjects.quoted(cue) : subject;
        subject = inverted == null && isBeside(cue) ? null : subject;
        int start = inverted != null ? verb : subject == null ? -1 : SpeakerReader.tokenAt(sentence, subject.begin());
        if (start < 2 || subject == null || (inverted == null && clause.has(Clause.Feature.CONJUNCT))) {
            return null;
        }
        int comma = commaBefore(sentence, start);
        if (!SentenceReader.isText(sentence, comma, ",", "—", "–", "-")
                || !SentenceReader.hasVerb(sentence, 0, comma) && !isInserted(sentence, comma, verbEnd)) {
            return null;
        }
        if (isOtherwiseRead(cue, subject, start, inverted)) {
            return null;
        }
        Span before = SentenceReader.trimmed(sentence, Math.min(comma, SentenceReader.opening(sentence)), comma);
        boolean inserted = !holdsFinite(sentence, 0, comma);
        if (!inserted && onlyHangs(sentence, comma)) {
            return null;
        }
        boolean within = before != null && before.overlaps(subject);
        if (before == null || within || !inserted && SentenceReader.words(sentence, 0, comma) < 4) {
            return null;
        }
        List<Span> spans = new ArrayList<>(List.of(before));
        int after = inserted
                ? verbEnd + 1
                : new ContentRest(text, lexicon)
                        .after(
                                sentence,
                                inverted == null ? verbEnd : SpeakerReader.tokenAt(sentence, subject.end() - 1) + 1);
        if (after > 0) {
            Span rest = SentenceReader.trimmed(sentence, after, SentenceReader.contentEnd(sentence));
            if (rest != null) {
                spans.add(rest);
            }
        }
        Words channel = channels.read(
                sentence,
                verbEnd,
                SentenceReader.contentEnd(sentence),
                cue.cue().lemma());
        SpeakerReader.Voice voice =
                speakers.read(sentence, subject, inverted == null ? cue.cue().lemma() : "");
        if (inverted != null && voice.speaker() == null && voice.statementNoun() == null) {
            return null;
        }
        return maker.voiced(spans, voice, cue, channel, "the reporting clause follows the content");
    }

    /** "closed in Velm, home of a movement hoping to leave", "it fell, while writing": what stands before is no report. */
    private static boolean isBeside(CueClause cue) {
        boolean bare = cue.verbStart() == cue.clause().headToken() && ReportSubjects.isParticiple(cue);
        return bare
                && (new PhraseTree(cue.sentence()).isDescribing(cue.verbStart())
                        || SentenceReader.isText(
                                cue.sentence(), cue.verbStart() - 1, "while", "when", "after", "before", "by"));
    }

    /** Whether what stands before the comma is not what the cue behind it tells. */
    private boolean isOtherwiseRead(CueClause cue, Span subject, int start, @Nullable Span inverted) {
        Sentence sentence = cue.sentence();
        int verbEnd = cue.verbEnd();
        int comma = commaBefore(sentence, start);
        boolean nominal = cue.cue().content() == CueLexicon.Content.NOMINAL;
        boolean told = nominal || cue.cue().content() == CueLexicon.Content.CLAUSE;
        boolean relative = SentenceReader.isText(sentence, start, "who", "which", "that", "whose")
                || SentenceReader.isText(sentence, comma - 1, OPENERS);
        boolean impersonal = subject.of(text.text()).equalsIgnoreCase("it");
        boolean takesObject = nominal
                && inverted == null
                && verbEnd < sentence.size()
                && (sentence.token(verbEnd).tag() == Tag.DET
                        || sentence.token(verbEnd).tag() == Tag.ADJ
                        || SentenceReader.isText(sentence, verbEnd, "his", "her", "its", "their"));
        boolean answers = SentenceReader.isText(sentence, verbEnd, "to")
                && ANSWERS.contains(cue.cue().lemma());
        boolean inserted = isInserted(sentence, comma, verbEnd);
        boolean tells = holdsFinite(sentence, 0, comma) || inserted;
        boolean follows = SentenceReader.isText(sentence, verbEnd, "that")
                || contentFollows(sentence, verbEnd, inverted)
                || !inserted && governsContent(cue, inverted != null);
        return relative || impersonal || takesObject || answers || !told || !tells || follows;
    }

    /** "As the tide fell, the board repeated its warning": what hangs on another clause is no statement. */
    private boolean onlyHangs(Sentence sentence, int to) {
        return text.clausesOf(sentence).stream()
                .filter(clause -> clause.headToken() < to && !clause.has(Clause.Feature.NON_FINITE))
                .allMatch(clause -> clause.subordinator() != null && PENDING_OR_AS.contains(clause.subordinator()));
    }

    /** Whether somebody does something there, not "interviewed by the police" alone. */
    private boolean holdsFinite(Sentence sentence, int from, int to) {
        return text.clausesOf(sentence).stream()
                .anyMatch(clause -> clause.headToken() >= from
                        && clause.headToken() < to
                        && !clause.has(Clause.Feature.NON_FINITE)
                        && (clause.subject() != null || clause.has(Clause.Feature.PRESENT)));
    }

    /** "The calm, city officials say, was restored": the report stands between a subject and its verb. */
    private static boolean isInserted(Sentence sentence, int comma, int verbEnd) {
        int next = verbEnd + 1;
        if (next < sentence.size() && SentenceReader.isQuotationMark(sentence.token(next))) {
            next++;
        }
        return SentenceReader.words(sentence, 0, comma) > 0
                && SentenceReader.isText(
                        sentence, verbEnd, sentence.token(comma).text())
                && next < sentence.size()
                && sentence.token(next).tag().isVerbal();
    }

    /** The cue's subject; where a verb stands between, the noun phrase between the last comma and the cue, or null. */
    private static @Nullable Span adjacentSubject(CueClause cue) {
        Sentence sentence = cue.sentence();
        Span subject = cue.clause().subject();
        int end = subject == null ? 0 : SpeakerReader.tokenAt(sentence, subject.end() - 1) + 1;
        boolean aside = SentenceReader.isText(sentence, end, ",", "who", "whose");
        if (subject != null && (aside || !SentenceReader.hasVerb(sentence, end, cue.verbStart()))) {
            return subject;
        }
        int comma = cue.verbStart() - 1;
        while (comma > 0 && !sentence.token(comma).text().equals(",")) {
            comma--;
        }
        boolean phrase = comma > 0
                && comma + 1 < cue.verbStart()
                && !SentenceReader.hasVerb(sentence, comma + 1, cue.verbStart())
                && sentence.token(comma + 1).tag() != Tag.ADP;
        return phrase ? sentence.span(comma + 1, cue.verbStart()) : null;
    }

    /** The comma before the token, or the one inside the quotation marks that close there. */
    private static int commaBefore(Sentence sentence, int start) {
        boolean marks = start > 1 && SentenceReader.isQuotationMark(sentence.token(start - 1));
        return marks ? start - 2 : start - 1;
    }

    /** "said Ann Lee": a noun phrase after the verb where the clause has no subject of its own. */
    private @Nullable Span invertedSubject(CueClause cue) {
        Sentence sentence = cue.sentence();
        int before = cue.verbStart() - 1;
        boolean edge = !ContentStart.hasListener(cue.cue().lemma())
                && before >= 0
                && (SentenceReader.isText(sentence, before, ",")
                        || SentenceReader.isQuotationMark(sentence.token(before)));
        if (!edge || cue.verbEnd() >= sentence.size()) {
            return null;
        }
        Token first = sentence.token(cue.verbEnd());
        boolean nominal = first.tag() == Tag.PROPN
                || first.tag() == Tag.DET
                || first.tag() == Tag.NOUN
                || first.tag() == Tag.ADJ
                || first.lower().equals("our");
        return nominal ? NounPhrase.from(sentence, cue.verbEnd()) : null;
    }

    /** Whether the tree hangs a clause behind the cue on it as what is said. */
    private boolean governsContent(CueClause cue, boolean inverted) {
        int verb = cue.clause().headToken();
        for (Clause clause : text.clausesOf(cue.sentence())) {
            if (clause.headToken() > verb
                    && clause.subject() != null
                    && !clause.has(Clause.Feature.NON_FINITE)
                    && clause.frame() != null
                    && clause.frame().link() == ClauseFrame.Link.CONTENT
                    && clause.frame().governor() == verb
                    && !(inverted && isBareParticiple(clause))) {
                return true;
            }
        }
        return false;
    }

    /** "posted" without "was": it may describe the noun before it. */
    private static boolean isBareParticiple(Clause clause) {
        return clause.predicate().length() == clause.lemma().length() + 2
                || !clause.has(Clause.Feature.PASSIVE) && clause.has(Clause.Feature.PAST) && clause.object() == null;
    }

    /** Whether a clause starts after the verb: then the content follows; not "said Ann Lee in a note sent to …". */
    private boolean contentFollows(Sentence sentence, int verbEnd, @Nullable Span inverted) {
        return text.clausesOf(sentence).stream()
                .filter(clause -> clause.firstToken() == verbEnd && clause.headToken() > verbEnd)
                .filter(clause -> clause.subject() != null && !clause.has(Clause.Feature.NON_FINITE))
                .anyMatch(clause -> inverted == null || clause.predicate().begin() <= inverted.end() + 1);
    }

    private @Nullable AttributedContent preposed(CueClause cue, @Nullable CueClause next) {
        Sentence sentence = cue.sentence();
        Span subject = subjects.of(cue);
        if (subject == null) {
            return null;
        }
        int end = SentenceReader.contentEnd(sentence);
        if (next != null && next.clause().firstToken() > cue.verbEnd()) {
            boolean sister = startsNewReport(sentence, next) || sharesSubject(sentence, next, subject);
            end = sister ? next.clause().firstToken() - 1 : end;
        }
        int from = starts.of(sentence, cue, end);
        if (from < 0 || SentenceReader.words(sentence, from, end) < FEWEST_WORDS) {
            return null;
        }
        end = beforeMainClause(cue, from, SubjectPhrase.endOfAside(sentence, subject, from, end));
        end = cue.cue().content() == CueLexicon.Content.QUOTED ? behindMarks(sentence, from, end) : end;
        PhraseTree tree = new PhraseTree(sentence);
        int main = tree.verbBehind(cue.clause().headToken());
        end = main > from && main < end ? main : end;
        end = tree.joinedVerb(cue.clause().headToken(), from, end);
        Span span = SentenceReader.trimmed(sentence, from, end);
        if (from > cue.verbEnd() && SentenceReader.isText(sentence, from - 1, "what", "who", "which", "whom")) {
            // "He explains what they will do": not told whole.
            return null;
        }
        boolean joined = cue.cue().content() == CueLexicon.Content.QUOTED && isJoined(sentence, from, end)
                || leadsOn(sentence, end, next)
                || sentence.token(from).tag() == Tag.PRON && SentenceReader.isText(sentence, from + 1, ",");
        if (span == null || joined || isGap(sentence, subject, from) || isReducedRelative(cue, subject)) {
            return null;
        }
        Words channel = channels.read(sentence, cue.verbEnd(), from, cue.cue().lemma());
        if (channel == null) {
            channel = channels.read(sentence, 0, SpeakerReader.tokenAt(sentence, subject.begin()), "");
        }
        ChannelReader.Trailing trailing = channel == null ? channels.trailing(sentence, from + 2, end) : null;
        if (trailing != null && text.quotationAt(trailing.words().span().begin()) == null) {
            channel = trailing.words();
            Span shorter = SentenceReader.trimmed(sentence, from, trailing.start());
            span = shorter == null ? span : shorter;
        }
        SpeakerReader.Voice voice = speakers.read(sentence, subject, cue.cue().lemma());
        return maker.voiced(List.of(span), voice, cue, channel, "the reporting clause precedes the content");
    }

    /** "The clerk said he told them: “…”": what is reported only leads to a quotation. */
    private static boolean leadsOn(Sentence sentence, int end, @Nullable CueClause next) {
        int last = sentence.size() - 1;
        while (last > 0 && SentenceReader.isQuotationMark(sentence.token(last))) {
            last--;
        }
        return next != null && end >= last && sentence.token(last).text().equals(":");
    }

    /** "men who they felt had lied": the told verb's subject is what the pronoun before the report stands for. */
    private static boolean isGap(Sentence sentence, Span subject, int from) {
        int before = SpeakerReader.tokenAt(sentence, subject.begin()) - 1;
        return SentenceReader.isText(sentence, before, RELATIVES) && new PhraseTree(sentence).isFinite(from);
    }

    /** "called Lee and “promised help”": the marks hold what else was done. */
    private boolean isJoined(Sentence sentence, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.quotationAt(sentence.token(i).span().begin()) != null) {
                return SentenceReader.isText(sentence, i - 1, "and")
                        && i + 1 < end
                        && sentence.token(i + 1).tag().isVerbal();
            }
        }
        return false;
    }

    /** "the message he says he is taking": a clause about a noun, of which the told part is no whole. */
    private static boolean isReducedRelative(CueClause cue, Span subject) {
        Sentence sentence = cue.sentence();
        Span verb = sentence.token(cue.clause().headToken()).span();
        int before = SpeakerReader.tokenAt(sentence, subject.begin()) - 1;
        boolean about = sentence.words().stream()
                .filter(word -> word.span().overlaps(verb))
                .anyMatch(word -> "acl:relcl".equals(word.relation()));
        return about
                && before >= 0
                && sentence.token(before).tag() == Tag.NOUN
                && !SentenceReader.isText(sentence, before + 1, RELATIVES)
                && !SentenceReader.isText(sentence, cue.verbEnd(), "to");
    }

    /** "called the dam “a disgrace” and left": the quoted words, where a verb stands behind their marks. */
    private int behindMarks(Sentence sentence, int from, int end) {
        for (int i = from; i < end; i++) {
            Quotation quotation = text.quotationAt(sentence.token(i).span().begin());
            if (quotation != null) {
                int close = Math.min(
                        end, SpeakerReader.tokenAt(sentence, quotation.span().end() - 1) + 1);
                return SentenceReader.hasVerb(sentence, close, end) ? close : end;
            }
        }
        return end;
    }

    /** "Although the miners say they won, the pit closed": what follows the comma is not theirs. */
    private static int beforeMainClause(CueClause cue, int from, int end) {
        String subordinator = cue.clause().subordinator();
        if (subordinator == null
                || !CONCESSIVE.contains(subordinator)
                || cue.clause().firstToken() > 2) {
            return end;
        }
        int comma = SentenceReader.indexOf(cue.sentence(), ",", from, end);
        return SentenceReader.hasVerb(cue.sentence(), from, comma) ? comma : end;
    }

    /** "…, and the mayor said": the next report is a sister, not a part of this one's content. */
    private static boolean startsNewReport(Sentence sentence, CueClause next) {
        int before = next.clause().firstToken() - 1;
        // "Some believe it was fire; others say …"
        boolean apart = before > 0 && SentenceReader.isText(sentence, before, ";");
        return apart && next.clause().subject() != null
                || before > 0
                        && LINKERS.contains(sentence.token(before).lower())
                        && next.clause().subject() != null
                        && SentenceReader.isText(sentence, before - 1, ",");
    }

    /** "… and said": the same speaker goes on with another verb. */
    private boolean sharesSubject(Sentence sentence, CueClause next, Span subject) {
        return next.clause().has(Clause.Feature.CONJUNCT)
                && subject.equals(subjects.speaking(next))
                && LINKERS.contains(
                        sentence.token(next.clause().firstToken() - 1).lower());
    }
}
