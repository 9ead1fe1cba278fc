package org.annals.store;

import java.io.BufferedOutputStream;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.annals.store.StoreException.Problem;
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
    /** Sums the file that was read last. */
    private @Nullable FutureTask<Boolean> checking;

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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            long content = content(channel, buffer);
            long end = channel.size() - SUM_BYTES;
            if (content < 0 || content >= end) {
                return true;
            }
            CRC32C sum = new CRC32C();
            for (long from = content; from < end; from += buffer.limit()) {
                fill(channel, from, buffer.clear().limit((int) Math.min(BUFFER, end - from)));
                sum.update(buffer.duplicate());
            }
            fill(channel, end, buffer.clear().limit(SUM_BYTES));
            return buffer.getLong() != sum.getValue();
        } catch (EOFException e) {
            return true;
        } catch (IOException e) {
            return false; // Not there, or not to be read: then it is not used either.
        }
    }

    /** Where what was kept begins, behind the key; -1 where the file is none of this kind. */
    private static long content(FileChannel channel, ByteBuffer buffer) throws IOException {
        fill(channel, 0, buffer.clear().limit((int) Math.min(BUFFER, channel.size())));
        byte[] head = new byte[Math.min(HEAD.length(), buffer.remaining())];
        buffer.get(head);
        if (!HEAD.equals(new String(head, StandardCharsets.UTF_8))) {
            return -1;
        }
        while (buffer.hasRemaining()) {
            if (buffer.get() == '\n') {
                return buffer.position();
            }
        }
        return -1;
    }

    /** Reads bytes to the limit of the buffer and lays it at its beginning. */
    private static void fill(FileChannel channel, long from, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException("the bytes must not end here");
            }
        }
        buffer.flip();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** What was kept under that key, or null where there is none or it is damaged. */
    public <T> @Nullable T read(String key, Reader<T> reader) {
        if (!isFor(key)) {
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
        } else {
            checking = inBackground(this::isDamaged);
        }
        return made;
    }

    /**
     * Whether what was read last comes from a file that is whole; waits until it has been summed. What is read late has
     * nobody left to make it anew once this was said.
     */
    public boolean isWhole() {
        FutureTask<Boolean> open = checking;
        checking = null;
        try {
            return open == null || !open.get();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Problem.OTHER, "the work was interrupted", "Run the command again.");
        }
    }

    private static FutureTask<Boolean> inBackground(Callable<Boolean> work) {
        FutureTask<Boolean> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "annals-memory-sum");
        thread.setDaemon(true);
        thread.start();
        return task;
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
        checking = null;
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
}
