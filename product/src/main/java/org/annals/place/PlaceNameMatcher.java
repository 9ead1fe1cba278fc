package org.annals.place;

import java.util.List;
import java.util.Set;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Matches the gazetteer's names against running tokens. */
final class PlaceNameMatcher {
    private static final int MOST_TOKENS = 8;

    private final Gazetteer gazetteer;
    private final Set<String> particles;

    PlaceNameMatcher(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.particles = words.particle;
    }

    /** A name found: tokens {@code [from, to)}, and its key; of an abbreviation the entry. */
    record Match(int from, int to, String key, Gazetteer.@Nullable Abbreviation abbreviation) {
        int length() {
            return to - from;
        }
    }

    /** The longest name of the gazetteer that begins at the token, or null; a name begins and ends with a capital. */
    @Nullable
    Match longest(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        if (!startsName(first)) {
            return null;
        }
        Match abbreviation = abbreviation(tokens, from);
        String key = NameFold.key(first.text());
        if (key.isEmpty()) {
            return abbreviation;
        }
        int longest = Math.max(gazetteer.longestFrom(key), gazetteer.longestFrom(NameFold.firstWord(key)));
        int most = Math.min(longest, MOST_TOKENS);
        Match best = most > 0 && gazetteer.containsKey(key) ? new Match(from, from + 1, key, null) : null;
        boolean own = gazetteer.own().longestFrom(key) > 1;
        StringBuilder longer = new StringBuilder(first.text());
        int words = countWords(key);
        for (int to = from + 1; to < tokens.size() && words < most; to++) {
            Token token = tokens.get(to);
            boolean capital =
                    startsName(token) || Character.isDigit(token.text().codePointAt(0));
            if (!capital && !own && !particles.contains(token.lower())) {
                break;
            }
            longer.append(' ').append(token.text());
            String candidate = NameFold.key(longer.toString());
            words = countWords(candidate);
            // A user's "Lamp bridge" may be written with a small letter; the world's names are too many for that.
            boolean known = capital
                    ? gazetteer.containsKey(candidate)
                    : own && gazetteer.own().containsKey(candidate);
            if (words <= most && known) {
                best = new Match(from, to + 1, candidate, null);
            }
        }
        return abbreviation != null && (best == null || best.length() <= abbreviation.length()) ? abbreviation : best;
    }

    private static int countWords(String key) {
        int words = 1;
        for (int i = 0; i < key.length(); i++) {
            words += key.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    private @Nullable Match abbreviation(List<Token> tokens, int from) {
        String text = tokens.get(from).text();
        Gazetteer.Abbreviation found = gazetteer.findAbbreviation(text);
        if (found == null
                && from + 1 < tokens.size()
                && tokens.get(from + 1).text().equals(".")
                && tokens.get(from + 1).span().begin()
                        == tokens.get(from).span().end()) {
            found = gazetteer.findAbbreviation(text + ".");
        }
        return found == null ? abbreviationOfTwo(tokens, from) : new Match(from, from + 1, NameFold.key(text), found);
    }

    /** "W.Va.", which is two tokens, as "W. Va." is. */
    private @Nullable Match abbreviationOfTwo(List<Token> tokens, int from) {
        if (from + 1 >= tokens.size() || !tokens.get(from).text().endsWith(".")) {
            return null;
        }
        Token second = tokens.get(from + 1);
        boolean gap = second.span().begin() > tokens.get(from).span().end();
        String text = tokens.get(from).text() + (gap ? " " : "") + second.text();
        Gazetteer.Abbreviation found = gazetteer.findAbbreviation(text);
        return found == null ? null : new Match(from, from + 2, NameFold.key(text), found);
    }

    /** Scripts without capitals (Arabic, Georgian, Chinese) begin a name with any letter. */
    static boolean startsName(Token token) {
        int first = token.text().codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || Character.isLetter(first) && !Character.isLowerCase(first);
    }
}
