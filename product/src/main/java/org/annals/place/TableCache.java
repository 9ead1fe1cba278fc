package org.annals.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import org.annals.document.ContentHash;
import org.jspecify.annotations.Nullable;

/*
 * The shipped files are packed; unpacking them takes a quarter of a second at every start. So the unpacked tables are kept
 * in a file of the user's cache folder and mapped the next time. The file's name tells what it was made from. It is written
 * beside its place and moved there whole, so that several programs can start at once and none finds half a file; its check
 * sum is verified at each start. Where nothing can be written or mapped the tables stay in memory.
 */
/** Keeps the gazetteer's unpacked tables between one start and the next. */
final class TableCache {
    /** Names another folder for the kept tables; empty: keep none. */
    static final String PROPERTY = "annals.cache";

    private static final String PREFIX = "gazetteer-";
    private static final String SUFFIX = ".tables";
    private static final List<String> TABLES =
            List.of("countries.tsv", "country-names-cldr.tsv", "division-names.tsv", "areas.tsv");

    private TableCache() {}

    /** The tables, from the folder if it has them; else made, and kept there if that is possible. */
    static TableImage open(@Nullable Path folder) {
        Path file = folder == null ? null : folder.resolve(PREFIX + version() + SUFFIX);
        TableImage kept = file == null ? null : map(file);
        if (kept != null) {
            return kept;
        }
        TableImage made = new TableMaker().image();
        if (file == null || !write(file, made)) {
            return made;
        }
        TableImage mapped = map(file);
        return mapped == null ? made : mapped;
    }

    /** The folder for what can be made again: as the system has it, unless {@value #PROPERTY} says otherwise. */
    static @Nullable Path folder() {
        String own = System.getProperty(PROPERTY);
        if (own != null) {
            return own.isEmpty() ? null : Path.of(own);
        }
        String home = System.getProperty("user.home", "");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String named = System.getenv(system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (named != null && Path.of(named).isAbsolute()) {
            return Path.of(named, "annals");
        }
        if (home.isEmpty() || !Path.of(home).isAbsolute()) {
            return null;
        }
        return system.startsWith("mac")
                ? Path.of(home, "Library", "Caches", "annals")
                : Path.of(home, ".cache", "annals");
    }

    private static @Nullable TableImage map(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return TableImage.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return null; // Not there, or not to be read: made anew.
        }
    }

    private static boolean write(Path file, TableImage image) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return false;
        }
        Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, PREFIX, ".part");
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = image.bytes();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            move(part, file);
            return true;
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        } finally {
            delete(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the tables must appear whole", e);
        }
    }

    private static void delete(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }

    /** Tells any two gazetteers apart: the check sums and lengths of all files that the tables are made from. */
    private static String version() {
        List<String> files = new ArrayList<>(List.of(GazetteerFormat.ENTRIES_FILE));
        files.addAll(GazetteerFormat.NAME_FILES);
        files.addAll(TABLES);
        StringBuilder all = new StringBuilder("1");
        for (String file : files) {
            all.append('\n').append(file).append(' ').append(sum(file));
        }
        return ContentHash.sha256(all.toString()).substring(0, 16);
    }

    /** A jar has its files' sums in its list; a folder's files must be read. */
    private static String sum(String file) {
        URL url = TableCache.class.getResource(file);
        if (url == null) {
            throw new IllegalStateException("the gazetteer must be on the class path, missing " + file);
        }
        try {
            URLConnection connection = url.openConnection();
            ZipEntry entry = connection instanceof JarURLConnection jar ? jar.getJarEntry() : null;
            if (entry != null && entry.getCrc() >= 0) {
                return "zip " + entry.getCrc() + " " + entry.getSize();
            }
            try (InputStream in = connection.getInputStream()) {
                byte[] bytes = in.readAllBytes();
                CRC32C sum = new CRC32C();
                sum.update(bytes);
                return sum.getValue() + " " + bytes.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
