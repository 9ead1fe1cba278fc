package org.annals.language;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.document.Span;

/** The tokens of one paragraph as the model of sentence boundaries sees them: hashed features of the gap after a token. */
public final class BoundaryContext {
    /** The most features that a gap has. */
    public static final int FEATURES = 28;

    private static final int EDGE = 7;

    /** Kinds of what stands before a gap; other numbers are told apart by the model only. */
    private static final int FULL_STOP = 1;

    private static final int ASKED = 2;
    private static final int ABBREVIATION = 3;
    private static final int NEVER = 4;
    private static final int INITIAL = 6;
    private static final int DOTTED = 7;

    /** Kinds of what stands after it. */
    private static final int FREQUENT = 1;

    private static final int CAPITAL = 2;
    private static final int DIGIT = 3;
    private static final int QUOTED_CAPITAL = 5;

    // Chosen on the treebanks' training part and the folds: newspapers keep to the rules more than the web does.
    private static final float PLAIN = 3;
    private static final float ABBREVIATED = 2;
    private static final float CERTAIN = 100;

    private static final Set<String> CREDITS = WordList.words(BoundaryContext.class, "credit-words.txt");
    private static final Set<String> STARTERS = WordList.words(BoundaryContext.class, "sentence-starters.txt");
    private static final Set<String> NEVER_FINAL =
            WordList.words(BoundaryContext.class, "never-final-abbreviations.txt");

    private static final Pattern HALF_OF_DAY = Pattern.compile("[ap]\\. m\\b");

    private static final Set<String> NUMBER_SIGNS = WordList.words(BoundaryContext.class, "number-signs.txt");

    private final String text;
    private final List<Span> tokens;
    private final int[] words;
    private final int[] shapes;
    private final byte[] state;
    private final int ending;

    public BoundaryContext(String text, List<Span> tokens) {
        this.text = text;
        this.tokens = tokens;
        int n = tokens.size();
        this.words = new int[n];
        this.shapes = new int[n];
        this.state = new byte[n];
        int open = 0;
        int depth = 0;
        for (int i = 0; i < n; i++) {
            Span token = tokens.get(i);
            words[i] = lowerHash(text, token);
            shapes[i] = shape(text, token);
            char c = text.charAt(token.begin());
            if (c == '"') {
                open = 1 - open;
            } else if (c == '\u201C' || c == '\u00AB' || c == '\u201E') {
                open = 1;
            } else if (c == '\u201D' || c == '\u00BB') {
                open = 0;
            } else if (c == '(' || c == '[') {
                depth = Math.min(depth + 1, 2);
            } else if (c == ')' || c == ']') {
                depth = Math.max(depth - 1, 0);
            }
            state[i] = (byte) (open + 2 * depth);
        }
        this.ending = n == 0 ? EDGE : shapes[n - 1];
    }

    /**
     * Writes the features of the gap after token {@code i} and returns their number.
     *
     * @param start the first token of the sentence so far
     */
    public int features(int i, int start, int[] out) {
        int mark = mark(i, start);
        int p = word(i);
        int n = word(i + 1);
        int ps = shape(i);
        int ns = shape(i + 1);
        int core = word(mark);
        int before = word(mark - 1);
        int beforeShape = shape(mark - 1);
        int coreShape = shape(mark);
        int space = space(i);
        int length = bucket(i + 1 - start);
        int c = 0;
        out[c++] = mix(1, space, 0);
        out[c++] = mix(2, p, 0);
        out[c++] = mix(3, n, ns);
        out[c++] = mix(4, ps, ns);
        out[c++] = mix(5, before, core);
        out[c++] = mix(6, core, n);
        out[c++] = mix(7, mix(7, n, ns), word(i + 2));
        out[c++] = mix(8, coreShape, n);
        out[c++] = mix(9, core, ns);
        out[c++] = mix(10, mix(10, beforeShape, coreShape), ns);
        out[c++] = mix(11, mix(11, beforeShape, coreShape), mix(0, ns, shape(i + 2)));
        out[c++] = mix(12, mix(12, space, coreShape), ns);
        out[c++] = mix(13, mix(13, state[i], coreShape), mix(i - mark, ns, 0));
        out[c++] = mix(14, mix(14, length, coreShape), ns);
        out[c++] = mix(15, mix(15, ending, coreShape), ns);
        out[c++] = mix(16, before, mix(16, coreShape, ns));
        out[c++] = mix(17, mix(17, ps, ns), mix(shape(i - 1), shape(i + 2), 0));
        out[c++] = mix(18, mix(18, ps, ns), mix(shape(i - 2), shape(i - 1), shape(i + 2)));
        out[c++] = mix(19, p, n);
        out[c++] = mix(20, mix(20, ps, ns), mix(shape(i + 2), shape(i + 3), 0));
        out[c++] = mix(21, word(i - 1), mix(p, ns, 0));
        out[c++] = mix(22, mix(22, state[i], ps), ns);
        out[c++] = mix(23, mix(23, shape(start), word(start)), mix(ps, ns, length));
        int kind = kind(mark);
        int starts = starts(i + 1);
        out[c++] = mix(24, kind, starts);
        out[c++] = mix(25, mix(25, kind, starts), mix(space, length, state[i]));
        out[c++] = mix(26, mix(26, kind, ns), mix(i - mark, starts, 0));
        return c;
    }

    /** How much more a gap of its plain form is a boundary than the model says, in the model's units. */
    float prior(int i, int start) {
        int mark = mark(i, start);
        int kind = kind(mark);
        int starts = starts(i + 1);
        if (isCredit(i + 1)) {
            return CERTAIN;
        }
        if (starts == DIGIT && kind == FULL_STOP && mark > start && mark == i && isNumberSign(mark - 1)) {
            return -CERTAIN;
        }
        if (isInHalfOfDay(i, starts)) {
            return -CERTAIN;
        }
        boolean asked = kind == ASKED && mark == i && starts == QUOTED_CAPITAL;
        if ((kind == FULL_STOP && isOpener(starts) || asked) && mark - start > 2) {
            return PLAIN;
        }
        if ((kind == ABBREVIATION || kind == DOTTED) && starts == FREQUENT) {
            return ABBREVIATED;
        }
        return mark < i && text.charAt(tokens.get(mark).begin()) == ',' ? -CERTAIN : 0;
    }

    /** "School No. 12", "Art. 5": the stop belongs to the sign of a number. */
    private boolean isNumberSign(int i) {
        return NUMBER_SIGNS.contains(tokens.get(i).of(text));
    }

    /** "At 10 p. m. on Friday": written apart, the first stop ends nothing, and the second only where a sentence begins. */
    private boolean isInHalfOfDay(int i, int starts) {
        int stop = tokens.get(i).end() - 1;
        if (text.charAt(stop) != '.') {
            return false;
        }
        boolean first = HALF_OF_DAY
                .matcher(text)
                .region(Math.max(0, stop - 1), text.length())
                .lookingAt();
        boolean second = HALF_OF_DAY
                .matcher(text)
                .region(Math.max(0, stop - 4), text.length())
                .lookingAt();
        return first || second && (starts == 0 || starts == DIGIT || isDayOrZone(i + 1));
    }

    private boolean isDayOrZone(int i) {
        String word = tokens.get(i).of(text).toUpperCase(Locale.ROOT);
        boolean zone = word.length() > 1 && word.equals(tokens.get(i).of(text));
        return zone
                || Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(word));
    }

    /** "Photo: Agency" after a caption. */
    private boolean isCredit(int i) {
        return i + 1 < tokens.size()
                && text.charAt(tokens.get(i + 1).begin()) == ':'
                && CREDITS.contains(tokens.get(i).of(text));
    }

    private static boolean isOpener(int starts) {
        return starts == FREQUENT || starts == CAPITAL || starts == QUOTED_CAPITAL;
    }

    private int kind(int i) {
        Span token = tokens.get(i);
        char first = text.charAt(token.begin());
        char last = text.charAt(token.end() - 1);
        if (first == '[' && token.length() > 1) {
            return FULL_STOP;
        }
        if (last != '.' || !Character.isLetterOrDigit(first)) {
            return SentenceSplitter.isFinalMark(text, token) ? last == '.' ? FULL_STOP : 2 : last == ':' ? 5 : 0;
        }
        if (token.length() == 2) {
            return INITIAL;
        }
        String word = text.substring(token.begin(), token.end() - 1).toLowerCase(Locale.ROOT);
        return NEVER_FINAL.contains(word) ? NEVER : word.indexOf('.') > 0 ? DOTTED : ABBREVIATION;
    }

    /** How the next sentence would start. */
    private int starts(int i) {
        Span token = tokens.get(i);
        char c = text.charAt(token.begin());
        if (Character.isUpperCase(c)) {
            return STARTERS.contains(token.of(text).toLowerCase(Locale.ROOT)) ? FREQUENT : CAPITAL;
        }
        if (Character.isLetter(c)) {
            return 0;
        }
        boolean opens = i + 1 < tokens.size()
                && Character.isUpperCase(text.charAt(tokens.get(i + 1).begin()));
        return Character.isDigit(c) ? DIGIT : opens ? QUOTED_CAPITAL : 4;
    }

    /** The token whose mark would end the sentence: closing quotation marks and brackets are stepped over. */
    private int mark(int i, int start) {
        int at = i;
        while (at > start
                && i - at < 3
                && SentenceSplitter.isCloser(text.charAt(tokens.get(at).begin()))) {
            at--;
        }
        return at;
    }

    private int space(int i) {
        return tokens.get(i).end() < tokens.get(i + 1).begin() ? 1 : 0;
    }

    private int word(int i) {
        return i < 0 || i >= words.length ? EDGE : words[i];
    }

    private int shape(int i) {
        return i < 0 || i >= shapes.length ? EDGE : shapes[i];
    }

    private static int bucket(int length) {
        if (length < 6) {
            return length;
        }
        return length < 12 ? 6 : length < 25 ? 7 : length < 50 ? 8 : 9;
    }

    private static int lowerHash(String text, Span token) {
        int hash = 17;
        for (int i = token.begin(); i < token.end(); i++) {
            char c = text.charAt(i);
            hash = hash * 31 + (Character.isDigit(c) ? '0' : Character.toLowerCase(c));
        }
        return hash;
    }

    /** The kinds of characters, runs made one, with the length of short words: "Mr." and "Boat." differ. */
    private static int shape(String text, Span token) {
        int hash = 23;
        int last = 0;
        for (int i = token.begin(); i < token.end(); i++) {
            char c = text.charAt(i);
            int kind = Character.isUpperCase(c)
                    ? 'X'
                    : Character.isDigit(c) ? 'd' : Character.isLetter(c) ? 'x' : normal(c);
            if (kind != last) {
                hash = hash * 31 + kind;
                last = kind;
            }
        }
        return hash * 31 + Math.min(token.length(), 4);
    }

    private static char normal(char c) {
        return switch (c) {
            case '\u201C', '\u201D', '\u00AB', '\u00BB' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u2013', '\u2014' -> '-';
            default -> c;
        };
    }

    private static int mix(int a, int b, int c) {
        int hash = a * 0x9E3779B1 + b;
        hash = (hash ^ hash >>> 15) * 0x85EBCA77 + c;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE3D;
        return hash ^ hash >>> 16;
    }
}
