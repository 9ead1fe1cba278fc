package org.annals.figure;

import java.util.List;

/** Judges whether a figure counts one incident or everything so far. */
final class CountKindJudge {
    private final PhraseList cumulative = new PhraseList("cumulative-cues.txt");
    private final PhraseList total = new PhraseList("total-cues.txt");
    private final PhraseList incident = new PhraseList("incident-cues.txt");
    private final WordSet consequences = WordSet.exact("consequence-words.txt");
    private final WordSet accumulating = WordSet.exact("accumulating-words.txt");
    private final WordSet single = WordSet.exact("single-words.txt");

    /** What kind of happening the article is about, from its words. */
    Figure.CountKind subject(List<Words> sentences) {
        int many = 0;
        int one = 0;
        for (Words words : sentences) {
            for (int i = 0; i < words.size(); i++) {
                many += accumulating.contains(words.lower(i)) ? 1 : 0;
                one += single.contains(words.lower(i)) ? 1 : 0;
            }
        }
        if (many == 0 && one == 0) {
            return Figure.CountKind.UNKNOWN;
        }
        return many >= one ? Figure.CountKind.CUMULATIVE : Figure.CountKind.INCIDENT;
    }

    /** @param ofADay whether the sentence says on which day it happened */
    Figure.CountKind judge(FigureDraft draft, Outcome outcome, Figure.CountKind subject, boolean ofADay) {
        if (draft.toll && outcome != Outcome.OTHER) {
            return Figure.CountKind.CUMULATIVE;
        }
        return switch (outcome) {
            case CAPTIVE, DISPLACED, MISSING, OPENED -> Figure.CountKind.CUMULATIVE;
            case SENTENCED, ABOARD -> Figure.CountKind.INCIDENT;
            case KILLED, INJURED, DETAINED, SEIZED, DAMAGED, ESCAPED -> bySentence(draft, outcome, subject, ofADay);
            case RELEASED, ABDUCTED, DEPLOYED, SANCTIONED, OTHER ->
                total.isIn(draft.words) ? Figure.CountKind.CUMULATIVE : Figure.CountKind.INCIDENT;
        };
    }

    /** "opened fire, killing two": what came of the one thing that the sentence tells. */
    private boolean isConsequence(FigureDraft draft) {
        int before = draft.number.from() - 1;
        return consequences.contains(draft.words.lower(before)) && draft.words.isComma(before - 1);
    }

    private Figure.CountKind bySentence(
            FigureDraft draft, Outcome outcome, Figure.CountKind otherwise, boolean ofADay) {
        boolean harm = outcome == Outcome.KILLED || outcome == Outcome.INJURED;
        boolean one = harm && (ofADay || isConsequence(draft)) || incident.isIn(draft.words);
        boolean many = cumulative.isIn(draft.words);
        if (one == many) {
            return otherwise;
        }
        return one ? Figure.CountKind.INCIDENT : Figure.CountKind.CUMULATIVE;
    }
}
