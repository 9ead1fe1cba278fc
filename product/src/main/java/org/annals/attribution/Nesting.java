package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** Sorts out reports within reports of one sentence: an outer voice that only carries an inner one becomes its channel. */
final class Nesting {
    private static final MediumNames MEDIA = new MediumNames();

    private Nesting() {}

    /** The reports with every carrier folded into what it carries. */
    static List<AttributedContent> settle(List<AttributedContent> reports) {
        List<AttributedContent> settled = new ArrayList<>();
        for (AttributedContent report : reports) {
            AttributedContent inner = innerOf(report, reports);
            if (inner == null && !isHeld(report, reports)) {
                settled.add(withCarriers(report, reports));
            }
        }
        return settled;
    }

    /** The report whose cue stands in this one's content and whose content is most of it, or null. */
    private static @Nullable AttributedContent innerOf(AttributedContent outer, List<AttributedContent> reports) {
        for (AttributedContent other : reports) {
            if (!other.equals(outer) && !keeps(outer, other) && isMostOf(outer, other)) {
                return other;
            }
        }
        return null;
    }

    /** "The actor said more were expected": nobody's report within somebody's is part of what he says. */
    private static boolean isHeld(AttributedContent inner, List<AttributedContent> reports) {
        return reports.stream()
                .anyMatch(outer -> !outer.equals(inner) && keeps(outer, inner) && isMostOf(outer, inner));
    }

    private static boolean keeps(AttributedContent outer, AttributedContent inner) {
        Speaker voice = outer.attribution().speaker();
        return voice != null
                && inner.attribution().speaker() == null
                && inner.attribution().channel() == null
                && !MEDIA.isMedium(voice.name())
                && !MediumNames.isNoun(voice.name());
    }

    private static boolean isMostOf(AttributedContent outer, AttributedContent inner) {
        return holdsCue(outer, inner) && length(inner) * 10 >= length(outer) * 4;
    }

    private static AttributedContent withCarriers(AttributedContent report, List<AttributedContent> reports) {
        List<String> via = new ArrayList<>(report.attribution().via());
        Attribution.Words channel = report.attribution().channel();
        Speaker speaker = report.attribution().speaker();
        String role = report.attribution().role();
        for (AttributedContent other : reports) {
            Speaker carrier = other.attribution().speaker();
            if (carrier == null || other.equals(report) || !report.equals(innerOf(other, reports))) {
                continue;
            }
            if (isSame(carrier, speaker)) {
                speaker = carrier;
                role = other.attribution().role();
                channel = channel == null ? other.attribution().channel() : channel;
            } else {
                via.add(carrier.name());
                boolean medium = MEDIA.isMedium(carrier.name()) || MediumNames.isNoun(carrier.name());
                channel =
                        channel == null && medium ? new Attribution.Words(carrier.surface(), carrier.span()) : channel;
            }
        }
        Attribution a = report.attribution();
        if (via.isEmpty() && Objects.equals(channel, a.channel()) && Objects.equals(speaker, a.speaker())) {
            return report;
        }
        Attribution carried = new Attribution(
                a.form(), a.stance(), speaker, role, a.cue(), channel, via, a.missing(), a.sentence(), a.explanation());
        return new AttributedContent(report.content(), carried);
    }

    /** "said she hoped": one voice, that carries nobody. */
    private static boolean isSame(Speaker outer, @Nullable Speaker inner) {
        return inner != null
                && (inner.isPronoun() || outer.actor() != null && outer.actor().equals(inner.actor()));
    }

    private static boolean holdsCue(AttributedContent outer, AttributedContent inner) {
        Attribution.Words cue = inner.attribution().cue();
        return cue != null && outer.content().stream().anyMatch(span -> span.contains(cue.span()));
    }

    private static int length(AttributedContent report) {
        return report.content().stream().mapToInt(Span::length).sum();
    }
}
