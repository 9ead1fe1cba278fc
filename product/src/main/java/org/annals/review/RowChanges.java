package org.annals.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.claim.Claim;
import org.annals.claim.ClaimFigure;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.document.DocumentId;

/** Collects what happens to claims and figures, and makes the readings anew where anything did. */
final class RowChanges {
    private final List<DatedReading> readings;
    private final Map<String, List<Decision>> corrections = new HashMap<>();
    private final Map<String, List<Decision>> figureCorrections = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> removedFigures = new HashSet<>();
    private final Map<DocumentId, List<DatedClaim>> added = new HashMap<>();
    private final Map<DocumentId, List<DatedFigure>> addedFigures = new HashMap<>();
    private final ClaimCorrections claims;

    RowChanges(List<DatedReading> readings) {
        this.readings = readings;
        this.claims = new ClaimCorrections(readings);
    }

    void remove(String claim) {
        removed.add(claim);
    }

    void removeFigure(String figure) {
        removedFigures.add(figure);
    }

    void change(String claim, Decision decision) {
        corrections.computeIfAbsent(claim, id -> new ArrayList<>()).add(decision);
    }

    void changeFigure(String figure, Decision decision) {
        figureCorrections.computeIfAbsent(figure, id -> new ArrayList<>()).add(decision);
    }

    ClaimCorrections corrections() {
        return claims;
    }

    void add(DatedClaim claim) {
        added.computeIfAbsent(claim.claim().document(), id -> new ArrayList<>()).add(claim);
    }

    void add(DatedFigure figure) {
        addedFigures
                .computeIfAbsent(figure.figure().document(), id -> new ArrayList<>())
                .add(figure);
    }

    List<DatedReading> result() {
        boolean nothing = corrections.isEmpty()
                && figureCorrections.isEmpty()
                && removed.isEmpty()
                && removedFigures.isEmpty()
                && added.isEmpty()
                && addedFigures.isEmpty();
        return nothing ? readings : readings.stream().map(this::revised).toList();
    }

    private DatedReading revised(DatedReading reading) {
        List<DatedClaim> allClaims = with(reading.claims(), added, reading);
        List<DatedFigure> allFigures = with(reading.figures(), addedFigures, reading);
        boolean changed = allClaims.size() > reading.claims().size()
                || allFigures.size() > reading.figures().size()
                || allClaims.stream().anyMatch(this::isChanged)
                || allFigures.stream().anyMatch(this::isChanged);
        return changed ? with(reading, claims(allClaims, reading), figures(allFigures)) : reading;
    }

    private static <T> List<T> with(List<T> read, Map<DocumentId, List<T>> added, DatedReading reading) {
        List<T> further = added.getOrDefault(reading.document().id(), List.of());
        if (further.isEmpty()) {
            return read;
        }
        List<T> all = new ArrayList<>(read);
        all.addAll(further);
        return all;
    }

    private boolean isChanged(DatedClaim claim) {
        return removed.contains(claim.id()) || corrections.containsKey(claim.id());
    }

    private boolean isChanged(DatedFigure figure) {
        return isRemoved(figure) || figureCorrections.containsKey(figure.id());
    }

    private boolean isRemoved(DatedFigure figure) {
        return removedFigures.contains(figure.id())
                || removed.contains(figure.figure().claim());
    }

    private List<DatedClaim> claims(List<DatedClaim> all, DatedReading reading) {
        List<DatedClaim> revised = new ArrayList<>();
        for (DatedClaim claim : all) {
            DatedClaim result = claim;
            for (Decision decision : corrections.getOrDefault(claim.id(), List.of())) {
                result = claims.corrected(result, decision, reading);
            }
            if (!removed.contains(claim.id())) {
                revised.add(result);
            }
        }
        return revised;
    }

    private List<DatedFigure> figures(List<DatedFigure> all) {
        List<DatedFigure> revised = new ArrayList<>();
        for (DatedFigure figure : all) {
            DatedFigure result = figure;
            for (Decision decision : figureCorrections.getOrDefault(figure.id(), List.of())) {
                result = FigureCorrections.corrected(result, decision);
            }
            if (!isRemoved(figure)) {
                revised.add(result);
            }
        }
        return revised;
    }

    private static DatedReading with(DatedReading reading, List<DatedClaim> claims, List<DatedFigure> figures) {
        DocumentReading read = reading.reading();
        List<Claim> plainClaims = claims.stream().map(DatedClaim::claim).toList();
        List<ClaimFigure> plainFigures =
                figures.stream().map(DatedFigure::figure).toList();
        DocumentReading revised = new DocumentReading(
                read.text(),
                read.times(),
                read.places(),
                read.actors(),
                read.attributions(),
                plainClaims,
                plainFigures,
                read.notUnderstood());
        return new DatedReading(revised, reading.dating(), claims, figures);
    }
}
