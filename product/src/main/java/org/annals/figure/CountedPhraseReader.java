package org.annals.figure;

import java.util.Set;
import org.annals.language.Tag;

/** Reads the noun phrase after a number. */
final class CountedPhraseReader {
    private static final Set<String> PRONOUNS = Set.of("them", "whom", "us", "which", "these", "those");
    private static final Set<String> DETERMINERS =
            Set.of("the", "their", "our", "his", "her", "its", "these", "those", "my", "your", "all", "this");

    private final NumberReader numbers;

    CountedPhraseReader(NumberReader numbers) {
        this.numbers = numbers;
    }

    CountedPhrase read(Words words, NumberPhrase number) {
        int from = number.to();
        if (number.currency() != null) {
            boolean word = Character.isLetter(
                    words.lower(from).isEmpty() ? ' ' : words.lower(from).charAt(0));
            int to = word && words.is(from, Tag.NOUN) && words.isTimeless(from) ? from + 1 : from;
            return new CountedPhrase(from, to, to > from ? to - 1 : -1, "", CountedPhrase.Part.NONE, -1);
        }
        if (!words.lower(from).equals("of")) {
            return plain(words, from, from, CountedPhrase.Part.NONE, -1);
        }
        int next = from + 1;
        boolean pointing =
                words.lower(next).equals("these") || words.lower(next).equals("those");
        if (PRONOUNS.contains(words.lower(next)) && !(pointing && words.isNominal(next + 1))) {
            // "61 of them police officers"
            int end = runEnd(words, next + 1);
            int head = headOf(words, next + 1, end);
            int to = head < 0 ? next + 1 : head + 1;
            String word = head < 0 ? "" : words.token(head).lemma();
            return new CountedPhrase(from, to, head, word, CountedPhrase.Part.PRONOUN, next);
        }
        boolean determined = DETERMINERS.contains(words.lower(next)) || words.isPossessive(next + 2);
        while (DETERMINERS.contains(words.lower(next))) {
            next++;
        }
        NumberPhrase nested = nested(words, next);
        if (nested != null) {
            return plain(words, from, nested.to(), CountedPhrase.Part.GROUP, nested.number());
        }
        CountedPhrase.Part part = determined ? CountedPhrase.Part.GROUP : CountedPhrase.Part.NONE;
        CountedPhrase phrase = plain(words, from, next, part, determined ? next : -1);
        return phrase.hasHead() ? phrase : CountedPhrase.none(from);
    }

    /** The number inside "of the over 90 miners", or null. */
    private @org.jspecify.annotations.Nullable NumberPhrase nested(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 4); i++) {
            NumberPhrase phrase = numbers.read(words, i);
            if (phrase != null && !phrase.isZero()) {
                return phrase.from() <= from ? phrase : null;
            }
        }
        return null;
    }

    /** The noun phrase at the token, determiners left out. */
    static CountedPhrase nouns(Words words, int at) {
        int start = DETERMINERS.contains(words.lower(at)) ? at + 1 : at;
        return plain(words, start, start, CountedPhrase.Part.NONE, -1);
    }

    /** The nominal run at {@code start}; the phrase begins at {@code from}. */
    private static CountedPhrase plain(Words words, int from, int start, CountedPhrase.Part part, int base) {
        int end = runEnd(words, start);
        int head = headOf(words, start, end);
        if (head < 0) {
            int to = part == CountedPhrase.Part.NONE ? from : Math.max(from, start);
            return new CountedPhrase(from, to, -1, "", part, base);
        }
        int to = head + 1;
        String word = words.token(head).lemma();
        if (words.lower(to).equals("of") && base < 0) {
            int inner = DETERMINERS.contains(words.lower(to + 1)) ? to + 2 : to + 1;
            int innerHead = headOf(words, inner, runEnd(words, inner));
            to = innerHead < 0 ? to : innerHead + 1;
        }
        to = coordinated(words, to);
        return new CountedPhrase(from, to, head, word, part, base);
    }

    private static int runEnd(Words words, int start) {
        int end = start;
        while (words.has(end) && words.isTimeless(end) && (words.isNominal(end) || isModifierVerb(words, end))) {
            end++;
        }
        return end;
    }

    /** "25 detained protesters": a participle with a noun right after it. */
    private static boolean isModifierVerb(Words words, int i) {
        boolean participle = words.is(i, Tag.VERB)
                && (words.lower(i).endsWith("ed") || words.lower(i).endsWith("en"));
        // "11 hunting rifles"
        boolean gerund = words.is(i, Tag.VERB) && words.lower(i).endsWith("ing") && words.is(i - 1, Tag.NUM);
        return (participle || gerund)
                && (words.is(i + 1, Tag.NOUN)
                        || words.is(i + 1, Tag.PROPN) && words.is(i - 1, Tag.NUM)
                        || words.is(i + 1, Tag.ADJ) && words.is(i + 2, Tag.NOUN));
    }

    private static int headOf(Words words, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (words.isNominal(i) && !words.is(i, Tag.ADJ) && !words.isPossessive(i)) {
                return i;
            }
        }
        // "one American", "12 wounded": an adjective that stands for its noun.
        boolean alone = end == start + 1 && !words.is(end, Tag.NOUN);
        return alone && words.is(start, Tag.ADJ) ? start : -1;
    }

    /** Extends over "and law enforcement officers" where no verb follows, so that both nouns share the number. */
    private static int coordinated(Words words, int to) {
        String link = words.lower(to);
        if (!link.equals("and") && !link.equals("or")) {
            return to;
        }
        int end = runEnd(words, to + 1);
        int head = headOf(words, to + 1, end);
        if (head < 0 || words.is(head, Tag.ADJ) || words.is(to + 1, Tag.PROPN)) {
            return to;
        }
        int after = head + 1;
        if (words.lower(after).equals("of")) {
            int inner = DETERMINERS.contains(words.lower(after + 1)) ? after + 2 : after + 1;
            int innerHead = headOf(words, inner, runEnd(words, inner));
            after = innerHead < 0 ? after : innerHead + 1;
        }
        return after;
    }
}
