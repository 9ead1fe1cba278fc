package org.annals.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.annals.review.Target.Scope;
import org.jspecify.annotations.Nullable;

/** What people said of each row of a run: verdict, tags, comment, who is to look at it. */
public final class RowRemarks {
    private static final Remarks NONE = new Remarks("", "", "", "", "");

    private final Map<String, Remarks> byRow = new HashMap<>();

    /**
     * Of one row; "" for nothing.
     *
     * @param verdict accept, reject, or "" for pending
     * @param tags sorted, with "; " between them
     * @param comment the last one
     * @param copyOf the claim that a person says it was taken from
     */
    public record Remarks(String verdict, String tags, String assigned, String comment, String copyOf) {}

    public RowRemarks(RowIndex rows, List<Decision> log) {
        for (Decision decision : DecisionLog.effective(log)) {
            for (String row : rows.rows(decision.target())) {
                byRow.merge(row, said(NONE, decision, rows), (old, any) -> said(old, decision, rows));
            }
        }
    }

    public Remarks of(String row) {
        return byRow.getOrDefault(row, NONE);
    }

    private static Remarks said(Remarks old, Decision decision, RowIndex rows) {
        String after = decision.after();
        return switch (decision.kind()) {
            case ACCEPT, REJECT -> new Remarks(decision.kind().word(), old.tags, old.assigned, old.comment, old.copyOf);
            case PENDING -> new Remarks("", old.tags, old.assigned, old.comment, old.copyOf);
            case TAG -> new Remarks(old.verdict, tags(old.tags, after, null), old.assigned, old.comment, old.copyOf);
            case UNTAG -> new Remarks(old.verdict, tags(old.tags, null, after), old.assigned, old.comment, old.copyOf);
            case ASSIGN -> new Remarks(old.verdict, old.tags, after, old.comment, old.copyOf);
            case COMMENT -> new Remarks(old.verdict, old.tags, old.assigned, after, old.copyOf);
            case COPY_OF -> new Remarks(old.verdict, old.tags, old.assigned, old.comment, source(decision, rows));
            case INDEPENDENT -> new Remarks(old.verdict, old.tags, old.assigned, old.comment, "");
            case MERGE, SPLIT, MOVE, CORRECT, ONE_ACTOR, OWN_ACTOR, ADD_CLAIM, WITHDRAW_DOCUMENT, UNDO -> old;
        };
    }

    private static String source(Decision decision, RowIndex rows) {
        List<Anchor> anchors = decision.target().anchors();
        if (anchors.size() < 2) {
            return "";
        }
        List<String> found = rows.rows(Target.of(Scope.CLAIM, anchors.get(1)));
        return found.isEmpty() ? "" : found.get(0);
    }

    private static String tags(String old, @Nullable String added, @Nullable String removed) {
        SortedSet<String> tags = split(old);
        if (added != null) {
            tags.add(added);
        }
        if (removed != null) {
            tags.remove(removed);
        }
        return String.join("; ", tags);
    }

    /** The tags of a cell. */
    public static SortedSet<String> split(String cell) {
        TreeSet<String> tags = new TreeSet<>();
        for (String tag : cell.split(";", -1)) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return tags;
    }
}
