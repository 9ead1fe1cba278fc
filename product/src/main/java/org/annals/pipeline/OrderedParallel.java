package org.annals.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Maps a stream on several threads and hands the results on in the stream's own order, with few of them in flight. */
final class OrderedParallel {
    /** How many results may wait for each thread: enough to keep it busy behind one slow document. */
    private static final int WAITING_PER_THREAD = 8;

    private final int threads;

    OrderedParallel(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        this.threads = threads;
    }

    /** Neither {@code work} nor {@code sink} may be null; {@code sink} is called on the caller's thread. */
    <A, B> void run(Iterator<A> inputs, Function<A, B> work, Consumer<B> sink) {
        if (threads == 1) {
            inputs.forEachRemaining(input -> sink.accept(work.apply(input)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            ArrayDeque<Future<B>> waiting = new ArrayDeque<>();
            while (inputs.hasNext()) {
                A input = inputs.next();
                waiting.add(pool.submit(() -> work.apply(input)));
                if (waiting.size() >= threads * WAITING_PER_THREAD) {
                    sink.accept(result(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                sink.accept(result(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PipelineException("the run was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new PipelineException("a stage failed", e);
        }
    }
}
