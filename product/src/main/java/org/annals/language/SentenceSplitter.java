package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;

/*
 * A linear model judges each gap with a space in it; it has learnt from treebanks what abbreviations, initials, quotation
 * marks, brackets and headlines do. Rules remain for what treebanks hardly show: a missing space after a full stop
 * ("outside prison.The court"), a stray stop before the quoted name of a channel, and runs without any boundary.
 */
/** Cuts the tokens of one paragraph into sentences. */
final class SentenceSplitter {
    /** Longer runs without a boundary are cut, so that no later stage meets a sentence without end. */
    static final int LONGEST = 400;

    private static final int QUOTED_NAME = 6;
    private static final int LONGEST_CALL = 12;

    private final HashedWeights boundaries;
    private final UnmarkedBoundary unmarked = new UnmarkedBoundary();

    /** @param boundaries weights of {@link BoundaryContext}'s features; above 0 is a boundary */
    SentenceSplitter(HashedWeights boundaries) {
        this.boundaries = boundaries;
    }

    /** The end, exclusive, of each sentence in the token list. */
    List<Integer> ends(String text, List<Span> tokens) {
        List<Integer> ends = new ArrayList<>();
        BoundaryContext context = new BoundaryContext(text, tokens);
        int[] features = new int[BoundaryContext.FEATURES];
        int start = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean spaced = tokens.get(i + 1).begin() > tokens.get(i).end();
            boolean boundary = spaced && (unmarked.isAfter(text, tokens, i, start) || endsWithNotes(text, tokens, i))
                    || (spaced
                            ? boundaries.score(features, context.features(i, start, features)) * boundaries.scale()
                                                    + context.prior(i, start)
                                            > 0
                                    && !isQuotedNameOnly(text, tokens, i)
                                    && !isInsideCall(text, tokens, i, start)
                            : i > start && startsGluedSentence(text, tokens, i));
            if (boundary || i + 1 - start >= LONGEST) {
                ends.add(i + 1);
                start = i + 1;
            }
        }
        if (start < tokens.size()) {
            ends.add(tokens.size());
        }
        return ends;
    }

    /** "… had died.[3][4] A doctor said": a final mark, the numbers of notes and then a capital. */
    private static boolean endsWithNotes(String text, List<Span> tokens, int i) {
        int last = i;
        while (last >= 2
                && text.charAt(tokens.get(last).begin()) == ']'
                && text.charAt(tokens.get(last - 2).begin()) == '['
                && Character.isDigit(text.charAt(tokens.get(last - 1).begin()))) {
            last -= 3;
        }
        return last < i
                && last >= 0
                && isFinalMark(text, tokens.get(last))
                && Character.isUpperCase(text.charAt(tokens.get(i + 1).begin()));
    }

    static boolean isFinalMark(String text, Span token) {
        char c = text.charAt(token.begin());
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002' || c == '\u061F' || c == '\u06D4';
    }

    static boolean isCloser(char c) {
        return c == '"'
                || c == '\u201D'
                || c == '\u2019'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '\u00BB'
                || c == '\u201C';
    }

    /** "told a reporter of the station. “Radio 7”.": nothing follows but a name in marks, so the stop was stray. */
    private static boolean isQuotedNameOnly(String text, List<Span> tokens, int i) {
        int next = i + 1;
        int left = tokens.size() - next;
        return left >= 3
                && left <= QUOTED_NAME
                && isFinalMark(text, tokens.get(i))
                && isQuotationMark(text, tokens.get(next))
                && hasClosingMark(text, tokens, next + 2);
    }

    /** "Crowds shouting “Freedom! Freedom!” marched": a call within quotation marks behind which the sentence goes on. */
    private static boolean isInsideCall(String text, List<Span> tokens, int i, int start) {
        if ("!?".indexOf(text.charAt(tokens.get(i).begin())) < 0) {
            return false;
        }
        int marks = 0;
        for (int at = start + 1; at < i; at++) {
            marks += isQuotationMark(text, tokens.get(at)) ? 1 : 0;
        }
        int close = i + 1;
        int last = Math.min(tokens.size() - 2, i + LONGEST_CALL);
        while (close <= last && !isQuotationMark(text, tokens.get(close))) {
            close++;
        }
        return marks % 2 == 1
                && !isQuotationMark(text, tokens.get(start))
                && close <= last
                && Character.isLowerCase(text.charAt(tokens.get(close + 1).begin()));
    }

    private static boolean hasClosingMark(String text, List<Span> tokens, int from) {
        int last = tokens.size() - 1;
        return isQuotationMark(text, tokens.get(last))
                || (last > from - 1 && isQuotationMark(text, tokens.get(last - 1)));
    }

    private static boolean isQuotationMark(String text, Span token) {
        return "\"\u201C\u201D\u00AB\u00BB".indexOf(text.charAt(token.begin())) >= 0;
    }

    /**
     * Whether a sentence starts behind token {@code i} although no space does: "…outside prison.The court", a missing space after a
     * full stop and the marks that close with it; "DeclaredThe head", words that {@link GluedWords} took apart.
     */
    private static boolean startsGluedSentence(String text, List<Span> tokens, int i) {
        Span after = tokens.get(i + 1);
        if (Character.isUpperCase(text.charAt(after.begin()))
                && Character.isLowerCase(text.charAt(tokens.get(i).end() - 1))) {
            return true;
        }
        return isHalfOfDay(text, tokens.get(i)) && isCapitalised(text, after) || startsBehindMark(text, tokens, i);
    }

    private static boolean startsBehindMark(String text, List<Span> tokens, int i) {
        int mark = i;
        while (mark > 0
                && i - mark < 3
                && isCloser(text.charAt(tokens.get(mark).begin()))
                && tokens.get(mark - 1).end() == tokens.get(mark).begin()) {
            mark--;
        }
        if (mark == 0
                || !isFinalMark(text, tokens.get(mark))
                || text.charAt(tokens.get(mark).begin()) == '\u2026') {
            return false;
        }
        Span before = tokens.get(mark - 1);
        Span after = tokens.get(i + 1);
        char last = text.charAt(before.end() - 1);
        boolean lowerBefore = before.length() > 2 && Character.isLowerCase(last);
        boolean wordBefore = lowerBefore || before.length() > 1 && Character.isUpperCase(last);
        boolean numberBefore = before.length() > 1 && Character.isDigit(last);
        boolean articleAfter = after.length() == 1 && "AI".indexOf(text.charAt(after.begin())) >= 0;
        return (wordBefore || numberBefore || isCloser(last)) && (isCapitalised(text, after) || articleAfter)
                || lowerBefore
                        && isWord(text, before)
                        && (isCapitals(text, after) || opensSentence(text, tokens, i + 1));
    }

    /** "around 4:30 p.m.The building": the stop belongs to the abbreviation. */
    private static boolean isHalfOfDay(String text, Span token) {
        return token.length() == 4
                && (token.of(text).equals("p.m.") || token.of(text).equals("a.m."));
    }

    private static boolean isCapitalised(String text, Span token) {
        return token.length() > 1
                && Character.isUpperCase(text.charAt(token.begin()))
                && Character.isLowerCase(text.charAt(token.begin() + 1));
    }

    /** "indicted.GNB General": not a domain, since the word before is all in lower case. */
    private static boolean isCapitals(String text, Span token) {
        return token.length() > 1
                && Character.isUpperCase(text.charAt(token.begin()))
                && Character.isUpperCase(text.charAt(token.begin() + 1));
    }

    /** "corruption.[Read more", "the line.“They": an opening mark and a capital. */
    private static boolean opensSentence(String text, List<Span> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i).end() == tokens.get(i + 1).begin()
                && "[(\u201C\u2018\u00AB".indexOf(text.charAt(tokens.get(i).begin())) >= 0
                && Character.isUpperCase(text.charAt(tokens.get(i + 1).begin()));
    }

    private static boolean isWord(String text, Span token) {
        return token.of(text).chars().allMatch(Character::isLowerCase);
    }
}
