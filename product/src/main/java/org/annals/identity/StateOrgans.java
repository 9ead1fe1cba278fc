package org.annals.identity;

import java.util.Locale;
import java.util.Set;
import org.annals.actor.ActorClass;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Tells organs and office holders of a state from everybody else, by class and by words from a data file. */
public final class StateOrgans {
    private static final Set<String> WORDS = WordList.words(StateOrgans.class, "state-organs.txt");
    private static final Set<String> OTHERS = WordList.words(StateOrgans.class, "not-state.txt");

    private StateOrgans() {}

    /** Whether the actor is an organ of some state or holds its office, whichever state that is. */
    public static boolean contain(Actor actor) {
        return contain(actor.name(), actor.roles(), actor.actorClass());
    }

    static boolean contain(String name, Iterable<String> roles, @Nullable ActorClass actorClass) {
        if (holdsWord(name, OTHERS)) {
            return false;
        }
        boolean organ = actorClass == ActorClass.GOVERNMENT || actorClass == ActorClass.STATE_FORCES;
        if (organ || holdsWord(name, WORDS) || OrganName.isOtherName(name)) {
            return true;
        }
        for (String role : roles) {
            if (holdsWord(role, WORDS)) {
                return true;
            }
        }
        return false;
    }

    /** The first word of the roles that names a state's office, or null. */
    static @Nullable String office(Iterable<String> roles) {
        for (String role : roles) {
            for (String word : role.toLowerCase(Locale.ROOT).split(" ", -1)) {
                if (WORDS.contains(word)) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean holdsWord(String words, Set<String> known) {
        for (String word : words.toLowerCase(Locale.ROOT).replace('’', '\'').split(" ", -1)) {
            if (known.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
