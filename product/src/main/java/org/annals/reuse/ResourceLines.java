package org.annals.reuse;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Opens the package's data files. */
final class ResourceLines {
    private ResourceLines() {}

    static BufferedReader open(String name) {
        InputStream stream = ResourceLines.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("data file must be in the jar, got none for " + name);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
