package org.annals.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into the words that search knows: lower case, without accents, letters and digits only. Both databases get
 * exactly these, so both find the same.
 */
final class SearchWords {
    private static final int LONGEST = 60;

    private SearchWords() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!isMark(c)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            int length = Math.min(word.length(), LONGEST);
            boolean splits = length < word.length() && Character.isHighSurrogate(word.charAt(length - 1));
            words.add(word.substring(0, splits ? length - 1 : length));
            word.setLength(0);
        }
    }
}
