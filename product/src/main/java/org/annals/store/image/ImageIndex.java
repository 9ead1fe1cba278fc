package org.annals.store.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Where the parts of an image end, what their bytes add up to, which of their objects other parts name, and what shapes
 * there are: the last bytes of an image.
 */
final class ImageIndex {
    /** The length of the index and its sum stand behind it. */
    static final int TAIL = 2 * Integer.BYTES;

    private final long[] ends;
    private final int[] sums;
    private final List<String> shapes;
    /** The part of each object that others name. */
    private final int[] partOf;
    /** Where the objects of a part begin among those that others name, which are sorted by part. */
    private final int[] begin;

    private final int[] places;
    private final int[] names;

    private ImageIndex(long[] ends, int[] sums, List<String> shapes, int[][] named) {
        this.ends = ends;
        this.sums = sums;
        this.shapes = shapes;
        this.places = named[1];
        this.names = named[2];
        this.partOf = new int[names.length];
        this.begin = new int[ends.length + 1];
        for (int i = 0; i < names.length; i++) {
            partOf[names[i]] = named[0][i];
            begin[named[0][i] + 1]++;
        }
        for (int part = 0; part < ends.length; part++) {
            begin[part + 1] += begin[part];
        }
    }

    int parts() {
        return ends.length;
    }

    List<String> shapes() {
        return shapes;
    }

    long from(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    long length(int part) {
        return ends[part] - from(part);
    }

    int sum(int part) {
        return sums[part];
    }

    /** How many objects are named by other parts than their own. */
    int named() {
        return names.length;
    }

    int partOf(int name) {
        return partOf[name];
    }

    /** Is told an object of a part that other parts name: by what name, and its place in the part. */
    interface Named {
        void at(int name, int place);
    }

    void forEachNamed(int part, Named action) {
        for (int i = begin[part]; i < begin[part + 1]; i++) {
            action.at(names[i], places[i]);
        }
    }

    /** Throws {@link IllegalArgumentException} where the bytes are no index. */
    static ImageIndex of(byte[] bytes) {
        try {
            return read(bytes);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("an index must not end early", e);
        }
    }

    private static ImageIndex read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long[] ends = new long[count(in, Long.BYTES + Integer.BYTES)];
        int[] sums = new int[ends.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = in.getLong();
            sums[i] = in.getInt();
        }
        int[][] named = new int[3][count(in, 3 * Integer.BYTES)];
        for (int[] column : named) {
            in.asIntBuffer().get(column);
            in.position(in.position() + column.length * Integer.BYTES);
        }
        List<String> shapes = new ArrayList<>();
        for (int left = count(in, 1); left > 0; left--) {
            byte[] name = new byte[count(in, 1)];
            in.get(name);
            shapes.add(new String(name, StandardCharsets.UTF_8));
        }
        return new ImageIndex(ends, sums, List.copyOf(shapes), named);
    }

    private static int count(ByteBuffer in, int size) {
        int count = in.getInt();
        if (count < 0 || (long) count * size > in.remaining()) {
            throw new IllegalArgumentException("a count must fit, got " + count);
        }
        return count;
    }

    static int sum(byte[] bytes, int from, int to) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }

    /** Notes parts as they are written. */
    static final class Maker {
        private long[] ends = new long[1 << 10];
        private int[] sums = new int[1 << 10];
        /** The number of the first object after each part. */
        private int[] after = new int[1 << 10];

        private int parts;
        private int announced;
        private final Map<Integer, Integer> names = new HashMap<>();

        /** The number of one more part that is to come. */
        int announce() {
            return ++announced;
        }

        /** The name by which other parts know that object. */
        int export(int number) {
            Integer known = names.putIfAbsent(number, names.size());
            return known == null ? names.size() - 1 : known;
        }

        void part(long end, int sum, int next) {
            if (parts == ends.length) {
                ends = Arrays.copyOf(ends, parts * 2);
                sums = Arrays.copyOf(sums, parts * 2);
                after = Arrays.copyOf(after, parts * 2);
            }
            ends[parts] = end;
            sums[parts] = sum;
            after[parts++] = next;
        }

        byte[] bytes(List<String> shapes) {
            List<byte[]> texts = shapes.stream()
                    .map(name -> name.getBytes(StandardCharsets.UTF_8))
                    .toList();
            int length = 3 * Integer.BYTES + TAIL + parts * (Long.BYTES + Integer.BYTES);
            length += names.size() * 3 * Integer.BYTES;
            length +=
                    texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
            ByteBuffer out = ByteBuffer.allocate(length);
            out.putInt(parts);
            for (int i = 0; i < parts; i++) {
                out.putLong(ends[i]).putInt(sums[i]);
            }
            named(out);
            out.putInt(texts.size());
            texts.forEach(text -> out.putInt(text.length).put(text));
            int size = out.position();
            out.putInt(size).putInt(sum(out.array(), 0, size));
            return out.array();
        }

        private void named(ByteBuffer out) {
            int[] numbers =
                    names.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            int[][] columns = new int[3][numbers.length];
            int part = 0;
            for (int i = 0; i < numbers.length; i++) {
                while (after[part] <= numbers[i]) {
                    part++;
                }
                columns[0][i] = part;
                columns[1][i] = numbers[i] - (part == 0 ? 0 : after[part - 1]);
                columns[2][i] = names.getOrDefault(numbers[i], 0);
            }
            out.putInt(numbers.length);
            for (int[] column : columns) {
                out.asIntBuffer().put(column);
                out.position(out.position() + column.length * Integer.BYTES);
            }
        }
    }
}
