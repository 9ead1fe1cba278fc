package org.annals.training;

import java.util.Set;
import org.annals.place.PlaceFeature;

/**
 * A row of the gazetteer as it is written.
 *
 * @param admin1 code within the country ("09"), or empty
 * @param admin2 code within the first-order division, or empty
 * @param geonameId 0 if the source gives none
 * @param primary keys of the names that the place is mostly called by
 * @param alternates further keys
 */
record GazetteerEntry(
        PlaceFeature feature,
        String country,
        String admin1,
        String admin2,
        long geonameId,
        long population,
        double latitude,
        double longitude,
        String name,
        Set<String> primary,
        Set<String> alternates) {

    String admin1Code() {
        return country + "." + admin1;
    }

    String admin2Code() {
        return country + "." + admin1 + "." + admin2;
    }
}
