package org.annals.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.annals.store.StoreException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a store's database. Thread-safe: work is done one piece at a time. What {@link #write} did is on disk
 * when it returns, wholly or not at all.
 */
final class Database implements AutoCloseable {
    private final Dialect dialect;
    private final Connection connection;
    private final Statements statements;

    private Database(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    static Database open(Dialect dialect, boolean create) {
        try {
            return new Database(dialect, dialect.connect(create));
        } catch (SQLException e) {
            throw explained(dialect, e);
        }
    }

    /** Work that needs the database and gives a result. */
    interface Work<T> {
        T run(Statements statements) throws SQLException;
    }

    /** Work that may find nothing. */
    interface Search<T> {
        @Nullable
        T run(Statements statements) throws SQLException;
    }

    /** Work that needs the database. */
    interface Change {
        void run(Statements statements) throws SQLException;
    }

    synchronized <T> T read(Work<T> work) {
        try {
            return work.run(statements);
        } catch (SQLException e) {
            throw explained(dialect, e);
        }
    }

    synchronized <T> @Nullable T find(Search<T> search) {
        try {
            return search.run(statements);
        } catch (SQLException e) {
            throw explained(dialect, e);
        }
    }

    synchronized void write(Change change) {
        writeAnd(using -> {
            change.run(using);
            return true;
        });
    }

    /** Writes in one transaction and returns what the work gives. */
    synchronized <T> T writeAnd(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.run(statements);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            } finally {
                endTransaction();
            }
        } catch (SQLException e) {
            throw explained(dialect, e);
        }
    }

    private void rollBack(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void endTransaction() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The connection is gone: the commit or its failure has said so, the next use says it again.
            return;
        }
    }

    Dialect dialect() {
        return dialect;
    }

    @Override
    public synchronized void close() {
        try {
            statements.close();
            connection.close();
        } catch (SQLException e) {
            // Everything acknowledged was committed before; a connection that does not close loses nothing.
            return;
        }
    }

    static StoreException explained(Dialect dialect, SQLException e) {
        Problem problem = dialect.problem(e);
        String what = "the store " + dialect.place() + " " + words(problem);
        String said =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        return new StoreException(problem, what + " (" + dialect.name() + ": " + said + ")", advice(problem), e);
    }

    private static String words(Problem problem) {
        return switch (problem) {
            case LOCKED -> "is being written by another program";
            case FULL -> "cannot grow: the disk or quota is full";
            case READ_ONLY -> "cannot be written: no permission";
            case UNREACHABLE -> "cannot be opened or reached";
            case NEWER -> "was written by a newer version of Annals";
            case DAMAGED -> "is damaged";
            case FOREIGN -> "is not a store of Annals";
            case OTHER -> "failed";
        };
    }

    private static String advice(Problem problem) {
        return switch (problem) {
            case LOCKED -> "Nothing was lost. Wait for the other program to finish, then run the command again.";
            case FULL -> "Nothing that was acknowledged is lost. Free some space, then run the command again.";
            case READ_ONLY ->
                "Nothing was changed. Give write permission on the file and its folder, or copy the store.";
            case UNREACHABLE -> "Check the path or address, its permissions, and that the server runs.";
            case NEWER -> "Nothing was changed. Use the version that wrote it, or a newer one.";
            case DAMAGED -> "Keep the file as it is, restore a backup, and run 'annals doctor' on both.";
            case FOREIGN -> "Nothing was changed. Name another file or database with --store.";
            case OTHER -> "Run 'annals doctor' on the store; with --verbose the command shows the cause.";
        };
    }
}
