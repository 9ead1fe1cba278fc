package org.annals.chronology;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * A sentence cut before its verb says nothing. So the main predicate and what it needs (its object, the infinitive or the
 * noun behind it) are never cut off: where they stand too far behind, the adjunct that opens the sentence falls away
 * instead ("After …, the council met …"). Behind them the line ends at a pause, else before a preposition, a
 * conjunction or a participle, so that no phrase is torn.
 */
/** Shortens a headline to what fits on a line and still says something. */
final class HeadlineCut {
    /** A line up to here is not cut. */
    static final int LONGEST = 200;
    /** A line that is cut ends here at the latest, unless its verb stands farther on. */
    private static final int SHORTENED = 140;
    /** Enough words for a pause to end the line. */
    private static final int ENOUGH = 80;
    /** Farther than this not even the verb is waited for. */
    private static final int FARTHEST = 200;

    /** So many characters are worth a pause. */
    private static final int FEW = 30;
    /** Fewer characters of a quotation say nothing. */
    private static final int SHORTEST_QUOTE = 25;

    private static final String PAUSES = ",;—–";
    private static final Set<String> OPENERS = WordList.words(HeadlineCut.class, "adjunct-openings.txt");

    private final Sentence sentence;
    private final List<Clause> clauses;
    private final String article;

    HeadlineCut(String article, Sentence sentence, List<Clause> clauses) {
        this.article = article;
        this.sentence = sentence;
        this.clauses = clauses;
    }

    /** The text so shortened that what is made of it is no longer than a line; the same text if it fits. */
    HeadlineText fit(HeadlineText text, Span predicate, UnaryOperator<String> shown) {
        if (shown.apply(text.words()).length() <= LONGEST) {
            return text;
        }
        Clause main = main(text);
        int needed = main == null ? predicate.end() : needed(main, text);
        HeadlineText whole = text;
        if (main != null && length(whole.until(needed), shown) > SHORTENED) {
            int start = behindAdjunct(whole, main);
            whole = start > whole.begin() && start < needed ? whole.from(start) : whole;
            if (length(whole, shown) <= LONGEST) {
                return whole;
            }
        }
        return cut(whole, Math.max(needed, whole.begin() + 1), shown);
    }

    private static int length(HeadlineText text, UnaryOperator<String> shown) {
        return shown.apply(text.words()).length();
    }

    /** How well a line ends: best at a pause, then before a phrase, then before "of", then behind any full word. */
    private static final int TIERS = 5;

    private HeadlineText cut(HeadlineText text, int needed, UnaryOperator<String> shown) {
        int[] best = new int[TIERS];
        int last = Math.min(text.end(), text.begin() + 2 * FARTHEST);
        int from = Math.min(needed, last);
        for (int i = 0; i + 1 < sentence.size(); i++) {
            Token token = sentence.token(i);
            int end = token.span().end();
            if (end < from || token.span().begin() <= text.begin() || end > last || !token.isWord()) {
                continue;
            }
            String words = text.until(end).words();
            int length = shown.apply(words).length() + 2;
            boolean late = length > SHORTENED;
            if (isOpen(words) || late && (length > FARTHEST || end > needed)) {
                continue;
            }
            int tier = tier(token, sentence.token(i + 1), late || length < ENOUGH);
            best[tier] = Math.max(best[tier], end);
        }
        // A pause far ahead of the last phrase that fits would cost too many words.
        best[0] = best[1] - best[0] > FEW ? best[1] : best[0];
        for (int end : best) {
            if (end > 0) {
                return text.until(end);
            }
        }
        return text.until(byLength(text, shown));
    }

    private static int tier(Token token, Token next, boolean scarce) {
        if (next.text().equals("’s") || next.text().equals("'s") || dangles(token)) {
            return 4;
        }
        if (next.lower().equals("of")) {
            return 2;
        }
        boolean pause = next.text().length() == 1 && PAUSES.contains(next.text());
        return pause && !scarce ? 0 : startsPhrase(next) && !scarce ? 1 : startsPhrase(next) ? 2 : 3;
    }

    /** Between words, wherever the line is full. */
    private int byLength(HeadlineText text, UnaryOperator<String> shown) {
        int at = Math.min(text.end(), text.begin() + SHORTENED);
        while (at > text.begin() + 1 && length(text.until(at), shown) + 2 > SHORTENED) {
            at--;
        }
        int space = article.lastIndexOf(' ', at);
        return space > text.begin() ? space : at;
    }

    /** Whether the words stop inside brackets, or right behind a mark that opens a quotation. */
    private static boolean isOpen(String words) {
        long open = words.chars().filter(c -> c == '(').count();
        long shut = words.chars().filter(c -> c == ')').count();
        boolean odd = words.chars().filter(c -> c == '"').count() % 2 == 1;
        int mark = Math.max(odd ? words.lastIndexOf('"') : -1, words.lastIndexOf('“'));
        boolean torn = mark >= 0 && words.indexOf('”', mark) < 0 && words.length() - mark < SHORTEST_QUOTE;
        return open > shut || torn;
    }

    private static boolean startsPhrase(Token token) {
        boolean participle = token.tag() == Tag.VERB && token.lower().endsWith("ing");
        return participle
                || token.tag() == Tag.ADP
                || token.tag() == Tag.CCONJ
                || token.tag() == Tag.SCONJ
                || !token.isWord() && token.text().length() == 1;
    }

    private static boolean dangles(Token token) {
        return token.tag() == Tag.ADP
                || token.tag() == Tag.CCONJ
                || token.tag() == Tag.SCONJ
                || token.tag() == Tag.DET
                || token.tag() == Tag.AUX
                || token.tag() == Tag.ADV && token.lower().endsWith("ly");
    }

    /** The first finite clause with a subject that nothing subordinates. */
    private @Nullable Clause main(HeadlineText text) {
        for (Clause clause : clauses) {
            boolean free = clause.subordinator() == null
                    && clause.subject() != null
                    && !clause.has(Clause.Feature.NON_FINITE)
                    && text.contains(clause.predicate())
                    && text.contains(clause.subject());
            if (free) {
                return clause;
            }
        }
        return null;
    }

    /** The end of the predicate and of what it cannot do without. */
    private int needed(Clause main, HeadlineText text) {
        int end = main.predicate().end();
        if (main.object() != null && main.object().end() <= text.end()) {
            end = Math.max(end, main.object().end());
        }
        Clause infinitive = next(main, end);
        if (infinitive != null) {
            end = infinitive.predicate().end();
            Span object = infinitive.object();
            return object == null ? complement(end) : Math.max(end, Math.min(text.end(), object.end()));
        }
        return main.object() == null ? Math.min(text.end(), complement(end)) : end;
    }

    /** "decided | to move the camp", "said | that the camp had moved": what the verb opens. */
    private @Nullable Clause next(Clause main, int end) {
        int that = that(end);
        for (Clause clause : clauses) {
            boolean behind = clause.predicate().begin() > end && clause.headToken() > main.headToken();
            boolean infinitive = clause.has(Clause.Feature.NON_FINITE);
            boolean touches = infinitive && clause.predicate().begin() - end <= 1;
            boolean content = that >= 0 && !infinitive && clause.predicate().begin() > that && clause.subject() != null;
            if (behind && (touches || content)) {
                return clause;
            }
        }
        return null;
    }

    /** Where "that" follows, or -1. */
    private int that(int end) {
        return article.startsWith(" that ", end) ? end + " that ".length() : -1;
    }

    /** The noun or adjective behind a verb without object, with its preposition if one comes first. */
    private int complement(int from) {
        int end = from;
        boolean preposition = false;
        boolean words = false;
        for (Token token : sentence.tokens()) {
            if (token.span().begin() < from) {
                continue;
            }
            boolean nominal = token.tag().isNominal()
                    || token.tag() == Tag.ADJ
                    || token.tag() == Tag.DET
                    || token.tag() == Tag.ADV
                    || token.tag() == Tag.PART
                    || token.tag() == Tag.VERB && !words && !preposition;
            boolean first = token.tag() == Tag.ADP && !preposition && !words;
            if (!nominal && !first) {
                break;
            }
            preposition |= first;
            words |= nominal && token.tag() != Tag.ADV && token.tag() != Tag.DET;
            end = words ? token.span().end() : end;
        }
        return end;
    }

    /** Where the sentence goes on behind the adjunct that opens it; its beginning if none does. */
    private int behindAdjunct(HeadlineText text, Clause main) {
        int begin = text.begin();
        Span subject = main.subject();
        if (subject == null || subject.begin() <= begin || !opensAdjunct(begin)) {
            return begin;
        }
        int comma = article.indexOf(", ", begin);
        if (comma < 0 || comma >= subject.begin()) {
            return begin;
        }
        String after = article.substring(subject.end(), Math.min(article.length(), subject.end() + 5));
        boolean listed = after.startsWith(",") || after.startsWith(" and ");
        boolean behindComma = article.startsWith(", ", subject.begin() - 2);
        return behindComma && !listed ? subject.begin() : comma + 2;
    }

    private boolean opensAdjunct(int begin) {
        for (Token token : sentence.tokens()) {
            if (token.span().begin() >= begin) {
                return token.tag() == Tag.ADP
                        || token.tag() == Tag.SCONJ
                        || OPENERS.contains(token.lower())
                        || token.tag() == Tag.VERB && token.lower().endsWith("ing");
            }
        }
        return false;
    }
}
