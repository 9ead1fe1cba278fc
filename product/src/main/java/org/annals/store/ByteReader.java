package org.annals.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link ByteWriter} wrote. Throws {@link IllegalArgumentException} where the bytes are not of its making. */
final class ByteReader {
    private final byte[] bytes;
    private final List<String> strings;
    private int at;

    ByteReader(byte[] bytes, List<String> known) {
        this.bytes = bytes;
        this.strings = new ArrayList<>(known);
        long count = varint();
        for (long i = 0; i < count; i++) {
            int length = Math.toIntExact(varint());
            if (length < 0 || length > bytes.length - at) {
                throw new IllegalArgumentException("a string must end inside the bytes, got length " + length);
            }
            strings.add(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
    }

    private int oneByte() {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("the bytes must not end here, at " + at);
        }
        return bytes[at++] & 0xFF;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = oneByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number must have at most ten bytes, at " + at);
    }

    int count() {
        return Math.toIntExact(varint());
    }

    long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    long eightBytes() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | oneByte();
        }
        return value;
    }

    String string() {
        int number = count();
        if (number < 0 || number >= strings.size()) {
            throw new IllegalArgumentException("a string's number must be below " + strings.size() + ", got " + number);
        }
        return strings.get(number);
    }
}
