package org.annals.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a data file beside this class, without comments and blank lines. */
final class ResourceLines {
    private ResourceLines() {}

    static List<String> read(String resource) {
        InputStream stream = ResourceLines.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("resource must be on the class path, got " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
