package org.annals.attribution;

import java.util.List;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase whose report a verb makes: its own subject, or that of the verb it goes on from. */
final class ReportSubjects {
    /** How far before "as saying" the one cited may stand, in tokens. */
    private static final int CITED_REACH = 14;

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
        if (cue.clause().subject() != null) {
            return speaking(cue);
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
        for (int i = as - 1; SentenceReader.isText(sentence, as, "as") && i > Math.max(0, as - CITED_REACH); i--) {
            if (SentenceReader.isText(sentence, i, "cited", "cites", "citing", "quoted", "quotes", "quoting")) {
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
