package org.annals.store.image;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import org.annals.document.Late;
import org.jspecify.annotations.Nullable;

/*
 * Objects are written in parts: first the root with all that it leads to, then, one by one, what is to be fetched late, each
 * with all that it leads to and that was not met before. So a part names objects of earlier parts only, and can be read once
 * these are.
 *
 * In front of each value stands a number: 0 for none, 1 for an object of another part, whose number among all such follows,
 * another odd one for an object that was met before in this part, an even one for the shape of what follows.
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
    private final Set<Class<?>> copies;
    /** In how many objects of such classes, one in another, the writing is. */
    private int copying;

    private final ObjectNumbers numbers = new ObjectNumbers();
    /** Those of this part. */
    private Map<String, Integer> strings = new HashMap<>();

    private final IdentityHashMap<Shape, Integer> met = new IdentityHashMap<>();
    private final Deque<Late<?>> waiting = new ArrayDeque<>();
    private final ObjectNumbers parts = new ObjectNumbers();
    private final ImageIndex.Maker index = new ImageIndex.Maker();
    private final CRC32C sum = new CRC32C();
    /** The number of the first object of this part. */
    private int first;
    /** Those whose parts are being written and that can only be made when these are there. */
    private final Set<Integer> open = new HashSet<>();

    private int next;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    /** What of the buffer is in the sum. */
    private int summed;

    private long flushed;

    ImageWriter(
            OutputStream out,
            Shapes shapes,
            IdentityHashMap<Object, String> given,
            Map<Class<?>, UnaryOperator<Object>> standIns,
            Set<Class<?>> copies) {
        this.standIns = standIns;
        this.copies = copies;
        this.out = out;
        this.shapes = shapes;
        this.given = given;
    }

    /** The root, all that it leads to, and the index. */
    void whole(Object root) {
        value(root);
        endPart();
        while (!waiting.isEmpty()) {
            first = next;
            strings = new HashMap<>();
            value(waiting.remove().get());
            endPart();
        }
        byte[] bytes = index.bytes(met.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey().name())
                .toList());
        flush();
        toStream(bytes, bytes.length);
    }

    private void endPart() {
        sum.update(buffer, summed, at - summed);
        summed = at;
        index.part(flushed + at, (int) sum.getValue(), next);
        sum.reset();
    }

    /** Has what is fetched late written as a part of its own; its number stands here. */
    void apart(Late<?> late) {
        int part = parts.find(late);
        if (part == ObjectNumbers.NONE) {
            part = index.announce();
            parts.put(late, part);
            waiting.add(late);
        }
        varint(part);
    }

    private void met(int number) {
        if (number >= first) {
            varint(2L * (number - first) + 3);
        } else {
            varint(1);
            varint(index.export(number));
        }
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
            met(known);
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
        boolean copied = copies.contains(value.getClass());
        boolean again = known != ObjectNumbers.NONE && known < first && (copied || copying > 0);
        if (known != ObjectNumbers.NONE && !again) {
            if (open.contains(known)) {
                throw new IllegalArgumentException("an unchanging object must not hold itself: " + value.getClass());
            }
            met(known);
            return;
        }
        int number = next++;
        if (again) {
            numbers.replace(value, number);
        } else {
            numbers.put(value, number);
        }
        head(shape);
        copying += copied ? 1 : 0;
        if (shape.isMadeOfParts()) {
            open.add(number);
            shape.write(value, this);
            open.remove(number);
        } else {
            shape.write(value, this);
        }
        copying -= copied ? 1 : 0;
    }

    private void head(Shape shape) {
        Integer known = met.putIfAbsent(shape, met.size());
        varint(2L * (known == null ? met.size() - 1 : known) + 2);
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
            sum.update(bytes);
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

    private void flush() {
        sum.update(buffer, summed, at - summed);
        toStream(buffer, at);
        at = 0;
        summed = 0;
    }

    private void toStream(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
            flushed += length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
