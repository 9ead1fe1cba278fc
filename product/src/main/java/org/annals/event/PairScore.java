package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.document.Edtf;
import org.annals.document.Precision;

/*
 * A weighted sum of what two claims share, with the reasons in words. Weights are set by hand on the development crises
 * and on the invented one; a learned model takes their place later. Cannot-links are hard: disjoint days of two
 * occurrences, different numbers of the same thing do not make two happenings, so they are no cannot-link.
 */
/** How likely two claims are about one happening, from 0 to 1, and why. */
record PairScore(double value, List<String> reasons) {
    static final double LINK = 0.5;
    private static final double SAME_DOCUMENT_MALUS = 0.12;
    private static final int TELLING_WORDS = 4;
    private static final double TELLING = 0.8;

    static PairScore of(ClaimProfile a, ClaimProfile b) {
        if (!areCompatible(a, b)) {
            return new PairScore(0, List.of());
        }
        List<String> reasons = new ArrayList<>();
        double value = 0.85 * dice(a.words(), b.words());
        if (value >= 0.3) {
            reasons.add("like wording");
        }
        if (a.passages().stream().anyMatch(b.passages()::contains)) {
            value += 0.45;
            reasons.add("shared passage");
        }
        boolean sameClass = a.eventClass() != null && a.eventClass().equals(b.eventClass());
        if (sameClass) {
            value += 0.12;
            reasons.add("same kind of event");
        } else if (a.eventClass() != null && b.eventClass() != null) {
            value -= 0.08;
        }
        if (sameClass && announces(a) != announces(b) && a.date() != null && b.date() != null) {
            value += 0.15;
            reasons.add("an announcement and what it announces");
        }
        if (a.figures().stream().anyMatch(b.figures()::contains)) {
            value += 0.25;
            reasons.add("same figure");
        }
        Edtf first = a.date();
        Edtf second = b.date();
        if (first != null && second != null && first.text().equals(second.text()) && first.isDay()) {
            value += 0.12;
            reasons.add("same day");
        }
        if (!a.places().isEmpty() && a.places().stream().anyMatch(b.places()::contains)) {
            value += 0.06;
            reasons.add("same place");
        }
        if (a.document().equals(b.document())) {
            value -= SAME_DOCUMENT_MALUS;
        }
        return new PairScore(Math.max(0, Math.min(1, value)), reasons);
    }

    private static double dice(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int shared = shared(a, b);
        return shared < 2 ? 0 : 2.0 * shared / (a.size() + b.size());
    }

    private static int shared(Set<String> a, Set<String> b) {
        int shared = 0;
        for (String word : a) {
            shared += b.contains(word) ? 1 : 0;
        }
        return shared;
    }

    /**
     * Days that exclude each other keep two claims apart, unless one of them only announces, or two documents tell the
     * same thing in nearly the same words and disagree on its day alone.
     */
    static boolean areCompatible(ClaimProfile a, ClaimProfile b) {
        Edtf first = a.date();
        Edtf second = b.date();
        if (first == null || second == null || first.isCompatibleWith(second)) {
            return true;
        }
        boolean oneAnnounces = announces(a) != announces(b);
        long gap = Math.min(gap(first, second), gap(second, first));
        boolean sameTelling = !a.document().equals(b.document())
                && shared(a.words(), b.words()) >= TELLING_WORDS
                && dice(a.words(), b.words()) >= TELLING;
        return oneAnnounces && gap <= 3 || sameTelling && gap <= 7;
    }

    private static long gap(Edtf a, Edtf b) {
        return a.latest() == null || b.earliest() == null || a.precision() == Precision.YEAR
                ? Long.MAX_VALUE
                : Math.abs(b.earliest().toEpochDay() - a.latest().toEpochDay());
    }

    static boolean announces(ClaimProfile profile) {
        Claim claim = profile.claim().claim();
        return claim.attribution().stance() == Stance.ANNOUNCES || claim.status() == ClaimStatus.DECLARED;
    }
}
