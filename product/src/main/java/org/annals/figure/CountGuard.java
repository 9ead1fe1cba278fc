package org.annals.figure;

import java.math.BigDecimal;
import java.util.List;
import org.annals.document.Span;
import org.annals.language.Tag;
import org.annals.time.TimeExpression;
import org.annals.time.Timex;

/** Tells numbers that count nothing: dates, years, ages, clock times, measures, names and office numbers. */
final class CountGuard {
    private static final BigDecimal FIRST_YEAR = new BigDecimal(1000);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2100);

    private final WordSet nameHeads = WordSet.exact("name-heads.txt");
    private final WordSet countables = WordSet.exact("unsure-name-heads.txt");
    private final WordSet timeGuards = WordSet.exact("time-guards.txt");
    private final WordSet yearGuards = WordSet.exact("year-guards.txt");
    private final WordSet people = WordSet.exact("people-nouns.txt");
    private final WordSet parents = WordSet.nouns("parent-nouns.txt");
    private final WordSet reporting = WordSet.exact("reporting-verbs.txt");
    private final WordSet measures = WordSet.nouns("measure-words.txt");

    /** Whether the number names, dates or measures something. {@code strong}: a verb of growth leads up to it. */
    boolean rejects(Words words, NumberPhrase number, CountedPhrase phrase, List<Span> names, boolean strong) {
        return isTime(words, number, strong)
                || isMeasure(words, number, phrase)
                || !strong && isYear(words, number, phrase)
                || isAge(words, number, phrase)
                || isName(words, number, phrase, names)
                || isListNumber(words, number)
                || !strong && isPredicateAge(words, number, phrase)
                || isShare(words, number)
                || isFormerValue(words, number)
                || isTimes(words, number)
                || isSource(words, number, phrase)
                || isBroken(words, number);
    }

    /** "One activist group says that": who tells, and no count. */
    private boolean isSource(Words words, NumberPhrase number, CountedPhrase phrase) {
        int after = Math.max(number.to(), phrase.to());
        return words.lower(number.number()).equals("one")
                && words.has(after)
                && words.isVerbal(after)
                && reporting.contains(words.token(after).lemma());
    }

    private boolean isTime(Words words, NumberPhrase number, boolean strong) {
        for (int i = number.number(); i < number.to(); i++) {
            TimeExpression time = words.timeAt(i);
            if (time != null && !(strong && isBareYear(time) && number.to() - number.number() == 1)) {
                return true;
            }
        }
        return timeGuards.contains(words.lower(number.to()))
                || timeGuards.contains(words.lower(number.number() - 1))
                || words.lower(number.to()).equals(":");
    }

    /** "climbed to 1987" looks like a year; the verb of growth says that it is a count. */
    private static boolean isBareYear(TimeExpression time) {
        return time.timex() == Timex.DATE && time.text().length() == 4;
    }

    private boolean isMeasure(Words words, NumberPhrase number, CountedPhrase phrase) {
        if (number.currency() != null) {
            return false;
        }
        String next = words.lower(number.to());
        boolean old = next.endsWith("year-old") || next.endsWith("years-old") || next.endsWith("month-old");
        boolean bareOld = old && !Character.isDigit(next.charAt(0)) && next.indexOf('-') == next.lastIndexOf('-');
        if (measures.contains(next) || bareOld || next.startsWith("-") && next.length() > 1) {
            return true;
        }
        return phrase.hasHead() && !phrase.isPart() && measures.contains(words.lower(phrase.head()));
    }

    private boolean isYear(Words words, NumberPhrase number, CountedPhrase phrase) {
        boolean counts = phrase.hasHead() && !words.is(phrase.from(), Tag.PROPN) && isPlural(words, phrase.head());
        if (number.to() - number.number() != 1 || counts || number.currency() != null) {
            return false;
        }
        String token = words.lower(number.number());
        BigDecimal value = number.min() == null ? number.max() : number.min();
        boolean four = token.length() == 4 && Character.isDigit(token.charAt(0)) && Character.isDigit(token.charAt(3));
        return four
                && value != null
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0
                && (yearGuards.contains(words.lower(number.number() - 1))
                        || words.isComma(number.number() - 1)
                        || number.number() == 0);
    }

    private boolean isPlural(Words words, int head) {
        return words.lower(head).endsWith("s") || people.contains(words.lower(head));
    }

    private static boolean isAge(Words words, NumberPhrase number, CountedPhrase phrase) {
        int before = number.from() - 1;
        if (words.isInAges(number.number())) {
            return true;
        }
        // "Name, 48," and "Name, 48."
        boolean bare = phrase.to() == phrase.from() && number.to() - number.number() == 1;
        boolean closes = words.isComma(number.to())
                || !words.has(number.to())
                || words.is(number.to(), Tag.PUNCT)
                || words.lower(number.to()).equals("and");
        boolean named = words.has(before - 1) && words.token(before - 1).isCapitalised();
        return bare && closes && words.isComma(before) && named;
    }

    private boolean isName(Words words, NumberPhrase number, CountedPhrase phrase, List<Span> names) {
        int before = number.number() - 1;
        boolean counts = phrase.hasHead() && countables.contains(words.lower(before));
        if (!counts
                && nameHeads.contains(words.lower(before))
                && Character.isDigit(firstChar(words, number.number()))) {
            return true;
        }
        if (words.lower(before).equals("no.") || words.lower(before).equals("№")) {
            return true;
        }
        boolean headless = !phrase.hasHead();
        boolean digits = Character.isDigit(firstChar(words, number.number()));
        if (headless && digits && words.is(before, Tag.PROPN) && number.from() == number.number() && !phrase.isPart()) {
            return true;
        }
        Span span = words.token(number.number()).span();
        return names.stream().anyMatch(name -> name.contains(span) && name.begin() < span.begin());
    }

    /** "risen from four to five", "raised from 40 to 95 crowns": the first is no longer so. */
    private static boolean isFormerValue(Words words, NumberPhrase number) {
        int after = number.to();
        while (words.is(after, Tag.NOUN)) {
            after++;
        }
        return words.lower(number.from() - 1).equals("from")
                && words.lower(after).equals("to")
                && (words.is(after + 1, Tag.NUM) || words.is(after + 1, Tag.SYM));
    }

    /** "who were 85 and 63 when they died": a bare number after "be", but for "it is only 37" and "there were 37". */
    private static boolean isPredicateAge(Words words, NumberPhrase number, CountedPhrase phrase) {
        if (phrase.to() > phrase.from() || number.from() < number.number()) {
            return false;
        }
        int at = number.from() - 1;
        while (words.is(at, Tag.NUM) || words.is(at, Tag.CCONJ) || words.isComma(at)) {
            at--;
        }
        String subject = words.lower(at - 1);
        return words.isBe(at) && !subject.equals("it") && !subject.equals("there") && !words.is(at - 1, Tag.NOUN);
    }

    /** "one in five", "nine out of ten", "a mother of two". */
    private boolean isShare(Words words, NumberPhrase number) {
        String next = words.lower(number.to());
        boolean in = next.equals("in") && isSmall(words, number.to() + 1);
        boolean out = next.equals("out") && words.lower(number.to() + 1).equals("of");
        int before = number.from() - 1;
        boolean of = words.lower(before).equals("in") && words.is(before - 1, Tag.NUM);
        boolean child = words.lower(before).equals("of") && parents.contains(words.lower(before - 1));
        return in || out || child || of && isSmall(words, number.number());
    }

    /** A number that is no year: "one in five", not "12 in 2031". */
    private static boolean isSmall(Words words, int i) {
        return words.is(i, Tag.NUM)
                && !(words.lower(i).length() == 4
                        && Character.isDigit(words.lower(i).charAt(0)));
    }

    /** "three more times", "two or even three times". */
    private static boolean isTimes(Words words, NumberPhrase number) {
        int at = number.to();
        if (words.is(at, Tag.CCONJ) || words.lower(at).equals("to")) {
            at += words.is(at + 1, Tag.ADV) ? 2 : 1;
            at = words.is(at, Tag.NUM) ? at + 1 : number.to();
        }
        return words.lower(at).equals("times") || words.lower(at + 1).equals("times");
    }

    private static boolean isListNumber(Words words, NumberPhrase number) {
        String next = words.lower(number.to());
        return number.number() == 0 && (next.equals(".") || next.equals(")")) && words.size() > 2;
    }

    /** Parts of larger marks: "1/2", "3-1", "@200", "50°", scores "104 to 14". */
    private static boolean isBroken(Words words, NumberPhrase number) {
        String next = words.lower(number.to());
        String before = words.lower(number.number() - 1);
        return next.equals("/")
                || before.equals("/")
                || before.equals("@")
                || before.equals("#")
                || next.startsWith("°")
                || next.equals("%")
                || next.equals("percent")
                || next.equals("per")
                || next.equals("pc");
    }

    private static char firstChar(Words words, int i) {
        String word = words.lower(i);
        return word.isEmpty() ? ' ' : word.charAt(0);
    }
}
