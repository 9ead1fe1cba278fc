package org.annals.attribution;

import java.util.List;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/** Quoted words that are no statement alone: the second half of a sentence that its report cuts in two, and scraps. */
final class SplitQuotations {
    private final TextAnalysis text;

    SplitQuotations(TextAnalysis text) {
        this.text = text;
    }

    /** "“The dam,” she said, “has held.”": adds the quotation to the last content, of which it is the rest; false where it is not. */
    boolean join(List<AttributedContent> found, Quotation quotation, Sentence sentence) {
        AttributedContent before = found.isEmpty() ? null : found.get(found.size() - 1);
        Words cue = before == null ? null : before.attribution().cue();
        Span rest = quotation.inner().trim(text.text());
        if (before == null || cue == null || before.content().size() > 1 || !isSmall(quotation)) {
            return false;
        }
        Span told = before.content().get(0);
        int mark = SpeakerReader.tokenAt(sentence, quotation.span().begin());
        boolean around = sentence.span().contains(told)
                && sentence.span().contains(rest)
                && told.end() <= cue.span().begin()
                && cue.span().end() <= quotation.span().begin()
                && SentenceReader.isText(sentence, mark - 1, ",");
        if (around) {
            found.set(found.size() - 1, new AttributedContent(List.of(told, trimmed(rest)), before.attribution()));
        }
        return around;
    }

    /** "… with any hint, “no matter how small it is”": words within a sentence that nothing reports. */
    boolean isFragment(Quotation quotation, Sentence first) {
        return isSmall(quotation)
                && SpeakerReader.tokenAt(first, quotation.span().begin()) > 0
                && !quotation.isLeftBehind();
    }

    private boolean isSmall(Quotation quotation) {
        return Character.isLowerCase(text.text().charAt(quotation.inner().begin()));
    }

    private Span trimmed(Span words) {
        int end = words.end();
        while (end > words.begin() + 1 && ",.;".indexOf(text.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(words.begin(), end);
    }
}
