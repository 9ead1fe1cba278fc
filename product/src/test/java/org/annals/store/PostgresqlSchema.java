package org.annals.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A schema of its own on the server that tests are given. */
public final class PostgresqlSchema {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name = "test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
    private boolean made;

    /** Skips the test where no server is named, except where everything must be tested. */
    public static void assumeServer() {
        boolean must = "true".equals(System.getenv("CI"));
        assumeTrue(must || System.getenv("ANNALS_TEST_POSTGRESQL") != null, "ANNALS_TEST_POSTGRESQL names no server");
    }

    static String server() {
        String url = System.getenv("ANNALS_TEST_POSTGRESQL");
        if (url == null) {
            throw new IllegalStateException("ANNALS_TEST_POSTGRESQL must name a server");
        }
        return url;
    }

    String name() {
        return name;
    }

    /** The schema is made when it is asked for first. */
    public StoreAddress address() {
        if (!made) {
            made = true;
            try (Connection connection = DriverManager.getConnection(server());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("the server must allow schemas", e);
            }
        }
        return new StoreAddress(server() + "&currentSchema=" + name);
    }
}
