package org.annals.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.annals.pipeline.AnchorCheck;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreCheck.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks a store over from end to end. */
@Command(
        name = "doctor",
        sortOptions = false,
        description = "Checks a store: database, bytes, texts, index, anchors, seals. Changes nothing.",
        footer = {
            "",
            "Exit code 0: all is well; 3: something is damaged.",
            "Example:  annals doctor --store work.annals"
        })
final class DoctorCommand implements Callable<Integer> {
    private static final int MOST = 20;

    private final Terminal terminal;

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            description = "Then copy the store into a new file, if all is well.")
    private @Nullable Path backup;

    @Mixin
    private StoreOption options = new StoreOption();

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ChronologyStore store = options.open()) {
            boolean clean = true;
            List<Finding> findings = new ArrayList<>(store.check().all());
            findings.addAll(new AnchorCheck(store).all());
            for (Finding finding : findings) {
                clean &= finding.isClean();
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%-16s %8d  %s%n",
                                finding.what(),
                                finding.looked(),
                                finding.isClean() ? "ok" : finding.wrong().size() + " wrong");
                finding.wrong().stream()
                        .limit(MOST)
                        .forEach(wrong -> terminal.out().println("    " + wrong));
            }
            if (clean && backup != null) {
                store.backUp(backup);
                terminal.out().println("copied to " + backup);
            }
            return clean ? ExitCode.DONE : ExitCode.ENVIRONMENT_FAILED;
        }
    }
}
