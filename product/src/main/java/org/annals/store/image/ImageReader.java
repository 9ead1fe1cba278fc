package org.annals.store.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link ImageWriter} wrote. Throws {@link IllegalArgumentException} where the bytes are not of its making. */
final class ImageReader {
    private static final int BUFFER = 1 << 18;
    /** The most bytes that are taken without asking for more. */
    private static final int ROOM = 16;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final InputStream in;
    private final long size;
    private final Shapes shapes;
    private final Map<String, Object> given;
    private final List<Shape> met = new ArrayList<>();
    private @Nullable Object[] objects = new @Nullable Object[1 << 16];
    private int next;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;

    /** @param size how many bytes there are: no more than that can be announced */
    ImageReader(InputStream in, long size, Shapes shapes, Map<String, Object> given) {
        this.in = in;
        this.size = size;
        this.shapes = shapes;
        this.given = given;
    }

    /** The root, with all that it leads to. */
    Object whole() {
        Object root = value();
        if (root == null || varint() != next) {
            throw new IllegalArgumentException("the bytes must end where the objects end");
        }
        return root;
    }

    @Nullable
    Object value() {
        int head = count();
        if (head == 0) {
            return null;
        }
        return (head & 1) == 1 ? known(head >>> 1) : made(shape((head >>> 1) - 1));
    }

    /** A value that must be there. */
    Object present() {
        Object value = value();
        if (value == null) {
            throw new IllegalArgumentException("a part must not be missing");
        }
        return value;
    }

    private Object known(int number) {
        Object object = number < next ? objects[number] : null;
        if (object == null) {
            throw new IllegalArgumentException("an object must be there before it is named, got number " + number);
        }
        return object;
    }

    private Shape shape(int number) {
        if (number == met.size()) {
            met.add(shapes.named(text()));
        }
        return met.get(number);
    }

    private Object made(Shape shape) {
        if (shape.isPlain()) {
            return shape.read(this);
        }
        int number = next++;
        if (number == objects.length) {
            objects = Arrays.copyOf(objects, objects.length * 2);
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
        Object object = given.get(name);
        if (object == null) {
            throw new IllegalArgumentException("both sides must have " + name);
        }
        return object;
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
        try {
            if (in.readNBytes(bytes, have, length - have) < length - have) {
                throw new IllegalArgumentException("the bytes must not end here");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    int count() {
        long value = varint();
        if (value < 0 || value > size || value > Integer.MAX_VALUE) {
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
            int to = (int) Math.min(array.length, from + (long) (limit - at) / Integer.BYTES);
            for (int i = from; i < to; i++) {
                array[i] = (int) INTS.get(buffer, at + (i - from) * Integer.BYTES);
            }
            skip(to - from, Integer.BYTES);
            from = to;
        }
    }

    void longs(long[] array) {
        for (int from = 0; from < array.length; ) {
            ensureRoom();
            int to = (int) Math.min(array.length, from + (long) (limit - at) / Long.BYTES);
            for (int i = from; i < to; i++) {
                array[i] = (long) LONGS.get(buffer, at + (i - from) * Long.BYTES);
            }
            skip(to - from, Long.BYTES);
            from = to;
        }
    }

    private void skip(int count, int size) {
        if (count == 0) {
            throw new IllegalArgumentException("the bytes must not end here");
        }
        at += count * size;
    }

    private void ensureRoom() {
        if (limit - at < ROOM) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            limit -= at;
            at = 0;
            try {
                limit += in.readNBytes(buffer, limit, BUFFER - limit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
