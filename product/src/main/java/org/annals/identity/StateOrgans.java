package org.annals.identity;

import java.util.Locale;
import java.util.Set;
import org.annals.actor.ActorClass;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Tells organs and office holders of a state from everybody else, by class and by words from a data file. */
public final class StateOrgans {
    private static final Set<String> WORDS = WordList.words(StateOrgans.class, "state-organs.txt");

    private StateOrgans() {}

    /** Whether the actor is an organ of some state or holds its office, whichever state that is. */
    public static boolean contain(Actor actor) {
        return contain(actor.name(), actor.roles(), actor.actorClass());
    }

    static boolean contain(String name, Iterable<String> roles, @Nullable ActorClass actorClass) {
        if (actorClass == ActorClass.GOVERNMENT || actorClass == ActorClass.STATE_FORCES || holdsWord(name)) {
            return true;
        }
        for (String role : roles) {
            if (holdsWord(role)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsWord(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
