package org.annals.pipeline;

import org.annals.store.PostgresqlSchema;
import org.annals.store.StoreAddress;
import org.junit.jupiter.api.BeforeAll;

/** Needs a server: {@code .ci/run} starts one and names it in {@code ANNALS_TEST_POSTGRESQL}. */
class PostgresqlStoreBuildTest extends StoreBuildContract {
    private final PostgresqlSchema schema = new PostgresqlSchema();

    @BeforeAll
    static void needsAServer() {
        PostgresqlSchema.assumeServer();
    }

    @Override
    StoreAddress address() {
        return schema.address();
    }
}
