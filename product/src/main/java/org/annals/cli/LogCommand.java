package org.annals.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.annals.delta.Snapshot;
import org.annals.review.Anchor;
import org.annals.review.Decision;
import org.annals.review.DecisionKind;
import org.annals.review.DecisionLog;
import org.annals.review.RowIndex;
import org.annals.store.ChronologyStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the audit trail. */
@Command(
        name = "log",
        sortOptions = false,
        description =
                "Prints every decision: who, when, how it came in, before and after, and whether it still counts.",
        footer = {"", "Example:  annals review log --store work.annals --row e12ab34cd56ef"})
final class LogCommand implements Callable<Integer> {
    private static final int WORDS = 60;

    private final Terminal terminal;

    @Option(
            names = "--row",
            paramLabel = "ID",
            description = "Only decisions about this claim, event, figure or document.")
    private @Nullable String row;

    @Mixin
    private StoreOption options = new StoreOption();

    LogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ChronologyStore store = options.open()) {
            List<Decision> log = new DecisionLog(store.decisions()).list();
            Set<String> undone = DecisionLog.undone(log);
            RowIndex rows = store.runs().findLast() == null
                    ? new RowIndex(Snapshot.EMPTY)
                    : new RowIndex(Snapshot.parse(store.runs().lastRows()));
            for (Decision decision : log) {
                List<String> about = rows.rows(decision.target());
                if (row == null || about.contains(row)) {
                    terminal.out().println(line(decision, about, undone.contains(decision.id())));
                }
            }
            return ExitCode.DONE;
        }
    }

    private static String line(Decision decision, List<String> about, boolean undone) {
        StringBuilder line = new StringBuilder()
                .append(decision.number())
                .append("  ")
                .append(decision.id())
                .append("  ")
                .append(decision.decided())
                .append("  ")
                .append(decision.who())
                .append("  (")
                .append(decision.route())
                .append(")  ")
                .append(decision.kind().word());
        boolean undo = decision.kind() == DecisionKind.UNDO;
        boolean withdrawn = decision.kind() == DecisionKind.WITHDRAW_DOCUMENT;
        if (!undo) {
            line.append("  ").append(about.isEmpty() && !withdrawn ? "[orphaned]" : String.join(" ", about));
            decision.target().anchors().stream()
                    .findFirst()
                    .map(Anchor::words)
                    .ifPresent(words -> line.append(" “").append(cut(words)).append('”'));
        }
        content(decision.content(), line);
        if (!decision.why().isBlank()) {
            line.append("  because: ").append(decision.why());
        }
        return line.append(undone ? "  [undone]" : "").toString().replaceAll("[\\r\\n]+", " ");
    }

    private static void content(Map<String, String> content, StringBuilder line) {
        String field = content.get(Decision.Content.FIELD);
        String before = content.get(Decision.Content.BEFORE);
        String after = content.get(Decision.Content.AFTER);
        if (field != null) {
            line.append("  ").append(field);
        }
        if (before != null) {
            line.append("  “").append(before).append("” →");
        }
        if (after != null) {
            line.append(" “").append(after).append('”');
        }
    }

    private static String cut(String words) {
        return words.length() <= WORDS ? words : words.substring(0, words.offsetByCodePoints(0, WORDS / 2)) + "…";
    }
}
