package org.annals.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A data file of words beside the package that reads it: UTF-8, one entry a line, {@code #} starts a comment, columns
 * separated by tabs.
 */
public final class WordList {
    private WordList() {}

    /** The lines of a resource of {@code owner}'s package, trimmed, without comments and blank lines. */
    public static List<String> lines(Class<?> owner, String resource) {
        InputStream stream = owner.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("resource must be on the class path, got " + resource);
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String content = (comment >= 0 ? line.substring(0, comment) : line).strip();
                if (!content.isEmpty()) {
                    lines.add(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableList(lines);
    }

    /** All words of a resource, separated by white space or line ends. */
    public static Set<String> words(Class<?> owner, String resource) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines(owner, resource)) {
            Collections.addAll(words, line.split("\\s+"));
        }
        return Collections.unmodifiableSet(words);
    }

    /** The entries of a resource, one a line, which may be phrases. */
    public static Set<String> phrases(Class<?> owner, String resource) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(lines(owner, resource)));
    }

    /** The rows of a resource: first column to all columns. A later row of one key must not contradict: it fails. */
    public static Map<String, List<String>> table(Class<?> owner, String resource) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String line : lines(owner, resource)) {
            List<String> columns = List.of(line.split("\t+"));
            if (table.put(columns.get(0), columns) != null) {
                throw new IllegalArgumentException("key must be unique in " + resource + ", got " + columns.get(0));
            }
        }
        return Collections.unmodifiableMap(table);
    }
}
