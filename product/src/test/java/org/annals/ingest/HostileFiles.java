package org.annals.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The kept files that want to break readers ({@code hostile/README.md}); large ones are stored packed. */
final class HostileFiles {
    static final String PACKED = ".packed";
    private static final int LARGE = 16 << 10;

    private HostileFiles() {}

    /**
     * A kept file.
     *
     * @param made how: one word
     * @param codes that it may be refused with, parted by blanks; "" where it must be read, null where either will do
     */
    record Kept(String name, String made, @Nullable String codes) {
        byte[] bytes() {
            try (InputStream plain = HostileFiles.class.getResourceAsStream("hostile/" + name)) {
                if (plain != null) {
                    return plain.readAllBytes();
                }
                return new GZIPInputStream(new ByteArrayInputStream(resource(name + PACKED))).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All, in the order of the list. */
    static List<Kept> all() {
        List<Kept> files = new ArrayList<>();
        for (String line : new String(resource("files.tsv"), StandardCharsets.UTF_8).split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3) {
                files.add(new Kept(cells[0], cells[1], cells[2].equals("*") ? null : cells[2]));
            }
        }
        return files;
    }

    /** As a file is stored, which is packed where that makes a large one smaller. */
    static byte[] stored(byte[] bytes) throws IOException {
        if (bytes.length <= LARGE) {
            return bytes;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        }
        return packed.size() < bytes.length * 3L / 4 ? packed.toByteArray() : bytes;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(HostileFiles.class.getResourceAsStream("hostile/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
