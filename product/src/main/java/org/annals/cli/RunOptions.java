package org.annals.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annals.pipeline.Annals;
import org.annals.place.OwnPlaces;
import org.annals.place.OwnPlacesFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command which runs the pipeline has. */
final class RunOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at a time (default: one for each processor).")
    private int threads;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "A CSV of places of your own (docs/gazetteer.md).")
    private @Nullable Path gazetteer;

    @Option(names = "--verbose", description = "Show stack traces of failures, and seconds by stage.")
    private boolean verbose;

    // picocli acts on it; nobody else reads it.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** The product, with the user's places if there are any. */
    Annals annals() throws IOException {
        return Annals.standard(threads(), ownPlaces());
    }

    /** The user's gazetteer as its file says it; without rows where there is none. */
    OwnPlaces ownPlaces() throws IOException {
        if (gazetteer == null) {
            return OwnPlaces.NONE;
        }
        if (!Files.isRegularFile(gazetteer)) {
            throw new UsageException("--gazetteer must be a file, got " + gazetteer);
        }
        try {
            return OwnPlacesFile.read(gazetteer);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--gazetteer " + gazetteer + ": " + e.getMessage());
        }
    }

    /** Has places of this file used where the user names none. */
    void orElse(Path places) {
        gazetteer = gazetteer == null ? places : gazetteer;
    }

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
