package org.annals.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.identity.Regrouping;
import org.annals.origin.Origin;
import org.annals.reuse.ReuseResult;
import org.annals.review.ReplayOutcome.State;

/**
 * Brings the decisions of a log into one chronology, in the log's order. Holds what became of each decision; made anew for
 * every run. Not thread-safe.
 */
public final class Replay implements Revision {
    private final List<Decision> log;
    private final List<Decision> decisions;
    private final Map<String, ReplayOutcome> outcomes = new LinkedHashMap<>();
    private final Map<String, String> reasons = new TreeMap<>();
    private AnchorIndex index = new AnchorIndex(List.of());
    private final Set<String> manual = new HashSet<>();
    private Map<String, String> kept = Map.of();

    /** A replay of the decisions that count. */
    public Replay(List<Decision> log) {
        this.log = List.copyOf(log);
        decisions = DecisionLog.effective(log);
    }

    /** The hashes of texts that are not to be used. */
    public Set<String> withdrawnTexts() {
        Set<String> texts = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.kind() == DecisionKind.WITHDRAW_DOCUMENT) {
                for (Anchor anchor : decision.target().anchors()) {
                    texts.add(anchor.textSha256());
                }
            }
        }
        return texts;
    }

    /** What became of the decisions that count, in the log's order, by id. */
    public Map<String, ReplayOutcome> outcomes() {
        Map<String, ReplayOutcome> inOrder = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            ReplayOutcome outcome = outcomes.get(decision.id());
            inOrder.put(decision.id(), outcome == null ? remark(decision) : outcome);
        }
        return inOrder;
    }

    private ReplayOutcome remark(Decision decision) {
        boolean withdrawn = decision.kind() == DecisionKind.WITHDRAW_DOCUMENT;
        boolean there = withdrawn || decision.target().anchors().stream().anyMatch(this::isThere);
        return there ? ReplayOutcome.APPLIED : missing(decision);
    }

    private boolean isThere(Anchor anchor) {
        return !index.claims(anchor).isEmpty()
                || !index.figures(anchor).isEmpty()
                || anchor.end() == 0 && index.hasText(anchor);
    }

    /** Why rows that people rejected are gone, by id. */
    @Override
    public Map<String, String> reasons() {
        return new TreeMap<>(reasons);
    }

    /** Why claims and figures stand that the program itself no longer reads, and their words, by id. */
    public Map<String, String> kept() {
        return new TreeMap<>(kept);
    }

    /** How many decisions have that standing. */
    public long count(State state) {
        return outcomes().values().stream()
                .filter(outcome -> outcome.state() == state)
                .count();
    }

    private void applied(Decision decision) {
        outcomes.put(decision.id(), ReplayOutcome.APPLIED);
    }

    private ReplayOutcome missing(Decision decision) {
        for (Anchor anchor : decision.target().anchors()) {
            if (!index.hasText(anchor)) {
                return ReplayOutcome.orphaned("the text is not among the documents: “" + anchor.words() + "”");
            }
        }
        String words = decision.target().anchors().stream()
                .map(Anchor::words)
                .findFirst()
                .orElse("");
        return ReplayOutcome.orphaned("nothing that was read lies at its words any more: “" + words + "”");
    }

    private void orphan(Decision decision) {
        outcomes.put(decision.id(), missing(decision));
    }

    @Override
    public List<DatedReading> claims(List<DatedReading> dated) {
        index = new AnchorIndex(dated);
        RowChanges changes = new RowChanges(dated);
        for (Decision decision : decisions) {
            if (decision.kind() == DecisionKind.ADD_CLAIM) {
                List<String> added = new ManualClaims(index, changes).add(decision);
                manual.addAll(added);
                outcome(decision, !added.isEmpty());
            }
        }
        if (!manual.isEmpty()) {
            // What a person added can be decided on like everything else.
            index = new AnchorIndex(changes.result());
        }
        markReplaced();
        keep(changes);
        for (Decision decision : decisions) {
            if (outcomes.containsKey(decision.id())) {
                continue;
            }
            switch (decision.target().scope()) {
                case CLAIM -> onClaims(decision, changes);
                case FIGURE -> onFigures(decision, changes);
                case EVENT -> placeOfEvent(decision, changes);
                case DOCUMENT, ACTOR, DECISION -> {
                    // Nothing in a claim.
                }
            }
        }
        List<DatedReading> revised = changes.result();
        index = new AnchorIndex(revised);
        if (!kept.isEmpty()) {
            kept.keySet().retainAll(ids(revised));
        }
        return revised;
    }

    private static Set<String> ids(List<DatedReading> readings) {
        Set<String> ids = new HashSet<>();
        for (DatedReading reading : readings) {
            reading.claims().forEach(claim -> ids.add(claim.id()));
            reading.figures().forEach(figure -> ids.add(figure.id()));
        }
        return ids;
    }

    /** What people decided on stands, even where nothing is read there any more, for what they decided to apply to it. */
    private void keep(RowChanges changes) {
        KeptClaims claims = new KeptClaims(index, changes, log);
        for (Decision decision : decisions) {
            if (decision.kind().keepsClaims() && !outcomes.containsKey(decision.id())) {
                claims.keep(decision);
            }
        }
        kept = claims.reasons();
        if (!kept.isEmpty()) {
            index = new AnchorIndex(changes.result());
        }
    }

    /** Of several verdicts on a row, or corrections of one field, the last counts. */
    private void markReplaced() {
        for (int i = 0; i < decisions.size(); i++) {
            Decision earlier = decisions.get(i);
            for (int k = i + 1; k < decisions.size() && !outcomes.containsKey(earlier.id()); k++) {
                Decision later = decisions.get(k);
                boolean verdicts = earlier.kind().isVerdict() && later.kind().isVerdict();
                boolean corrections = earlier.kind() == DecisionKind.CORRECT
                        && later.kind() == DecisionKind.CORRECT
                        && earlier.field().equals(later.field());
                if ((verdicts || corrections) && earlier.target().isSameRow(later.target())) {
                    outcomes.put(
                            earlier.id(), new ReplayOutcome(State.REPLACED, "by " + later.id() + " of " + later.who()));
                }
            }
        }
    }

    private void outcome(Decision decision, boolean found) {
        if (found) {
            applied(decision);
        } else {
            orphan(decision);
        }
    }

    private void onClaims(Decision decision, RowChanges changes) {
        List<DatedClaim> claims = index.claims(decision.target().anchors().get(0));
        switch (decision.kind()) {
            case REJECT -> {
                for (DatedClaim claim : claims) {
                    changes.remove(claim.id());
                    reasons.put(claim.id(), "rejected by " + decision.by());
                }
                outcome(decision, !claims.isEmpty());
            }
            case CORRECT -> {
                claims.forEach(claim -> changes.change(claim.id(), decision));
                outcome(decision, !claims.isEmpty());
            }
            case ACCEPT, PENDING -> outcome(decision, !claims.isEmpty());
            case MERGE, SPLIT, MOVE, COPY_OF, INDEPENDENT, ONE_ACTOR, OWN_ACTOR, ADD_CLAIM, WITHDRAW_DOCUMENT -> {
                // Brought in later, or before.
            }
            case COMMENT, TAG, UNTAG, ASSIGN, UNDO -> outcome(decision, !claims.isEmpty());
        }
    }

    private void onFigures(Decision decision, RowChanges changes) {
        List<DatedFigure> figures = index.figures(decision.target().anchors().get(0));
        for (DatedFigure figure : figures) {
            if (decision.kind() == DecisionKind.REJECT) {
                changes.removeFigure(figure.id());
                reasons.put(figure.id(), "rejected by " + decision.by());
            } else if (decision.kind() == DecisionKind.CORRECT) {
                changes.changeFigure(figure.id(), decision);
            }
        }
        outcome(decision, !figures.isEmpty());
    }

    /** The place of an event must be known to a claim of it: the one the event is meant by. */
    private void placeOfEvent(Decision decision, RowChanges changes) {
        if (decision.kind() == DecisionKind.CORRECT && decision.field().equals(Fields.PLACE)) {
            index.claims(decision.target().anchors().get(0)).forEach(claim -> changes.change(claim.id(), decision));
        }
    }

    @Override
    public ReuseResult reuse(ReuseResult found) {
        return new CopyMarks(index, decisions).reuse(found);
    }

    @Override
    public ActorRegistry actors(ActorRegistry found, List<DatedReading> dated) {
        List<Decision> own = decisions.stream()
                .filter(decision -> decision.target().scope() == Target.Scope.ACTOR)
                .toList();
        if (own.isEmpty()) {
            return found;
        }
        Regrouping groups = new Regrouping(found, dated);
        for (Decision decision : own) {
            outcome(decision, regroup(decision, groups));
        }
        return groups.result();
    }

    /** Whether each of its names is still read as an actor, for two actors to be told from each other. */
    private boolean regroup(Decision decision, Regrouping groups) {
        Set<Regrouping.Seat> seats = new TreeSet<>();
        for (Anchor anchor : decision.target().anchors()) {
            int before = seats.size();
            for (DatedReading reading : index.readings(anchor)) {
                LocalActor actor = reading.reading().actors().at(index.span(anchor, reading));
                if (actor != null) {
                    seats.add(new Regrouping.Seat(reading.document().id(), actor.index()));
                }
            }
            if (seats.size() == before) {
                return false;
            }
        }
        if (decision.kind() == DecisionKind.ONE_ACTOR) {
            groups.join(seats, decision.by());
        } else {
            Anchor first = decision.target().anchors().get(0);
            groups.part(seats, first.textSha256() + " " + first.begin(), decision.by());
        }
        return true;
    }

    @Override
    public List<Origin> origins(List<Origin> found) {
        CopyMarks marks = new CopyMarks(index, decisions);
        List<Origin> revised = marks.origins(found);
        for (Decision decision : decisions) {
            if (decision.kind() == DecisionKind.COPY_OF || decision.kind() == DecisionKind.INDEPENDENT) {
                outcome(decision, marks.isPresent(decision));
            }
        }
        return revised;
    }

    private static boolean isOnEvents(Decision decision) {
        return switch (decision.kind()) {
            case MERGE, SPLIT, MOVE -> true;
            default -> decision.target().scope() == Target.Scope.EVENT;
        };
    }

    @Override
    public List<Event> events(List<Event> found, List<DatedReading> dated, ActorRegistry actors) {
        if (manual.isEmpty() && decisions.stream().noneMatch(Replay::isOnEvents)) {
            return found;
        }
        EventGroups groups = new EventGroups(found, dated, actors);
        for (String claim : manual) {
            groups.ensure(claim);
        }
        List<Decision> later = new ArrayList<>();
        for (Decision decision : decisions) {
            switch (decision.kind()) {
                case MERGE, SPLIT, MOVE -> outcome(decision, groups.regroup(decision, index));
                default -> later.add(decision);
            }
        }
        for (Decision decision : later) {
            if (decision.target().scope() == Target.Scope.EVENT && !outcomes.containsKey(decision.id())) {
                outcome(decision, groups.change(decision, index, reasons));
            }
        }
        return groups.result();
    }
}
