package org.annals.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.annals.coding.ActorCoder.Coded;
import org.annals.coding.ActorCoder.Part;
import org.annals.coding.ActorCoder.Sides;
import org.annals.coding.Countries.Country;
import org.annals.event.EventType;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.jspecify.annotations.Nullable;

/** One row of an ACLED file: an event at one of its places. */
record AcledRow(
        CodedEvent event,
        String id,
        DateCodes.Acled date,
        AcledTypes.Type type,
        Where where,
        Sides sides,
        Fatalities fatalities) {
    /**
     * Where a row is.
     *
     * @param rows the places of all rows of the event
     */
    record Where(Place place, @Nullable Country country, int precision, List<Place> rows) {
        Where {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How many were killed.
     *
     * @param shown what the profile shows, or null where nobody reports a number for the incident itself
     * @param running totals so far, in words
     * @param withdrawn numbers that their giver withdrew, in words
     */
    record Fatalities(@Nullable Long shown, List<String> running, List<String> withdrawn) {}

    @Nullable
    Coded actor(int side) {
        List<Coded> actors = side(side);
        return actors.isEmpty() ? null : actors.get(0);
    }

    /** All but the first of a side. */
    String associates(int side) {
        return side(side).stream().skip(1).map(Coded::name).collect(Collectors.joining("; "));
    }

    /** Who takes part on neither side. */
    String apart() {
        return sides.apart().stream().map(Coded::name).collect(Collectors.joining("; "));
    }

    private List<Coded> side(int side) {
        return side == 1 ? sides.first() : sides.second();
    }

    /** Both numbers in one, the lower digit first; one actor alone is followed by 0. */
    @Nullable
    Integer interaction() {
        Coded first = actor(1);
        Coded second = actor(2);
        if (first == null || first.code() == null || second != null && second.code() == null) {
            return null;
        }
        if (second == null || second.code() == null) {
            return first.code() * 10;
        }
        return Math.min(first.code(), second.code()) * 10 + Math.max(first.code(), second.code());
    }

    String interactionWords() {
        Coded first = actor(1);
        Coded second = actor(2);
        if (first == null || first.words().isEmpty()) {
            return "";
        }
        return second == null || second.words().isEmpty()
                ? first.words() + " only"
                : first.words() + "-" + second.words();
    }

    /** Set only where an article names civilians on the receiving side. */
    String civilianTargeting() {
        boolean violent = type.disorder().startsWith("Political violence");
        boolean civilians =
                sides.second().stream().anyMatch(coded -> coded.name().startsWith("Civilians"));
        boolean protesters = type.subEvent().equals(EventType.EXCESSIVE_FORCE);
        return violent && (civilians || protesters) ? "Civilian targeting" : "";
    }

    String notes() {
        List<String> further = new ArrayList<>();
        if (fatalities.shown() == null) {
            further.add("Killed: none reported for this incident, coded 0");
        } else {
            further.add("Killed: " + fatalities.shown() + reports());
        }
        if (!fatalities.running().isEmpty()) {
            further.add("Running totals are not counted");
        }
        int rows = where.rows().size();
        if (rows > 1) {
            further.add("One of " + rows + " places of one event; totals are not divided");
        }
        String elsewhere = elsewhere();
        if (!elsewhere.isEmpty()) {
            further.add(
                    "Also told of " + elsewhere
                            + ", which no account ties to the day or to who did it, or which only says where the place lies: no row");
        }
        if (event.isDuration()) {
            further.add("Coded by its first day");
        }
        if (sides.second().stream().anyMatch(coded -> coded.part() == Part.STATE)
                || sides.first().stream().anyMatch(coded -> coded.part() == Part.STATE)) {
            further.add("Which actor stands first says nothing of who began");
        }
        return Notes.of(event, further);
    }

    private String elsewhere() {
        List<Place> others = PlaceNesting.innermost(event.places()).stream()
                .filter(place -> !where.rows().contains(place))
                .toList();
        return PlaceCodes.names(others);
    }

    private String reports() {
        Long low = event.row().low();
        Long high = event.row().high();
        return low == null || high == null || low.equals(high) ? "" : ", reports range from " + low + " to " + high;
    }
}
