package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which places lie in which: a country holds its towns, a region its towns, a town its squares. */
public final class PlaceNesting {
    private PlaceNesting() {}

    /** The places without those that only say in which larger one another of them lies. */
    public static List<Place> innermost(List<Place> places) {
        return innermost(places, Set.of());
    }

    /** The same, with those ids kept that a text lists beside what lies in them: "in the town and in the region of Lenn". */
    public static List<Place> innermost(List<Place> places, Set<String> listed) {
        List<Place> inner = new ArrayList<>();
        for (Place place : places) {
            boolean holdsAnother =
                    places.stream().anyMatch(other -> !other.id().equals(place.id()) && holds(place, other));
            if (!holdsAnother || listed.contains(place.id())) {
                inner.add(place);
            }
        }
        return List.copyOf(inner);
    }

    /** Of one name that the gazetteer does not know, what the text elsewhere calls a town is no second place. */
    private static boolean isSameUnknown(Place vague, Place known) {
        return vague.precision() == PlacePrecision.UNRESOLVED
                && known.precision() == PlacePrecision.UNRESOLVED
                && vague.kind() == PlaceKind.OTHER
                && known.kind() != PlaceKind.OTHER
                && vague.name().equals(known.name());
    }

    /**
     * Of one name in two texts: what one leaves open is what the other puts on the map, unless it says that it lies in another
     * country, where the gazetteer lacks it; then it is the point that is wrong.
     */
    private static boolean isReadingOf(Place place, Place other) {
        boolean open = place.precision() == PlacePrecision.UNRESOLVED;
        boolean otherOpen = other.precision() == PlacePrecision.UNRESOLVED;
        if (open == otherOpen || !NameFold.key(place.name()).equals(NameFold.key(other.name()))) {
            return false;
        }
        Place unknown = open ? place : other;
        Place known = open ? other : place;
        boolean elsewhere = unknown.country() != null && !unknown.country().equals(known.country());
        return open != elsewhere;
    }

    private static boolean holds(Place outer, Place inner) {
        if (isSameUnknown(outer, inner) || isReadingOf(outer, inner)) {
            return true;
        }
        if (outer.country() == null || !outer.country().equals(inner.country())) {
            return false;
        }
        if (outer.kind() == PlaceKind.COUNTRY) {
            return inner.kind() != PlaceKind.COUNTRY;
        }
        if (inner.kind() == PlaceKind.FACILITY && outer.kind() == PlaceKind.CITY) {
            return outer.latitude() != null
                    && outer.latitude().equals(inner.latitude())
                    && Objects.equals(outer.longitude(), inner.longitude());
        }
        boolean division = outer.kind() == PlaceKind.REGION
                && (outer.precision() == PlacePrecision.ADMIN1 || outer.precision() == PlacePrecision.EXACT);
        return division
                && inner.kind() != PlaceKind.REGION
                && outer.admin1() != null
                && outer.admin1().equals(inner.admin1());
    }
}
