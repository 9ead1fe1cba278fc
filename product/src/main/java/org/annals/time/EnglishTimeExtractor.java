package org.annals.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * One pass over the tokens. At each token that can start a time expression the patterns are tried from the most specific
 * to the least, and the first that matches takes its tokens: date, clock, weekday, relative, month, year, duration, set.
 * A word that is no time word and no number costs one look-up.
 */
/** Reads English time expressions by patterns over token classes. */
public final class EnglishTimeExtractor implements TimeExtractor {
    private final TimeLexicon lexicon = new TimeLexicon();

    @Override
    public List<TimeExpression> extract(TextAnalysis text) {
        List<TimeExpression> found = new ArrayList<>();
        for (Sentence margin : text.margins()) {
            scan(text.text(), margin, -1, found);
        }
        for (Sentence sentence : text.sentences()) {
            scan(text.text(), sentence, sentence.index(), found);
        }
        found.sort(Comparator.comparing(TimeExpression::span));
        return found;
    }

    private void scan(String text, Sentence sentence, int index, List<TimeExpression> found) {
        TimeTokens tokens = new TimeTokens(sentence, lexicon);
        List<TimeMatch> matches = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            TimeMatch match = tokens.canStart(i) ? longest(tokens, i) : null;
            if (match == null) {
                i++;
            } else {
                matches.add(match);
                i = match.to();
            }
        }
        // A header's clock time says when the page was put out; its date stands for itself.
        List<TimeMatch> joined = index < 0 ? matches : TimeMatch.joined(matches, sentence);
        for (TimeMatch match : joined) {
            Span span = sentence.span(match.from(), match.to());
            found.add(new TimeExpression(span, span.of(text), match.timex(), match.value(), index));
        }
    }

    private static @Nullable TimeMatch longest(TimeTokens tokens, int from) {
        TimeMatch best = null;
        for (TimeMatch match : new TimeMatch[] {
            CalendarPatterns.match(tokens, from),
            ClockPatterns.match(tokens, from),
            RelativePatterns.match(tokens, from)
        }) {
            if (match != null && (best == null || match.to() > best.to())) {
                best = match;
            }
        }
        return best;
    }
}
