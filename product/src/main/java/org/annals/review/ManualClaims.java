package org.annals.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.attribution.Attribution;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.ClaimTime;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.claim.Predicate;
import org.annals.document.Span;
import org.annals.language.Sentence;

/** Makes claims of words that a person marked: the words stand in a document, so the claim has its source. */
final class ManualClaims {
    private static final Attribution OWN = new Attribution(
            Form.NONE, Stance.ASSERTS, null, null, null, null, List.of(), null, -1, "no speaker was given");

    private final AnchorIndex index;
    private final RowChanges changes;

    ManualClaims(AnchorIndex index, RowChanges changes) {
        this.index = index;
        this.changes = changes;
    }

    /** Adds the claim to every document of the text and returns the ids. */
    List<String> add(Decision decision) {
        Anchor anchor = decision.target().anchors().get(0);
        List<String> ids = new ArrayList<>();
        for (DatedReading reading : index.readings(anchor)) {
            Span span = index.span(anchor, reading).trim(reading.document().text());
            boolean taken = reading.claims().stream()
                    .anyMatch(claim -> claim.claim().predicate().span().equals(span));
            if (!span.isEmpty() && !taken && !sentences(reading, span).isEmpty()) {
                DatedClaim claim = claim(reading, span, anchor);
                changes.add(claim);
                decision.content().forEach((field, value) -> correct(claim, decision, field, value));
                ids.add(claim.id());
            }
        }
        return ids;
    }

    private void correct(DatedClaim claim, Decision decision, String field, String value) {
        if (Fields.OF_CLAIM.contains(field)) {
            Decision one = new Decision(
                    decision.number(),
                    decision.id(),
                    decision.decided(),
                    decision.who(),
                    decision.why(),
                    decision.route(),
                    DecisionKind.CORRECT,
                    decision.target(),
                    Map.of(Decision.Content.FIELD, field, Decision.Content.AFTER, value));
            changes.change(claim.id(), one);
        }
    }

    private static DatedClaim claim(DatedReading reading, Span span, Anchor anchor) {
        String text = reading.document().text();
        Claim claim = new Claim(
                anchor.rowId("c", reading.document().id()),
                reading.document().id(),
                List.of(span),
                span.of(text),
                OWN,
                false,
                ClaimStatus.OCCURRED,
                false,
                ClaimTime.NONE,
                ClaimTime.NONE,
                new Predicate(span.of(text), span.of(text), span),
                List.of(),
                List.of(),
                sentences(reading, span));
        return new DatedClaim(claim, null, null);
    }

    /** The sentences that the words touch; for words of a margin the last one before them, else the first. */
    static List<Integer> sentences(DatedReading reading, Span words) {
        List<Sentence> sentences = reading.reading().text().sentences();
        List<Integer> touched = sentences.stream()
                .filter(sentence -> sentence.span().overlaps(words))
                .map(Sentence::index)
                .toList();
        if (!touched.isEmpty() || sentences.isEmpty()) {
            return touched;
        }
        int before = (int) sentences.stream()
                .filter(sentence -> sentence.span().end() <= words.begin())
                .count();
        return List.of(sentences.get(Math.max(0, before - 1)).index());
    }
}
