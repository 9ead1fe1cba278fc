package org.annals.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.annals.store.StoreException.Problem;
import org.jspecify.annotations.Nullable;

/** Where one database differs from the other: how it is opened, locked, searched, and what its errors mean. */
interface Dialect {
    /**
     * Opens a connection that waits for locks and loses nothing that was committed.
     *
     * @param create whether the store is made if it does not exist
     */
    Connection connect(boolean create) throws SQLException;

    /** The folder of its migrations. */
    String folder();

    /** Whether the database has any table at all, and so belongs to somebody. */
    boolean isUsed(Statements statements) throws SQLException;

    boolean hasTable(Statements statements, String table) throws SQLException;

    /** Holds off every other writer until the transaction ends. */
    void lockWriters(Statements statements) throws SQLException;

    /** Makes the words of a document searchable in the same transaction. */
    void index(Statements statements, long number, List<String> words) throws SQLException;

    void removeFromIndex(Statements statements, long number) throws SQLException;

    /** The numbers of the documents that fit the query, the best first. */
    List<Long> search(Statements statements, SearchQuery query, int most) throws SQLException;

    /** What is wrong with the database, as it says itself; empty if nothing. */
    List<String> check(Statements statements) throws SQLException;

    /** Copies the whole database into a new file while others may go on working. */
    void backUp(Statements statements, Path target) throws SQLException;

    Problem problem(SQLException e);

    /** What the messages call it. */
    String name();

    /** The file, or null where it is none. */
    @Nullable
    Path file();

    /** What a person calls the store: a file, or an address without secrets. */
    String place();
}
