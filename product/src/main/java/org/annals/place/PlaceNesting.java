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

    private static boolean holds(Place outer, Place inner) {
        if (isSameUnknown(outer, inner)) {
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
