package org.annals.event;

import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.place.Place;
import org.annals.place.PlaceKind;
import org.annals.place.PlacePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The one settlement or site where a claim tells that something happened.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 */
record Scene(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371;
    /** One incident may be placed at the village or at the town that is known for it. */
    private static final double NEIGHBOURING_KM = 60;

    /** Null where the claim names no such place for sure, or several. */
    static @Nullable Scene of(Claim claim) {
        Scene only = null;
        for (ClaimPlace named : claim.places()) {
            Place place = named.place();
            Double latitude = place.latitude();
            Double longitude = place.longitude();
            if (!named.isScene()) {
                continue;
            }
            boolean local = place.kind() == PlaceKind.CITY || place.kind() == PlaceKind.FACILITY;
            boolean sure = place.precision() == PlacePrecision.EXACT;
            if (!local || !sure || latitude == null || longitude == null || named.role() != ClaimPlace.Role.LOCATION) {
                if (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.REGION) {
                    continue;
                }
                return null;
            }
            Scene scene = new Scene(latitude, longitude);
            if (only != null && only.isFarFrom(scene)) {
                return null;
            }
            only = only == null ? scene : only;
        }
        return only;
    }

    /** Whether one incident cannot be at both. */
    boolean isFarFrom(Scene other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double cosine = Math.sin(a) * Math.sin(b)
                + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(longitude - other.longitude));
        return EARTH_RADIUS_KM * Math.acos(Math.max(-1, Math.min(1, cosine))) > NEIGHBOURING_KM;
    }
}
