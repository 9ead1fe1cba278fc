package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** Sorts out reports within reports of one sentence: an outer voice that only carries an inner one becomes its channel. */
final class Nesting {
    private Nesting() {}

    /** The reports with every carrier folded into what it carries. */
    static List<AttributedContent> settle(List<AttributedContent> reports) {
        List<AttributedContent> settled = new ArrayList<>();
        for (AttributedContent report : reports) {
            AttributedContent inner = innerOf(report, reports);
            if (inner == null) {
                settled.add(withCarriers(report, reports));
            }
        }
        return settled;
    }

    /** The report whose cue stands in this one's content and whose content is most of it, or null. */
    private static @Nullable AttributedContent innerOf(AttributedContent outer, List<AttributedContent> reports) {
        for (AttributedContent other : reports) {
            if (!other.equals(outer) && holdsCue(outer, other) && length(other) * 10 >= length(outer) * 4) {
                return other;
            }
        }
        return null;
    }

    private static AttributedContent withCarriers(AttributedContent report, List<AttributedContent> reports) {
        List<String> via = new ArrayList<>(report.attribution().via());
        Attribution.Words channel = report.attribution().channel();
        for (AttributedContent other : reports) {
            Speaker carrier = other.attribution().speaker();
            if (!other.equals(report) && carrier != null && report.equals(innerOf(other, reports))) {
                via.add(carrier.name());
                channel = channel == null ? new Attribution.Words(carrier.surface(), carrier.span()) : channel;
            }
        }
        if (via.isEmpty()) {
            return report;
        }
        Attribution a = report.attribution();
        Attribution carried = new Attribution(
                a.form(),
                a.stance(),
                a.speaker(),
                a.role(),
                a.cue(),
                channel,
                via,
                a.missing(),
                a.sentence(),
                a.explanation());
        return new AttributedContent(report.content(), carried);
    }

    private static boolean holdsCue(AttributedContent outer, AttributedContent inner) {
        Attribution.Words cue = inner.attribution().cue();
        return cue != null && outer.content().stream().anyMatch(span -> span.contains(cue.span()));
    }

    private static int length(AttributedContent report) {
        return report.content().stream().mapToInt(Span::length).sum();
    }
}
