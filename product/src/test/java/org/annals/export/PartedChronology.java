package org.annals.export;

import java.util.List;
import java.util.Objects;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.Support;
import org.annals.claim.DatedClaim;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.origin.Independence;

/**
 * The claims of {@link SmallChronology}, each an event of its own, in all three parts: a dated and an undated event in line, a
 * total, and an aside whose account of the day another does not share.
 */
public final class PartedChronology {
    public static final String ASIDE = "Lenn port closed on May 3";
    public static final String DATED = "=The port of Lenn was *shut* on May 4";
    public static final String UNDATED = "12 dockers were hurt";
    public static final String TOTAL = "Injured, as counted: “12 dockers”";

    private static final float CLEAR = 0.9f;

    private final Chronology small = SmallChronology.make();

    private PartedChronology() {}

    /** The aside first, as the days have it. */
    public static Chronology make() {
        return new PartedChronology().parted();
    }

    private Chronology parted() {
        return new Chronology(
                small.profile(),
                small.readings(),
                small.actors(),
                small.reuse(),
                small.origins(),
                List.of(
                        entry(claim(ASIDE, 0), ASIDE, Event.Clarity.INCIDENT, 0),
                        entry(claim(DATED, 1), DATED, Event.Clarity.INCIDENT, CLEAR),
                        entry(claim(UNDATED, 1), TOTAL, Event.Clarity.SUMMARY, CLEAR),
                        entry(claim(UNDATED, 0), UNDATED, Event.Clarity.INCIDENT, CLEAR)),
                List.of(),
                small.relations(),
                small.withdrawnFigures(),
                small.notUnderstood(),
                small.rejections());
    }

    private DatedClaim claim(String words, int article) {
        return small.readings().get(article).claims().stream()
                .filter(claim -> claim.claim().text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private ChronologyEntry entry(DatedClaim claim, String headline, Event.Clarity clarity, float clearness) {
        Event event = new Event(
                "e" + claim.id().substring(1),
                claim.eventDate(),
                false,
                List.of(),
                null,
                headline.equals(ASIDE) ? "e" + claim(DATED, 1).id().substring(1) : null,
                clarity,
                Event.Status.OCCURRED,
                EventType.UNKNOWN,
                List.of(),
                List.of(claim.id()),
                List.of(clearness),
                "one claim");
        List<String> figures = small.readings().stream()
                .flatMap(reading -> reading.figures().stream())
                .filter(figure -> figure.figure().claim().equals(claim.id()))
                .map(figure -> Objects.requireNonNull(figure.id()))
                .toList();
        List<String> relations = small.relations().stream()
                .filter(relation ->
                        relation.a().equals(claim.id()) || relation.b().equals(claim.id()))
                .map(relation -> Objects.requireNonNull(relation.id()))
                .toList();
        Support support = new Support(
                1, 1, 0, 0, 1, Independence.SINGLE, List.of(claim.claim().document()));
        return new ChronologyEntry(event, headline, List.of(), List.of(), figures, relations, support, clearness);
    }
}
