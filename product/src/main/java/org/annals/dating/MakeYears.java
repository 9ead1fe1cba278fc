package org.annals.dating;

import java.util.List;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.time.TimeExpression;

/** Knows the years of a make, which date nothing else that a text tells: "an old 1977 Lenn Marquis". */
final class MakeYears {
    private static final int DIGITS = 4;
    private static final Set<String> INDEFINITE = Set.of("a", "an");

    private final List<Sentence> sentences;

    MakeYears(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    List<TimeExpression> without(List<TimeExpression> expressions) {
        return expressions.stream().filter(time -> !has(time)).toList();
    }

    /** Whether the expression is a bare year between "a" with adjectives and a name. */
    boolean has(TimeExpression expression) {
        String text = expression.text();
        if (expression.sentence() < 0
                || text.length() != DIGITS
                || !text.chars().allMatch(Character::isDigit)) {
            return false;
        }
        Sentence sentence = sentences.get(expression.sentence());
        int at = 0;
        // A year may stand inside a token ("1977bhp").
        while (at < sentence.size() - 1
                && sentence.token(at).span().begin() < expression.span().begin()) {
            at++;
        }
        int first = at - 1;
        while (first >= 0 && sentence.token(first).tag() == Tag.ADJ) {
            first--;
        }
        return first >= 0
                && INDEFINITE.contains(sentence.token(first).lower())
                && at + 1 < sentence.size()
                && sentence.token(at + 1).tag() == Tag.PROPN;
    }
}
