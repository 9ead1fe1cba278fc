package org.annals.place;

/** What kind of place. */
public enum PlaceKind {
    CITY,
    REGION,
    COUNTRY,
    FACILITY,
    OTHER
}
