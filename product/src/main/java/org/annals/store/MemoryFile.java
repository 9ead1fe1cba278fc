package org.annals.store;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.annals.store.image.ImageSource;
import org.jspecify.annotations.Nullable;

/*
 * Nothing rests on this file: without it all is worked out again. So it is not flushed to the disk, a key tells whom it is
 * for, a sum at its end whether it is whole, and it appears at its place whole or not at all.
 */
/** A file beside a store for what a program worked out and the next one need not work out again. */
public final class MemoryFile {
    private static final String HEAD = "annals memory 2\n";
    private static final int SUM_BYTES = Long.BYTES;

    private static final int BUFFER = 1 << 18;

    /** A program that still writes does not pause for so long. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Path file;

    MemoryFile(Path store) {
        this.file = store.resolveSibling(store.getFileName() + ".memory");
    }

    /** Makes something of the bytes. */
    public interface Reader<T> {
        /** Reads what it needs, now or later. */
        T read(ImageSource bytes) throws IOException;
    }

    /** Gives the bytes. */
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public Path path() {
        return file;
    }

    /** Whether there is one, and it was kept under that key. */
    public boolean isFor(String key) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = head(key);
            return Arrays.equals(in.readNBytes(head.length), head);
        } catch (IOException e) {
            return false; // Not there, or not to be read.
        }
    }

    /** Whether there is one and it is not whole. */
    boolean isDamaged() {
        try (InputStream raw = Files.newInputStream(file)) {
            byte[] bytes = raw.readNBytes(HEAD.length());
            if (!HEAD.equals(new String(bytes, StandardCharsets.UTF_8))) {
                return true;
            }
            long size = Files.size(file) - HEAD.length() - SUM_BYTES;
            int next = size > 0 ? raw.read() : -1;
            for (; next != '\n' && next >= 0; next = raw.read()) {
                size--;
            }
            CheckedInputStream summed = new CheckedInputStream(raw, new CRC32C());
            new Limited(summed, Math.max(0, size - 1)).transferTo(OutputStream.nullOutputStream());
            return size <= 0
                    || new DataInputStream(raw).readLong()
                            != summed.getChecksum().getValue();
        } catch (EOFException e) {
            return true;
        } catch (IOException e) {
            return false; // Not there, or not to be read: then it is not used either.
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** What was kept under that key, or null where there is none or it is damaged. */
    public <T> @Nullable T read(String key, Reader<T> reader) {
        // What is read late has nobody left to make it anew: a damaged file is not begun.
        if (!isFor(key) || isDamaged()) {
            return null;
        }
        byte[] head = head(key);
        FileChannel channel = null;
        T made = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            Bytes bytes = new Bytes(channel, head.length, channel.size() - head.length - SUM_BYTES);
            byte[] own = new byte[head.length];
            new Bytes(channel, 0, head.length).read(0, own, 0, head.length);
            if (bytes.size() >= 0 && Arrays.equals(own, head)) {
                made = reader.read(bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            made = null; // Made anew.
        }
        if (made == null) {
            close(channel);
        }
        return made;
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return; // Nothing was written.
        }
    }

    /** Some of the bytes of a file that stays open as long as somebody may ask for them. */
    private record Bytes(FileChannel channel, long start, long size) implements ImageSource {
        @Override
        public void read(long from, byte[] into, int at, int length) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(into, at, length);
            while (left.hasRemaining()) {
                if (channel.read(left, start + from + left.position() - at) < 0) {
                    throw new EOFException("the bytes must not end here");
                }
            }
        }
    }

    /** Keeps something in place of what was kept before; false where that cannot be. */
    public boolean write(String key, Writer writer) {
        Path folder = file.toAbsolutePath().getParent();
        deleteLeftBehind(folder);
        Path part = null;
        try {
            part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
            try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                raw.write(head(key));
                CheckedOutputStream summed = new CheckedOutputStream(raw, new CRC32C());
                writer.write(summed);
                raw.write(sum(summed.getChecksum().getValue()));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        } finally {
            delete(part);
        }
    }

    /** What programs that were killed while they wrote have left: nobody writes to it any more. */
    private void deleteLeftBehind(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        FileTime old = FileTime.from(Instant.now().minus(LONGEST_PAUSE));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, file.getFileName() + ".*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).compareTo(old) < 0) {
                    delete(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // Left for somebody who may.
        }
    }

    /** Forgets it. */
    public void forget() {
        delete(file);
    }

    private static byte[] head(String key) {
        return (HEAD + key + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sum(long value) {
        byte[] bytes = new byte[SUM_BYTES];
        for (int i = 0; i < SUM_BYTES; i++) {
            bytes[i] = (byte) (value >>> 8 * (SUM_BYTES - 1 - i));
        }
        return bytes;
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            return; // Left for somebody who may.
        }
    }

    /** The first bytes of a stream, and then its end. */
    private static final class Limited extends InputStream {
        private final InputStream in;
        private long left;

        Limited(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int most = (int) Math.min(length, left);
            int count = most == 0 && length > 0 ? -1 : in.read(bytes, from, most);
            left -= Math.max(0, count);
            return count;
        }
    }
}
