package org.annals.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.review.Target.Scope;
import org.jspecify.annotations.Nullable;

/*
 * A decision carries the claims that it rests on as they stood (SeenClaim). Where the text is there and nothing is read at
 * the anchor, the claim stands again at just its words, with its figures, and the decision applies to it; so does a figure
 * that somebody decided on. What stood there is taken from the first decision on it that was ever logged, undone or not,
 * since later ones saw what people had corrected by then. A claim that a person added stands by that decision alone.
 */
/** Has claims and figures stand again that people decided on and that the program no longer reads. */
final class KeptClaims {
    private final AnchorIndex index;
    private final RowChanges changes;
    private final List<Decision> log;
    private final Map<DocumentId, List<DatedClaim>> claims = new HashMap<>();
    private final Map<DocumentId, List<DatedFigure>> figures = new HashMap<>();
    private final Map<String, String> reasons = new TreeMap<>();

    /** @param log with what was undone */
    KeptClaims(AnchorIndex index, RowChanges changes, List<Decision> log) {
        this.index = index;
        this.changes = changes;
        this.log = log;
    }

    /** Why each stands, and its words, by id. */
    Map<String, String> reasons() {
        return reasons;
    }

    /** Keeps what the decision rests on, where nothing is read at its words. */
    void keep(Decision decision) {
        for (Anchor anchor : decision.target().anchors()) {
            for (DatedReading reading : index.readings(anchor)) {
                if (decision.target().scope() == Scope.FIGURE) {
                    keepFigure(anchor, reading, decision);
                } else if (isFree(anchor, reading)) {
                    SeenClaim seen = firstSeen(decision.target().scope(), anchor, reading);
                    if (seen != null) {
                        keepClaim(anchor, new ClaimRemake(seen, reading, decision, index, changes.corrections()));
                    }
                }
            }
        }
    }

    private boolean isFree(Anchor anchor, DatedReading reading) {
        return AnchorIndex.isFree(claims(reading), anchor, index.span(anchor, reading));
    }

    /** Those that are read and those that are kept. */
    private List<DatedClaim> claims(DatedReading reading) {
        List<DatedClaim> there = new ArrayList<>(reading.claims());
        there.addAll(claims.getOrDefault(reading.document().id(), List.of()));
        return there;
    }

    private void keepClaim(Anchor anchor, ClaimRemake remake) {
        DatedClaim claim = remake.claim(anchor);
        if (claim == null) {
            return;
        }
        changes.add(claim);
        claims.computeIfAbsent(claim.claim().document(), id -> new ArrayList<>())
                .add(claim);
        reasons.put(claim.id(), remake.why() + ": “" + claim.claim().text() + "”");
        keepFigures(claim, remake, null);
    }

    /** A figure stands in the claim that it stood in, whether that is still read or is kept with it. */
    private void keepFigure(Anchor anchor, DatedReading reading, Decision decision) {
        Span span = index.span(anchor, reading);
        SeenClaim seen = isTaken(span, reading) ? null : firstSeen(Scope.FIGURE, anchor, reading);
        if (seen == null) {
            return;
        }
        ClaimRow row = seen.row();
        Anchor owner = new Anchor(
                anchor.textSha256(), row.predicate().begin(), row.predicate().end(), row.quote());
        ClaimRemake remake = new ClaimRemake(seen, reading, decision, index, changes.corrections());
        if (isFree(owner, reading)) {
            keepClaim(owner, remake);
            return;
        }
        DatedClaim there = AnchorIndex.claim(claims(reading), owner, index.span(owner, reading));
        if (there != null) {
            keepFigures(there, remake, span);
        }
    }

    /** @param only the span of the figure that is wanted, or null for all */
    private void keepFigures(DatedClaim owner, ClaimRemake remake, @Nullable Span only) {
        for (DatedFigure figure : remake.figures(owner)) {
            Span span = figure.figure().figure().span();
            if ((only == null || only.equals(span)) && !isTaken(span, remake.reading())) {
                changes.add(figure);
                figures.computeIfAbsent(owner.claim().document(), id -> new ArrayList<>())
                        .add(figure);
                reasons.put(
                        figure.id(),
                        remake.why() + ": “" + figure.figure().figure().text() + "”");
            }
        }
    }

    private boolean isTaken(Span span, DatedReading reading) {
        List<DatedFigure> there = new ArrayList<>(reading.figures());
        there.addAll(figures.getOrDefault(reading.document().id(), List.of()));
        return there.stream().anyMatch(figure -> figure.figure().figure().span().overlaps(span));
    }

    /** The claim when a person first decided on it, of that document if it was seen there; null if nobody knows. */
    private @Nullable SeenClaim firstSeen(Scope scope, Anchor anchor, DatedReading reading) {
        String document = reading.document().id().value();
        if (log.stream().anyMatch(decision -> adds(decision, anchor))) {
            return null;
        }
        for (Decision decision : log) {
            boolean alike = (scope == Scope.FIGURE) == (decision.target().scope() == Scope.FIGURE);
            List<Anchor> anchors = decision.target().anchors();
            for (int i = 0; alike && i < anchors.size(); i++) {
                List<SeenClaim> seen = anchors.get(i).isAt(anchor) ? SeenClaim.at(decision, i) : List.of();
                if (!seen.isEmpty()) {
                    return seen.stream()
                            .filter(claim -> claim.row().document().equals(document))
                            .findFirst()
                            .orElse(seen.get(0));
                }
            }
        }
        return null;
    }

    /** Whether the claim at the anchor was one that the decision added. */
    private static boolean adds(Decision decision, Anchor anchor) {
        return decision.kind() == DecisionKind.ADD_CLAIM
                && decision.target().anchors().stream()
                        .anyMatch(added -> added.textSha256().equals(anchor.textSha256())
                                && added.begin() <= anchor.begin()
                                && added.end() >= anchor.end()
                                && added.words().strip().equals(anchor.words()));
    }
}
