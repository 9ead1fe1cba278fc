package org.annals.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.annals.store.StoreException.Problem;

/** Where a store is: a file, or the address of a PostgreSQL database ({@code jdbc:postgresql://host/database?user=…}). */
public record StoreAddress(String text) {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int WAIT_MILLIS = 20_000;

    Dialect dialect() {
        return dialect(WAIT_MILLIS);
    }

    Dialect dialect(int waitMillis) {
        if (text.startsWith(POSTGRESQL)) {
            return new PostgresqlDialect(text, waitMillis);
        }
        if (text.startsWith("jdbc:")) {
            throw new StoreException(
                    Problem.FOREIGN,
                    "a store is a file or jdbc:postgresql://…, got " + text,
                    "Name a file or a PostgreSQL database with --store.");
        }
        try {
            return new SqliteDialect(Path.of(text), waitMillis);
        } catch (InvalidPathException e) {
            throw new StoreException(
                    Problem.FOREIGN, "this is no path: " + e.getReason(), "Name a file with --store.", e);
        }
    }
}
