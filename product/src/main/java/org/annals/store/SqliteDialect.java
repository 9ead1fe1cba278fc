package org.annals.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.annals.store.StoreException.Problem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite: one file, a write-ahead log that is flushed at every commit, FTS5 for search. */
final class SqliteDialect implements Dialect {
    private final Path file;
    private final int waitMillis;

    SqliteDialect(Path file, int waitMillis) {
        this.file = file;
        this.waitMillis = waitMillis;
    }

    @Override
    public Connection connect(boolean create) throws SQLException {
        if (!create && !Files.exists(file)) {
            throw new StoreException(
                    Problem.UNREACHABLE,
                    "there is no store " + file,
                    "Check the path, or make the store with: annals build INPUT... --store " + file);
        }
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || parent == null || !Files.isDirectory(parent)) {
            String message = Files.isDirectory(file) ? file + " is a folder" : "there is no folder " + parent;
            throw new StoreException(Problem.UNREACHABLE, message, "Name a file in an existing folder with --store.");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(waitMillis);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statements statements = new Statements(connection)) {
            statements.run("PRAGMA journal_mode = WAL");
            statements.run("PRAGMA synchronous = FULL");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public boolean isUsed(Statements statements) throws SQLException {
        return statements.number("SELECT COUNT(*) FROM sqlite_schema") > 0;
    }

    @Override
    public boolean hasTable(Statements statements, String table) throws SQLException {
        return statements.number("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", table) > 0;
    }

    @Override
    public void lockWriters(Statements statements) {
        // Every transaction begins as IMMEDIATE: it already holds the only write lock.
    }

    @Override
    public void index(Statements statements, long number, List<String> words) throws SQLException {
        removeFromIndex(statements, number);
        statements.update("INSERT INTO document_search (rowid, words) VALUES (?, ?)", number, String.join(" ", words));
    }

    @Override
    public void removeFromIndex(Statements statements, long number) throws SQLException {
        statements.update("DELETE FROM document_search WHERE rowid = ?", number);
    }

    @Override
    public List<Long> search(Statements statements, SearchQuery query, int most) throws SQLException {
        String match = query.terms().stream()
                .map(term -> '"' + String.join(" ", term.words()) + '"' + (term.prefix() ? "*" : ""))
                .collect(Collectors.joining(" "));
        return statements.list(
                "SELECT rowid FROM document_search WHERE document_search MATCH ? ORDER BY bm25(document_search), rowid"
                        + " LIMIT ?",
                row -> row.getLong(1),
                match,
                most);
    }

    @Override
    public List<String> check(Statements statements) throws SQLException {
        List<String> said = statements.list("PRAGMA integrity_check", row -> row.getString(1));
        statements.update("INSERT INTO document_search (document_search) VALUES ('integrity-check')");
        return said.equals(List.of("ok")) ? List.of() : said;
    }

    @Override
    public void backUp(Statements statements, Path target) throws SQLException {
        if (Files.exists(target)) {
            throw new StoreException(Problem.OTHER, target + " exists already", "Name a new file for the backup.");
        }
        // The database copies itself only while no other statement of the connection is open.
        statements.close();
        try (PreparedStatement copy = statements.connection().prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.executeUpdate();
        }
    }

    @Override
    public Problem problem(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        // The lower byte is the primary code, the rest says more of it.
        return switch (code.code & 0xFF) {
            case 5, 6 -> Problem.LOCKED;
            case 13 -> Problem.FULL;
            case 3, 8, 23 -> Problem.READ_ONLY;
            case 10 -> ioProblem(code);
            case 14 -> Files.exists(file) ? Problem.READ_ONLY : cannotCreate();
            case 11 -> Problem.DAMAGED;
            case 26 -> Problem.FOREIGN;
            default -> Problem.OTHER;
        };
    }

    /** A write that the system refuses without saying that the disk is full mostly means that it is. */
    private static Problem ioProblem(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_TRUNCATE -> Problem.FULL;
            case SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_DATA -> Problem.DAMAGED;
            default -> Problem.OTHER;
        };
    }

    private Problem cannotCreate() {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null && Files.isDirectory(parent) ? Problem.READ_ONLY : Problem.UNREACHABLE;
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public String place() {
        return file.toString();
    }
}
