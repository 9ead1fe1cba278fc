package org.annals.place;

import java.util.Locale;

/** What speaks for or against a reading of a place name; the rows of place-weights.tsv. */
enum ReadingFeature {
    /** Powers of ten of people, of towns. */
    POPULATION,
    /** The same for divisions. */
    DIVISION_POPULATION,
    /** No other reading of the name has more people. */
    MOST_POPULOUS,
    NO_POPULATION,
    KIND_COUNTRY,
    KIND_AREA,
    KIND_ADMIN1,
    KIND_ADMIN2,
    KIND_CAPITAL,
    KIND_SEAT1,
    KIND_SEAT2,
    KIND_SEAT3,
    KIND_SEAT4,
    KIND_TOWN,
    KIND_SECTION,
    KIND_LOCALITY,
    KIND_FACILITY,
    ALTERNATE_NAME,
    ALTERNATE_NAME_OF_DIVISION,
    /** The name opens a report, or stands in the name of a newspaper or club: towns do. */
    DATELINE_TOWN,
    MEDIUM_TOWN,
    /** An article stands before the name: towns take none, seas do. */
    ARTICLE_TOWN,
    ARTICLE_AREA,
    /** The words beside the name are of what towns have, and the reading is a town, a division or a country; and so on. */
    OF_TOWN_TOWN,
    OF_TOWN_DIVISION,
    OF_TOWN_COUNTRY,
    OF_DIVISION_TOWN,
    OF_DIVISION_DIVISION,
    OF_DIVISION_COUNTRY,
    OF_COUNTRY_TOWN,
    OF_COUNTRY_DIVISION,
    OF_COUNTRY_COUNTRY,
    /** Powers of ten of people, of countries. */
    COUNTRY_POPULATION,
    /** The text goes far afield: its places lie in many countries, and the reading is a country, a division or a town. */
    WORLDLY_COUNTRY,
    WORLDLY_DIVISION,
    WORLDLY_POPULATION,
    /** An accent that is written as in the entry's own name. */
    EXACT_SPELLING,
    /** Of the other places' votes, the share that goes to the reading's country. */
    SAME_COUNTRY,
    SAME_DIVISION,
    /** The text has another place in the reading's division; each further one counts less. */
    DIVISION_VOTES,
    COUNTY_VOTES,
    /** Another place lies within so many kilometres. */
    NEAR_30,
    NEAR_80,
    NEAR_200,
    /** Another country, area or division lies within {@link ContextVotes#AMONG_KM}: of countries. */
    AMONG_COUNTRIES,
    /** The same, of towns and divisions. */
    AMONG_DIVISIONS,
    /** The division, or the county, that the reading lies in is named in the text. */
    DIVISION_NAMED,
    COUNTY_NAMED,
    COUNTRY_NAMED,
    /** The place before or behind in the text lies in the same division or near. */
    NEIGHBOUR_DIVISION,
    NEIGHBOUR_NEAR,
    /** The text's first place lies in the same division or near. */
    FIRST_DIVISION,
    FIRST_NEAR;

    static final int COUNT = values().length;

    /** Its place in an array of features; such arrays live as long as one text is read. */
    @SuppressWarnings("EnumOrdinal")
    int column() {
        return ordinal();
    }

    /** What is spoken of as a "town", "division" or "country" may be "of-town" and so on. */
    static ReadingFeature holding(String of, PlaceFeature feature) {
        String kind = switch (feature) {
            case COUNTRY, AREA -> "COUNTRY";
            case ADMIN1, ADMIN2 -> "DIVISION";
            default -> "TOWN";
        };
        return valueOf(of + "_" + kind);
    }

    static ReadingFeature kind(PlaceFeature feature) {
        return valueOf("KIND_" + feature.name());
    }

    /** Its name in the data file: "same-country". */
    String row() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
