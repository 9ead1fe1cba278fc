package org.annals.store.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;

/** Runs work that calls itself deeply. */
final class DeepThread {
    private DeepThread() {}

    /** What may fail as reading and writing do. */
    interface Work {
        void run() throws IOException;
    }

    /** Runs the work to its end; what it throws is thrown here. */
    static void run(long stack, Work work) throws IOException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (IOException | RuntimeException | StackOverflowError e) {
                        failure.set(e);
                    }
                },
                "annals-image",
                stack);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Throwable thrown = failure.get();
        if (thrown instanceof UncheckedIOException unchecked) {
            throw new IOException(unchecked);
        }
        if (thrown instanceof IOException io) {
            throw new IOException(io);
        }
        if (thrown != null) {
            throw new IllegalArgumentException(
                    "an image must be of objects that can be kept: " + thrown.getMessage(), thrown);
        }
    }
}
