package org.annals.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads zip files as folders, and web archives that are zip files (WACZ). */
final class ZipReader implements FormatReader {
    private static final int MOST_ENTRIES = 200_000;

    @Override
    public FoundStream open(Part part) {
        return new Entries(part);
    }

    /** The entries of one file, read as they come. */
    private static final class Entries implements FoundStream {
        private final Part part;
        private final UnpackedCount count;
        private final ZipInputStream zip;
        private final boolean archive;
        private int entries;

        Entries(Part part) {
            this.part = part;
            this.count = new UnpackedCount(part.stream());
            this.zip = new ZipInputStream(count.packed(), StandardCharsets.UTF_8);
            this.archive = part.name().toLowerCase(Locale.ROOT).endsWith(".wacz");
        }

        @Override
        public @Nullable Found next() throws IOException, FormatException {
            for (ZipEntry entry = entry(); entry != null; entry = entry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new FormatException(IngestCode.INGEST_TOO_LARGE, (long) entries, "more than 200 000 entries");
                }
                String name = entry.getName().replace('\\', '/');
                if (entry.isDirectory() || name.startsWith("__MACOSX/") || archive && !name.startsWith("archive/")) {
                    continue;
                }
                if (ZipNames.leadsOut(name)) {
                    String message = "the name of an entry leads out of the archive; it is not read";
                    return new Found.Note(path(name), IngestCode.INGEST_OUTSIDE_FOLDER, (long) entries, message, true);
                }
                if (name.substring(name.lastIndexOf('/') + 1).startsWith(".")) {
                    return new Found.Note(
                            path(name), IngestCode.INGEST_HIDDEN, (long) entries, "hidden; not read", false);
                }
                return new Found.Inner(new Part(path(name), count.unpacked(new Unclosed(zip)), part.known()));
            }
            if (entries == 0) {
                throw new FormatException(IngestCode.INGEST_DAMAGED, "no entry can be found in this zip file");
            }
            return null;
        }

        private @Nullable ZipEntry entry() throws IOException, FormatException {
            try {
                // Skips what is left of the entry before, which counts as well.
                count.skip(entries > 0 ? zip : InputStream.nullInputStream());
                return zip.getNextEntry();
            } catch (IllegalArgumentException e) {
                throw new FormatException(IngestCode.INGEST_DAMAGED, (long) entries + 1, "an entry's name is no UTF-8");
            } catch (UnpackedCount.TooLarge e) {
                throw e;
            } catch (IOException e) {
                String reason = String.valueOf(e.getMessage());
                boolean locked = reason.contains("encrypted");
                throw new FormatException(
                        locked ? IngestCode.INGEST_ENCRYPTED : IngestCode.INGEST_DAMAGED,
                        (long) entries + 1,
                        locked ? "protected by a password" : "damaged at this entry: " + reason);
            }
        }

        private String path(String name) {
            return part.name() + "!/" + ZipNames.printable(name);
        }
    }

    /** An entry ends without ending the file. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // The file is closed by whoever opened it.
        }
    }
}
