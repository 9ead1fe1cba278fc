package org.annals.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.language.Tag;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads numbers with ranges, currencies and the modifiers before them. */
final class NumberReader {
    private static final Set<String> DETERMINERS = Set.of("the", "these", "those");

    private record Vague(
            List<String> words,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {}

    private enum Effect {
        LEAST,
        MOST,
        BELOW,
        ABOUT,
        EXACT
    }

    private record Modifier(List<String> words, Effect effect) {}

    private final Numerals numerals = new Numerals();
    private final List<Vague> vague = new ArrayList<>();
    private final List<Modifier> modifiers = new ArrayList<>();
    private final Map<String, String> currencies = new LinkedHashMap<>();

    NumberReader() {
        WordList.table(NumberReader.class, "vague-numbers.tsv")
                .forEach((phrase, columns) -> vague.add(
                        new Vague(List.of(phrase.split(" ", -1)), bound(columns.get(1)), bound(columns.get(2)))));
        WordList.table(NumberReader.class, "number-modifiers.tsv")
                .forEach((phrase, columns) -> modifiers.add(new Modifier(
                        List.of(phrase.split(" ", -1)),
                        Effect.valueOf(columns.get(1).toUpperCase(java.util.Locale.ROOT)))));
        WordList.table(NumberReader.class, "currencies.tsv")
                .forEach((word, columns) -> currencies.put(word, columns.get(1)));
        vague.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
        modifiers.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
    }

    private static @Nullable BigDecimal bound(String column) {
        return column.equals("-") ? null : new BigDecimal(column);
    }

    /** The number that starts at the token, or null; modifiers before the token are taken in. */
    @Nullable
    NumberPhrase read(Words words, int at) {
        NumberPhrase bare = bare(words, at);
        return bare == null ? null : modified(words, bare);
    }

    private @Nullable NumberPhrase bare(Words words, int at) {
        String currency = currencies.get(words.lower(at));
        boolean signed = currency != null
                && words.has(at + 1)
                && !Character.isLetter(words.lower(at).charAt(0));
        int start = signed ? at + 1 : at;
        NumberPhrase zero = signed ? null : none(words, at);
        if (zero != null) {
            return zero;
        }
        for (Vague entry : vague) {
            if (words.matches(start, entry.words)) {
                int to = start + entry.words.size();
                return new NumberPhrase(at, at, to, entry.min, entry.max, true, true, signed ? currency : null);
            }
        }
        NumberPhrase joined = joinedRange(words, start, at);
        if (joined != null) {
            return joined;
        }
        Numerals.Value first = numerals.read(words, start);
        if (first == null) {
            return null;
        }
        return ranged(words, at, first, signed ? currency : currencies.get(words.lower(first.to())));
    }

    /** "no one", "nobody", "none": nobody at all. */
    private static @Nullable NumberPhrase none(Words words, int at) {
        int to;
        switch (words.lower(at)) {
            case "nobody", "none" -> to = at + 1;
            case "no" -> to = words.lower(at + 1).equals("one") ? at + 2 : words.is(at + 1, Tag.NOUN) ? at + 1 : 0;
            default -> to = 0;
        }
        return to == 0 ? null : new NumberPhrase(at, at, to, BigDecimal.ZERO, BigDecimal.ZERO, false, false, null);
    }

    /** "10-12" in one token. */
    private static @Nullable NumberPhrase joinedRange(Words words, int start, int at) {
        String token = words.lower(start);
        int dash = Math.max(token.indexOf('-'), token.indexOf('–'));
        if (dash <= 0 || !Character.isDigit(token.charAt(0)) || token.length() > 20) {
            return null;
        }
        BigDecimal low = Numerals.parse(token.substring(0, dash));
        BigDecimal high = Numerals.parse(token.substring(dash + 1));
        boolean rising = low != null && high != null && low.compareTo(high) < 0;
        return rising ? new NumberPhrase(at, at, start + 1, low, high, true, false, null) : null;
    }

    /** Continues a number with "to 12", "or three", or "and 7" after "between". */
    private NumberPhrase ranged(Words words, int at, Numerals.Value first, @Nullable String currency) {
        String link = words.lower(first.to());
        boolean between = words.lower(at - 1).equals("between");
        boolean links = link.equals("to")
                || link.equals("or")
                || between && link.equals("and")
                || words.isDash(first.to()) && words.is(first.to() + 1, Tag.NUM);
        int next = first.to() + 1;
        if (links && currencies.containsKey(words.lower(next))) {
            next++;
        }
        Numerals.Value second = links ? numerals.read(words, next) : null;
        boolean isRange = second != null
                && first.value().compareTo(second.value()) < 0
                && !words.lower(at - 1).equals("from")
                && !(link.equals("or") && second.value().compareTo(first.value().multiply(new BigDecimal(2))) > 0);
        if (second == null || !isRange) {
            return new NumberPhrase(at, at, first.to(), first.value(), first.value(), false, false, currency);
        }
        String unit = currency == null ? currencies.get(words.lower(second.to())) : currency;
        int from = between ? at - 1 : at;
        return new NumberPhrase(from, at, second.to(), first.value(), second.value(), true, false, unit);
    }

    private NumberPhrase modified(Words words, NumberPhrase bare) {
        NumberPhrase phrase = bare;
        boolean found = true;
        boolean determined = false;
        while (found) {
            found = false;
            for (Modifier modifier : modifiers) {
                int start = phrase.from() - modifier.words.size();
                boolean matches = words.matches(start, modifier.words);
                // "about those two": before a determiner it is a preposition.
                boolean place = determined && modifier.words.size() == 1 && modifier.effect != Effect.EXACT;
                if (matches && !place && !isClauseWord(words, start, modifier)) {
                    determined |= DETERMINERS.contains(words.lower(start)) && modifier.words.size() == 1;
                    phrase = apply(phrase, start, modifier.effect);
                    found = true;
                    break;
                }
            }
        }
        return phrase;
    }

    /** "over" and "under" after a verb or at a noun are prepositions of place: "handed over 37", not more than 21. */
    private static boolean isClauseWord(Words words, int start, Modifier modifier) {
        String word = modifier.words.get(0);
        boolean place = modifier.words.size() == 1 && (word.equals("over") || word.equals("around"));
        String before = words.lower(start - 1);
        return place
                && (before.equals("handed")
                        || before.equals("hand")
                        || before.equals("hands")
                        || before.equals("handing")
                        || before.equals("take")
                        || before.equals("took")
                        || before.equals("taken"));
    }

    private static NumberPhrase apply(NumberPhrase phrase, int start, Effect effect) {
        BigDecimal min = phrase.min();
        BigDecimal max = phrase.max();
        return switch (effect) {
            case LEAST -> phrase.withModifier(start, min, null, false);
            case MOST -> phrase.withModifier(start, null, max == null ? min : max, false);
            case BELOW -> phrase.withModifier(start, null, max == null ? min : max, true);
            case ABOUT -> phrase.withModifier(start, min, max, true);
            case EXACT -> phrase.withModifier(start, min, max, false);
        };
    }
}
