package org.annals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.annals.document.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * The log of decisions: rows are added, never changed or deleted, each sealed with a hash over itself and the one before.
 * Thread-safe, and safe beside other programs that write to the same log.
 */
public final class DecisionTable {
    private static final String COLUMNS = "number, id, who, decided, why, route, kind, target, content, hash";

    private final Database database;

    DecisionTable(Database database) {
        this.database = database;
    }

    /**
     * A decision to be logged.
     *
     * @param route how it came in: command line, spreadsheet, web
     * @param kind a word of the review package
     * @param target what it is about, JSON
     * @param content what it says, JSON
     */
    public record Entry(String who, String why, String route, String kind, String target, String content) {}

    /**
     * A decision as it stands in the log.
     *
     * @param number from 1, without gaps, in the order of the log
     * @param decided when, in UTC
     */
    public record Logged(long number, String id, String decided, Entry entry, String hash) {}

    /** Adds decisions, all or none; they are on disk when this returns. */
    public List<Logged> append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return database.writeAnd(statements -> {
            database.dialect().lockWriters(statements);
            Logged last = statements.first(
                    "SELECT " + COLUMNS + " FROM decision ORDER BY number DESC LIMIT 1", DecisionTable::logged);
            long number = last == null ? 0 : last.number();
            String hash = last == null ? "" : last.hash();
            List<Logged> added = new ArrayList<>();
            for (Entry entry : entries) {
                number++;
                String decided = Moments.now();
                hash = hash(hash, number, decided, entry);
                Logged logged = new Logged(number, "x" + hash.substring(0, 12), decided, entry, hash);
                insert(statements, logged);
                added.add(logged);
            }
            return added;
        });
    }

    private static void insert(Statements statements, Logged logged) throws SQLException {
        Entry entry = logged.entry();
        statements.update(
                "INSERT INTO decision (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                logged.number(),
                logged.id(),
                entry.who(),
                logged.decided(),
                entry.why(),
                entry.route(),
                entry.kind(),
                entry.target(),
                entry.content(),
                logged.hash());
    }

    private static String hash(String before, long number, String decided, Entry entry) {
        return ContentHash.sha256(String.join(
                "\u001f",
                before,
                Long.toString(number),
                decided,
                entry.who(),
                entry.why(),
                entry.route(),
                entry.kind(),
                entry.target(),
                entry.content()));
    }

    /** The whole log, in order. */
    public List<Logged> list() {
        return database.read(statements ->
                statements.list("SELECT " + COLUMNS + " FROM decision ORDER BY number", DecisionTable::logged));
    }

    /** What was logged after the decision of that number. */
    public List<Logged> after(long number) {
        return database.read(statements -> statements.list(
                "SELECT " + COLUMNS + " FROM decision WHERE number > ? ORDER BY number",
                DecisionTable::logged,
                number));
    }

    public long count() {
        return database.read(statements -> statements.number("SELECT COUNT(*) FROM decision"));
    }

    /** The first row whose number or seal is not what the rows before it demand, or null if the log is whole. */
    public @Nullable Logged findBroken() {
        String hash = "";
        long number = 0;
        for (Logged logged : list()) {
            number++;
            hash = hash(hash, number, logged.decided(), logged.entry());
            if (logged.number() != number || !logged.hash().equals(hash)) {
                return logged;
            }
        }
        return null;
    }

    private static Logged logged(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getString(3),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
        return new Logged(row.getLong(1), row.getString(2), row.getString(4), entry, row.getString(10));
    }
}
