package org.annals.coding;

import java.util.EnumMap;
import java.util.Map;
import org.annals.claim.DatedFigure;
import org.annals.coding.ActorCoder.Part;
import org.annals.coding.UcdpRow.Deaths;
import org.annals.coding.UcdpRow.Range;
import org.annals.coding.UcdpRow.Violence;
import org.annals.export.ChronologyIndex;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;

/**
 * Shares the dead among UCDP's four columns by the words for those who are counted. Nothing is added up that articles do not
 * add up: what no column can claim stays unknown.
 */
final class UcdpDeaths {
    private final CountedGroups groups = new CountedGroups();

    Deaths of(CodedEvent event, Violence violence, IncidentCount count, ChronologyIndex index) {
        Map<Part, Long> byPart = new EnumMap<>(Part.class);
        for (String id : event.entry().figures()) {
            DatedFigure dated = index.findFigure(id);
            if (dated != null && !index.chronology().withdrawnFigures().contains(id)) {
                add(byPart, dated.figure().figure());
            }
        }
        long best = count.best();
        Range range = new Range(count.low(), count.high(), false);
        boolean armedFirst = violence.sideA().part() == Part.ARMED;
        // Of two armed groups nobody can tell from "fighters" whose they were.
        boolean tellable = violence.type() != 2;
        long a = tellable ? byPart.getOrDefault(armedFirst ? Part.ARMED : Part.STATE, 0L) : 0;
        long b = violence.type() == 1 ? byPart.getOrDefault(Part.ARMED, 0L) : 0;
        long civilians = byPart.getOrDefault(Part.PEOPLE, 0L);
        return a + b + civilians <= best
                ? new Deaths(a, b, civilians, best - a - b - civilians, range)
                : new Deaths(0, 0, 0, best, range);
    }

    /** The most conservative number for each part: the smallest that is reported. */
    private void add(Map<Part, Long> byPart, Figure figure) {
        Part part = figure.outcome() == Outcome.KILLED
                        && figure.kind() != Figure.CountKind.CUMULATIVE
                        && figure.min() != null
                ? groups.part(figure.group())
                : Part.NONE;
        if (part != Part.NONE && figure.min() != null) {
            byPart.merge(part, figure.min().longValue(), Math::min);
        }
    }
}
