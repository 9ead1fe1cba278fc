package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds the places named by a part of a word with hyphens: "Vell-based", "the Orrin-Vell road", "anti-Ruvian". */
final class HyphenFinder {
    private static final int SHORTEST = 3;
    private static final int LONGEST_ACRONYM = 5;

    private final PlaceNameMatcher matcher;
    private final Function<String, List<Gazetteer.Reading>> readings;

    HyphenFinder(PlaceNameMatcher matcher, Function<String, List<Gazetteer.Reading>> readings) {
        this.matcher = matcher;
        this.readings = readings;
    }

    /**
     * A part of a word, with the part before and behind it; those are empty where a name begins or ends with the word.
     *
     * @param text the words of the name
     */
    record Part(Span span, String text, String before, String after) {}

    /** A token, or a part of one; the token's index. */
    private record Piece(Token token, int index, boolean part) {}

    /** The spots that begin or end inside a word which is no known name as a whole. */
    List<Spot> find(Sentence sentence, List<Spot> known) {
        if (sentence.tokens().stream().noneMatch(HyphenFinder::isCompound)) {
            return List.of();
        }
        List<Piece> pieces = pieces(sentence, known);
        List<Token> tokens = pieces.stream().map(Piece::token).toList();
        List<Spot> spots = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            PlaceNameMatcher.Match match = matcher.longest(tokens, i);
            Spot spot = match == null ? null : spot(sentence, pieces, match);
            if (spot != null) {
                spots.add(spot);
            }
            i = match == null ? i + 1 : match.to();
        }
        return spots;
    }

    /** The capitalised parts of a word with hyphens. */
    static List<Token> parts(Token token) {
        return split(token).stream().filter(PlaceNameMatcher::startsName).toList();
    }

    static boolean isCompound(Token token) {
        int hyphen = token.text().indexOf('-');
        return hyphen > 0 && hyphen + 1 < token.text().length();
    }

    private static List<Token> split(Token token) {
        List<Token> parts = new ArrayList<>();
        int begin = 0;
        while (begin < token.text().length()) {
            int hyphen = token.text().indexOf('-', begin);
            int end = hyphen == begin ? begin + 1 : hyphen < 0 ? token.text().length() : hyphen;
            String part = token.text().substring(begin, end);
            int at = token.span().begin();
            parts.add(new Token(new Span(at + begin, at + end), part, part.toLowerCase(Locale.ROOT), token.tag()));
            begin = end;
        }
        return parts;
    }

    private static List<Piece> pieces(Sentence sentence, List<Spot> known) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            int at = i;
            boolean whole = token.text().length() != token.span().length()
                    || known.stream().anyMatch(spot -> !spot.isUnknown() && spot.from <= at && at < spot.to);
            if (whole || !isCompound(token)) {
                pieces.add(new Piece(token, i, false));
                continue;
            }
            split(token).forEach(part -> pieces.add(new Piece(part, at, true)));
        }
        return pieces;
    }

    private @Nullable Spot spot(Sentence sentence, List<Piece> pieces, PlaceNameMatcher.Match match) {
        Piece first = pieces.get(match.from());
        Piece last = pieces.get(match.to() - 1);
        Gazetteer.Abbreviation abbreviation = match.abbreviation();
        String text = first.token.text();
        boolean code = text.equals(text.toUpperCase(Locale.ROOT)) && text.length() <= LONGEST_ACRONYM;
        boolean name = abbreviation != null
                ? !abbreviation.onlyAfterComma()
                : !code && text.length() >= SHORTEST && first.token.isCapitalised();
        if (!first.part && !last.part || !name) {
            return null;
        }
        Part part = new Part(
                new Span(first.token.span().begin(), last.token.span().end()),
                text(pieces.subList(match.from(), match.to())),
                beside(pieces, match.from() - 1, -1),
                beside(pieces, match.to(), 1));
        List<Gazetteer.Reading> found = abbreviation != null
                ? List.of(new Gazetteer.Reading(abbreviation.entry(), false))
                : readings.apply(match.key());
        if (found.isEmpty()) {
            return null;
        }
        Spot spot = new Spot(sentence, first.index, last.index + 1, match.key(), found, part);
        spot.abbreviated = abbreviation != null;
        spot.inName = true;
        return spot;
    }

    private static String text(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            words.append(words.isEmpty() ? "" : " ").append(piece.token.text());
        }
        return words.toString();
    }

    /** The part behind the hyphen at the place given, or empty. */
    private static String beside(List<Piece> pieces, int hyphen, int step) {
        boolean inside = hyphen >= 0
                && hyphen < pieces.size()
                && pieces.get(hyphen).part
                && pieces.get(hyphen).token.text().equals("-");
        int at = hyphen + step;
        return inside && at >= 0 && at < pieces.size() ? pieces.get(at).token.text() : "";
    }
}
