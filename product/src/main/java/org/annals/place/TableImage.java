package org.annals.place;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/*
 * All numbers little-endian:
 *
 *   magic (int) · check sum of all that follows (int) · length of the whole (int) ·
 *   for each part its beginning and its length in bytes (two ints) · the parts, each at a multiple of eight
 */
/** The gazetteer's tables as one run of bytes, ready to be used where they lie: in memory or in a mapped file. */
final class TableImage {
    private static final int MAGIC = 0x32584741;
    private static final int CHECKED_FROM = 2 * Integer.BYTES;
    private static final int HEADER = 3 * Integer.BYTES;
    private static final int ALIGNMENT = 8;

    /** A table, or a column of one. */
    enum Part {
        COUNTRY_CODES,
        FEATURES,
        COUNTRIES,
        ADMIN1,
        ADMIN2,
        GEONAME_IDS,
        POPULATIONS,
        LATITUDES,
        LONGITUDES,
        NAME_STARTS,
        NAMES,
        KEYS,
        KEY_STARTS,
        SLOTS,
        MARKS,
        POSTING_STARTS,
        POSTINGS,
        LONGEST
    }

    private final ByteBuffer whole;

    private TableImage(ByteBuffer whole) {
        this.whole = whole.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The image in these bytes, or null if they are not a whole and unharmed one. */
    static @Nullable TableImage of(ByteBuffer bytes) {
        TableImage image = new TableImage(bytes);
        int first = HEADER + Part.values().length * 2 * Integer.BYTES;
        boolean whole = bytes.limit() >= first
                && image.whole.getInt(0) == MAGIC
                && image.whole.getInt(CHECKED_FROM) == bytes.limit()
                && image.whole.getInt(Integer.BYTES) == image.sum();
        return whole ? image : null;
    }

    /** Lays the parts side by side. */
    static TableImage of(Map<Part, ByteBuffer> parts) {
        Map<Part, Integer> begins = new EnumMap<>(Part.class);
        int length = HEADER + Part.values().length * 2 * Integer.BYTES;
        for (Part part : Part.values()) {
            length = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
            begins.put(part, length);
            length += part(parts, part).remaining();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(MAGIC).putInt(0).putInt(length);
        for (Part part : Part.values()) {
            int begin = begins.getOrDefault(part, 0);
            ByteBuffer content = part(parts, part);
            bytes.putInt(begin).putInt(content.remaining());
            bytes.put(begin, content, content.position(), content.remaining());
        }
        TableImage image = new TableImage(bytes.clear());
        image.whole.putInt(Integer.BYTES, image.sum());
        return image;
    }

    private static ByteBuffer part(Map<Part, ByteBuffer> parts, Part part) {
        ByteBuffer content = parts.get(part);
        if (content == null) {
            throw new IllegalArgumentException("an image must have all parts, missing " + part);
        }
        return content;
    }

    /** Ints as a part. */
    static ByteBuffer ints(int[] values, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values, 0, count);
        return bytes;
    }

    private int sum() {
        CRC32C sum = new CRC32C();
        sum.update(whole.duplicate().position(CHECKED_FROM));
        return (int) sum.getValue();
    }

    /** All bytes, from the first. */
    ByteBuffer bytes() {
        return whole.duplicate().clear();
    }

    /** The order of the parts is that of the header, which its magic number stands for. */
    @SuppressWarnings("EnumOrdinal")
    ByteBuffer part(Part part) {
        int at = HEADER + part.ordinal() * 2 * Integer.BYTES;
        return whole.slice(whole.getInt(at), whole.getInt(at + Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    }

    IntBuffer ints(Part part) {
        return part(part).asIntBuffer();
    }
}
