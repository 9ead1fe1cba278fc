package org.annals.place;

/** What kind of thing a gazetteer entry is. */
public enum PlaceFeature {
    COUNTRY(0),
    /** A sea, range, continent or historical land: a name with an area that is no administrative unit. */
    AREA(1),
    ADMIN1(2),
    ADMIN2(3),
    CAPITAL(4),
    /** Seat of a first-order division. */
    SEAT1(5),
    /** Seat of a second-order division. */
    SEAT2(6),
    SEAT3(7),
    SEAT4(8),
    TOWN(9),
    /** A part of a town. */
    SECTION(10),
    /** A farm, camp or other small locality, or a place that is no more. */
    LOCALITY(11),
    /** An airport, prison, square or building; only a user's own gazetteer has them. */
    FACILITY(12);

    private final int code;

    PlaceFeature(int code) {
        this.code = code;
    }

    /** The number that stands for it in the shipped files. */
    public int code() {
        return code;
    }

    /** Whether the entry is a town, village or part of one. */
    public boolean isSettlement() {
        return compareTo(CAPITAL) >= 0 && this != FACILITY;
    }

    PlaceKind kind() {
        return switch (this) {
            case COUNTRY -> PlaceKind.COUNTRY;
            case ADMIN1, ADMIN2, AREA -> PlaceKind.REGION;
            case FACILITY -> PlaceKind.FACILITY;
            case CAPITAL, SEAT1, SEAT2, SEAT3, SEAT4, TOWN, SECTION, LOCALITY -> PlaceKind.CITY;
        };
    }
}
