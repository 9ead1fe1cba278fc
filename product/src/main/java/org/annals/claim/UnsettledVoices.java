package org.annals.claim;

import java.util.Locale;
import java.util.Set;
import org.annals.attribution.AttributedContent;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.document.NotUnderstood;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "It is feared that" and "some say" leave their voice unnamed, and are claims of nobody. A quotation or "she said" has a voice that the
 * text tells and the reader did not find: to print it as nobody's is wrong, and as the article's own worse.
 */
/** Tells reports whose voice was not found from those that name none. */
final class UnsettledVoices {
    private static final Set<String> UNNAMED = WordList.words(UnsettledVoices.class, "unnamed-subjects.txt");

    private final TextAnalysis text;

    UnsettledVoices(TextAnalysis text) {
        this.text = text;
    }

    /** Whether somebody says it, and who was not understood. */
    boolean isUnsettled(AttributedContent content) {
        Attribution attribution = content.attribution();
        if (attribution.form() == Form.NONE || attribution.speaker() != null) {
            return false;
        }
        if (attribution.cue() == null || attribution.form() == Form.DIRECT && attribution.channel() == null) {
            return true;
        }
        // A paper or a site without its maker is named as the channel.
        if (attribution.channel() != null) {
            return false;
        }
        Span cue = attribution.cue().span();
        Clause clause = clauseOf(cue);
        if (clause == null) {
            return false;
        }
        return !clause.has(Clause.Feature.PASSIVE) && !isUnnamed(clause);
    }

    /** What is told of such a report: that it stands there. */
    NotUnderstood gap(AttributedContent content) {
        boolean quoted = content.attribution().form() == Form.DIRECT;
        return new NotUnderstood(
                text.document().id(),
                content.content().get(0),
                "attribution",
                "ATTRIBUTION_NO_SPEAKER",
                quoted ? "a quotation whose speaker was not found" : "a report whose speaker was not found");
    }

    private static boolean startsWith(String words, Set<String> firsts) {
        return firsts.contains(words.toLowerCase(Locale.ROOT).split("\\s+", 2)[0]);
    }

    /** "some fear", "it's thought", "as reports say". */
    private boolean isUnnamed(Clause clause) {
        Span subject = clause.subject();
        return subject != null && startsWith(subject.of(text.text()), UNNAMED);
    }

    private @Nullable Clause clauseOf(Span cue) {
        Sentence sentence = text.sentenceAt(cue.begin());
        if (sentence == null) {
            return null;
        }
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.predicate().overlaps(cue)) {
                return clause;
            }
        }
        return null;
    }
}
