package org.annals.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * A run of eight thousand documents ends with tens of megabytes of rows, of which ten more documents change few. So the rows
 * come in parts that are kept under their hashes, and a run keeps the list of its parts. Runs of older programs keep their
 * rows whole.
 */
/** Writes and reads the rows of runs. */
final class RunRows {
    private static final String HEAD = "parts";
    private static final int AT_ONCE = 64;
    private static final String CONTENT_OF =
            "SELECT sha256, content FROM run_part WHERE sha256 IN (?" + ", ?".repeat(AT_ONCE - 1) + ")";

    private RunRows() {}

    /** Keeps the parts that no run had yet; what the run itself is to keep. */
    static byte[] write(Statements statements, List<RowPart> parts, byte @Nullable [] before) throws SQLException {
        Set<String> known = new HashSet<>(before == null ? List.of() : hashes(RecordCodec.inflate(before)));
        StringBuilder list = new StringBuilder(HEAD);
        for (RowPart part : parts) {
            list.append('\n').append(part.sha256());
            if (known.add(part.sha256())) {
                statements.update(
                        "INSERT INTO run_part (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING",
                        part.sha256(),
                        RecordCodec.deflateQuickly(part.bytes()));
            }
        }
        return RecordCodec.deflateQuickly(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of a run, all parts one behind the other. */
    static byte[] read(Statements statements, byte[] kept) throws SQLException {
        byte[] content = RecordCodec.inflate(kept);
        if (!isList(content)) {
            return content;
        }
        List<String> hashes = hashes(content);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            List<String> some = hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE));
            Map<String, byte[]> found = contents(statements, some);
            for (String hash : some) {
                byte[] part = found.get(hash);
                if (part == null) {
                    throw new IllegalStateException("a run's parts must be kept, missing " + hash);
                }
                all.writeBytes(RecordCodec.inflate(part));
            }
        }
        return all.toByteArray();
    }

    private static Map<String, byte[]> contents(Statements statements, List<String> hashes) throws SQLException {
        Object[] values = new Object[AT_ONCE];
        Arrays.fill(values, hashes.get(0));
        for (int i = 0; i < hashes.size(); i++) {
            values[i] = hashes.get(i);
        }
        Map<String, byte[]> found = new HashMap<>();
        statements.each(CONTENT_OF, row -> found.put(row.getString(1), row.getBytes(2)), values);
        return found;
    }

    private static boolean isList(byte[] content) {
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    /** The hashes of the parts; none where the rows were kept whole. */
    static List<String> hashes(byte[] content) {
        return isList(content)
                ? new String(content, StandardCharsets.UTF_8).lines().skip(1).toList()
                : List.of();
    }
}
