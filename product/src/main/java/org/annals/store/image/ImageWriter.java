package org.annals.store.image;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/*
 * In front of each value stands a number: 0 for none, an odd one for an object that was met before, an even one for the shape
 * of what follows. A shape that is met for the first time is followed by its name.
 */
/** Writes objects one by one, those that were met before by their number. */
final class ImageWriter {
    private static final int BUFFER = 1 << 18;
    /** The most bytes that are put without asking for room. */
    private static final int ROOM = 16;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final OutputStream out;
    private final Shapes shapes;
    private final IdentityHashMap<Object, String> given;
    private final Map<Class<?>, UnaryOperator<Object>> standIns;
    private final ObjectNumbers numbers = new ObjectNumbers();
    private final Map<String, Integer> strings = new HashMap<>();
    private final IdentityHashMap<Shape, Integer> met = new IdentityHashMap<>();
    /** Those whose parts are being written and that can only be made when these are there. */
    private final Set<Integer> open = new HashSet<>();

    private int next;
    private final byte[] buffer = new byte[BUFFER];
    private int at;

    ImageWriter(
            OutputStream out,
            Shapes shapes,
            IdentityHashMap<Object, String> given,
            Map<Class<?>, UnaryOperator<Object>> standIns) {
        this.standIns = standIns;
        this.out = out;
        this.shapes = shapes;
        this.given = given;
    }

    void value(@Nullable Object value) {
        if (value == null) {
            varint(0);
        } else if (value instanceof String string) {
            string(string);
        } else {
            UnaryOperator<Object> standIn = standIns.get(value.getClass());
            object(standIn == null ? value : standIn.apply(value));
        }
    }

    private void string(String string) {
        Integer known = strings.putIfAbsent(string, next);
        if (known != null) {
            varint(2L * known + 1);
            return;
        }
        next++;
        head(shapes.text());
        text(string);
    }

    private void object(Object value) {
        String name = given.isEmpty() ? null : given.get(value);
        Shape shape = name == null ? shapes.of(value) : shapes.given();
        if (shape.isPlain()) {
            head(shape);
            shape.write(name == null ? value : name, this);
            return;
        }
        int known = numbers.find(value);
        if (known != ObjectNumbers.NONE) {
            if (open.contains(known)) {
                throw new IllegalArgumentException("an unchanging object must not hold itself: " + value.getClass());
            }
            varint(2L * known + 1);
            return;
        }
        int number = next++;
        numbers.put(value, number);
        head(shape);
        if (shape.isMadeOfParts()) {
            open.add(number);
            shape.write(value, this);
            open.remove(number);
        } else {
            shape.write(value, this);
        }
    }

    private void head(Shape shape) {
        Integer known = met.putIfAbsent(shape, met.size());
        varint(2L * (known == null ? met.size() - 1 : known) + 2);
        if (known == null) {
            text(shape.name());
        }
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) {
        varint(bytes.length);
        if (bytes.length + at > BUFFER) {
            flush();
        }
        if (bytes.length > BUFFER) {
            toStream(bytes, bytes.length);
        } else {
            System.arraycopy(bytes, 0, buffer, at, bytes.length);
            at += bytes.length;
        }
    }

    void varint(long value) {
        ensureRoom();
        long left = value;
        while ((left & ~0x7FL) != 0) {
            buffer[at++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        buffer[at++] = (byte) left;
    }

    void signed(long value) {
        varint(value << 1 ^ value >> 63);
    }

    void eightBytes(long value) {
        ensureRoom();
        LONGS.set(buffer, at, value);
        at += Long.BYTES;
    }

    void fourBytes(int value) {
        ensureRoom();
        INTS.set(buffer, at, value);
        at += Integer.BYTES;
    }

    private void ensureRoom() {
        if (at + ROOM > BUFFER) {
            flush();
        }
    }

    /** How many objects were written, so that the reader can tell that it has all; to be called last. */
    void finish() {
        varint(next);
        flush();
    }

    private void flush() {
        toStream(buffer, at);
        at = 0;
    }

    private void toStream(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
