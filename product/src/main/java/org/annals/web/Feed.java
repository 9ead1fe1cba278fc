package org.annals.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells everybody who listens what happens. Whoever cannot keep up is told less, and nobody waits for him. */
final class Feed implements AutoCloseable {
    private static final int MOST_LISTENERS = 100;
    private static final long HEARTBEAT_SECONDS = 15;
    private static final int MOST_WAITING = 100;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(run -> daemon(run, "annals-feed"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(run -> daemon(run, "annals-heartbeat"));
    private final ScheduledFuture<?> heartbeat;
    private final AtomicLong waiting = new AtomicLong();

    /** Is told. */
    interface Listener {
        /**
         * Something happened.
         *
         * @param data JSON, or "" for a sign of life
         */
        void told(String event, String data);
    }

    Feed() {
        heartbeat = clock.scheduleWithFixedDelay(
                () -> tell("alive", ""), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable run, String name) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Whether there was room. */
    boolean add(Listener listener) {
        return listeners.size() < MOST_LISTENERS && listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    void tell(String event, String data) {
        if (sender.isShutdown() || waiting.get() > MOST_WAITING && event.equals("progress")) {
            return;
        }
        waiting.incrementAndGet();
        sender.execute(() -> {
            waiting.decrementAndGet();
            listeners.forEach(listener -> listener.told(event, data));
        });
    }

    @Override
    public void close() {
        heartbeat.cancel(false);
        clock.shutdownNow();
        sender.shutdownNow();
    }
}
