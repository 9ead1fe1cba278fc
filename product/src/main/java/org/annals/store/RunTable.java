package org.annals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annals.store.StoreException.Problem;
import org.jspecify.annotations.Nullable;

/** The runs of a store: when, by which program, with which settings, and the rows each ended with. Thread-safe. */
public final class RunTable {
    private static final String COLUMNS = "number, started, finished, program, settings, report";
    private static final int LONGEST_CHAIN = 1000;

    private final Database database;

    RunTable(Database database) {
        this.database = database;
    }

    /**
     * One run.
     *
     * @param finished null for a run that did not come to its end, or not yet
     * @param program the version that ran
     * @param settings what it was asked for, JSON
     * @param report what it did, JSON, or null
     */
    public record Run(
            long number,
            String started,
            @Nullable String finished,
            String program,
            String settings,
            @Nullable String report) {}

    /**
     * What became of an id that the chronology no longer has.
     *
     * @param became the id of the row that holds its claims now, or null
     */
    public record Tombstone(
            String id, String kind, @Nullable String became, String reason) {}

    /** Begins a run and returns its number. */
    public long begin(String program, String readers, String settings) {
        return database.writeAnd(statements -> statements.number(
                "INSERT INTO run (started, state, program, readers, settings) VALUES (?, 'begun', ?, ?, ?)"
                        + " RETURNING number",
                Moments.now(),
                program,
                readers,
                settings));
    }

    /** Makes the rows that a run ended with, once no other run can end meanwhile. */
    public interface Ending {
        /**
         * Makes the rows.
         *
         * @param before the last complete run, or null for the first
         */
        Ended end(@Nullable Before before);
    }

    /** The last complete run before one that ends. */
    public interface Before {
        /** Its number. */
        long run();

        /** The snapshot of its rows; costs reading them. */
        byte[] rows();
    }

    /** The rows of a run, as bytes, and the ids that are no more. */
    public static final class Ended {
        private final List<RowPart> parts;
        private final List<Tombstone> tombstones;
        private final Set<String> alive;

        /**
         * The rows in parts, one behind the other, and what is no more.
         *
         * @param alive all ids that the chronology has now: their tombstones go
         */
        public Ended(List<RowPart> parts, List<Tombstone> tombstones, Set<String> alive) {
            this.parts = List.copyOf(parts);
            this.tombstones = List.copyOf(tombstones);
            this.alive = Collections.unmodifiableSet(alive);
        }
    }

    /** Ends a run: its report, its rows and the tombstones, all together. */
    public void finish(long number, String report, Ending ending) {
        database.write(statements -> {
            database.dialect().lockWriters(statements);
            Before before = before(statements);
            Ended ended = ending.end(before);
            byte[] rows =
                    RunRows.write(statements, ended.parts, before == null ? null : kept(statements, before.run()));
            for (String id : statements.list("SELECT id FROM tombstone", row -> row.getString(1))) {
                if (ended.alive.contains(id)) {
                    statements.update("DELETE FROM tombstone WHERE id = ?", id);
                }
            }
            for (Tombstone stone : ended.tombstones) {
                statements.update(
                        "INSERT INTO tombstone (id, kind, became, reason, run) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET became = EXCLUDED.became, reason = EXCLUDED.reason,"
                                + " run = EXCLUDED.run",
                        stone.id(),
                        stone.kind(),
                        stone.became(),
                        stone.reason(),
                        number);
            }
            statements.update(
                    "UPDATE run SET finished = ?, state = 'complete', report = ?, snapshot = ? WHERE number = ?",
                    Moments.now(),
                    report,
                    rows,
                    number);
        });
    }

    private @Nullable Before before(Statements statements) throws SQLException {
        Long last = statements.first(
                "SELECT number FROM run WHERE state = 'complete' ORDER BY number DESC LIMIT 1", row -> row.getLong(1));
        if (last == null) {
            return null;
        }
        return new Before() {
            @Override
            public long run() {
                return last;
            }

            @Override
            public byte[] rows() {
                byte[] rows = findSnapshot(last);
                if (rows == null) {
                    throw new IllegalStateException("a complete run must have rows, run " + last + " has none");
                }
                return rows;
            }
        };
    }

    private static byte @Nullable [] kept(Statements statements, long number) throws SQLException {
        return statements.first(
                "SELECT snapshot FROM run WHERE state = 'complete' AND number = ?", row -> row.getBytes(1), number);
    }

    private static byte @Nullable [] lastSnapshot(Statements statements) throws SQLException {
        byte[] kept = statements.first(
                "SELECT snapshot FROM run WHERE state = 'complete' ORDER BY number DESC LIMIT 1",
                row -> row.getBytes(1));
        return kept == null ? null : RunRows.read(statements, kept);
    }

    /** The rows of the last complete run; throws where there is none yet. */
    public byte[] lastRows() {
        byte[] rows = database.find(RunTable::lastSnapshot);
        if (rows == null) {
            throw new StoreException(
                    Problem.OTHER,
                    "the store " + database.dialect().place() + " holds no complete run yet",
                    "Run: annals build --store …");
        }
        return rows;
    }

    /** The rows of a complete run, or null if there is no such run. */
    public byte @Nullable [] findSnapshot(long number) {
        return database.find(statements -> {
            byte[] kept = kept(statements, number);
            return kept == null ? null : RunRows.read(statements, kept);
        });
    }

    /** When the first run began, and the first document: hardly two stores share them. "" where there is none yet. */
    public String begun() {
        String first = database.find(statements -> statements.first(
                "SELECT r.started || ' ' || d.id FROM run r, document d ORDER BY r.number, d.number LIMIT 1",
                row -> row.getString(1)));
        return first == null ? "" : first;
    }

    /** Whether that run is complete and ended with just these rows. */
    public boolean hasEndedWith(long number, List<RowPart> parts) {
        return database.read(statements -> {
            byte[] kept = kept(statements, number);
            return kept != null
                    && RunRows.hashes(RecordCodec.inflate(kept))
                            .equals(parts.stream().map(RowPart::sha256).toList());
        });
    }

    /** All runs, the latest first. */
    public List<Run> list() {
        return database.read(
                statements -> statements.list("SELECT " + COLUMNS + " FROM run ORDER BY number DESC", RunTable::run));
    }

    /** The last run that came to its end, or null. */
    public @Nullable Run findLast() {
        return database.find(statements -> statements.first(
                "SELECT " + COLUMNS + " FROM run WHERE state = 'complete' ORDER BY number DESC LIMIT 1",
                RunTable::run));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    public List<Tombstone> tombstones() {
        return database.read(statements -> statements.list(
                "SELECT id, kind, became, reason FROM tombstone ORDER BY id",
                row -> new Tombstone(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
    }

    /** What became of an id in the end: the last tombstone of its chain, or null if it never was or still is. */
    public @Nullable Tombstone resolve(String id) {
        return database.find(statements -> {
            Tombstone last = null;
            String next = id;
            Set<String> seen = new HashSet<>();
            while (next != null && seen.add(next) && seen.size() < LONGEST_CHAIN) {
                Tombstone stone = statements.first(
                        "SELECT id, kind, became, reason FROM tombstone WHERE id = ?",
                        row -> new Tombstone(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        next);
                last = stone == null ? last : stone;
                next = stone == null ? null : stone.became();
            }
            return last;
        });
    }
}
