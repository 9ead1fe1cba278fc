package org.annals.store.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.annals.document.Late;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link ImageWriter} wrote. Throws {@link IllegalArgumentException} where the bytes are not of its making. */
final class ImageReader {
    private static final int BUFFER = 1 << 18;
    /** The most bytes that are taken without asking for more. */
    private static final int ROOM = 16;
    /** A room for more objects is not kept. */
    private static final int KEPT = 1 << 16;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final ImageParts parts;
    private final @Nullable Room room;
    private @Nullable Object[] objects;
    private int next;
    private byte[] buffer;
    private int at;
    private int limit;
    /** What is left of the part behind the buffer: from where to where, and the sum so far. */
    private long from;

    private final long end;
    private final CRC32C sum = new CRC32C();
    private final int wanted;

    /** Where a part is laid out while it is read; used for one part after another, as there are tens of thousands. */
    static final class Room {
        private final byte[] buffer = new byte[BUFFER + ROOM];
        private @Nullable Object[] objects = new @Nullable Object[1 << 10];
    }

    /** Reads a part, which must have that sum. The room is its own until it is told to {@link #leave}. */
    ImageReader(ImageParts parts, Room room, long from, long length, int sum) {
        this.parts = parts;
        this.room = room;
        this.from = from;
        this.end = from + length;
        this.wanted = sum;
        this.buffer = room.buffer;
        this.objects = room.objects;
    }

    /** Leaves the room as it was; what was read is no longer known. */
    void leave() {
        if (room != null && objects.length <= KEPT) {
            Arrays.fill(objects, 0, next, null);
            room.objects = objects;
        }
    }

    /** Reads a few bytes. */
    ImageReader(ImageParts parts, byte[] bytes) {
        this.parts = parts;
        this.room = null;
        this.end = 0;
        this.wanted = 0;
        this.buffer = Arrays.copyOf(bytes, bytes.length + ROOM);
        this.limit = bytes.length;
        this.objects = new @Nullable Object[0];
    }

    /** The root, with all that it leads to. */
    Object whole() {
        Object root = value();
        if (root == null || at != limit || from != end || (int) sum.getValue() != wanted) {
            throw new IllegalArgumentException("a part must be as it was written");
        }
        return root;
    }

    @Nullable
    Object value() {
        int head = count();
        if (head == 0) {
            return null;
        }
        if (head == 1) {
            return parts.named(count());
        }
        return (head & 1) == 1 ? known((head - 3) >>> 1) : made(parts.shape((head >>> 1) - 1));
    }

    /** A value that must be there. */
    Object present() {
        Object value = value();
        if (value == null) {
            throw new IllegalArgumentException("a part must not be missing");
        }
        return value;
    }

    /** The object that was met as that one of this part. */
    Object known(int number) {
        Object object = number < next ? objects[number] : null;
        if (object == null) {
            throw new IllegalArgumentException("an object must be there before it is named, got number " + number);
        }
        return object;
    }

    private Object made(Shape shape) {
        if (shape.isPlain()) {
            return shape.read(this);
        }
        int number = next++;
        if (number == objects.length) {
            objects = Arrays.copyOf(objects, objects.length * 2 + 1);
        }
        if (shape.isMadeOfParts()) {
            Object made = shape.read(this);
            objects[number] = made;
            return made;
        }
        Object made = shape.begin(this);
        objects[number] = made;
        shape.fill(made, this);
        return made;
    }

    /** What both sides have under that name. */
    Object given(String name) {
        return parts.given(name);
    }

    /** What is written apart from here. */
    Late<Object> apart() {
        return parts.late(count());
    }

    String text() {
        int length = count();
        if (length <= limit - at) {
            String text = new String(buffer, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    byte[] bytes(int length) {
        if (length <= limit - at) {
            at += length;
            return Arrays.copyOfRange(buffer, at - length, at);
        }
        byte[] bytes = new byte[length];
        int have = limit - at;
        System.arraycopy(buffer, at, bytes, 0, have);
        at = limit;
        fetch(bytes, have, length - have);
        return bytes;
    }

    int count() {
        long value = varint();
        if (value < 0 || value > parts.size() || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a count must fit, got " + value);
        }
        return (int) value;
    }

    /** The count that comes next, which is read once more. */
    int peekCount() {
        ensureRoom();
        int here = at;
        int count = count();
        at = here;
        return count;
    }

    long varint() {
        ensureRoom();
        int first = buffer[at++];
        if (first >= 0) {
            return checked(first);
        }
        long value = first & 0x7F;
        for (int shift = 7; shift < 64; shift += 7) {
            int part = buffer[at++];
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return checked(value);
            }
        }
        throw new IllegalArgumentException("a number must have at most ten bytes");
    }

    private long checked(long value) {
        if (at > limit) {
            throw new IllegalArgumentException("the bytes must not end here");
        }
        return value;
    }

    long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    long eightBytes() {
        ensureRoom();
        at += Long.BYTES;
        return checked((long) LONGS.get(buffer, at - Long.BYTES));
    }

    int fourBytes() {
        ensureRoom();
        at += Integer.BYTES;
        return (int) checked((int) INTS.get(buffer, at - Integer.BYTES));
    }

    void ints(int[] array) {
        for (int from = 0; from < array.length; ) {
            ensureRoom();
            int count = (int) Math.min(array.length - (long) from, (limit - at) / Integer.BYTES);
            ByteBuffer.wrap(buffer, at, limit - at).asIntBuffer().get(array, from, count);
            skip(count, Integer.BYTES);
            from += count;
        }
    }

    void floats(float[] array) {
        for (int from = 0; from < array.length; ) {
            ensureRoom();
            int count = (int) Math.min(array.length - (long) from, (limit - at) / Float.BYTES);
            ByteBuffer.wrap(buffer, at, limit - at).asFloatBuffer().get(array, from, count);
            skip(count, Float.BYTES);
            from += count;
        }
    }

    void longs(long[] array) {
        for (int from = 0; from < array.length; ) {
            ensureRoom();
            int count = (int) Math.min(array.length - (long) from, (limit - at) / Long.BYTES);
            ByteBuffer.wrap(buffer, at, limit - at).asLongBuffer().get(array, from, count);
            skip(count, Long.BYTES);
            from += count;
        }
    }

    private void skip(int count, int size) {
        if (count == 0) {
            throw new IllegalArgumentException("the bytes must not end here");
        }
        at += count * size;
    }

    private void ensureRoom() {
        if (limit - at < ROOM && from < end) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            limit -= at;
            at = 0;
            int more = (int) Math.min(end - from, buffer.length - ROOM - limit);
            fetch(buffer, limit, more);
            limit += more;
        }
    }

    private void fetch(byte[] into, int place, int length) {
        if (length > end - from) {
            throw new IllegalArgumentException("the bytes must not end here");
        }
        try {
            parts.source().read(from, into, place, length);
            from += length;
            sum.update(into, place, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
