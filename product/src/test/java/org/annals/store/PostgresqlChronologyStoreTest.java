package org.annals.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Needs a server: {@code .ci/run} starts one and names it in {@code ANNALS_TEST_POSTGRESQL}. */
class PostgresqlChronologyStoreTest extends ChronologyStoreContract {
    private final PostgresqlSchema schema = new PostgresqlSchema();

    @BeforeAll
    static void needsAServer() {
        PostgresqlSchema.assumeServer();
    }

    @Override
    StoreAddress address() {
        return schema.address();
    }

    @AfterEach
    void drop() throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresqlSchema.server());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema.name() + " CASCADE");
        }
    }
}
