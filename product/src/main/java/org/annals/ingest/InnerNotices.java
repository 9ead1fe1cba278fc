package org.annals.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.annals.document.Span;

/*
 * Scraped pages lose their line breaks, so that a subscription form stands in the middle of a paragraph. Its words are looked
 * for one by one; a sentence that holds one goes, with what little stands between two such sentences.
 */
/** Finds the sentences inside a line of prose that belong to the page: forms, subscriptions, appeals. Linear. */
final class InnerNotices {
    /** A longer one is no sentence, and not all of it the page's. */
    private static final int LONGEST = 500;
    /** Between two such sentences, or one and the line's edge, so much is a part of the form. */
    private static final int GAP = 60;

    private static final int FEW_WORDS = 20;

    private final List<String> words = ResourceLines.read("inner-notices.txt");

    /** The stretches, sorted and apart. */
    List<Span> find(String text, Span line) {
        String plain = plain(text, line);
        BitSet taken = new BitSet();
        for (String phrase : words) {
            int at = plain.indexOf(phrase);
            while (at >= 0) {
                int begin = beginOfSentence(plain, at);
                int end = endOfSentence(plain, at + phrase.length());
                if (end - begin <= LONGEST) {
                    taken.set(begin, end);
                }
                at = plain.indexOf(phrase, at + phrase.length());
            }
        }
        return taken.isEmpty() ? List.of() : joined(taken, plain, line.begin());
    }

    private static List<Span> joined(BitSet taken, String plain, int offset) {
        List<Span> found = new ArrayList<>();
        int from = taken.nextSetBit(0);
        int begin = isScrap(plain, 0, from) ? 0 : from;
        while (from >= 0) {
            int end = taken.nextClearBit(from);
            int next = taken.nextSetBit(end);
            boolean scrap = isScrap(plain, end, next < 0 ? plain.length() : next);
            if (!scrap || next < 0) {
                int last = scrap ? plain.length() : end;
                found.add(new Span(offset + begin, offset + last));
                begin = next;
            }
            from = next;
        }
        return found;
    }

    /** Little, and no sentence of its own but one of a few words ("View all."). */
    private static boolean isScrap(String plain, int begin, int end) {
        boolean little = end - begin <= GAP;
        for (int i = begin; little && end - begin > FEW_WORDS && i < end; i++) {
            little = ".!?".indexOf(plain.charAt(i)) < 0;
        }
        return little;
    }

    /** Lower case with straight apostrophes, letter by letter, so that offsets stay. */
    private static String plain(String text, Span line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = line.begin(); i < line.end(); i++) {
            char c = text.charAt(i);
            plain.append(c == '’' ? '\'' : Character.toLowerCase(c));
        }
        return plain.toString();
    }

    private static int beginOfSentence(String plain, int at) {
        int floor = Math.max(0, at - LONGEST - 1);
        int begin = at;
        while (begin > floor && !(plain.charAt(begin - 1) == ' ' && begin > 1 && endsSentence(plain, begin - 2))) {
            begin--;
        }
        return begin;
    }

    private static int endOfSentence(String plain, int at) {
        int ceiling = Math.min(plain.length(), at + LONGEST + 1);
        int end = at;
        while (end < ceiling && ".!?".indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return Math.min(plain.length(), end + 1);
    }

    private static boolean endsSentence(String plain, int at) {
        int mark = at;
        while (mark > 0 && "\"”’')»".indexOf(plain.charAt(mark)) >= 0) {
            mark--;
        }
        return ".!?".indexOf(plain.charAt(mark)) >= 0;
    }
}
