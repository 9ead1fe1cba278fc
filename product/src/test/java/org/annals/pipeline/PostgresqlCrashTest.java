package org.annals.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.annals.store.PostgresqlSchema;
import org.annals.store.StoreAddress;
import org.junit.jupiter.api.BeforeAll;

/**
 * Needs a server: {@code .ci/run} starts one and names it in {@code ANNALS_TEST_POSTGRESQL}; where
 * {@code ANNALS_TEST_POSTGRESQL_RESTART} says how, the server is killed and started again every third time.
 */
class PostgresqlCrashTest extends CrashContract {
    private final PostgresqlSchema schema = new PostgresqlSchema();
    private int count;

    @BeforeAll
    static void needsAServer() {
        PostgresqlSchema.assumeServer();
    }

    @Override
    StoreAddress address() {
        return schema.address();
    }

    @Override
    void disturb(Random random) throws IOException, InterruptedException {
        String restart = System.getenv("ANNALS_TEST_POSTGRESQL_RESTART");
        if (restart != null && ++count % 3 == random.nextInt(3)) {
            int code = new ProcessBuilder(List.of(restart.split(" ", -1)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException("the server did not start again: " + restart + " gave " + code);
            }
        }
    }
}
