package org.annals.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads durations that are penalties or remands: "sentenced to 15 years", "up to seven years in jail". */
final class PenaltyReader {
    private static final int BACK = 14;
    private static final int AHEAD = 5;

    private final WordSet units = WordSet.exact("duration-units.txt");
    private final Map<String, Outcome> cues = new LinkedHashMap<>();

    PenaltyReader() {
        WordList.table(PenaltyReader.class, "sentence-cues.tsv")
                .forEach((word, columns) -> cues.put(word, Outcome.valueOf(columns.get(1))));
    }

    /** "a 12-year prison sentence": the number inside a compound, or null. */
    @Nullable
    NumberPhrase compound(Words words, int at) {
        String token = words.lower(at);
        int hyphen = token.indexOf('-');
        if (hyphen <= 0 || !units.contains(token.substring(hyphen + 1)) || !isPenaltyNoun(words, at + 1)) {
            return null;
        }
        BigDecimal value = Numerals.parse(token.substring(0, hyphen));
        return value == null ? null : new NumberPhrase(at, at, at + 1, value, value, false, false, null);
    }

    private boolean isPenaltyNoun(Words words, int from) {
        for (int i = from; i < from + 3; i++) {
            if (cues.containsKey(words.lower(i))) {
                return true;
            }
            if (!words.isNominal(i)) {
                return false;
            }
        }
        return false;
    }

    /** The unit of a compound: "years" of "12-year". */
    String unit(Words words, int at) {
        return words.lower(at).substring(words.lower(at).indexOf('-') + 1) + "s";
    }

    boolean isDuration(Words words, NumberPhrase number) {
        return units.contains(words.lower(number.to()));
    }

    /** The outcome of a duration, or null where it is no penalty. */
    @Nullable
    Outcome outcome(Words words, NumberPhrase number) {
        String after = words.lower(number.to() + 1);
        String before = words.lower(number.number() - 1);
        if (before.equals("last") || before.equals("past") || before.equals("next") || before.equals("first")) {
            return null;
        }
        boolean rest = after.equals("of") && cues.containsKey(words.lower(number.to() + 3));
        if (rest
                || after.equals("into")
                || after.equals("ago")
                || after.equals("later")
                || after.equals("earlier")
                || after.equals("old")
                || after.equals("after")
                || after.equals("before")) {
            return null;
        }
        for (int i = number.to() + 1; i < Math.min(words.size(), number.to() + 1 + AHEAD); i++) {
            if (words.isComma(i) || words.isRelative(i)) {
                break;
            }
            Outcome outcome = cues.get(words.lower(i));
            if (outcome != null) {
                return isServed(words, number) ? null : outcome;
            }
        }
        for (int i = number.from() - 1; i >= Math.max(0, number.from() - BACK); i--) {
            Outcome outcome = cues.get(words.lower(i));
            if (outcome != null) {
                return outcome;
            }
            if (words.lower(i).equals(";")) {
                return null;
            }
        }
        return null;
    }

    /** "has spent 11 years in prison" tells of time passed, not of a sentence. */
    private static boolean isServed(Words words, NumberPhrase number) {
        for (int i = number.from() - 1; i >= Math.max(0, number.from() - 3); i--) {
            switch (words.lower(i)) {
                case "spent", "spend", "spending", "serve", "served", "serving", "after" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
