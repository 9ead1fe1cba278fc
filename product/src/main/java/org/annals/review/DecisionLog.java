package org.annals.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.store.DecisionTable;
import org.annals.store.DecisionTable.Entry;
import org.annals.store.DecisionTable.Logged;

/** The decisions of a store, typed. Thread-safe. */
public final class DecisionLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final DecisionTable table;

    public DecisionLog(DecisionTable table) {
        this.table = table;
    }

    /** Adds decisions, all or none; they are on disk when this returns. */
    public List<Decision> append(List<Decision> decisions) {
        return table.append(decisions.stream().map(DecisionLog::entry).toList()).stream()
                .map(DecisionLog::decision)
                .toList();
    }

    /** The whole log, in order. */
    public List<Decision> list() {
        return table.list().stream().map(DecisionLog::decision).toList();
    }

    /** What was logged after the decision of that number, in order. */
    public List<Decision> after(long number) {
        return table.after(number).stream().map(DecisionLog::decision).toList();
    }

    /** The ids of the decisions that no longer count: undone, and not by an undo that was undone itself. */
    public static Set<String> undone(List<Decision> log) {
        Set<String> undone = new HashSet<>();
        for (int i = log.size() - 1; i >= 0; i--) {
            Decision decision = log.get(i);
            if (decision.kind() == DecisionKind.UNDO && !undone.contains(decision.id())) {
                undone.add(decision.after());
            }
        }
        return undone;
    }

    /** The decisions that count, in order, without the undoing. */
    public static List<Decision> effective(List<Decision> log) {
        Set<String> undone = undone(log);
        List<Decision> effective = new ArrayList<>();
        for (Decision decision : log) {
            if (decision.kind() != DecisionKind.UNDO && !undone.contains(decision.id())) {
                effective.add(decision);
            }
        }
        return effective;
    }

    private static Entry entry(Decision decision) {
        return new Entry(
                decision.who(),
                decision.why(),
                decision.route(),
                decision.kind().word(),
                write(decision.target()),
                write(decision.content()));
    }

    private static Decision decision(Logged logged) {
        Entry entry = logged.entry();
        DecisionKind kind = DecisionKind.find(entry.kind())
                .orElseThrow(() -> new IllegalStateException("the log must hold known kinds, got " + entry.kind()));
        try {
            return new Decision(
                    logged.number(),
                    logged.id(),
                    logged.decided(),
                    entry.who(),
                    entry.why(),
                    entry.route(),
                    kind,
                    JSON.readValue(entry.target(), Target.class),
                    JSON.readValue(entry.content(), WORDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log must hold JSON, row " + logged.number(), e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings and numbers must be writable", e);
        }
    }
}
