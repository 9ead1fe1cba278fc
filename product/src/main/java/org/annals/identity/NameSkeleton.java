package org.annals.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A name reduced to what its spellings share: no case, accents, articles or honorifics, and Latin transliterations of
 * one Cyrillic or Arabic name made alike ("Yuri" and "Iouri" are not, "Sergei" and "Sergey" are).
 */
final class NameSkeleton {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "mr", "mrs", "ms", "dr", "sir");

    private NameSkeleton() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                append(words, word.toString());
                word.setLength(0);
            }
        }
        return words.toString();
    }

    private static void append(StringBuilder words, String word) {
        if (word.isEmpty() || ARTICLES.contains(word) || word.equals("s")) {
            return;
        }
        if (words.length() > 0) {
            words.append(' ');
        }
        words.append(fold(word));
    }

    /** Endings and letter pairs that transliterations write in several ways. */
    private static String fold(String word) {
        String folded = word.replace("kh", "h")
                .replace("zh", "j")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("q", "k");
        folded = folded.replace("iy", "i")
                .replace("yi", "i")
                .replace("ey", "ei")
                .replace("ay", "ai")
                .replace("oy", "oi");
        folded = folded.endsWith("y") ? folded.substring(0, folded.length() - 1) + "i" : folded;
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            boolean doubled = i > 0 && folded.charAt(i) == folded.charAt(i - 1) && Character.isLetter(folded.charAt(i));
            if (!doubled) {
                single.append(folded.charAt(i));
            }
        }
        return single.toString();
    }
}
