package org.annals.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.annals.document.ContentHash;

/**
 * The overview of a chronology as it is sent: an overview of the first rows; then, where there are more, everything but the
 * rows, and the rows, some thousands a part.
 *
 * @param zipped the parts, each zipped JSON
 */
record OverviewParts(List<byte[]> zipped) {
    /** What the names of kept parts begin with. */
    static final String NAME = "overview.";

    private static final int LISTS = 1;
    private static final int ROWS = 2;

    OverviewParts {
        zipped = List.copyOf(zipped);
        if (zipped.isEmpty() || zipped.size() == ROWS) {
            throw new IllegalArgumentException("an overview has one part or at least three, got " + zipped.size());
        }
    }

    /** Those that {@link #named} gave. */
    static OverviewParts of(Map<String, byte[]> named) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        new TreeMap<>(named).forEach((name, part) -> {
            if (name.startsWith(NAME)) {
                parts.add(part);
            }
        });
        if (parts.isEmpty() || parts.size() == ROWS) {
            throw new IOException("what is shown must hold " + NAME + "0000");
        }
        return new OverviewParts(parts);
    }

    /** By name, to be kept. */
    Map<String, byte[]> named() {
        Map<String, byte[]> named = new TreeMap<>();
        for (int i = 0; i < zipped.size(); i++) {
            named.put(NAME + String.format(Locale.ROOT, "%04d", i), zipped.get(i));
        }
        return named;
    }

    /** Stands for all of it. */
    String hash() {
        StringBuilder all = new StringBuilder();
        zipped.forEach(part -> all.append(ContentHash.sha256(part)));
        return ContentHash.sha256(all.toString()).substring(0, 16);
    }

    /** One overview with all rows, zipped. */
    byte[] whole() {
        if (zipped.size() == 1) {
            return zipped.get(0);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] lists = unzipped(LISTS);
            out.write(lists, 0, lists.length - 1);
            out.write(",\"events\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = ROWS; i < zipped.size(); i++) {
                byte[] rows = unzipped(i);
                out.write(i == ROWS ? "".getBytes(StandardCharsets.UTF_8) : ",".getBytes(StandardCharsets.UTF_8));
                out.write(rows, 1, rows.length - 2);
            }
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] unzipped(int part) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.get(part)))) {
            return in.readAllBytes();
        }
    }
}
