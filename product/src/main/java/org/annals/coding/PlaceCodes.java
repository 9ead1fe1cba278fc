package org.annals.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.language.WordList;
import org.annals.place.Place;
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

    /** Whether they lie in several countries: which of them it happened in is then not settled. */
    static boolean differ(List<Place> places) {
        return places.stream().map(Place::country).distinct().count() > 1;
    }

    static String names(List<Place> places) {
        return places.stream().map(Place::name).distinct().collect(Collectors.joining("; "));
    }

    /** Why a place has no code, for a person. */
    static String whyNot(Place place) {
        return place.precision() == PlacePrecision.UNRESOLVED
                ? "“" + place.name() + "” is not in the gazetteer: no coordinates"
                : "only the " + place.kind().name().toLowerCase(Locale.ROOT) + " is known: " + place.name();
    }
}
