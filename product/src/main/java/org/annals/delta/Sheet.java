package org.annals.delta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.document.LateList;
import org.jspecify.annotations.Nullable;

/**
 * Rows of claims and figures that stand together, mostly those of one document: their ids, and the rows themselves where
 * somebody looks at them. Equal only to itself.
 */
final class Sheet {
    private final List<String> claimIds;
    private final List<@Nullable String> events;
    private final List<String> figureIds;
    private final List<ClaimRow> claims;
    private final List<FigureRow> figures;
    /** The places of claims, once somebody asks. */
    private transient @Nullable Map<String, Integer> placeOf;

    Sheet(List<ClaimRow> claims, List<FigureRow> figures) {
        this.claimIds = claims.stream().map(ClaimRow::id).toList();
        List<@Nullable String> held = new ArrayList<>();
        claims.forEach(claim -> held.add(claim.event()));
        this.events = Collections.unmodifiableList(held);
        this.figureIds = figures.stream().map(FigureRow::id).toList();
        this.claims = LateList.of(claims);
        this.figures = LateList.of(figures);
    }

    List<String> claimIds() {
        return claimIds;
    }

    /** The events that hold the claims; null for a claim that none holds. */
    List<@Nullable String> events() {
        return events;
    }

    List<String> figureIds() {
        return figureIds;
    }

    List<ClaimRow> claims() {
        return claims;
    }

    List<FigureRow> figures() {
        return figures;
    }

    /** The claim of that id, or null. */
    @Nullable
    ClaimRow find(String claim) {
        Map<String, Integer> places = placeOf;
        if (places == null) {
            places = new HashMap<>();
            for (int i = 0; i < claimIds.size(); i++) {
                places.put(claimIds.get(i), i);
            }
            placeOf = places;
        }
        Integer place = places.get(claim);
        return place == null ? null : claims.get(place);
    }

    boolean hasRowsOf(Sheet other) {
        return this == other
                || claimIds.equals(other.claimIds)
                        && figureIds.equals(other.figureIds)
                        && claims.equals(other.claims)
                        && figures.equals(other.figures);
    }
}
