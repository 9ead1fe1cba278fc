package org.annals.claim;

import java.util.List;
import org.annals.attribution.Attribution;
import org.annals.document.DocumentId;
import org.annals.document.Span;

/**
 * One assertion by one voice in one document, anchored to its exact words: the primary record.
 *
 * @param id derived from the document and the predicate's span
 * @param spans the content's words, in text order
 * @param negative whether the voice says that it is not so
 * @param quoted whether the words stand in quotation marks
 * @param sentences indexes of the sentences the spans touch
 */
public record Claim(
        String id,
        DocumentId document,
        List<Span> spans,
        String text,
        Attribution attribution,
        boolean negative,
        ClaimStatus status,
        boolean quoted,
        ClaimTime statementTime,
        ClaimTime eventTime,
        Predicate predicate,
        List<RoleFiller> roles,
        List<ClaimPlace> places,
        List<Integer> sentences) {
    public Claim {
        spans = List.copyOf(spans);
        roles = List.copyOf(roles);
        places = List.copyOf(places);
        sentences = List.copyOf(sentences);
    }

    /** The same claim said at another time. */
    Claim withAttribution(Attribution settled) {
        return new Claim(
                id,
                document,
                spans,
                text,
                settled,
                negative,
                status,
                quoted,
                statementTime,
                eventTime,
                predicate,
                roles,
                places,
                sentences);
    }

    public Claim withStatementTime(ClaimTime time) {
        return new Claim(
                id,
                document,
                spans,
                text,
                attribution,
                negative,
                status,
                quoted,
                time,
                eventTime,
                predicate,
                roles,
                places,
                sentences);
    }

    /** Whether its predicate, or a noun that hangs on it, tells of an attack or of harm done. */
    public boolean tellsViolence() {
        return ViolentPhrases.isViolent(predicate.lemma())
                || roles.stream()
                        .anyMatch(
                                filler -> filler.role() == RoleFiller.Role.INSTRUMENT || "fire".equals(filler.label()));
    }

    /** Whether one of its spans contains the span. */
    public boolean contains(Span span) {
        for (Span own : spans) {
            if (own.contains(span)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of its spans shares at least one unit with the span. */
    public boolean overlaps(Span span) {
        for (Span own : spans) {
            if (own.overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** From the first to the last word. */
    public Span extent() {
        return spans.get(0).cover(spans.get(spans.size() - 1));
    }
}
