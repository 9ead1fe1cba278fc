package org.annals.identity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordList;

/**
 * A name reduced to what its spellings share: no case, accents, articles, honorifics or Arabic article, Latin
 * transliterations of one Cyrillic or Arabic name made alike ("Sergei", "Sergey", "Сергей"), spellings of one given name
 * from a data file.
 */
final class NameSkeleton {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "al", "el");
    private static final String[][] LETTERS = {
        {"kh", "h"},
        {"zh", "j"},
        {"dj", "j"},
        {"ph", "f"},
        {"ck", "k"},
        {"q", "k"},
        {"gh", "g"},
        {"x", "ks"},
        {"tz", "ts"},
        {"ou", "u"},
        {"oo", "u"},
        {"y", "i"},
        {"ı", "i"},
        {"ø", "o"},
        {"ł", "l"},
        {"đ", "d"},
        {"ə", "a"}
    };
    private static final String[][] AFTER_VOWELS = {{"aie", "ae"}, {"oie", "oe"}, {"uie", "ue"}, {"eie", "e"}};
    private static final Map<Character, String> CYRILLIC = cyrillic();
    private static final Map<String, String> GIVEN_NAMES = givenNames();

    private NameSkeleton() {}

    static String of(String name) {
        String plain = Normalizer.normalize(latin(name.toLowerCase(Locale.ROOT)), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        String skipped = "";
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                String one = word.toString();
                word.setLength(0);
                if (ARTICLES.contains(one)) {
                    skipped = one;
                } else if (!one.isEmpty() && !one.equals("s")) {
                    words.append(words.length() > 0 ? " " : "").append(known(fold(one)));
                }
            }
        }
        return words.length() > 0 ? words.toString() : skipped;
    }

    private static String known(String word) {
        return GIVEN_NAMES.getOrDefault(word, word);
    }

    /** Endings and letter pairs that transliterations write in several ways. */
    private static String fold(String word) {
        String folded = word;
        for (String[] pair : LETTERS) {
            folded = folded.replace(pair[0], pair[1]);
        }
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            boolean doubled = i > 0 && folded.charAt(i) == folded.charAt(i - 1) && Character.isLetter(folded.charAt(i));
            if (!doubled) {
                single.append(folded.charAt(i));
            }
        }
        folded = single.toString();
        for (String[] pair : AFTER_VOWELS) {
            folded = folded.replace(pair[0], pair[1]);
        }
        return folded.startsWith("ie") && folded.length() > 4 ? folded.substring(1) : folded;
    }

    /** The name with its Cyrillic letters, if any, written in Latin ones. */
    private static String latin(String name) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean sign = c == 'ь' || c == 'ъ';
            String written = sign ? "" : CYRILLIC.get(c);
            if (written == null) {
                latin.append(c);
            } else {
                latin.append(written);
            }
        }
        return latin.toString();
    }

    private static Map<Character, String> cyrillic() {
        Map<Character, String> letters = new HashMap<>();
        WordList.table(NameSkeleton.class, "cyrillic.tsv")
                .forEach((letter, row) -> letters.put(letter.charAt(0), row.get(1)));
        return Map.copyOf(letters);
    }

    private static Map<String, String> givenNames() {
        Map<String, String> names = new HashMap<>();
        for (String line : WordList.lines(NameSkeleton.class, "given-names.txt")) {
            String[] spellings = line.split("\\s+", -1);
            String first = fold(plain(spellings[0]));
            for (String spelling : spellings) {
                names.putIfAbsent(fold(plain(spelling)), first);
            }
        }
        return Map.copyOf(names);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
