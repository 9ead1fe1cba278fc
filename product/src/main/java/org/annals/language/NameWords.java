package org.annals.language;

import java.util.List;
import java.util.Locale;

/** The tokens of one sentence as the model of names sees them: hashes, shapes, classes, lists and runs of capitals. */
final class NameWords {
    private static final int EDGE = 3;
    private static final int LONGEST_RUN = 12;
    private static final int COUNTRY = 8;

    private final List<Token> tokens;
    private final String[] lower;
    private final int[] words;
    private final int[] exact;
    private final int[] title;
    private final int[] shapes;
    private final int[] classes;
    private final int[] kinds;
    private final byte[] place;
    private final int[] runFrom;
    private final int[] runTo;
    private final boolean shouted;

    NameWords(List<Token> tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        int n = tokens.size();
        this.lower = new String[n];
        this.words = new int[n];
        this.exact = new int[n];
        this.title = new int[n];
        this.shapes = new int[n];
        this.classes = new int[n];
        this.kinds = new int[n];
        this.place = new byte[n];
        this.runFrom = new int[n];
        this.runTo = new int[n];
        this.shouted = isShouted(tokens);
        for (int i = 0; i < n; i++) {
            String text = tokens.get(i).text();
            lower[i] = text.toLowerCase(Locale.ROOT);
            String form = shouted && text.length() > 1 ? titleCase(text, lower[i]) : text;
            words[i] = wordHash(lower[i]);
            exact[i] = wordHash(form);
            boolean capitals = text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
            title[i] = capitals ? wordHash(titleCase(text, lower[i])) : 0;
            shapes[i] = shape(text) + (shouted ? 0x5000 : 0);
            classes[i] = lexicon.classes(form, lower[i]);
            if (classes[i] == 0 && title[i] != 0) {
                classes[i] = lexicon.classes(titleCase(text, lower[i]), lower[i]);
            }
        }
        findRuns();
    }

    /** Looks the tokens up in the gazetteer and the lists. */
    void findPlaces(PlaceNames places, NameLexicon lexicon) {
        for (int i = 0; i < lower.length; i++) {
            String text = tokens.get(i).text();
            kinds[i] = lexicon.kinds(shouted ? titleCase(text, lower[i]) : text, lower[i], places);
        }
        int i = 0;
        while (i < lower.length) {
            int length = isCapital(i) && (kinds[i] & NameLexicon.CALENDAR) == 0 ? places.longestMatch(tokens, i) : 0;
            int country = length > 0 && places.isCountry(words(i, i + length)) ? COUNTRY : 0;
            for (int k = 0; k < length; k++) {
                place[i + k] = (byte) (country + (length == 1 ? 1 : k == 0 ? 2 : k == length - 1 ? 4 : 3));
            }
            i += Math.max(1, length);
        }
    }

    private String words(int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::text).toList());
    }

    private static boolean isShouted(List<Token> tokens) {
        int words = 0;
        for (Token token : tokens) {
            String text = token.text();
            if (text.length() > 2 && Character.isLetter(text.charAt(0))) {
                if (!text.equals(text.toUpperCase(Locale.ROOT))) {
                    return false;
                }
                words++;
            }
        }
        return words >= 2;
    }

    private static String titleCase(String text, String lower) {
        return text.length() < 2 ? text : text.charAt(0) + lower.substring(Math.min(1, lower.length()));
    }

    /** Runs of capitals; particles and initials between two capitals hold a run together, calendar words break it. */
    private void findRuns() {
        int i = 0;
        while (i < words.length) {
            if (!isCapital(i)) {
                runFrom[i] = i;
                runTo[i] = i;
                i++;
                continue;
            }
            int end = i + 1;
            while (end < words.length && end - i < LONGEST_RUN) {
                boolean next = end + 1 < words.length && isCapital(end + 1);
                if (isCapital(end)) {
                    end++;
                } else if (next && (NameLexicon.PARTICLES.contains(lower[end]) || lower[end].equals("&"))) {
                    end += 2;
                } else {
                    break;
                }
            }
            for (int k = i; k < end; k++) {
                runFrom[k] = i;
                runTo[k] = end;
            }
            i = end;
        }
    }

    int size() {
        return words.length;
    }

    String text(int i) {
        return tokens.get(i).text();
    }

    boolean isShouted() {
        return shouted;
    }

    boolean isCapital(int i) {
        return i >= 0 && i < words.length && hasCapital(tokens.get(i).text());
    }

    /** A capital first, or after a lower-case particle and its hyphen ("al-Hasakah"), or within ("iTunes"). */
    private static boolean hasCapital(String text) {
        if (!Character.isLetter(text.codePointAt(0))) {
            return Character.isDigit(text.charAt(0))
                    && text.length() > 1
                    && Character.isUpperCase(text.charAt(text.length() - 1));
        }
        int most = Math.min(text.length(), 6);
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token may be part of a name: a capital, or a link with capitals on both sides near by. */
    boolean isCandidate(int i) {
        if (isCapital(i)) {
            return true;
        }
        boolean link = NameLexicon.LINKS.contains(lower[i])
                || NameLexicon.PARTICLES.contains(lower[i])
                || Character.isDigit(lower[i].charAt(0));
        boolean before = isCapital(i - 1) || isCapital(i - 2);
        boolean after = isCapital(i + 1) || isCapital(i + 2);
        return link && before && after
                || Character.isDigit(lower[i].charAt(0)) && (isCapital(i - 1) || isCapital(i + 1))
                || isCapital(i - 1) && isCapital(i + 1);
    }

    int word(int i) {
        return i < 0 || i >= words.length ? EDGE : words[i];
    }

    int exact(int i) {
        return exact[i];
    }

    /** The word as it would be with one capital, if it is written in capitals; else 0. */
    int title(int i) {
        return title[i];
    }

    int shape(int i) {
        return i < 0 || i >= shapes.length ? EDGE : shapes[i];
    }

    int fine(int i) {
        return i < 0 || i >= classes.length ? EDGE << 16 : classes[i];
    }

    int coarse(int i) {
        return i < 0 || i >= classes.length ? EDGE << 16 : classes[i] & 1023;
    }

    int kinds(int i) {
        return i < 0 || i >= kinds.length ? EDGE << 16 : kinds[i];
    }

    int place(int i) {
        return i < 0 || i >= place.length ? 0 : place[i];
    }

    int runFrom(int i) {
        return runFrom[i];
    }

    int runTo(int i) {
        return runTo[i];
    }

    int runLength(int i) {
        return Math.min(runTo[i] - runFrom[i], 4);
    }

    /** Every list that a word of the run is in. */
    int runKinds(int i) {
        int all = 0;
        for (int k = runFrom[i]; k < runTo[i]; k++) {
            all |= kinds[k] | (place[k] > 0 ? 0x800 : 0);
        }
        return all;
    }

    /** 0 inside the sentence, 1 at its start, 2 after an opening mark, 3 in a line of capitals. */
    int position(int i) {
        if (shouted) {
            return 3;
        }
        int first = i;
        while (first > 0
                && i - first < 3
                && !Character.isLetterOrDigit(tokens.get(first - 1).text().charAt(0))) {
            first--;
        }
        return first == 0 ? 1 : first < i ? 2 : 0;
    }

    int prefix(int i, int length) {
        String word = lower[i];
        return hash(word, 0, Math.min(length, word.length()));
    }

    int suffix(int i, int length) {
        String word = lower[i];
        return hash(word, Math.max(0, word.length() - length), word.length());
    }

    static int wordHash(String word) {
        return hash(word, 0, word.length());
    }

    private static int hash(String word, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            char c = word.charAt(i);
            hash = hash * 31 + (c >= '0' && c <= '9' ? '0' : c == '\u2019' ? '\'' : c);
        }
        return hash;
    }

    private static int shape(String text) {
        int hash = 23;
        int last = 0;
        int repeat = 0;
        for (int i = 0; i < text.length() && i < 24; i++) {
            char c = text.charAt(i);
            int kind = Character.isUpperCase(c)
                    ? 'X'
                    : Character.isDigit(c) ? 'd' : Character.isLetter(c) ? 'x' : c == '\u2019' ? '\'' : c;
            repeat = kind == last ? repeat + 1 : 0;
            if (repeat < 2) {
                hash = hash * 31 + kind;
            }
            last = kind;
        }
        return hash;
    }
}
