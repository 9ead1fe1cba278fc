package org.annals.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.annals.language.WordList;
import org.annals.place.Place;
import org.annals.place.PlaceKind;
import org.annals.place.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** The precision codes of a place, from a table beside this class. */
public final class PlaceCodes {
    private static final String NO_CODE = "-";

    private final Map<String, List<String>> rows = WordList.table(PlaceCodes.class, "place-codes.tsv");

    /** A data set that codes places. */
    public enum Scheme {
        ACLED(1),
        UCDP(2),
        PLOVER(3);

        private final int column;

        Scheme(int column) {
            this.column = column;
        }
    }

    /** The code, or null where the scheme has none for a place known like this. */
    public @Nullable Integer code(Place place, Scheme scheme) {
        List<String> row = rows.get(place.precision() + "/" + place.kind());
        if (row == null) {
            row = rows.get(place.precision() + "/*");
        }
        if (row == null) {
            throw new IllegalStateException("place-codes.tsv must know " + place.precision() + "/" + place.kind());
        }
        String code = row.get(scheme.column);
        return code.equals(NO_CODE) ? null : Integer.valueOf(code);
    }

    /** The places without those that only say in which larger one another of them lies. */
    public static List<Place> innermost(List<Place> places) {
        List<Place> inner = new ArrayList<>();
        for (Place place : places) {
            boolean holdsAnother =
                    places.stream().anyMatch(other -> !other.id().equals(place.id()) && holds(place, other));
            if (!holdsAnother) {
                inner.add(place);
            }
        }
        return List.copyOf(inner);
    }

    /** Whether they lie in several countries: which of them it happened in is then not settled. */
    static boolean differ(List<Place> places) {
        return places.stream().map(Place::country).distinct().count() > 1;
    }

    static String names(List<Place> places) {
        return places.stream().map(Place::name).distinct().collect(Collectors.joining("; "));
    }

    private static boolean holds(Place outer, Place inner) {
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

    /** Why a place has no code, for a person. */
    static String whyNot(Place place) {
        return place.precision() == PlacePrecision.UNRESOLVED
                ? "“" + place.name() + "” is not in the gazetteer: no coordinates"
                : "only the " + place.kind().name().toLowerCase(Locale.ROOT) + " is known: " + place.name();
    }
}
