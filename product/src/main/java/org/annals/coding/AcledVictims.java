package org.annals.coding;

import java.util.Set;
import org.annals.claim.DatedFigure;
import org.annals.coding.ActorCoder.Part;
import org.annals.export.ChronologyIndex;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.language.WordList;

/** Looks at who was hurt: an ACLED type that the event's own figures speak against is not given. */
final class AcledVictims {
    private static final Set<Outcome> HURT = Set.of(Outcome.KILLED, Outcome.INJURED);

    private final CountedGroups groups = new CountedGroups();
    private final Set<String> attackers = WordList.words(AcledVictims.class, "attacker-words.txt");

    /** "code: reason" of why the type cannot be, or "". */
    String contradiction(CodedEvent event, AcledTypes.Type type, ChronologyIndex index) {
        boolean any = false;
        boolean civilians = false;
        for (String id : event.entry().figures()) {
            DatedFigure dated = index.findFigure(id);
            Figure figure = dated == null ? null : dated.figure().figure();
            if (figure != null
                    && HURT.contains(figure.outcome())
                    && !index.chronology().withdrawnFigures().contains(id)) {
                any = true;
                civilians |= !fights(figure);
            }
        }
        if (any && type.subEvent().equals("Peaceful protest")) {
            return "type-contradicted: told with the word protest, but people were killed or hurt: no peaceful protest";
        }
        return any && !civilians && type.event().equals("Violence against civilians")
                ? "no-civilians: all who are counted as killed or hurt are fighters or forces: no violence against civilians"
                : "";
    }

    private boolean fights(Figure figure) {
        Part part = groups.part(figure.group());
        return part == Part.STATE || part == Part.ARMED || attackers.contains(CountedGroups.head(figure.group()));
    }
}
