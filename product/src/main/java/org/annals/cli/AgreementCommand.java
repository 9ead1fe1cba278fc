package org.annals.cli;

import java.util.concurrent.Callable;
import org.annals.export.MethodsReport;
import org.annals.review.Agreement;
import org.annals.review.DecisionLog;
import org.annals.store.ChronologyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how far reviewers agree. */
@Command(
        name = "agreement",
        sortOptions = false,
        description =
                "Prints how far reviewers agree in accepting and rejecting the rows that two or more of them judged:"
                        + " Krippendorff's alpha, and Cohen's kappa for two.",
        footer = {"", "Example:  annals review agreement --store work.annals"})
final class AgreementCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private StoreOption options = new StoreOption();

    AgreementCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ChronologyStore store = options.open()) {
            Agreement agreement = Agreement.of(new DecisionLog(store.decisions()).list());
            terminal.out()
                    .println(
                            agreement.rows() == 0
                                    ? "no row was judged by two reviewers"
                                    : MethodsReport.words(agreement));
            return ExitCode.DONE;
        }
    }
}
