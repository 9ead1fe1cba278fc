package org.annals.cli;

import picocli.CommandLine.Option;

/** The options that every command which runs the pipeline has. */
final class RunOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at a time (default: one for each processor).")
    private int threads;

    @Option(names = "--verbose", description = "Show stack traces of failures, and seconds by stage.")
    private boolean verbose;

    // picocli acts on it; nobody else reads it.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    int threads() {
        if (threads < 0) {
            throw new UsageException("--threads must be at least 1, got " + threads);
        }
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    boolean isVerbose() {
        return verbose;
    }
}
