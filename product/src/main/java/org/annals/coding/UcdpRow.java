package org.annals.coding;

import java.util.List;
import org.annals.coding.ActorCoder.Coded;
import org.annals.coding.ActorCoder.Part;
import org.annals.coding.Countries.Country;
import org.annals.event.Event;
import org.annals.place.Place;
import org.jspecify.annotations.Nullable;

/** One row of a UCDP file: an event with an organised actor and deaths. */
record UcdpRow(CodedEvent event, DateCodes.Ucdp date, Where where, Violence violence, Deaths deaths) {
    /**
     * Where a row is; the first place carries its coordinates.
     *
     * @param places at least one
     */
    record Where(List<Place> places, @Nullable Country country, int precision) {
        Where {
            places = List.copyOf(places);
        }

        Place first() {
            return places.get(0);
        }
    }

    /**
     * Who fights whom.
     *
     * @param type 1 state-based, 2 between organised groups, 3 one-sided
     * @param partB what the second side is
     */
    record Violence(int type, Coded sideA, String sideB, Part partB) {
        String dyad() {
            return sideA.name() + " - " + sideB;
        }
    }

    /** The dead by side; the four columns add up to best, and low ≤ best ≤ high. */
    record Deaths(long a, long b, long civilians, long unknown, Range range) {
        long best() {
            return a + b + civilians + unknown;
        }
    }

    /** A range of reports, not of uncertainty; and whether all of them are totals so far. */
    record Range(long low, long high, boolean total) {}

    /** 1 for an incident, 2 for a summary or a total so far. */
    int clarity() {
        boolean summary = event.event().clarity() == Event.Clarity.SUMMARY;
        return summary || deaths.range().total() ? 2 : 1;
    }
}
