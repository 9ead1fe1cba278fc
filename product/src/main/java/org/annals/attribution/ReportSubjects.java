package org.annals.attribution;

import java.util.List;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase whose report a verb makes: its own subject, or that of the verb it goes on from. */
final class ReportSubjects {
    /** How far before "as saying" the one cited may stand, in tokens. */
    private static final int CITED_REACH = 14;

    private static final String[] TIMED = {"after", "before", "when", "while", "until", "since", "as"};

    private static final String[] CITING = {"cited", "cites", "citing", "quoted", "quotes", "quoting"};

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;

    ReportSubjects(TextAnalysis text, CueLexicon lexicon, SpeakerReader speakers) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** The noun phrase that the cue belongs to, or null. */
    @Nullable
    Span of(CueClause cue) {
        Span one = isParticiple(cue) ? cited(cue) : null;
        if (one != null) {
            return one;
        }
        if (cue.clause().subject() != null) {
            Span inner = speaking(cue);
            Span outer = inner == null ? null : aroundInner(cue, inner);
            return outer == null ? inner : outer;
        }
        if (!isParticiple(cue)) {
            return null;
        }
        Span cited = cited(cue);
        Span described = new PhraseTree(cue.sentence()).described(cue.verbStart());
        if (cited != null || described != null) {
            return cited == null && described != null ? publishing(cue, described) : cited;
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

    /** "The parents issued a statement saying": who does something with the statement, or the words for it themselves. */
    private Span publishing(CueClause cue, Span described) {
        for (Clause clause : text.clausesOf(cue.sentence())) {
            Span object = clause.object();
            Span subject = clause.subject();
            boolean publishes = object != null
                    && subject != null
                    && object.overlaps(described)
                    && lexicon.statementNouns.contains(ContentStart.headNoun(
                            cue.sentence(), SpeakerReader.tokenAt(cue.sentence(), described.begin()), cue.verbStart()));
            if (publishes && subject != null && speakers.canSpeak(cue.sentence(), subject)) {
                return subject;
            }
        }
        return described;
    }

    /**
     * "The man who has become the face of the strike says", "Garran, who left when the mayor fell, believed": the tree's subject
     * where the nearest noun stands in a clause about it or in one of time; or null.
     */
    private @Nullable Span aroundInner(CueClause cue, Span inner) {
        Sentence sentence = cue.sentence();
        int before = SpeakerReader.tokenAt(sentence, inner.begin()) - 1;
        int end = SpeakerReader.tokenAt(sentence, inner.end() - 1) + 1;
        boolean within = SentenceReader.isText(sentence, before, TIMED)
                && SentenceReader.indexOf(sentence, ",", end, cue.verbStart()) < cue.verbStart();
        Span outer = new PhraseTree(sentence).subject(cue.clause().headToken());
        boolean relative = SentenceReader.isText(sentence, before + 1, "who", "which", "that");
        boolean apart = outer != null && outer.end() <= inner.begin() && !relative;
        int behind = outer == null ? 0 : SpeakerReader.tokenAt(sentence, outer.end() - 1) + 1;
        boolean described = SentenceReader.isText(sentence, behind, "who", "which", "whose")
                && SentenceReader.indexOf(sentence, ",", behind, cue.verbStart()) >= cue.verbStart();
        boolean other = outer != null && apart && (within || described) && speakers.canSpeak(sentence, outer);
        return other ? outer : null;
    }

    /** "The board said the work was done and warned that": where the work cannot warn, the board does. */
    @Nullable
    Span speaking(CueClause cue) {
        Span own = cue.clause().subject();
        boolean goesOn = cue.clause().has(Clause.Feature.CONJUNCT) || isParticiple(cue);
        if (own == null || !goesOn || speakers.canSpeak(cue.sentence(), own)) {
            return own;
        }
        Span outer = own;
        for (Clause clause : text.clausesOf(cue.sentence())) {
            Span subject = clause.subject();
            boolean reports = clause.headToken() < cue.clause().headToken()
                    && subject != null
                    && !clause.has(Clause.Feature.PASSIVE)
                    && lexicon.cue(clause.lemma()) != null;
            outer = reports && subject != null && speakers.canSpeak(cue.sentence(), subject) ? subject : outer;
        }
        return outer;
    }

    /** "quoted him as saying", "cites Ann Lee as saying": the one cited, where it is no mere office. */
    @Nullable
    Span citedByName(CueClause cue) {
        Span one = cited(cue);
        Sentence sentence = cue.sentence();
        Tag tag = one == null
                ? Tag.PUNCT
                : sentence.token(SpeakerReader.tokenAt(sentence, one.end() - 1)).tag();
        return tag == Tag.PRON || tag == Tag.PROPN ? one : null;
    }

    /** "cited the mayor as saying": the one cited, not the one who cites. */
    private @Nullable Span cited(CueClause cue) {
        int verb = citing(cue);
        Span quoted = verb < 0 ? null : quoted(cue);
        return verb < 0 || quoted != null ? quoted : NounPhrase.from(cue.sentence(), verb + 1);
    }

    /** "The mayor was quoted by Radio 7 as saying": the subject of the passive, or null. */
    @Nullable
    Span quoted(CueClause cue) {
        int verb = citing(cue);
        for (Clause clause : verb < 0 ? List.<Clause>of() : text.clausesOf(cue.sentence())) {
            if (clause.headToken() == verb && clause.has(Clause.Feature.PASSIVE)) {
                return clause.subject();
            }
        }
        return null;
    }

    /** The verb before "as saying", or -1. */
    private static int citing(CueClause cue) {
        Sentence sentence = cue.sentence();
        int as = cue.verbStart() - 1;
        if (SentenceReader.isText(sentence, as + 1, CITING)) {
            int behind = SentenceReader.indexOf(sentence, "as", as + 2, Math.min(sentence.size(), as + CITED_REACH));
            return SentenceReader.isText(sentence, behind + 1, "saying", "telling") ? as + 1 : -1;
        }
        for (int i = as - 1; SentenceReader.isText(sentence, as, "as") && i > Math.max(0, as - CITED_REACH); i--) {
            if (SentenceReader.isText(sentence, i, CITING)) {
                return i;
            }
        }
        return -1;
    }

    /** ", adding that …", "saying …": the speaker is the subject of the clause before. */
    static boolean isParticiple(CueClause cue) {
        return cue.sentence().token(cue.clause().headToken()).lower().endsWith("ing");
    }
}
