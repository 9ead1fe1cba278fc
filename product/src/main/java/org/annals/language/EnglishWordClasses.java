package org.annals.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.annals.language.syntax.WordClassTable;

/** The shipped classes of English words, read once: names, tagger and parser share them. */
final class EnglishWordClasses {
    private static final WordClassTable TABLE = load();

    private EnglishWordClasses() {}

    static WordClassTable table() {
        return TABLE;
    }

    private static WordClassTable load() {
        try (InputStream stream = EnglishWordClasses.class.getResourceAsStream("word-classes.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("word-classes.tsv must be on the class path");
            }
            return WordClassTable.read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
