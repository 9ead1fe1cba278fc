package org.annals.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects numbers and strings as bytes; a string that comes again is a number. */
final class ByteWriter {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final int known;

    /** @param known strings that the reader will have as well */
    ByteWriter(List<String> known) {
        this.known = known.size();
        known.forEach(this::number);
    }

    private int number(String string) {
        return numbers.computeIfAbsent(string, added -> {
            strings.add(added);
            return strings.size() - 1;
        });
    }

    void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            body.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        body.write((int) left);
    }

    void signed(long value) {
        varint(value << 1 ^ value >> 63);
    }

    void eightBytes(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            body.write((int) (value >>> shift & 0xFF));
        }
    }

    void string(String string) {
        varint(number(string));
    }

    /** The strings that the reader does not know, then everything that was written. */
    byte[] toBytes() {
        ByteWriter head = new ByteWriter(List.of());
        head.varint(strings.size() - known);
        for (String string : strings.subList(known, strings.size())) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            head.varint(bytes.length);
            head.body.writeBytes(bytes);
        }
        head.body.writeBytes(body.toByteArray());
        return head.body.toByteArray();
    }
}
