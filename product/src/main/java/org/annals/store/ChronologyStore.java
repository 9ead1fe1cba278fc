package org.annals.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Work that lasts: documents with their bytes and readings, runs, and the log of human decisions, in one database. What a
 * method acknowledged by returning is on disk. Thread-safe, and safe beside other programs on the same store. Every method
 * may throw a {@link StoreException}.
 */
public final class ChronologyStore implements AutoCloseable {
    private final Database database;

    private ChronologyStore(Database database) {
        this.database = database;
    }

    /** Opens a store, or makes it if there is none. */
    public static ChronologyStore create(StoreAddress address) {
        return open(address.dialect(), true);
    }

    /** Opens a store that must exist. */
    public static ChronologyStore open(StoreAddress address) {
        return open(address.dialect(), false);
    }

    static ChronologyStore open(Dialect dialect, boolean create) {
        Database database = Database.open(dialect, create);
        try {
            new Migrations(database).migrate();
            return new ChronologyStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public DocumentTable documents() {
        return new DocumentTable(database);
    }

    public FeedTable feeds() {
        return new FeedTable(database);
    }

    public RunTable runs() {
        return new RunTable(database);
    }

    public DecisionTable decisions() {
        return new DecisionTable(database);
    }

    public ShownTable shown() {
        return new ShownTable(database);
    }

    /** Looks for damage. */
    public StoreCheck check() {
        return new StoreCheck(database);
    }

    /** Copies the store into a new file; only for stores that are a file. */
    public void backUp(Path target) {
        database.find(statements -> {
            database.dialect().backUp(statements, target);
            return null;
        });
    }

    /** A place beside the store for what a program worked out, or null where the store is no file. */
    public @Nullable MemoryFile memory() {
        Path file = database.dialect().file();
        return file == null ? null : new MemoryFile(file);
    }

    /** The file, or the address without secrets. */
    public String place() {
        return database.dialect().place();
    }

    @Override
    public void close() {
        database.close();
    }
}
