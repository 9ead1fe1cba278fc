package org.annals.place;

/** How closely the coordinates of a place are known. */
public enum PlacePrecision {
    EXACT,
    NEAR,
    ADMIN2,
    ADMIN1,
    COUNTRY,
    UNRESOLVED
}
