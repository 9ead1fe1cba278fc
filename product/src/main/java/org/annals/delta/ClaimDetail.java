package org.annals.delta;

import java.util.List;
import java.util.Locale;
import org.annals.attribution.Attribution;
import org.annals.attribution.Attribution.Words;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a claim beside what its row shows: with the row and the text it is enough for the claim to stand again
 * where a newer program no longer reads it. Words of enumerations are in lower case.
 *
 * @param words its words, in text order
 * @param lemma of its predicate
 * @param eventBasis what the date of what it tells rests on, or null where there is none
 * @param statementBasis the same of when it was said
 */
public record ClaimDetail(
        List<Reach> words,
        String lemma,
        boolean negative,
        boolean quoted,
        Voice voice,
        List<Part> parts,
        @Nullable String eventBasis,
        @Nullable String statementBasis) {
    public ClaimDetail {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    /** A span in code points. */
    public record Reach(int begin, int end) {
        static Reach of(Span span, CodePoints points) {
            return new Reach(points.toCodePoint(span.begin()), points.toCodePoint(span.end()));
        }
    }

    /** Who says it and how, as {@link Attribution} has it; the speaker's name stands in the row. */
    public record Voice(
            String form,
            String stance,
            @Nullable Reach speaker,
            @Nullable String role,
            @Nullable Reach cue,
            @Nullable Reach channel,
            List<String> via,
            @Nullable String missing) {
        public Voice {
            via = List.copyOf(via);
        }
    }

    /** Somebody or something that takes part, and the word the voice uses for it. */
    public record Part(String role, Reach words, @Nullable String label) {}

    static ClaimDetail of(DatedClaim dated, CodePoints points) {
        Claim claim = dated.claim();
        return new ClaimDetail(
                claim.spans().stream().map(span -> Reach.of(span, points)).toList(),
                claim.predicate().lemma(),
                claim.negative(),
                claim.quoted(),
                voice(claim.attribution(), points),
                claim.roles().stream().map(filler -> part(filler, points)).toList(),
                basis(dated.eventDate()),
                basis(dated.statementDate()));
    }

    private static Voice voice(Attribution attribution, CodePoints points) {
        Speaker speaker = attribution.speaker();
        return new Voice(
                word(attribution.form()),
                word(attribution.stance()),
                speaker == null ? null : Reach.of(speaker.span(), points),
                attribution.role(),
                reach(attribution.cue(), points),
                reach(attribution.channel(), points),
                attribution.via(),
                attribution.missing());
    }

    private static Part part(RoleFiller filler, CodePoints points) {
        return new Part(word(filler.role()), Reach.of(filler.span(), points), filler.label());
    }

    private static @Nullable Reach reach(@Nullable Words words, CodePoints points) {
        return words == null ? null : Reach.of(words.span(), points);
    }

    static @Nullable String basis(@Nullable Dated dated) {
        return dated == null ? null : word(dated.basis());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
