package org.annals.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;

/*
 * Pages whose lines were run together leave a caption or a headline in front of a sentence without any mark: "… to help the
 * people of Lenn There are nine camps". A capitalised word that hardly stands in the middle of a sentence shows the seam, if
 * neither the word before it asks for more nor the words behind it look like a title. All looks ahead are bounded.
 */
/** Tells where a sentence starts although no mark ends the one before. */
final class UnmarkedBoundary {
    private static final int FEWEST_TOKENS = 4;
    private static final int FEWEST_LOWER = 3;
    private static final int NAME_REACH = 5;
    private static final int OPENING_REACH = 10;

    private static final Set<String> FOLLOWERS = Set.of("verb", "opener", "particle", "lettered", "subject");

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> unfinished = WordList.words(UnmarkedBoundary.class, "unfinished-words.txt");

    private enum Kind {
        ARTICLE,
        DETERMINER,
        PRONOUN,
        THERE,
        PREPOSITION,
        SUBORDINATOR,
        CONJUNCTION,
        ADVERB
    }

    private final Map<String, Set<String>> followers = new HashMap<>();

    UnmarkedBoundary() {
        for (String line : WordList.lines(UnmarkedBoundary.class, "unmarked-starts.tsv")) {
            List<String> columns = List.of(line.split("\t", -1));
            List<String> words = List.of(columns.get(1).split(" ", -1));
            String kind = columns.get(0);
            if (FOLLOWERS.contains(kind)) {
                followers.put(kind, Set.copyOf(words));
            } else {
                words.forEach(word -> kinds.put(word, Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
            }
        }
    }

    /**
     * Whether a sentence starts behind token {@code i}, which is no mark.
     *
     * @param start the first token of the sentence so far
     */
    boolean isAfter(String text, List<Span> tokens, int i, int start) {
        int next = i + 1;
        if (i + 1 - start < FEWEST_TOKENS || tokens.size() - next < FEWEST_TOKENS) {
            return false;
        }
        char initial = text.charAt(tokens.get(next).begin());
        Kind kind = Character.isUpperCase(initial) ? kinds.get(lower(text, tokens, next)) : null;
        if (kind == null
                || !isFinished(text, tokens, i)
                || isUpper(text, tokens.get(next).end() - 1, tokens, next)) {
            return false;
        }
        boolean named = !Character.isLowerCase(text.charAt(tokens.get(i).begin()));
        return switch (kind) {
            case ARTICLE -> startsWithArticle(text, tokens, i, start);
            case DETERMINER -> isLower(text, tokens, next + 1);
            case PRONOUN ->
                isLower(text, tokens, next + 1)
                        && !is("particle", text, tokens, next + 1)
                        && (!named || is("verb", text, tokens, next + 1));
            case THERE -> is("verb", text, tokens, next + 1);
            case PREPOSITION -> startsWithPreposition(text, tokens, i, start, named);
            case SUBORDINATOR -> !named && isLower(text, tokens, next + 1) && comma(text, tokens, next + 1, true) >= 0;
            case ADVERB -> text.charAt(tokens.get(next + 1).begin()) == ',';
            case CONJUNCTION -> named ? is("opener", text, tokens, next + 1) : isLower(text, tokens, next + 1);
        };
    }

    private boolean startsWithArticle(String text, List<Span> tokens, int i, int start) {
        int next = i + 1;
        boolean indefinite = !lower(text, tokens, next).equals("the");
        char before = text.charAt(tokens.get(i).begin());
        boolean capital = Character.isUpperCase(before);
        if (isLower(text, tokens, next + 1)) {
            // "Class A drugs"
            return !indefinite || !capital && !is("lettered", text, tokens, i);
        }
        int end = next + 1;
        while (end < tokens.size() && end - next <= NAME_REACH && isCapital(text, tokens, end)) {
            end++;
        }
        if (end == next + 1 || !isLower(text, tokens, end) || lowerWords(text, tokens, start, i) < FEWEST_LOWER) {
            return false;
        }
        // "the band The Velms have": a lower-case noun may name what follows.
        return indefinite
                ? !capital && !unfinished.contains(lower(text, tokens, end))
                : !Character.isLowerCase(before) && is("verb", text, tokens, end);
    }

    private boolean startsWithPreposition(String text, List<Span> tokens, int i, int start, boolean named) {
        int next = i + 1;
        if (isLower(text, tokens, next + 1)) {
            return !is("verb", text, tokens, next + 1)
                    && !is("particle", text, tokens, next + 1)
                    && opensClause(text, tokens, comma(text, tokens, next + 1, true), named);
        }
        return lowerWords(text, tokens, start, i) >= FEWEST_LOWER
                && opensClause(text, tokens, comma(text, tokens, next + 1, false), named);
    }

    /** Whether a subject may stand behind the comma at a token. */
    private boolean opensClause(String text, List<Span> tokens, int comma, boolean named) {
        return comma >= 0
                && (is("subject", text, tokens, comma + 1)
                        || !named && !unfinished.contains(lower(text, tokens, comma + 1)));
    }

    /** The comma after a few words, before a word in lower case, or -1; where {@code lower}, words in lower case may stand before it. */
    private static int comma(String text, List<Span> tokens, int from, boolean lower) {
        int reach = Math.min(tokens.size() - 1, from + (lower ? OPENING_REACH : NAME_REACH));
        for (int i = from; i < reach; i++) {
            char c = text.charAt(tokens.get(i).begin());
            if (c == ',') {
                return i > from && isLower(text, tokens, i + 1) ? i : -1;
            }
            if (!Character.isLetterOrDigit(c) && c != '-' || !lower && Character.isLowerCase(c)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isFinished(String text, List<Span> tokens, int i) {
        Span token = tokens.get(i);
        char last = text.charAt(token.end() - 1);
        return Character.isLetterOrDigit(last) && token.length() > 1 && !unfinished.contains(lower(text, tokens, i));
    }

    private boolean is(String follower, String text, List<Span> tokens, int i) {
        return i < tokens.size()
                && followers
                        .getOrDefault(follower, Set.of())
                        .contains(tokens.get(i).of(text));
    }

    private static boolean isUpper(String text, int at, List<Span> tokens, int i) {
        return tokens.get(i).length() > 1 && Character.isUpperCase(text.charAt(at));
    }

    private static int lowerWords(String text, List<Span> tokens, int from, int to) {
        int found = 0;
        for (int i = Math.max(from, to - OPENING_REACH); i <= to; i++) {
            found += isLower(text, tokens, i) ? 1 : 0;
        }
        return found;
    }

    private static boolean isLower(String text, List<Span> tokens, int i) {
        return i < tokens.size()
                && Character.isLowerCase(text.charAt(tokens.get(i).begin()));
    }

    private static boolean isCapital(String text, List<Span> tokens, int i) {
        return Character.isUpperCase(text.charAt(tokens.get(i).begin()));
    }

    private static String lower(String text, List<Span> tokens, int i) {
        return tokens.get(i).of(text).toLowerCase(Locale.ROOT);
    }
}
