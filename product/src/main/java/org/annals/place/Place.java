package org.annals.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the gazetteer knows it, or a named place that the gazetteer lacks ({@link PlacePrecision#UNRESOLVED}, no
 * coordinates).
 *
 * @param id content-derived: from the GeoNames id, else from kind, name and country
 * @param country ISO 3166-1 alpha-2, or null
 * @param latitude degrees north, WGS 84, or null
 * @param longitude degrees east, or null
 * @param alternatives other readings of the name, best first
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String admin2,
        @Nullable Long geonameId,
        @Nullable Double latitude,
        @Nullable Double longitude,
        PlacePrecision precision,
        List<String> alternatives,
        String explanation) {
    public Place {
        alternatives = List.copyOf(alternatives);
    }
}
