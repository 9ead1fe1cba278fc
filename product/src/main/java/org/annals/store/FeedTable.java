package org.annals.store;

import org.jspecify.annotations.Nullable;

/** The feeds that a store watches, and what became of their entries. Thread-safe. */
public final class FeedTable {
    private final Database database;

    FeedTable(Database database) {
        this.database = database;
    }

    /** What a feed's host said last of the feed's state. */
    public record State(@Nullable String etag, @Nullable String lastModified) {}

    /** The state of a feed, or null where it was never fetched. */
    public @Nullable State find(String feed) {
        return database.find(statements -> statements.first(
                "SELECT etag, last_modified FROM feed WHERE url = ?",
                row -> new State(row.getString(1), row.getString(2)),
                feed));
    }

    /** Keeps the state of a feed. */
    public void keep(String feed, State state) {
        database.write(statements -> statements.update(
                "INSERT INTO feed (url, etag, last_modified, checked) VALUES (?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET"
                        + " etag = EXCLUDED.etag, last_modified = EXCLUDED.last_modified, checked = EXCLUDED.checked",
                feed,
                state.etag,
                state.lastModified,
                Moments.now()));
    }

    /** Whether an entry of a feed needs no further look. */
    public boolean isDone(String feed, String entry) {
        String state = database.find(statements -> statements.first(
                "SELECT state FROM feed_entry WHERE feed = ? AND entry = ?", row -> row.getString(1), feed, entry));
        return state != null;
    }

    /** Keeps what became of an entry: "taken", or the code of its rejection. */
    public void done(String feed, String entry, String state) {
        database.write(statements -> statements.update(
                "INSERT INTO feed_entry (feed, entry, state, since) VALUES (?, ?, ?, ?) ON CONFLICT (feed, entry) DO NOTHING",
                feed,
                entry,
                state,
                Moments.now()));
    }
}
