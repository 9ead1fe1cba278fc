package org.annals.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * A dateline is: a place in capitals (or a capitalised place when an agency or a dash follows), then any of commas,
 * capitalised words, a month and day, an agency in brackets or slashes, and at last a dash or the agency itself:
 *   SAN LENN, Velmia — | OFER, West Bank, Jan 1 (Reuters) - | TAVO, January 13. /TASS/. | (Velm News - 13th January, 2031)
 */
/** Recognises the dateline that opens a paragraph, and the agency it names. */
final class DatelineReader {
    private static final int LONGEST = 90;
    private static final Set<String> MONTHS = Set.of(
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Map<String, String> agencies = new HashMap<>();

    DatelineReader() {
        for (String line : ResourceLines.read("agencies.txt")) {
            String[] names = line.split("=", -1);
            for (String name : names) {
                agencies.put(name.toLowerCase(Locale.ROOT), names[0]);
            }
        }
    }

    /** A dateline and the agency it names, or null. */
    record Dateline(Span span, @Nullable String agency) {}

    @Nullable
    Dateline read(String text, Span line) {
        int end = Math.min(line.end(), line.begin() + LONGEST);
        int close = closing(text, line.begin(), end);
        if (close < 0) {
            return null;
        }
        String head = text.substring(line.begin(), close);
        String agency = agencyIn(head);
        boolean shouting = startsInCapitals(head);
        boolean rest = close < line.end() && !text.substring(close, line.end()).isBlank();
        return rest && (shouting || agency != null && isPlain(head)) && isPlain(head)
                ? new Dateline(new Span(line.begin(), close), agency)
                : null;
    }

    /** The end of a possible dateline: after " — ", " - ", "/AGENCY/." or a bracket that closes within the first words. */
    private static int closing(String text, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            char c = text.charAt(i);
            boolean dash = c == '—' || c == '–' || c == '-';
            boolean spaced = dash
                    && Character.isWhitespace(text.charAt(i - 1))
                    && i + 1 < to
                    && Character.isWhitespace(text.charAt(i + 1));
            if (spaced && text.lastIndexOf('(', i) >= from && text.indexOf(')', text.lastIndexOf('(', i)) > i) {
                continue;
            }
            if (spaced) {
                return i + 1;
            }
            if (c == '/' && text.lastIndexOf('/', i - 1) >= from) {
                return i + 1 < to && text.charAt(i + 1) == '.' ? i + 2 : i + 1;
            }
            if (c == ')' && i + 2 < to && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The first word has two or more letters, all capitals. */
    private static boolean startsInCapitals(String head) {
        int i = 0;
        while (i < head.length()
                && (Character.isLetter(head.charAt(i)) || head.charAt(i) == '-' || head.charAt(i) == '\'')) {
            if (Character.isLowerCase(head.charAt(i))) {
                return false;
            }
            i++;
        }
        return i >= 3;
    }

    /** Every word is capitalised, a number, a month or "of"; brackets may hold anything short. */
    private static boolean isPlain(String head) {
        boolean inBracket = false;
        boolean startOfWord = true;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            inBracket = c == '(' || inBracket && c != ')';
            if (startOfWord && Character.isLowerCase(c) && !inBracket && !isSmallWord(head, i)) {
                return false;
            }
            startOfWord = !Character.isLetterOrDigit(c) && c != '\'' && c != '’' && c != '-';
        }
        return true;
    }

    private static boolean isSmallWord(String head, int at) {
        int end = at;
        while (end < head.length() && Character.isLetter(head.charAt(end))) {
            end++;
        }
        String word = head.substring(at, end);
        return word.equals("of")
                || word.equals("de")
                || word.equals("and")
                || word.equals("the")
                || word.equals("el")
                || MONTHS.contains(word)
                || word.equals("th")
                || word.equals("st");
    }

    /** The agency that a dateline or a copyright notice names in brackets, between slashes or after "The", or null. */
    @Nullable
    String agencyIn(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        String best = null;
        int longest = 0;
        for (Map.Entry<String, String> entry : agencies.entrySet()) {
            int at = lower.indexOf(entry.getKey());
            boolean whole = at >= 0
                    && isEdge(lower, at - 1)
                    && isEdge(lower, at + entry.getKey().length());
            boolean sameCase = whole && Character.isUpperCase(words.charAt(at))
                    || entry.getKey().equals("dpa");
            boolean longer = entry.getKey().length() > longest
                    || entry.getKey().length() == longest
                            && best != null
                            && entry.getValue().compareTo(best) < 0;
            if (whole && sameCase && longer) {
                best = entry.getValue();
                longest = entry.getKey().length();
            }
        }
        return best;
    }

    private static boolean isEdge(String text, int i) {
        return i < 0 || i >= text.length() || !Character.isLetterOrDigit(text.charAt(i));
    }
}
