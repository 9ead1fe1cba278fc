package org.annals.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.annals.format.IngestCode;
import org.annals.format.TextDecoder;

/** Reads one article's file, never more of it than an article can have. */
final class FileBytes {
    /** 5 million characters take at most four times as many bytes. */
    static final int MOST_BYTES = 4 * TextDecoder.MOST_CHARACTERS;

    private FileBytes() {}

    /** @param originals told the bytes before they are decoded */
    static TextDecoder.Decoded decode(Path path, Consumer<byte[]> originals) {
        try {
            if (!Files.isRegularFile(path)) {
                return Files.exists(path)
                        ? TextDecoder.Decoded.rejected(IngestCode.INGEST_UNREADABLE, "this is not a regular file")
                        : TextDecoder.Decoded.rejected(IngestCode.INGEST_NOT_FOUND, "no such file");
            }
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                return tooLarge(size + " bytes");
            }
            try (InputStream stream = Files.newInputStream(path)) {
                return decode(stream, originals);
            }
        } catch (IOException e) {
            return TextDecoder.Decoded.rejected(IngestCode.INGEST_UNREADABLE, "cannot be opened: " + reason(e));
        }
    }

    /** Reads to the end, but gives up where the text is too long. */
    static TextDecoder.Decoded decode(InputStream stream, Consumer<byte[]> originals) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return tooLarge("more than " + MOST_BYTES + " bytes");
        }
        originals.accept(bytes);
        return TextDecoder.decode(bytes);
    }

    private static TextDecoder.Decoded tooLarge(String size) {
        return TextDecoder.Decoded.rejected(
                IngestCode.INGEST_TOO_LARGE, "the input has " + size + "; an article has at most 5 million characters");
    }

    /** The reason in words; a class name means nothing to a user. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName().replace("Exception", "") : message;
    }
}
