package org.annals.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file that somebody handed in, in a folder of its own until it is closed. What the browser calls it is only a name: it
 * says nothing about a place on this machine.
 */
final class HandedIn implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final Path file;

    private HandedIn(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Copies the body, which must not be longer; nothing is left of one that is. */
    static HandedIn of(Request request, long most) throws IOException {
        String name = name(request.text("name"));
        Path folder = Files.createTempDirectory("annals-in");
        HandedIn handed = new HandedIn(folder, folder.resolve(name));
        try (OutputStream out = Files.newOutputStream(handed.file)) {
            copy(request.body(), out, most);
            return handed;
        } catch (IOException | RuntimeException e) {
            handed.close();
            throw e;
        }
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw Problem.tooLarge(most);
            }
            out.write(buffer, 0, read);
        }
    }

    /** The last part of a name, of letters, digits and few signs; its ending stays, for it tells the format. */
    static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_")
                .replaceAll("^[. ]+", "")
                .strip();
        if (plain.isEmpty()) {
            throw Problem.badRequest("name must be the name of a file, got “" + given + "”");
        }
        int tooLong = Math.max(0, plain.length() - LONGEST_NAME);
        return tooLong == 0 ? plain : plain.substring(plain.offsetByCodePoints(0, 0) + tooLong);
    }

    Path file() {
        return file;
    }

    boolean endsWith(String... endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
