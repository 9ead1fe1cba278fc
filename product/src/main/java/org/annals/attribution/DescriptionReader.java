package org.annals.attribution;

import java.util.List;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/*
 * Two patterns whose cue takes no clause:
 *   the letter to Y lists Z                                 a paper speaks for whoever issued it
 *   the fight began after what X calls an ambush            the sentence rests on X's description
 */
/** Reads reports whose content is a list or a description. */
final class DescriptionReader {
    private static final int PAPER_REACH = 20;

    /** Where the subject of "In what the mayor called …" may stand at the latest. */
    private static final int OPENING = 4;

    private final TextAnalysis text;
    private final CueLexicon lexicon;
    private final SpeakerReader speakers;

    DescriptionReader(TextAnalysis text, CueLexicon lexicon, SpeakerReader speakers) {
        this.text = text;
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** The first such report of the sentence, or null. */
    @Nullable
    AttributedContent read(Sentence sentence) {
        for (Clause clause : text.clausesOf(sentence)) {
            boolean told = clause.subject() != null
                    && !clause.has(Clause.Feature.PASSIVE)
                    && !clause.has(Clause.Feature.NON_FINITE)
                    && !clause.has(Clause.Feature.MODAL)
                    && !clause.has(Clause.Feature.NEGATED);
            AttributedContent found = told ? read(sentence, clause) : null;
            if (found != null) {
                return found;
            }
        }
        return paper(sentence);
    }

    private @Nullable AttributedContent read(Sentence sentence, Clause clause) {
        Span subject = clause.subject();
        if (subject == null) {
            return null;
        }
        int first = SpeakerReader.tokenAt(sentence, subject.begin());
        boolean what = first > 1 && SentenceReader.isText(sentence, first - 1, "what") && isDescribed(clause);
        // "pleaded for help against what he called a plot", "to make what they call a drink": the sentence is the
        // writer's. "In what he called a plot,
        // two died" is not.
        boolean named = what && !clause.lemma().equals("say");
        boolean within = named
                && first > OPENING
                && (sentence.token(first - 2).tag() == Tag.ADP
                        || sentence.token(first - 2).tag() == Tag.VERB);
        if (what && !within) {
            return report(sentence, clause.predicate(), 0, subject, "told by a description that is somebody's");
        }
        return null;
    }

    /** The paper stands first; what is said about it may stand between commas before the verb. */
    private @Nullable AttributedContent paper(Sentence sentence) {
        Span subject = SentenceReader.isText(sentence, 0, "the", "a", "an", "his", "her", "their")
                ? NounPhrase.from(sentence, 0)
                : null;
        if (subject == null || !lexicon.papers.contains(headOf(sentence, subject))) {
            return null;
        }
        for (int i = SpeakerReader.tokenAt(sentence, subject.end() - 1) + 1;
                i < Math.min(sentence.size(), PAPER_REACH);
                i++) {
            Token token = sentence.token(i);
            boolean lists = token.tag() == Tag.VERB && lexicon.listingVerbs.contains(token.lemma());
            if (lists && !SentenceReader.isText(sentence, i - 1, "to", "by", "not")) {
                return report(sentence, token.span(), i + 1, subject, "a paper lists it");
            }
        }
        return null;
    }

    /** "what the mayor says was", "what he called". */
    private boolean isDescribed(Clause clause) {
        return lexicon.describingVerbs.contains(clause.lemma());
    }

    /** The last noun before a preposition. */
    private static String headOf(Sentence sentence, Span subject) {
        String head = "";
        for (int i = 0; i < sentence.size() && sentence.token(i).span().end() <= subject.end(); i++) {
            if (sentence.token(i).tag() == Tag.ADP) {
                break;
            }
            head = sentence.token(i).lower();
        }
        return head;
    }

    private @Nullable AttributedContent report(Sentence sentence, Span cueSpan, int from, Span subject, String why) {
        Span content = SentenceReader.trimmed(sentence, from, sentence.size());
        if (content == null || SentenceReader.words(sentence, from, sentence.size()) < 3) {
            return null;
        }
        SpeakerReader.Voice voice = speakers.read(sentence, subject, "list");
        Words cue = new Words(cueSpan.of(text.text()), cueSpan);
        Words channel = voice.statementNoun() == null
                ? null
                : new Words(voice.statementNoun().of(text.text()), voice.statementNoun());
        ReportFrame frame = new ReportFrame(Stance.ASSERTS, cue, channel, sentence.index(), why);
        return new AttributedContent(List.of(content), frame.attribute(Form.INDIRECT, voice));
    }
}
