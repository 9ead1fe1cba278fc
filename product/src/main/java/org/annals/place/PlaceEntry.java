package org.annals.place;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the gazetteer.
 *
 * @param index its number in the gazetteer it comes from
 * @param country ISO 3166-1 alpha-2, or null for what lies in several countries or none
 * @param admin1 index of the first-order division it lies in, or -1
 * @param admin2 index of the second-order division it lies in, or -1
 * @param geonameId or null where the source gives none
 */
record PlaceEntry(
        int index,
        String name,
        PlaceFeature feature,
        @Nullable String country,
        int admin1,
        int admin2,
        @Nullable Long geonameId,
        long population,
        double latitude,
        double longitude) {
    static final double EARTH_RADIUS_KM = 6371;

    double kilometresTo(PlaceEntry other) {
        double dLatitude = Math.toRadians(other.latitude - latitude);
        double dLongitude = Math.toRadians(other.longitude - longitude);
        double a = square(Math.sin(dLatitude / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(dLongitude / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
