package org.annals.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.CodePoints;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands at an anchor: in every document of that text the claim whose predicate lies there. The exact span
 * decides, else the only one that overlaps it, else the only claim that covers it and consists of exactly the words that
 * were decided on: a program that was trained again may take another of their verbs for the predicate. Several or none
 * means that nothing is there. Words that are merely alike are never taken for the same.
 */
final class AnchorIndex {
    private final List<DatedReading> readings;
    /** Made when one is first asked for: most runs have no decision. */
    private @Nullable Map<String, List<DatedReading>> byText;

    private final Map<String, CodePoints> points = new HashMap<>();

    AnchorIndex(List<DatedReading> readings) {
        this.readings = readings;
    }

    private Map<String, List<DatedReading>> byText() {
        Map<String, List<DatedReading>> known = byText;
        if (known == null) {
            known = new HashMap<>();
            for (DatedReading reading : readings) {
                known.computeIfAbsent(reading.document().sha256(), text -> new ArrayList<>(1))
                        .add(reading);
            }
            byText = known;
        }
        return known;
    }

    List<DatedReading> readings(Anchor anchor) {
        return byText().getOrDefault(anchor.textSha256(), List.of());
    }

    boolean hasText(Anchor anchor) {
        return byText().containsKey(anchor.textSha256());
    }

    /** The span of the anchor in UTF-16 units, cut at the text's end. */
    Span span(Anchor anchor, DatedReading reading) {
        return span(anchor.begin(), anchor.end(), reading);
    }

    /** The same of a span in code points. */
    Span span(int begin, int end, DatedReading reading) {
        String text = reading.document().text();
        CodePoints codePoints = points.computeIfAbsent(reading.document().sha256(), any -> CodePoints.of(text));
        int from = Math.min(text.length(), codePoints.toUnit(begin));
        return new Span(from, Math.max(from, Math.min(text.length(), codePoints.toUnit(end))));
    }

    /** The claims there, at most one for each document of the text. */
    List<DatedClaim> claims(Anchor anchor) {
        List<DatedClaim> found = new ArrayList<>();
        for (DatedReading reading : readings(anchor)) {
            DatedClaim claim = claim(reading.claims(), anchor, span(anchor, reading));
            if (claim != null) {
                found.add(claim);
            }
        }
        return found;
    }

    /** The claim among those of one document that is meant by the anchor, which is that span of it; null if none is. */
    static @Nullable DatedClaim claim(List<DatedClaim> claims, Anchor anchor, Span span) {
        DatedClaim claim = one(claims, span, any -> any.claim().predicate().span());
        return claim == null ? sameWords(claims, anchor, span) : claim;
    }

    /** The only claim that covers the span and has no other words than those decided on; null where predicates meet the span. */
    private static @Nullable DatedClaim sameWords(List<DatedClaim> claims, Anchor anchor, Span span) {
        DatedClaim found = null;
        for (DatedClaim dated : claims) {
            Claim claim = dated.claim();
            if (claim.predicate().span().overlaps(span)) {
                return null;
            }
            boolean covers = claim.contains(span);
            if (covers && claim.text().equals(anchor.words())) {
                if (found != null) {
                    return null;
                }
                found = dated;
            }
        }
        return found;
    }

    /** Whether no predicate meets the span of the anchor, nor any of the claims there is meant by its words. */
    static boolean isFree(List<DatedClaim> claims, Anchor anchor, Span span) {
        return claims.stream()
                        .noneMatch(dated -> dated.claim().predicate().span().overlaps(span))
                && sameWords(claims, anchor, span) == null;
    }

    /** The figures there, at most one for each document of the text. */
    List<DatedFigure> figures(Anchor anchor) {
        List<DatedFigure> found = new ArrayList<>();
        for (DatedReading reading : readings(anchor)) {
            Span span = span(anchor, reading);
            DatedFigure figure =
                    one(reading.figures(), span, any -> any.figure().figure().span());
            if (figure != null) {
                found.add(figure);
            }
        }
        return found;
    }

    /** Gives the span of a row. */
    private interface Place<T> {
        Span of(T row);
    }

    private static <T> @Nullable T one(List<T> rows, Span span, Place<T> place) {
        T overlapping = null;
        boolean several = false;
        for (T row : rows) {
            Span at = place.of(row);
            if (at.equals(span)) {
                return row;
            }
            if (at.overlaps(span)) {
                several |= overlapping != null;
                overlapping = row;
            }
        }
        return several ? null : overlapping;
    }
}
