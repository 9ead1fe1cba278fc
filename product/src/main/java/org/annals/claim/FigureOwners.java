package org.annals.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.attribution.Speaker;
import org.annals.document.CodePoints;
import org.annals.document.ContentHash;
import org.annals.document.NotUnderstood;
import org.annals.document.Span;
import org.annals.figure.Figure;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Gives each figure the claim whose words hold it. */
final class FigureOwners {
    private final TextAnalysis text;
    private final Map<Integer, List<Claim>> claimsBySentence = new HashMap<>();
    private final CodePoints codePoints;

    FigureOwners(TextAnalysis text, List<Claim> claims) {
        this.text = text;
        for (Claim claim : claims) {
            claim.sentences()
                    .forEach(index -> claimsBySentence
                            .computeIfAbsent(index, key -> new ArrayList<>())
                            .add(claim));
        }
        this.codePoints = CodePoints.of(text.text());
    }

    /** The owned figures; one that stands in no claim is left out and added to the gaps. */
    List<ClaimFigure> assign(List<Figure> figures, List<NotUnderstood> gaps) {
        List<ClaimFigure> owned = new ArrayList<>();
        for (Figure figure : figures) {
            Claim owner = owner(figure.span());
            if (owner == null) {
                gaps.add(new NotUnderstood(
                        text.document().id(),
                        figure.span(),
                        "claim",
                        "FIGURE_WITHOUT_CLAIM",
                        "a figure outside every claim: " + figure.text()));
                continue;
            }
            Speaker speaker = owner.attribution().speaker();
            String id = ContentHash.id(
                    "f",
                    text.document().id().value(),
                    Integer.toString(codePoints.toCodePoint(figure.span().begin())),
                    Integer.toString(codePoints.toCodePoint(figure.span().end())));
            owned.add(new ClaimFigure(
                    id, text.document().id(), owner.id(), figure, speaker == null ? null : speaker.actor()));
        }
        return owned;
    }

    private @Nullable Claim owner(Span figure) {
        Sentence sentence = text.sentenceAt(figure.begin());
        List<Claim> near = sentence == null ? List.of() : claimsBySentence.getOrDefault(sentence.index(), List.of());
        Claim best = null;
        int shared = 0;
        for (Claim claim : near) {
            int overlap =
                    claim.spans().stream().mapToInt(span -> span.shared(figure)).sum();
            if (overlap > shared) {
                best = claim;
                shared = overlap;
            }
        }
        return best == null && !near.isEmpty() ? near.get(0) : best;
    }
}
