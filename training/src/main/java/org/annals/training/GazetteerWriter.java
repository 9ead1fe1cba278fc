package org.annals.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.annals.place.GazetteerFormat;
import org.annals.place.PlaceFeature;

/** Writes the shipped gazetteer files; {@link GazetteerFormat} describes them. */
final class GazetteerWriter {
    private final List<GazetteerEntry> entries;

    GazetteerWriter(List<GazetteerEntry> entries) {
        this.entries = entries;
    }

    void write(Path folder) throws IOException {
        try (DataOutputStream out = open(folder.resolve(GazetteerFormat.ENTRIES_FILE))) {
            writeEntries(out);
        }
        int files = GazetteerFormat.NAME_FILES.size();
        for (int i = 0; i < files; i++) {
            int from = (int) ((long) entries.size() * i / files);
            int to = (int) ((long) entries.size() * (i + 1) / files);
            try (DataOutputStream out = open(folder.resolve(GazetteerFormat.NAME_FILES.get(i)))) {
                writeNames(out, from, to);
            }
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        return new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(file), deflater)));
    }

    private void writeEntries(DataOutputStream out) throws IOException {
        List<String> countries = new ArrayList<>(
                new TreeSet<>(entries.stream().map(GazetteerEntry::country).toList()));
        out.writeInt(GazetteerFormat.ENTRIES_MAGIC);
        GazetteerFormat.writeVarint(out, countries.size());
        for (String country : countries) {
            writeText(out, country);
        }
        GazetteerFormat.writeVarint(out, entries.size());
        for (GazetteerEntry entry : entries) {
            out.writeByte(entry.feature().code());
        }
        column(out, entry -> countries.indexOf(entry.country()));
        parents(out, PlaceFeature.ADMIN1);
        parents(out, PlaceFeature.ADMIN2);
        differences(out, GazetteerEntry::geonameId);
        column(out, GazetteerEntry::population);
        differences(out, entry -> Math.round(entry.latitude() * GazetteerFormat.DEGREE));
        differences(out, entry -> Math.round(entry.longitude() * GazetteerFormat.DEGREE));
        for (GazetteerEntry entry : entries) {
            writeText(out, entry.name());
        }
    }

    private void column(DataOutputStream out, ToLongFunction<GazetteerEntry> value) throws IOException {
        for (GazetteerEntry entry : entries) {
            GazetteerFormat.writeVarint(out, value.applyAsLong(entry));
        }
    }

    private void differences(DataOutputStream out, ToLongFunction<GazetteerEntry> value) throws IOException {
        long last = 0;
        for (GazetteerEntry entry : entries) {
            long next = value.applyAsLong(entry);
            GazetteerFormat.writeSigned(out, next - last);
            last = next;
        }
    }

    /** The distance back to the entry of the division that each entry lies in; 0 for the division itself or none. */
    private void parents(DataOutputStream out, PlaceFeature level) throws IOException {
        Map<String, Integer> divisions = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            GazetteerEntry entry = entries.get(i);
            String code = level == PlaceFeature.ADMIN1 ? entry.admin1Code() : entry.admin2Code();
            if (entry.feature() == level) {
                divisions.put(code, i);
            }
            GazetteerFormat.writeVarint(out, i - divisions.getOrDefault(code, i));
        }
    }

    private void writeNames(DataOutputStream out, int from, int to) throws IOException {
        out.writeInt(GazetteerFormat.NAMES_MAGIC);
        GazetteerFormat.writeVarint(out, from);
        GazetteerFormat.writeVarint(out, to - from);
        for (GazetteerEntry entry : entries.subList(from, to)) {
            GazetteerFormat.writeVarint(
                    out, entry.primary().size() + entry.alternates().size());
            byte[] last = {};
            for (String key : entry.primary()) {
                last = writeKey(out, last, key, 0);
            }
            for (String key : entry.alternates()) {
                last = writeKey(out, last, key, 1);
            }
        }
    }

    private static byte[] writeKey(DataOutputStream out, byte[] last, String key, int alternate) throws IOException {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int mismatch = Arrays.mismatch(last, bytes);
        int shared = mismatch < 0 ? bytes.length : mismatch;
        GazetteerFormat.writeVarint(out, 2L * shared + alternate);
        GazetteerFormat.writeVarint(out, bytes.length - shared);
        out.write(bytes, shared, bytes.length - shared);
        return bytes;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        GazetteerFormat.writeVarint(out, bytes.length);
        out.write(bytes);
    }
}
