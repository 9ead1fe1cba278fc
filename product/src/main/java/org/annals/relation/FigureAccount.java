package org.annals.relation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.annals.attribution.Stance;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what its claim adds: the places it is about, and how its claim stands.
 *
 * @param asOf the day up to which it counts: its own, else that of the statement that gives it, else null
 * @param published the day of the article, up to which it counts at most, or null
 * @param places names of the places the claim names
 * @param localities those of them that are narrower than a country
 * @param event id of the claim's event, or ""
 * @param place among the figures of its article
 */
record FigureAccount(
        DatedFigure dated,
        DatedClaim claim,
        @Nullable Edtf asOf,
        @Nullable LocalDate published,
        Set<String> places,
        Set<String> localities,
        String event,
        int place) {
    static final Comparator<FigureAccount> IN_ORDER = Order.BY_PLACE;

    private enum Order implements Comparator<FigureAccount> {
        /** By document, then by place in it. */
        BY_PLACE;

        @Override
        public int compare(FigureAccount a, FigureAccount b) {
            int order = a.document().compareTo(b.document());
            return order != 0 ? order : Integer.compare(a.place(), b.place());
        }
    }

    String id() {
        return dated.id();
    }

    Figure figure() {
        return dated.figure().figure();
    }

    DocumentId document() {
        return dated.figure().document();
    }

    Stance stance() {
        return claim.claim().attribution().stance();
    }

    String predicate() {
        return claim.claim().predicate().lemma();
    }

    /** Index of the claim's first sentence. */
    int sentence() {
        return claim.claim().sentences().isEmpty()
                ? 0
                : claim.claim().sentences().get(0);
    }

    /** The last day up to which it can count, or null. */
    @Nullable
    LocalDate latest() {
        return asOf != null && asOf.latest() != null ? asOf.latest() : published;
    }

    /** The first day up to which it can count, where somebody says so; or null. */
    @Nullable
    LocalDate earliest() {
        return asOf == null ? null : asOf.earliest();
    }
}
