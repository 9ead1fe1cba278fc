package org.annals.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/*
 * One pass over the characters of each sentence makes tokens with their time classes; a sentence without a core word of
 * time costs nothing more. Where a core word is near, the forms of the grammar are tried; each looks at a bounded number
 * of tokens, so the whole is linear in the text.
 */
/** Reads English time expressions by a grammar over classes of time words. Thread-safe. */
public final class EnglishTimeExtractor implements TimeExtractor {
    private final Holidays holidays = new Holidays(Locale.ENGLISH);
    private final TimeLexicon lexicon = new TimeLexicon(Locale.ENGLISH, holidays);

    @Override
    public List<TimeExpression> extract(TextAnalysis text) {
        List<TimeExpression> found = new ArrayList<>();
        TimeScanner scanner = new TimeScanner(lexicon, holidays, text.text());
        for (Sentence margin : text.margins()) {
            scan(scanner, text.text(), margin, -1, found);
        }
        for (Sentence sentence : text.sentences()) {
            scan(scanner, text.text(), sentence, sentence.index(), found);
        }
        found.sort(Comparator.comparing(TimeExpression::span));
        return found;
    }

    private static void scan(
            TimeScanner scanner, String text, Sentence sentence, int index, List<TimeExpression> found) {
        TimeTokens tokens =
                scanner.scan(sentence.span().begin(), sentence.span().end());
        if (!tokens.mayHoldTimes()) {
            return;
        }
        List<TimeMatch> matches = PhraseForms.all(tokens);
        // A header's clock time says when the page was put out; its date stands for itself.
        for (TimeMatch match : index < 0 ? matches : JoinedForms.joined(tokens, matches)) {
            found.add(expression(tokens, text, match, index));
        }
    }

    private static TimeExpression expression(TimeTokens tokens, String text, TimeMatch match, int index) {
        Span span = new Span(tokens.begin(match.from()), tokens.end(match.to() - 1));
        List<TimeExpression> ends = new ArrayList<>();
        for (TimeMatch end : match.ends()) {
            ends.add(expression(tokens, text, end, index));
        }
        return new TimeExpression(span, span.of(text), match.timex(), match.value(), index, ends);
    }
}
