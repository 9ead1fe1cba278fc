package org.annals.ingest;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Ends the process, and says where it stood, when one thing takes more than a minute. */
final class HangWatch {
    private static final long MILLIS = 60_000;

    private final AtomicReference<String> now = new AtomicReference<>("");

    HangWatch() {
        Thread watch = new Thread(this::watch);
        watch.setDaemon(true);
        watch.start();
    }

    /** What begins; each by another name. */
    void begins(String name) {
        now.set(name);
    }

    private void watch() {
        String last = "";
        try {
            while (true) {
                Thread.sleep(MILLIS);
                String name = Objects.requireNonNull(now.get());
                if (name.equals(last) && !name.isEmpty()) {
                    System.out.println(name + ": hangs");
                    Thread.getAllStackTraces()
                            .forEach((thread, stack) -> System.out.println(thread.getName() + " "
                                    + Arrays.stream(stack).limit(20).toList()));
                    Runtime.getRuntime().halt(1);
                }
                last = name;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
