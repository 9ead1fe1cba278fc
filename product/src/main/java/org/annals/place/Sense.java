package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spots of one text that share a name and so, unless the text says otherwise, a place; and the choice made for them. */
final class Sense {
    final List<Spot> spots = new ArrayList<>();
    final List<Gazetteer.Reading> readings;

    @Nullable
    PlaceEntry chosen;

    /** Other readings, best first. */
    List<PlaceEntry> others = List.of();

    /** Why the choice fell so, for a person. */
    String reason = "";

    /** Whether the choice may speak for the place of others: it rests on more than a guess. */
    boolean anchor;

    Sense(List<Gazetteer.Reading> readings) {
        this.readings = readings;
    }

    /** Whether the text says nothing of where the place lies, so that no reading was dropped for it. */
    boolean isUncontradicted() {
        return spots.stream().allMatch(spot -> spot.parent == null && spot.demonymCountry == null);
    }

    Spot first() {
        return spots.get(0);
    }

    int evidence() {
        int most = 0;
        for (Spot spot : spots) {
            most = Math.max(most, spot.person ? spot.evidence - 1 : spot.evidence);
        }
        return most;
    }
}
