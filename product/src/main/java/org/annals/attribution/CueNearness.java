package org.annals.attribution;

import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/** Tells whether a verb of speaking stands near enough to a quotation to report it. */
final class CueNearness {
    private static final int LONGEST_LEAD = 8;

    private final TextAnalysis text;
    private final ReportSubjects subjects;

    CueNearness(TextAnalysis text, ReportSubjects subjects) {
        this.text = text;
        this.subjects = subjects;
    }

    /** A cue after the quotation counts if only its subject, marks and adverbs stand between. */
    boolean isNear(Sentence sentence, int end, CueClause cue) {
        int from = SpeakerReader.tokenAt(sentence, end);
        Span quoted = subjects.quoted(cue);
        if (quoted != null && quoted.begin() >= end && SpeakerReader.tokenAt(sentence, quoted.begin()) <= from + 1) {
            return true;
        }
        // "“…,” Ann Lee, who left in May, told the paper"
        PhraseTree tree = new PhraseTree(sentence);
        Span before = tree.beforeAside(cue.verbStart());
        if (before != null
                && before.begin() >= end
                && SpeakerReader.tokenAt(sentence, before.begin()) <= from + 1
                && SentenceReader.isText(
                        sentence, SpeakerReader.tokenAt(sentence, before.end() - 1) + 2, "who", "whose")) {
            return true;
        }
        int verbs = 0;
        for (int i = from; i < cue.verbStart(); i++) {
            // "“…,” a note issued by the board read"
            verbs += sentence.token(i).tag().isVerbal() && !tree.isDescribing(i) ? 1 : 0;
        }
        return verbs == 0;
    }

    /** "“… in May.”A note of the board said: “": behind a quotation that has ended, a colon leads to the next one. */
    boolean leadsToNext(Quotation quotation, CueClause cue) {
        Sentence sentence = cue.sentence();
        int colon = SentenceReader.indexOf(
                sentence, ":", cue.verbEnd(), Math.min(sentence.size(), cue.verbEnd() + LONGEST_LEAD));
        boolean ended = ".!?".indexOf(text.text().charAt(quotation.inner().end() - 1)) >= 0;
        return ended
                && SentenceReader.isText(sentence, colon, ":")
                && (colon + 1 == sentence.size() || SentenceReader.isQuotationMark(sentence.token(colon + 1)));
    }

    static boolean isRightBefore(CueClause cue, Quotation quotation) {
        int at = SpeakerReader.tokenAt(cue.sentence(), quotation.span().begin());
        return cue.verbEnd() >= at - 1 || SentenceReader.isText(cue.sentence(), at - 1, ":");
    }
}
