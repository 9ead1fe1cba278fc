package org.annals.store;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of the last run, kept so that opening a store costs no build. It can always be made again: a lost or
 * outdated one costs time, nothing else. Thread-safe.
 */
public final class ShownTable {
    private final Database database;

    ShownTable(Database database) {
        this.database = database;
    }

    /**
     * What is shown.
     *
     * @param run whose rows these are
     * @param decisions how many decisions of the log are in them
     * @param zipped by name; the caller's own format
     */
    public record Shown(long run, long decisions, Map<String, byte[]> zipped) {
        public Shown {
            zipped = Map.copyOf(zipped);
        }
    }

    /** Keeps it instead of what was kept before. */
    public void keep(String format, Shown shown) {
        database.write(statements -> {
            statements.update("DELETE FROM shown");
            for (Map.Entry<String, byte[]> part : new TreeMap<>(shown.zipped).entrySet()) {
                statements.update(
                        "INSERT INTO shown (name, run, format, decisions, zipped) VALUES (?, ?, ?, ?, ?)",
                        part.getKey(),
                        shown.run,
                        format,
                        shown.decisions,
                        part.getValue());
            }
        });
    }

    /** What was kept of that run in that format under names that begin so, or null. */
    public @Nullable Shown find(String format, long run, String prefix) {
        return database.find(statements -> {
            Map<String, byte[]> zipped = new TreeMap<>();
            long[] decisions = new long[1];
            statements.each(
                    "SELECT name, decisions, zipped FROM shown WHERE format = ? AND run = ? AND substr(name, 1, ?) = ?",
                    row -> {
                        decisions[0] = row.getLong(2);
                        zipped.put(row.getString(1), row.getBytes(3));
                    },
                    format,
                    run,
                    prefix.length(),
                    prefix);
            return zipped.isEmpty() ? null : new Shown(run, decisions[0], zipped);
        });
    }

    /** One part of it, or null. */
    public byte @Nullable [] part(String format, long run, String name) {
        Shown found = find(format, run, name);
        return found == null ? null : found.zipped.get(name);
    }
}
