package org.annals.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small closed word lists that the parts of pages are recognised by: {@code page-words.txt}. */
final class PageWords {
    /** The lists. */
    enum Kind {
        /** Words in class names and ids of what is no part of an article. */
        CHROME,
        /** The same, unless a word of an article's body stands beside it. */
        WEAK,
        /** Words in class names and ids of an article's body. */
        BODY,
        /** Whole lines, in lower case, that are no part of an article. */
        LINE,
        /** Beginnings of short lines that are no part of an article. */
        START,
        /** Words that say of a date that it is the day of publication. */
        PUBLISHED,
        /** Words that say of a date that it is the day of a later change. */
        UPDATED
    }

    private static final Map<Kind, Set<String>> WORDS = load();

    private PageWords() {}

    private static Map<Kind, Set<String>> load() {
        Map<Kind, Set<String>> words = new HashMap<>();
        InputStream stream = PageWords.class.getResourceAsStream("page-words.txt");
        if (stream == null) {
            throw new IllegalStateException("page-words.txt must be on the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
                    words.computeIfAbsent(kind, any -> new HashSet<>())
                            .addAll(List.of(line.substring(tab + 1).split("\\|", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static boolean is(Kind kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    static Set<String> all(Kind kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }
}
