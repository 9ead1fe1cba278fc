package org.annals.ingest;

import java.util.List;
import org.annals.ingest.LayoutWords.Kind;
import org.annals.ingest.LineTokens.Token;
import org.jspecify.annotations.Nullable;

/*
 * A headline has no full stop, holds no second sentence, closes its quotation marks, and stands apart: a blank line after
 * it, or else a longer line that is a sentence. A line with capitals throughout may end in a stop all the same.
 */
/** Tells an article's headline from its first paragraph; when unsure it is a paragraph. */
final class TitleLine {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 160;
    private static final int LONGEST_CLOSE = 110;
    private static final int FEWEST_WORDS = 3;
    private static final int SURE_PREFIX = 20;
    private static final String ENDS_SENTENCE = ".!?";

    private final LayoutWords words;

    TitleLine(LayoutWords words) {
        this.words = words;
    }

    /** Whether the line is the title that is known from elsewhere, also cut short or without the site's name. */
    static boolean isKnown(String line, @Nullable String title) {
        if (title == null || line.length() > 2 * LONGEST) {
            return false;
        }
        String a = folded(line);
        String b = folded(title);
        if (a.isEmpty() || a.equals(b)) {
            return !a.isEmpty();
        }
        return isCut(a, b) || isCut(b, a) || isWithSite(b, a);
    }

    private static boolean isCut(String cut, String whole) {
        int end = cut.endsWith("...") ? cut.length() - 3 : cut.endsWith("…") ? cut.length() - 1 : -1;
        return end >= SURE_PREFIX && whole.startsWith(cut.substring(0, end).strip());
    }

    private static boolean isWithSite(String title, String line) {
        if (line.length() < SURE_PREFIX || !title.startsWith(line)) {
            return false;
        }
        String rest = title.substring(line.length()).strip();
        return !rest.isEmpty() && "-–—|:•·".indexOf(rest.charAt(0)) >= 0;
    }

    private static String folded(String words) {
        return Cues.plain(words).strip().replace('“', '"').replace('”', '"').replace('‘', '\'');
    }

    /** @param next the line after it, or null where a blank line comes first */
    boolean isTitle(String line, @Nullable String next) {
        int longest = next == null ? LONGEST : LONGEST_CLOSE;
        if (line.length() < SHORTEST || line.length() > longest || !opensWell(line) || !closesQuotes(line)) {
            return false;
        }
        List<Token> tokens = LineTokens.of(line, 0, line.length());
        if (tokens.stream()
                        .filter(token -> token.kind() == LineTokens.Kind.WORD)
                        .count()
                < FEWEST_WORDS) {
            return false;
        }
        boolean capitals = isInCapitals(tokens);
        if (holdsSentenceEnd(line) && !capitals || !endsWell(line, capitals && next == null, next == null)) {
            return false;
        }
        return next == null || next.length() >= line.length() && isSentence(next);
    }

    private static boolean opensWell(String line) {
        int first = line.codePointAt(0);
        return Character.isLetterOrDigit(first) && !Character.isLowerCase(first) || "'‘\"“«".indexOf(first) >= 0;
    }

    private static boolean closesQuotes(String line) {
        long straight = line.chars().filter(c -> c == '"').count();
        long open = line.chars().filter(c -> c == '“' || c == '«').count();
        long close = line.chars().filter(c -> c == '”' || c == '»').count();
        long bracket = line.chars().filter(c -> c == '(').count()
                - line.chars().filter(c -> c == ')').count();
        return straight % 2 == 0 && open == close && bracket == 0;
    }

    private static boolean endsWell(String line, boolean mayStop, boolean apart) {
        if (line.endsWith("...") || line.endsWith("…")) {
            return apart;
        }
        int at = line.length() - 1;
        while (at > 0 && "\"”»’'".indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        char end = line.charAt(at);
        boolean letter = Character.isLetterOrDigit(end) || end == ')' || end == '%' || end == '$' || end == '€';
        boolean abbreviation = end == '.' && at > 1 && line.charAt(at - 2) == '.' && at == line.length() - 1;
        return letter || apart && (abbreviation || end == '?') || (end == '.' || end == '!') && mayStop;
    }

    /** A stop inside the line that ends a sentence: after a word in lower case of four letters, or with no space behind. */
    private static boolean holdsSentenceEnd(String line) {
        int letters = 0;
        for (int i = 0; i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            boolean stop = ENDS_SENTENCE.indexOf(c) >= 0;
            if (stop && Character.isUpperCase(following(line, i + 1)) && (letters >= 4 || c != '.')) {
                return true;
            }
            letters = Character.isLowerCase(c) ? letters + 1 : 0;
        }
        return false;
    }

    /** The first letter or other mark after spaces and quotation marks. */
    private static char following(String line, int from) {
        int at = from;
        while (at < line.length() - 1
                && (TextLines.isSpace(line.charAt(at)) || "\"“”’'«»".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return line.charAt(at);
    }

    /** All words but the small ones are capitalised, and there are five of them. */
    private boolean isInCapitals(List<Token> tokens) {
        int large = 0;
        for (Token token : tokens) {
            if (token.kind() != LineTokens.Kind.WORD || words.is(Kind.TITLESMALL, token.lower())) {
                continue;
            }
            boolean contraction = token.words().length() == 1;
            if (!token.isCapitalised() && !contraction) {
                return false;
            }
            large++;
        }
        return large >= 5;
    }

    private static boolean isSentence(String line) {
        int at = line.length() - 1;
        while (at > 0 && "\"”»’')".indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return ENDS_SENTENCE.indexOf(line.charAt(at)) >= 0;
    }
}
