package org.annals.cli;

import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import picocli.CommandLine.Option;

/** The option of every command that works on a store which must exist. */
final class StoreOption {
    @Option(
            names = "--store",
            required = true,
            paramLabel = "STORE",
            description = "The file, or jdbc:postgresql://…, that holds the work.")
    private String store = "";

    @Option(names = "--verbose", description = "Show stack traces of failures.")
    private boolean verbose;

    // picocli acts on it; nobody else reads it.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    ChronologyStore open() {
        return ChronologyStore.open(new StoreAddress(store));
    }

    boolean isVerbose() {
        return verbose;
    }
}
