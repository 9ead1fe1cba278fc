package org.annals.time;

import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.time.TimeLexicon.Word;
import org.annals.time.TimeLexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** The tokens of one sentence as the time patterns see them: classes and numbers. */
final class TimeTokens {
    private final Sentence sentence;
    private final TimeLexicon lexicon;

    TimeTokens(Sentence sentence, TimeLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
    }

    TimeLexicon lexicon() {
        return lexicon;
    }

    int size() {
        return sentence.size();
    }

    String lower(int i) {
        return i >= 0 && i < sentence.size() ? sentence.token(i).lower() : "";
    }

    String text(int i) {
        return i >= 0 && i < sentence.size() ? sentence.token(i).text() : "";
    }

    boolean is(int i, String... words) {
        String lower = lower(i);
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression can start here: a time word, a digit, or a word that leads to one. */
    boolean canStart(int i) {
        Token token = sentence.token(i);
        return Character.isDigit(token.text().charAt(0))
                || lexicon.find(token.lower()) != null
                || Modifiers.isLeading(token.lower())
                || token.lower().indexOf('-') > 0;
    }

    /** A word of that class; months and weekdays count only when capitalised. */
    @Nullable
    Word word(int i, WordClass wordClass) {
        if (i < 0 || i >= sentence.size()) {
            return null;
        }
        Token token = sentence.token(i);
        boolean name = wordClass == WordClass.MONTH || wordClass == WordClass.WEEKDAY;
        if (name && !token.isCapitalised()) {
            return null;
        }
        return lexicon.find(token.lower(), wordClass);
    }

    @Nullable
    CalendarUnit unit(int i) {
        return CalendarUnit.of(lexicon, lower(i));
    }

    /** A whole number of up to {@code digits} digits written in digits, or -1. */
    int digits(int i, int most) {
        String text = text(i);
        if (text.isEmpty() || text.length() > most) {
            return -1;
        }
        int value = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** A day of the month: "5", "5th", "22nd"; or -1. */
    int dayOfMonth(int i) {
        String text = lower(i);
        int end = 0;
        while (end < text.length() && end < 3 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == 0 || end > 2) {
            return -1;
        }
        String suffix = text.substring(end);
        boolean fits = suffix.isEmpty()
                || suffix.equals("st")
                || suffix.equals("nd")
                || suffix.equals("rd")
                || suffix.equals("th");
        int day = Integer.parseInt(text.substring(0, end));
        return fits && day >= 1 && day <= 31 ? day : -1;
    }

    /** A year of four digits that a date may have, or -1. */
    int year(int i) {
        int year = text(i).length() == 4 ? digits(i, 4) : -1;
        return year >= 1000 && year <= 2199 ? year : -1;
    }

    /** A count in digits or words, "a" included; -1 if none. */
    int count(int i) {
        int digits = digits(i, 4);
        if (digits >= 0) {
            return digits;
        }
        Word word = i >= 0 && i < sentence.size() ? lexicon.find(lower(i), WordClass.NUMBER) : null;
        return word == null ? -1 : word.number();
    }
}
