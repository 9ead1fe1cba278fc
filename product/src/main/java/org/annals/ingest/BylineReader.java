package org.annals.ingest;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.annals.ingest.LayoutWords.Kind;
import org.annals.ingest.LineTokens.Token;
import org.jspecify.annotations.Nullable;

/*
 * A line is a byline if a cue opens or closes it and everything else in it is names: "Written by Ann Lee" is one, "Written by
 * Lee, the show returns" is prose. A paragraph may close with such words in brackets or in a last sentence of their own.
 */
/** Recognises who wrote, translated or edited: lines, brackets that close a paragraph, an agency's signature. */
final class BylineReader {
    private static final int LONGEST_NAMES = 120;
    private static final int LONGEST_SOURCE = 80;
    private static final int LONGEST_CREDIT = 400;

    private final LayoutWords words;
    private final Agencies agencies;
    private final Cues cues = new Cues("byline-cues.txt");

    BylineReader(LayoutWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /** "By Ann Lee", at the top of an article. */
    boolean isByline(String line) {
        return line.length() <= LONGEST_NAMES
                && line.regionMatches(true, 0, "by ", 0, 3)
                && isNames(line)
                && !endsSentence(line);
    }

    /**
     * A credit anywhere in an article: "Translation by …", "Reuters - AP", "… contributed to this report."
     *
     * @param plain the line as {@link Cues#plain} writes it
     */
    boolean isCredit(String line, String plain) {
        if (line.length() > LONGEST_CREDIT) {
            return false;
        }
        String bare = inner(line);
        boolean source = plain.startsWith("source") || plain.startsWith("via:");
        return agencies.isOnly(bare)
                || (!source || line.length() <= LONGEST_SOURCE) && cues.match(inner(plain)) && isNames(bare);
    }

    /** Whether every word is capitalised, or one that bylines hold; no day or month among them, and something is named. */
    private boolean isNames(String line) {
        boolean named = false;
        for (Token token : LineTokens.of(line, 0, line.length())) {
            if (token.kind() == LineTokens.Kind.NUMBER || token.kind() == LineTokens.Kind.MARK) {
                if (!",.;:|/&-–—@_()".contains(token.words())) {
                    return false;
                }
                continue;
            }
            String lower = token.lower();
            boolean small = words.isAny(lower, Kind.PARTICLE, Kind.BYLINE);
            boolean calendar = words.is(Kind.WEEKDAY, lower) || words.is(Kind.MONTH, lower) && lower.length() > 3;
            if (calendar || !small && !token.isCapitalised()) {
                return false;
            }
            named |= !small;
        }
        return named || line.length() <= LONGEST_SOURCE;
    }

    /** A full stop after a word of more than a few letters. */
    private static boolean endsSentence(String line) {
        int letters = 0;
        for (int i = line.length() - 2; i >= 0 && Character.isLetter(line.charAt(i)); i--) {
            letters++;
        }
        return line.endsWith(".") && letters > 3;
    }

    /** The credits that close the line, from the first of them: in brackets, or a sentence of names; null if none. */
    @Nullable
    Span closingCredit(String text, Span line) {
        int begin = -1;
        int end = line.end();
        while (end > line.begin() && text.charAt(end - 1) == ')') {
            int open = opening(text, Math.max(line.begin(), end - LONGEST_CREDIT), end);
            if (open < 0) {
                break;
            }
            String inner = text.substring(open + 1, end - 1).strip();
            boolean signed = agencies.find(inner) != null && followsStop(text, line, open);
            if (!signed && !(cues.match(Cues.plain(inner)) && isNames(inner))) {
                break;
            }
            begin = open;
            end = open;
            while (end > line.begin() && TextLines.isSpace(text.charAt(end - 1))) {
                end--;
            }
        }
        return begin < 0 ? closingSentence(text, line) : new Span(begin, line.end());
    }

    /** "… said. Ann Lee in Tavo contributed to this report." */
    private @Nullable Span closingSentence(String text, Span line) {
        int from = Math.max(line.begin(), line.end() - LONGEST_NAMES);
        for (int i = line.end() - 2; i > from; i--) {
            boolean stop =
                    ".!?\"”)".indexOf(text.charAt(i - 1)) >= 0 && Character.isUpperCase(following(text, i, line));
            if (stop) {
                Span last = new Span(i, line.end()).trim(text);
                String words = last.of(text);
                boolean credit = words.length() > 20 && cues.match(Cues.plain(words)) && isNames(words);
                if (credit) {
                    return last;
                }
            }
        }
        return null;
    }

    private static char following(String text, int from, Span line) {
        int at = from;
        while (at < line.end() - 1 && TextLines.isSpace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private static int opening(String text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (text.charAt(i) == '(') {
                return i;
            }
        }
        return -1;
    }

    private static boolean followsStop(String text, Span line, int open) {
        int at = open - 1;
        while (at > line.begin() && TextLines.isSpace(text.charAt(at))) {
            at--;
        }
        return at > line.begin() && ".!?\"”»".indexOf(text.charAt(at)) >= 0;
    }

    /** The agency that a byline or a credit names as the article's own, or null: never one that only "contributed". */
    @Nullable
    String agency(String line) {
        String bare = inner(line);
        if (agencies.isOnly(bare)) {
            return agencies.only(bare);
        }
        List<String> tails = new ArrayList<>();
        if (bare.regionMatches(true, 0, "by ", 0, 3)) {
            tails.add(bare.substring(3));
            for (int i = 3; i < bare.length(); i++) {
                if (",|/–—".indexOf(bare.charAt(i)) >= 0) {
                    tails.add(bare.substring(i + 1));
                }
            }
        }
        int colon = bare.indexOf(':');
        if (bare.regionMatches(true, 0, "source", 0, 6) && colon > 0) {
            tails.add(bare.substring(colon + 1));
        }
        for (String tail : tails) {
            String agency = agencies.find(tail);
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }

    /** Without brackets around the whole. */
    private static String inner(String line) {
        boolean bracket = line.startsWith("(") && line.endsWith(")") && line.indexOf(')') == line.length() - 1;
        return (bracket ? line.substring(1, line.length() - 1) : line).strip();
    }
}
