package org.annals.actor;

import java.util.Locale;

/** The part an actor plays, in the classes of conflict-event data sets. */
public enum ActorClass {
    STATE_FORCES,
    REBELS,
    MILITIA,
    RIOTERS,
    PROTESTERS,
    CIVILIANS,
    GOVERNMENT,
    INTERNATIONAL,
    MEDIA,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
