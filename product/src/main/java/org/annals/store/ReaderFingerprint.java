package org.annals.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.annals.document.ContentHash;

/**
 * Stands for all code, rules and models that take part in reading one document: when any of them changes, so does it, and
 * what was read before is read again.
 */
public final class ReaderFingerprint {
    private static final String ROOT = "org/annals/";
    private static final Set<String> PACKAGES = Set.of(
            "document",
            "ingest",
            "language",
            "time",
            "place",
            "actor",
            "figure",
            "attribution",
            "claim",
            "store",
            "pipeline");

    private ReaderFingerprint() {}

    /** Of the running program. The first time it costs a look at the jar's list of files, or at each class file of a folder. */
    public static String current() {
        return Current.READERS;
    }

    /** Stands for the whole program. */
    public static String ofProgram() {
        return Current.PROGRAM;
    }

    /** A program does not change while it runs. */
    private static final class Current {
        static final String READERS = fingerprint(ReaderFingerprint::takesPart);
        static final String PROGRAM = fingerprint(name -> name.startsWith(ROOT) && !name.endsWith("/"));
    }

    private static String fingerprint(Predicate<String> wanted) {
        CodeSource source = ReaderFingerprint.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("the program must know where it was loaded from");
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            Map<String, Long> sums = Files.isDirectory(place) ? ofFolder(place, wanted) : ofJar(place, wanted);
            StringBuilder all = new StringBuilder();
            sums.forEach((name, sum) ->
                    all.append(name).append(' ').append((long) sum).append('\n'));
            return ContentHash.sha256(all.toString()).substring(0, 24);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's place must be a path", e);
        }
    }

    private static boolean takesPart(String name) {
        if (!name.startsWith(ROOT) || name.endsWith("/")) {
            return false;
        }
        int slash = name.indexOf('/', ROOT.length());
        return slash > 0 && PACKAGES.contains(name.substring(ROOT.length(), slash));
    }

    private static Map<String, Long> ofJar(Path jar, Predicate<String> wanted) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (wanted.test(entry.getName())) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return sums;
    }

    private static Map<String, Long> ofFolder(Path folder, Predicate<String> wanted) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(ROOT))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(name, sum.getValue());
                }
            }
        }
        return sums;
    }
}
