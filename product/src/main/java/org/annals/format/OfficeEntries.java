package org.annals.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of an office file that hold its text. Files with macros are refused. */
final class OfficeEntries {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_XML = 100 << 20;

    private OfficeEntries() {}

    /** Those that are wanted, unpacked; the others are only looked at by name. */
    static Map<String, Bytes> read(Bytes bytes, Set<String> names) throws IOException, FormatException {
        Map<String, Bytes> wanted = new TreeMap<>();
        UnpackedCount count = new UnpackedCount(bytes.open());
        try (ZipInputStream zip = new ZipInputStream(count.packed())) {
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++number > MOST_ENTRIES) {
                    throw new FormatException(IngestCode.INGEST_TOO_LARGE, (long) number, "more than 10 000 entries");
                }
                String name = entry.getName();
                if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin") || name.startsWith("Basic/")) {
                    throw new FormatException(
                            IngestCode.INGEST_MACROS, (long) number, "the document holds macros; save it without them");
                }
                InputStream unpacked = count.unpacked(zip);
                if (names.contains(name)) {
                    wanted.put(name, limited(unpacked, name));
                } else {
                    count.skip(zip);
                }
            }
        } catch (UnpackedCount.TooLarge e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new FormatException(IngestCode.INGEST_DAMAGED, "the file is damaged: " + reason(e));
        }
        return wanted;
    }

    private static String reason(@Nullable Exception e) {
        return e == null ? "" : String.valueOf(e.getMessage());
    }

    private static Bytes limited(InputStream stream, String name) throws IOException, FormatException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            content.write(buffer, 0, read);
            if (content.size() > MOST_XML) {
                throw new FormatException(
                        IngestCode.INGEST_UNPACKS_TOO_LARGE,
                        (long) content.size(),
                        name + " unpacks into more than 100 MB");
            }
        }
        return new Bytes(content.toByteArray());
    }
}
