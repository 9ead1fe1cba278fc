package org.annals.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as the viewer folds them for search by parts of words: without case and diacritics (web-ui's fold.ts). */
final class Fold {
    private static final String MARKS = "\"“”";

    private Fold() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** The words of a query, folded; “two words” in quotation marks stand together. */
    static List<String> terms(String query) {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= query.length(); i++) {
            char c = i < query.length() ? query.charAt(i) : ' ';
            boolean mark = MARKS.indexOf(c) >= 0;
            if (mark || i == query.length() || !quoted && Character.isWhitespace(c)) {
                String folded = of(term.toString()).strip();
                if (!folded.isEmpty()) {
                    terms.add(folded);
                }
                term.setLength(0);
                quoted ^= mark;
            } else {
                term.append(c);
            }
        }
        return terms;
    }

    static boolean holdsAll(String folded, List<String> terms) {
        return terms.stream().allMatch(folded::contains);
    }
}
