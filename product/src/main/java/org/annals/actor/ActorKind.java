package org.annals.actor;

/** What kind of actor. */
public enum ActorKind {
    PERSON,
    OFFICE,
    ORGANISATION,
    GROUP
}
