package org.annals.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.document.ContentHash;
import org.annals.origin.Origin;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;

/** Brings in what people know of who copied whom: shared passages and origins that say so. */
final class CopyMarks {
    private final AnchorIndex index;
    private final List<Decision> decisions;

    CopyMarks(AnchorIndex index, List<Decision> decisions) {
        this.index = index;
        this.decisions = decisions.stream()
                .filter(decision ->
                        decision.kind() == DecisionKind.COPY_OF || decision.kind() == DecisionKind.INDEPENDENT)
                .toList();
    }

    /** Whether every claim that the mark is about is there. */
    boolean isPresent(Decision decision) {
        return decision.target().anchors().stream()
                .noneMatch(anchor -> index.claims(anchor).isEmpty());
    }

    private List<Claim> claims(Decision decision) {
        return decision.target().anchors().stream()
                .flatMap(anchor -> index.claims(anchor).stream())
                .map(DatedClaim::claim)
                .toList();
    }

    ReuseResult reuse(ReuseResult found) {
        if (decisions.isEmpty()) {
            return found;
        }
        Map<String, SharedPassage> passages = new TreeMap<>();
        found.passages().forEach(passage -> passages.put(passage.id(), passage));
        for (Decision decision : decisions) {
            if (!isPresent(decision)) {
                continue;
            }
            if (decision.kind() == DecisionKind.COPY_OF) {
                SharedPassage passage = passage(decision);
                passages.put(passage.id(), passage);
            } else {
                part(passages, claims(decision));
            }
        }
        return new ReuseResult(List.copyOf(passages.values()), found.lineages());
    }

    private SharedPassage passage(Decision decision) {
        List<ReusePassage> places = claims(decision).stream()
                .map(claim -> new ReusePassage(claim.document(), claim.extent()))
                .distinct()
                .sorted(Comparator.comparing(ReusePassage::document).thenComparing(ReusePassage::span))
                .toList();
        List<String> parts = places.stream().map(ReusePassage::toString).toList();
        return new SharedPassage(
                ContentHash.id("r", String.join(" ", parts)),
                SharedPassage.Kind.PARAPHRASE,
                places,
                1,
                false,
                "marked as a copy by " + decision.by());
    }

    /** Takes the places of the claims out of every passage; a passage of one place is none. */
    private static void part(Map<String, SharedPassage> passages, List<Claim> claims) {
        for (SharedPassage passage : List.copyOf(passages.values())) {
            List<ReusePassage> kept = passage.passages().stream()
                    .filter(place -> claims.stream()
                            .noneMatch(claim -> claim.document().equals(place.document())
                                    && claim.extent().overlaps(place.span())))
                    .toList();
            if (kept.size() < 2) {
                passages.remove(passage.id());
            } else if (kept.size() < passage.passages().size()) {
                passages.put(
                        passage.id(),
                        new SharedPassage(
                                passage.id(),
                                passage.kind(),
                                kept,
                                passage.score(),
                                passage.boilerplate(),
                                passage.explanation()));
            }
        }
    }

    List<Origin> origins(List<Origin> found) {
        if (decisions.isEmpty()) {
            return found;
        }
        Map<String, Origin> byClaim = new HashMap<>();
        found.forEach(origin -> origin.claims().forEach(claim -> byClaim.put(claim, origin)));
        for (Decision decision : decisions) {
            if (!isPresent(decision)) {
                continue;
            }
            List<String> ids = claims(decision).stream().map(Claim::id).toList();
            if (decision.kind() == DecisionKind.COPY_OF) {
                join(byClaim, ids, decision);
            } else {
                ids.forEach(id -> part(byClaim, id, decision));
            }
        }
        Map<String, Origin> revised = new TreeMap<>();
        byClaim.values().forEach(origin -> revised.put(origin.id(), origin));
        return List.copyOf(revised.values());
    }

    private static void join(Map<String, Origin> byClaim, List<String> ids, Decision decision) {
        TreeSet<String> claims = new TreeSet<>(ids);
        Origin first = null;
        // The last claim is the one that was copied: its origin is everybody's.
        for (String id : ids) {
            Origin origin = byClaim.get(id);
            if (origin != null) {
                claims.addAll(origin.claims());
                first = origin;
            }
        }
        if (first != null) {
            put(byClaim, first, claims, "marked as a copy by " + decision.by());
        }
    }

    private static void part(Map<String, Origin> byClaim, String id, Decision decision) {
        Origin origin = byClaim.get(id);
        if (origin == null || origin.claims().size() < 2) {
            return;
        }
        List<String> others = new ArrayList<>(origin.claims());
        others.remove(id);
        put(byClaim, origin, others, origin.explanation());
        put(byClaim, origin, List.of(id), "marked as independent by " + decision.by());
    }

    private static void put(Map<String, Origin> byClaim, Origin like, Collection<String> claims, String why) {
        List<String> sorted = claims.stream().sorted().toList();
        Origin made = new Origin(
                "o" + sorted.get(0).substring(1), like.kind(), like.actor(), like.interestGroup(), sorted, why);
        sorted.forEach(claim -> byClaim.put(claim, made));
    }
}
