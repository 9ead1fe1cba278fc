package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;

/*
 * One pass over the characters, with the conventions of the English Universal Dependencies treebanks: words are cut at
 * hyphens ("peace" + "-" + "keeping") except after a prefix ("anti-terrorist"), and lose their clitics ("office" + "'s");
 * numbers keep separators between digits ("4,578", "18:00", "2022-01-29"); an abbreviation keeps its full stop, so that
 * a full stop that is a token of its own ends a sentence. WordJoiner undoes the hyphens for rules that want whole words.
 */
/** Cuts text into words, numbers and marks. Linear in the text; never splits a surrogate pair. */
final class Tokenizer {
    private static final int LONGEST_MAILBOX = 40;
    private static final int LONGEST_PREFIX = 8;
    private static final Set<String> UNITS = Set.of(
            "am", "pm", "km", "kg", "mm", "cm", "m", "ft", "mph", "kph", "lb", "lbs", "mi", "hrs", "min", "bn", "mn",
            "tn", "k", "g", "mg", "ml", "gb", "mb", "kb", "ghz", "mhz", "hz", "kw", "mw", "x");
    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

    private final Set<String> abbreviations;
    private final Set<String> prefixes;
    private final GluedWords glued = new GluedWords();

    /**
     * @param abbreviations without their final full stop, as they are written
     * @param prefixes that keep their hyphen, lower case
     */
    Tokenizer(Set<String> abbreviations, Set<String> prefixes) {
        this.abbreviations = abbreviations;
        this.prefixes = prefixes;
    }

    /** The spans of the tokens between two offsets of the text. */
    List<Span> tokenize(String text, int from, int to) {
        List<Span> spans = new ArrayList<>((to - from) / 5 + 4);
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            int next;
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || isInvisible(point)) {
                at += Character.charCount(point);
                continue;
            }
            int address = endOfAddress(text, at, to);
            if (address > at) {
                next = address;
            } else if (Character.isDigit(point)) {
                next = endOfNumber(text, at, to);
            } else if (isWordPart(point)
                    || ((point == '#' || point == '@') && at + 1 < to && Character.isLetter(text.charAt(at + 1)))) {
                next = endOfWord(text, at, to, spans);
                if (next < 0) {
                    // A clitic was cut off: the word and the clitic are both in the list.
                    at = -next;
                    continue;
                }
            } else {
                next = endOfMark(text, at, to);
            }
            spans.add(new Span(at, next));
            at = next;
        }
        return spans;
    }

    private static boolean isInvisible(int point) {
        return point == 0x200B
                || point == 0xFEFF
                || (point >= 0x200E && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isWordPart(int point) {
        return Character.isLetterOrDigit(point) || isCombining(point) || point == '_';
    }

    private static boolean isCombining(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u02BC' || point == '\u00B4' || point == '`';
    }

    /** Whether the token is the clitic of the genitive. */
    static boolean isPossessive(Token token) {
        return token.text().length() == 2
                && isApostrophe(token.text().charAt(0))
                && Character.toLowerCase(token.text().charAt(1)) == 's';
    }

    private static boolean isHyphen(int point) {
        return point == '-' || point == '\u2010' || point == '\u2011';
    }

    private static boolean startsUrl(String text, int at, int to) {
        return text.startsWith("http://", at) && at + 8 < to
                || text.startsWith("https://", at) && at + 9 < to
                || text.startsWith("www.", at) && at + 5 < to && !Character.isWhitespace(text.charAt(at + 4));
    }

    /** The end of a web or mail address that starts here, else {@code at}. */
    private static int endOfAddress(String text, int at, int to) {
        if (startsUrl(text, at, to)) {
            return endOfUrl(text, at, to);
        }
        int sign = at;
        int most = Math.min(to, at + LONGEST_MAILBOX);
        while (sign < most && isMailboxPart(text.charAt(sign))) {
            sign++;
        }
        if (sign == at || sign + 1 >= to || text.charAt(sign) != '@' || !isWordPart(text.charAt(sign + 1))) {
            return at;
        }
        int end = sign + 1;
        while (end < to && isMailboxPart(text.charAt(end))) {
            end++;
        }
        while (!isWordPart(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isMailboxPart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == '+');
    }

    private static int endOfUrl(String text, int at, int to) {
        int end = at;
        while (end < to && !Character.isWhitespace(text.charAt(end)) && "\"<>“”«»".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at + 1 && ".,;:!?)'’]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** "4,578", "18:00", "2022-01-29", "555-0101", "80s", "3rd"; but "1969" + "-" + "1970", "20" + "-" + "day", "5" + "pm". */
    private static int endOfNumber(String text, int at, int to) {
        int end = at + Character.charCount(text.codePointAt(at));
        int hyphens = 0;
        int firstHyphen = to;
        int letters = 0;
        while (end < to) {
            int c = text.codePointAt(end);
            boolean digitFollows = end + 1 < to && Character.isDigit(text.charAt(end + 1));
            boolean afterDigit = Character.isDigit(text.charAt(end - 1));
            if (Character.isLetterOrDigit(c) || isCombining(c)) {
                if (Character.isLetter(c) && letters == 0) {
                    letters = end;
                }
                end += Character.charCount(c);
            } else if (digitFollows && afterDigit && c == '-' && letters == 0) {
                firstHyphen = Math.min(firstHyphen, end);
                hyphens++;
                end++;
            } else if (digitFollows && afterDigit && ".,:/".indexOf(c) >= 0) {
                end++;
            } else {
                break;
            }
        }
        if (hyphens == 1 && !isPhoneNumber(at, firstHyphen, end)) {
            return firstHyphen;
        }
        boolean unit = letters > at
                && UNITS.contains(
                        text.substring(letters, Math.min(end, letters + 4)).toLowerCase(Locale.ROOT));
        return endOnPair(text, unit ? letters : end, to);
    }

    private static boolean isPhoneNumber(int at, int hyphen, int end) {
        return hyphen - at <= 3 && end - hyphen == 5;
    }

    private static int endOnPair(String text, int end, int to) {
        boolean inside = end < to
                && Character.isLowSurrogate(text.charAt(end))
                && Character.isHighSurrogate(text.charAt(end - 1));
        return inside ? end + 1 : end;
    }

    /** The end of the word; or, where a clitic was cut off and both parts were added, the negative end of the clitic. */
    private int endOfWord(String text, int at, int to, List<Span> spans) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < to) {
            int point = text.codePointAt(end);
            if (isWordPart(point)) {
                end += Character.charCount(point);
            } else if (isHyphen(point) && end + 1 < to && isPrefixed(text, at, end)) {
                end++;
            } else if (point == '&' && isInitials(text, at, end, to)) {
                end++;
            } else if (isApostrophe(point) && end + 1 < to && Character.isLetter(text.codePointAt(end + 1))) {
                int clitic = endOfClitic(text, at, end, to, spans);
                if (clitic > 0) {
                    return -clitic;
                }
                end++;
            } else if (point == '.' && end + 2 < to && isDottedAbbreviation(text, at, end, to)) {
                end++;
            } else if (point == '.' && isInsideDomain(text, at, end, to)) {
                end++;
            } else {
                break;
            }
        }
        if (addParts(text, at, end, spans)) {
            return -end;
        }
        if (end < to && text.charAt(end) == '.' && keepsFullStop(text, at, end)) {
            end++;
        }
        return end;
    }

    /** Adds both parts of two words that are written as one; false where it is one word. */
    private boolean addParts(String text, int at, int end, List<Span> spans) {
        int fused = endOfFused(text, at, end);
        int cut = fused > at ? fused : glued.seam(text, at, end);
        if (cut == at) {
            return false;
        }
        spans.add(new Span(at, cut));
        spans.add(new Span(cut, end));
        return true;
    }

    /** The end of the first word of two that are written as one, else {@code at}. */
    private static int endOfFused(String text, int at, int end) {
        if (end - at < 5 || end - at > 6) {
            return at;
        }
        return switch (text.substring(at, end).toLowerCase(Locale.ROOT)) {
            case "cannot", "gonna", "gotta", "wanna" -> at + 3;
            default -> at;
        };
    }

    /** "anti-", "mid-": treebanks keep the hyphen of a prefix. */
    private boolean isPrefixed(String text, int at, int hyphen) {
        return hyphen - at <= LONGEST_PREFIX
                && isWordPart(text.codePointAt(hyphen + 1))
                && prefixes.contains(text.substring(at, hyphen).toLowerCase(Locale.ROOT));
    }

    /** "R&D", "AT&T": one or two capitals on both sides. */
    private static boolean isInitials(String text, int at, int sign, int to) {
        int end = sign + 1;
        while (end < to && end - sign <= 3 && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        boolean after = end > sign + 1 && end - sign <= 3 && (end >= to || !isWordPart(text.charAt(end)));
        boolean before = sign - at <= 2
                && Character.isUpperCase(text.charAt(at))
                && Character.isUpperCase(text.charAt(sign - 1));
        return before && after;
    }

    /** Adds "word" and "'s", or "do" and "n't", and returns the clitic's end; 0 if there is no clitic here. */
    private int endOfClitic(String text, int at, int apostrophe, int to, List<Span> spans) {
        int end = apostrophe + 1;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String tail = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
        if (CLITICS.contains(tail)) {
            if (!addParts(text, at, apostrophe, spans)) {
                spans.add(new Span(at, apostrophe));
            }
            spans.add(new Span(apostrophe, end));
            return end;
        }
        if (tail.equals("t") && apostrophe - at >= 2 && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n') {
            spans.add(new Span(at, apostrophe - 1));
            spans.add(new Span(apostrophe - 1, end));
            return end;
        }
        return 0;
    }

    /** "U.S", "a.m", "J.R": single letters between full stops. */
    private static boolean isDottedAbbreviation(String text, int at, int dot, int to) {
        boolean letterBefore =
                Character.isLetter(text.charAt(dot - 1)) && (dot - 1 == at || text.charAt(dot - 2) == '.');
        boolean letterAfter = Character.isLetter(text.charAt(dot + 1));
        boolean single = dot + 2 >= to || !isWordPart(text.charAt(dot + 2));
        return letterBefore && letterAfter && single;
    }

    /** "example.org": lower-case letters on both sides of a full stop, without a space. */
    private static boolean isInsideDomain(String text, int at, int dot, int to) {
        if (dot + 1 >= to || dot - at < 2) {
            return false;
        }
        char after = text.charAt(dot + 1);
        return Character.isLowerCase(after) && isWordPart(text.charAt(dot - 1));
    }

    private boolean keepsFullStop(String text, int at, int dot) {
        String word = text.substring(at, dot);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        return word.indexOf('.') > 0 && word.length() <= 12 && isLettersAndDots(word) || abbreviations.contains(word);
    }

    private static boolean isLettersAndDots(String word) {
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            run = c == '.' ? 0 : run + 1;
            if (run > 1) {
                return false;
            }
        }
        return true;
    }

    private static int endOfMark(String text, int at, int to) {
        int point = text.codePointAt(at);
        int end = at + Character.charCount(point);
        if (isFinal(point)) {
            while (end < to && isFinal(text.charAt(end))) {
                end++;
            }
        } else if (text.startsWith("[...]", at) && at + 5 <= to) {
            return at + 5;
        } else if ("-*=_+<>$".indexOf(point) >= 0) {
            while (end < to && text.charAt(end) == point) {
                end++;
            }
        } else if (isFace(text, at, to)) {
            end = text.charAt(at + 1) == '-' ? at + 3 : at + 2;
        }
        while (end < to && isCombining(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isFinal(int c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** ":)" and its like, standing alone. */
    private static boolean isFace(String text, int at, int to) {
        if (":;=".indexOf(text.charAt(at)) < 0 || at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            return false;
        }
        int mouth = at + 1 < to && text.charAt(at + 1) == '-' ? at + 2 : at + 1;
        return mouth < to
                && "()DP".indexOf(text.charAt(mouth)) >= 0
                && (mouth + 1 >= to || !Character.isLetterOrDigit(text.charAt(mouth + 1)));
    }
}
