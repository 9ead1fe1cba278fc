package org.annals.language;

/** What kind of thing a name names. */
public enum NameKind {
    PERSON,
    ORGANISATION,
    PLACE,
    OTHER
}
