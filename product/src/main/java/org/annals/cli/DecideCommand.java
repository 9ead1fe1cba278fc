package org.annals.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.annals.delta.Snapshot;
import org.annals.document.DocumentId;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.DecisionKind;
import org.annals.review.DecisionLog;
import org.annals.review.Naming;
import org.annals.review.RefusedDecision;
import org.annals.review.RowIndex;
import org.annals.store.ChronologyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Logs one decision. */
@Command(
        name = "decide",
        sortOptions = false,
        description = "Logs one decision; the next build brings it in. KIND and its words:",
        footer = {
            "  accept|reject|pending ID   merge EVENT EVENT…   split CLAIM…   move CLAIM EVENT",
            "  correct ID FIELD VALUE (event-date, statement-date, place, speaker, status, type-plover, type-acled,",
            "     min, max, outcome, group, unit)   label CLAIM BEFORE AFTER   copy-of CLAIM CLAIM   independent CLAIM",
            "  one-actor DOCUMENT:NAME DOCUMENT:NAME…   own-actor DOCUMENT:NAME… (or DOCUMENT:BEGIN-END)",
            "  add-claim DOCUMENT QUOTE [FIELD=VALUE…]   withdraw-document DOCUMENT   undo DECISION",
            "  comment|tag|untag|assign ID WORDS",
            "Example:  annals review decide --store work.annals --by Vera --why \"second list\" reject c12ab34cd56ef"
        })
final class DecideCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "KIND WORDS", description = "What is decided, and about which rows.")
    private List<String> words = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
    private String who = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "Why.")
    private String why = "";

    @Mixin
    private StoreOption options = new StoreOption();

    DecideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ChronologyStore store = options.open()) {
            RowIndex rows = new RowIndex(Snapshot.parse(store.runs().lastRows()));
            DecisionLog log = new DecisionLog(store.decisions());
            DecisionDesk desk = new DecisionDesk(rows, new By(who, why, "command line"));
            Decision decision = log.append(List.of(decision(desk, log, store))).get(0);
            terminal.out().println(decision.id());
            return ExitCode.DONE;
        } catch (RefusedDecision e) {
            throw new UsageException("refused: " + e.getMessage());
        }
    }

    private Decision decision(DecisionDesk desk, DecisionLog log, ChronologyStore store) {
        String word = words.get(0);
        List<String> rest = words.subList(1, words.size());
        if (word.equals("label")) {
            need(rest, 3);
            return desk.relabel(rest.get(0), rest.get(1), rest.get(2));
        }
        DecisionKind kind = DecisionKind.find(word)
                .orElseThrow(() -> new UsageException("decide knows no kind " + word + "; see --help"));
        return switch (kind) {
            case ACCEPT, REJECT, PENDING -> desk.verdict(kind, one(rest));
            case MERGE -> desk.merge(rest);
            case SPLIT -> desk.split(rest);
            case MOVE -> {
                need(rest, 2);
                yield desk.move(rest.get(0), rest.get(1));
            }
            case CORRECT -> {
                need(rest, 3);
                yield desk.correct(rest.get(0), rest.get(1), rest.get(2));
            }
            case COPY_OF -> {
                need(rest, 2);
                yield desk.copyOf(rest.get(0), rest.get(1));
            }
            case INDEPENDENT -> desk.independent(one(rest));
            case ONE_ACTOR, OWN_ACTOR ->
                desk.actors(
                        kind,
                        rest.stream()
                                .map(name -> Naming.read(
                                        name, id -> store.documents().findText(new DocumentId(id))))
                                .toList());
            case ADD_CLAIM -> addClaim(desk, rest, store);
            case WITHDRAW_DOCUMENT -> desk.withdraw(one(rest));
            case COMMENT, TAG, UNTAG, ASSIGN -> {
                need(rest, 2);
                yield desk.remark(kind, rest.get(0), rest.get(1));
            }
            case UNDO -> desk.undo(one(rest), log.list());
        };
    }

    private static Decision addClaim(DecisionDesk desk, List<String> rest, ChronologyStore store) {
        if (rest.size() < 2) {
            throw new UsageException("add-claim needs DOCUMENT and QUOTE");
        }
        String text = store.documents().findText(new DocumentId(rest.get(0)));
        Map<String, String> fields = new TreeMap<>();
        for (String pair : rest.subList(2, rest.size())) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException("add-claim takes FIELD=VALUE, got " + pair);
            }
            fields.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return desk.addClaim(rest.get(0), text == null ? "" : text, rest.get(1), fields);
    }

    private static String one(List<String> rest) {
        need(rest, 1);
        return rest.get(0);
    }

    private static void need(List<String> rest, int count) {
        if (rest.size() != count) {
            throw new UsageException("this kind takes " + count + " words, got " + rest.size() + "; see --help");
        }
    }
}
