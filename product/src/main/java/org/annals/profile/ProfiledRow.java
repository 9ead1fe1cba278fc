package org.annals.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as a profile shows it.
 *
 * @param when EDTF, or null where no account gives a date
 * @param deaths as shown: a number, a range such as "4–12", or "" where nobody gives one
 * @param best one number for programs that want one: the report that the rule selects; of a range the one that most claims
 *     give, on a tie the lowest; null where nobody gives one
 * @param low the lowest number that a standing report gives, or null
 * @param high the highest, or null
 * @param included whether the profile shows the row
 * @param why for a person: what was selected, and why a row is left out
 * @param profile name and version
 */
public record ProfiledRow(
        String event,
        String headline,
        @Nullable String when,
        String where,
        String deaths,
        @Nullable Long best,
        @Nullable Long low,
        @Nullable Long high,
        int origins,
        boolean included,
        String why,
        String profile) {
    /** Whether a reader of both would see different values. */
    boolean showsTheSame(ProfiledRow other) {
        return included == other.included && deaths.equals(other.deaths) && Objects.equals(when, other.when);
    }
}
