package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;

/*
 * A boundary needs a final mark that is a token of its own (the tokenizer keeps the full stop of an abbreviation), or an
 * abbreviation that may end a sentence followed by a word that starts one. "opened on May 3. The visitors" splits:
 * a number's full stop is a token when no digit follows. Closing quotation marks and brackets stay with the sentence
 * they close; a question in quotation marks goes on when a reporting verb follows.
 */
/** Cuts the tokens of one paragraph into sentences. */
final class SentenceSplitter {
    /** Longer runs without a boundary are cut, so that no later stage meets a sentence without end. */
    static final int LONGEST = 400;

    private final Set<String> neverFinal;
    private final Set<String> starters;
    private final Set<String> reportingVerbs;

    SentenceSplitter(Set<String> neverFinal, Set<String> starters, Set<String> reportingVerbs) {
        this.neverFinal = neverFinal;
        this.starters = starters;
        this.reportingVerbs = reportingVerbs;
    }

    /** The end, exclusive, of each sentence in the token list. */
    List<Integer> ends(String text, List<Span> tokens) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < tokens.size()) {
            int next = i + 1;
            if (isFinalMark(text, tokens.get(i))) {
                next = skipClosers(text, tokens, i + 1);
                if (next < tokens.size() && isBoundary(text, tokens, i, next)) {
                    ends.add(next);
                    start = next;
                }
            } else if (isFinalAbbreviation(text, tokens, i)) {
                ends.add(next);
                start = next;
            }
            if (next - start >= LONGEST) {
                ends.add(next);
                start = next;
            }
            i = next;
        }
        if (start < tokens.size()) {
            ends.add(tokens.size());
        }
        return ends;
    }

    private static boolean isFinalMark(String text, Span token) {
        char c = text.charAt(token.begin());
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002' || c == '\u061F' || c == '\u06D4';
    }

    private static boolean isCloser(char c) {
        return c == '"'
                || c == '\u201D'
                || c == '\u2019'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '\u00BB'
                || c == '\u201C';
    }

    /** Past further final marks and the closing marks that touch them. */
    private static int skipClosers(String text, List<Span> tokens, int from) {
        int i = from;
        while (i < tokens.size()) {
            Span token = tokens.get(i);
            boolean touches = tokens.get(i - 1).end() == token.begin();
            char c = text.charAt(token.begin());
            boolean closes = touches && isCloser(c) && token.length() == 1;
            // A straight or wrong-way mark that opens the next word is not a closer.
            boolean opensNext = closes
                    && (c == '"' || c == '\u201C' || c == '\'')
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).begin() == token.end()
                    && Character.isLetterOrDigit(text.charAt(token.end()));
            if (!(touches && isFinalMark(text, token)) && (!closes || opensNext)) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean isBoundary(String text, List<Span> tokens, int mark, int next) {
        Span follower = tokens.get(next);
        boolean spaced = follower.begin() > tokens.get(next - 1).end();
        int point = text.codePointAt(follower.begin());
        if (!spaced) {
            return startsGluedSentence(text, tokens, mark, next);
        }
        if (text.charAt(tokens.get(mark).begin()) == '.' && tokens.get(mark).length() > 1
                || text.charAt(tokens.get(mark).begin()) == '\u2026') {
            // An ellipsis ends a sentence only before a capital outside a list.
            return Character.isUpperCase(point);
        }
        boolean question = text.charAt(tokens.get(mark).begin()) == '!'
                || text.charAt(tokens.get(mark).begin()) == '?';
        if (question && next > mark + 1 && hasReportingVerbSoon(text, tokens, next)) {
            return false;
        }
        if (Character.isLowerCase(point) || isQuotedNameOnly(text, tokens, next)) {
            return false;
        }
        return !isClosingBracketOrComma(point);
    }

    /** "told a reporter of the station. “Radio 7”.": nothing follows but a name in marks, so the stop was stray. */
    private static boolean isQuotedNameOnly(String text, List<Span> tokens, int next) {
        int left = tokens.size() - next;
        return left >= 3
                && left <= 6
                && isQuotationMark(text, tokens.get(next))
                && hasClosingMark(text, tokens, next + 2);
    }

    private static boolean hasClosingMark(String text, List<Span> tokens, int from) {
        int last = tokens.size() - 1;
        return isQuotationMark(text, tokens.get(last))
                || (last > from - 1 && isQuotationMark(text, tokens.get(last - 1)));
    }

    private static boolean isQuotationMark(String text, Span token) {
        return "\"\u201C\u201D\u00AB\u00BB".indexOf(text.charAt(token.begin())) >= 0;
    }

    private static boolean isClosingBracketOrComma(int point) {
        return point == ',' || point == ';' || point == ')' || point == ']' || point == ':';
    }

    /** "…outside prison.The court": a missing space after a full stop. */
    private static boolean startsGluedSentence(String text, List<Span> tokens, int mark, int next) {
        if (mark == 0 || text.charAt(tokens.get(mark).begin()) == '\u2026') {
            return false;
        }
        Span before = tokens.get(mark - 1);
        Span after = tokens.get(next);
        boolean wordBefore = before.length() > 2 && Character.isLowerCase(text.charAt(before.end() - 1));
        boolean closedBefore = isCloser(text.charAt(before.end() - 1));
        boolean sentenceAfter = after.length() > 1
                && Character.isUpperCase(text.charAt(after.begin()))
                && Character.isLowerCase(text.charAt(after.begin() + 1));
        boolean shortAfter = after.length() == 1 && Character.isUpperCase(text.charAt(after.begin()));
        return (wordBefore || closedBefore) && (sentenceAfter || (shortAfter && text.charAt(after.begin()) == 'A'));
    }

    private boolean hasReportingVerbSoon(String text, List<Span> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
            if (reportingVerbs.contains(tokens.get(i).of(text).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFinalAbbreviation(String text, List<Span> tokens, int i) {
        Span token = tokens.get(i);
        if (i + 1 >= tokens.size() || token.length() < 3 || text.charAt(token.end() - 1) != '.') {
            return false;
        }
        String word = text.substring(token.begin(), token.end() - 1).toLowerCase(Locale.ROOT);
        if (neverFinal.contains(word) || word.chars().allMatch(c -> c == '.')) {
            return false;
        }
        Span next = tokens.get(i + 1);
        String nextWord = next.of(text);
        return Character.isUpperCase(text.charAt(next.begin())) && starters.contains(nextWord.toLowerCase(Locale.ROOT));
    }
}
