package org.annals.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** The value of a run of digits and number words. */
final class Numerals {
    private static final int MOST_DIGITS = 15;

    private enum Part {
        UNIT,
        TEN,
        SCALE
    }

    private record Word(BigDecimal value, Part part) {}

    /** A value and the token after it. */
    record Value(BigDecimal value, int to) {}

    private final Map<String, Word> words = new LinkedHashMap<>();

    Numerals() {
        WordList.table(Numerals.class, "number-words.tsv").forEach((word, columns) -> {
            Part part = switch (columns.get(2)) {
                case "unit" -> Part.UNIT;
                case "ten" -> Part.TEN;
                default -> Part.SCALE;
            };
            words.put(word, new Word(new BigDecimal(columns.get(1)), part));
        });
    }

    /** The longest number that starts at the token, or null. */
    @Nullable
    Value read(Words text, int from) {
        Value digits = digits(text, from);
        if (digits != null) {
            return scaled(text, digits);
        }
        String first = text.lower(from);
        if ((first.equals("a") || first.equals("an")) && isScale(text.lower(from + 1))) {
            return scaled(text, new Value(BigDecimal.ONE, from + 1));
        }
        if (first.equals("half")
                && (text.lower(from + 1).equals("a") || text.lower(from + 1).equals("of"))) {
            return isScale(text.lower(from + 2)) ? scaled(text, new Value(new BigDecimal("0.5"), from + 2)) : null;
        }
        BigDecimal small = smallNumber(first);
        if (small == null) {
            return null;
        }
        int to = from + 1;
        Word second = words.get(text.lower(to));
        Word word = words.get(first);
        if (word != null && word.part == Part.TEN && second != null && isUnitUnderTen(second)) {
            small = small.add(second.value);
            to++;
        }
        return spelled(text, new Value(small, to));
    }

    /** Continues "two hundred" with "and twenty" and "three thousand". */
    private Value spelled(Words text, Value start) {
        Value value = scaled(text, start);
        if (value.to == start.to) {
            return value;
        }
        int next = text.lower(value.to).equals("and") ? value.to + 1 : value.to;
        BigDecimal rest = smallNumber(text.lower(next));
        boolean joins = rest != null
                && (next > value.to || !text.lower(value.to - 1).equals("dozen"))
                && rest.compareTo(new BigDecimal(100)) < 0
                && value.value.compareTo(new BigDecimal(100)) >= 0
                // "two hundred and three cooks" is read as 202; two figures would repeat a noun before "and".
                && !isScale(text.lower(next + 1));
        return joins && rest != null ? new Value(value.value.add(rest), next + 1) : value;
    }

    private Value scaled(Words text, Value value) {
        Value result = value;
        while (isScale(text.lower(result.to))) {
            Word scale = words.get(text.lower(result.to));
            if (scale == null) {
                break;
            }
            result = new Value(plain(result.value.multiply(scale.value)), result.to + 1);
        }
        return result;
    }

    private boolean isScale(String word) {
        Word entry = words.get(word);
        return entry != null && entry.part == Part.SCALE;
    }

    private static boolean isUnitUnderTen(Word word) {
        return word.part == Part.UNIT && word.value.compareTo(BigDecimal.TEN) < 0;
    }

    /** "seven", "forty", "forty-one"; never a scale. */
    private @Nullable BigDecimal smallNumber(String word) {
        Word whole = words.get(word);
        if (whole != null) {
            return whole.part == Part.SCALE ? null : whole.value;
        }
        int hyphen = word.indexOf('-');
        if (hyphen <= 0) {
            return null;
        }
        Word ten = words.get(word.substring(0, hyphen));
        Word unit = words.get(word.substring(hyphen + 1));
        return ten != null && unit != null && ten.part == Part.TEN && isUnitUnderTen(unit)
                ? ten.value.add(unit.value)
                : null;
    }

    private @Nullable Value digits(Words text, int from) {
        String token = text.lower(from);
        if (token.isEmpty() || !isDigit(token.charAt(0)) || token.length() > MOST_DIGITS + 6) {
            return null;
        }
        BigDecimal value = parse(token);
        if (value == null) {
            return null;
        }
        // "2 300": groups of three after a blank are one number where every later group has three digits.
        int to = from + 1;
        while (token.length() <= 3 && token.indexOf('.') < 0 && isGroup(text, to)) {
            value = value.multiply(new BigDecimal(1000)).add(new BigDecimal(text.lower(to)));
            to++;
            if (to - from > 3) {
                break;
            }
        }
        return new Value(value, to);
    }

    private static boolean isGroup(Words text, int i) {
        String word = text.lower(i);
        if (word.length() != 3 || !text.has(i)) {
            return false;
        }
        for (int c = 0; c < 3; c++) {
            if (!isDigit(word.charAt(c))) {
                return false;
            }
        }
        return text.token(i).span().begin() - text.token(i - 1).span().end() == 1;
    }

    /** "4,578", "2.3", "2k", "4.5bn"; null where the token is something else ("10-12", "1:30", "3rd"). */
    static @Nullable BigDecimal parse(String token) {
        int end = 0;
        while (end < token.length() && (isDigit(token.charAt(end)) || ",.".indexOf(token.charAt(end)) >= 0)) {
            end++;
        }
        BigDecimal scale = suffix(token.substring(end));
        BigDecimal number = number(token.substring(0, end));
        return scale == null || number == null ? null : plain(number.multiply(scale));
    }

    private static @Nullable BigDecimal suffix(String suffix) {
        return switch (suffix) {
            case "" -> BigDecimal.ONE;
            case "k" -> new BigDecimal(1_000);
            case "m", "mn", "mln" -> new BigDecimal(1_000_000);
            case "bn", "b", "bln" -> new BigDecimal(1_000_000_000L);
            case "tn", "trn" -> new BigDecimal(1_000_000_000_000L);
            default -> null;
        };
    }

    private static @Nullable BigDecimal number(String digits) {
        int comma = digits.indexOf(',');
        int point = digits.indexOf('.');
        if (digits.isEmpty() || digits.length() > MOST_DIGITS + 5 || !isDigit(digits.charAt(digits.length() - 1))) {
            return null;
        }
        if (point >= 0 && (digits.indexOf('.', point + 1) >= 0 || comma > point)) {
            return null;
        }
        String whole = point < 0 ? digits : digits.substring(0, point);
        if (comma >= 0 && !isGrouped(whole)) {
            return null;
        }
        return plain(new BigDecimal(digits.replace(",", "")));
    }

    private static boolean isGrouped(String whole) {
        List<String> groups = List.of(whole.split(",", -1));
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).length() != 3) {
                return false;
            }
        }
        return !groups.get(0).isEmpty() && groups.get(0).length() <= 3;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
