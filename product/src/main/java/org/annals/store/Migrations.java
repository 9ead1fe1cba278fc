package org.annals.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.annals.store.StoreException.Problem;

/** Brings a database to the newest schema by numbered files, each in one transaction, and refuses a newer one. */
final class Migrations {
    /** In order; a file that was ever released is never changed. */
    private static final List<String> FILES =
            List.of("0001-base.sql", "0002-feeds.sql", "0003-view.sql", "0004-parts.sql");

    private static final String TABLE = "annals_schema";
    private static final String SEPARATOR = "--;";

    private final Database database;
    private final List<String> files;

    Migrations(Database database) {
        this(database, FILES);
    }

    Migrations(Database database, List<String> files) {
        this.database = database;
        this.files = files;
    }

    /** Returns the version the database has now. */
    int migrate() {
        int found = database.read(this::version);
        if (found > files.size()) {
            throw refused(
                    Problem.NEWER,
                    "has schema " + found + ", this program knows " + files.size()
                            + ": it was written by a newer version of Annals",
                    "Nothing was changed. Use the version that wrote it, or a newer one.");
        }
        if (found == files.size()) {
            return found;
        }
        database.write(statements -> {
            if (!database.dialect().hasTable(statements, TABLE)) {
                if (database.dialect().isUsed(statements)) {
                    throw refused(
                            Problem.FOREIGN,
                            "holds tables that are not of Annals",
                            "Nothing was changed. Name another file or database with --store.");
                }
                statements.run("CREATE TABLE " + TABLE
                        + " (version INTEGER PRIMARY KEY, applied TEXT NOT NULL, file TEXT NOT NULL)");
            }
            // Asked again inside the transaction: another program may have been faster.
            for (int version = version(statements); version < files.size(); version++) {
                apply(statements, version + 1);
            }
        });
        return files.size();
    }

    private int version(Statements statements) throws SQLException {
        return database.dialect().hasTable(statements, TABLE)
                ? (int) statements.number("SELECT MAX(version) FROM " + TABLE)
                : 0;
    }

    private void apply(Statements statements, int version) throws SQLException {
        String file = files.get(version - 1);
        for (String sql : text(database.dialect().folder() + "/" + file).split(SEPARATOR, -1)) {
            statements.run(sql.strip());
        }
        statements.update(
                "INSERT INTO " + TABLE + " (version, applied, file) VALUES (?, ?, ?)",
                version,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                file);
    }

    private StoreException refused(Problem problem, String what, String advice) {
        return new StoreException(problem, "the store " + database.dialect().place() + " " + what, advice);
    }

    private static String text(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource must be on the class path, missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
