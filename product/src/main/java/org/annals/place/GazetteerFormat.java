package org.annals.place;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/*
 * Two kinds of file, each one Deflate stream (RFC 1951) of variable-length integers ("varint": seven bits a byte, low
 * first, high bit = more follows; signed ones zigzag) and UTF-8.
 *
 *   gazetteer-entries.bin   "AGE1", number of countries, each code; number of entries; then column by column:
 *                           feature (byte) · country (index) · admin1, admin2 (distance back to that entry, 0 = none) ·
 *                           GeoNames id (signed difference; 0 = none) · population · latitude, longitude (signed
 *                           difference, 1e-4 degrees) · display name (length, bytes)
 *   gazetteer-names-N.bin   "AGN1", first entry, number of entries; for each the number of its keys and each key as:
 *                           2 * bytes shared with the key before + (1 if it is an alternate name), length, bytes
 *
 * Keys are NameFold's. Entries are sorted by country, so that neighbours share most of their columns; parents come
 * before their children.
 */
/** The layout of the shipped gazetteer files, for the one who writes and the one who reads. */
public final class GazetteerFormat {
    public static final String ENTRIES_FILE = "gazetteer-entries.bin";
    public static final List<String> NAME_FILES = List.of("gazetteer-names-1.bin", "gazetteer-names-2.bin");
    public static final int ENTRIES_MAGIC = 0x41474531;
    public static final int NAMES_MAGIC = 0x41474e31;
    public static final double DEGREE = 1e4;

    private GazetteerFormat() {}

    public static void writeVarint(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            out.writeByte((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    public static void writeSigned(DataOutputStream out, long value) throws IOException {
        writeVarint(out, value << 1 ^ value >> 63);
    }
}
