package org.annals.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "A spokesman for the harbour board" and "a harbour board spokesman", whose names nobody gives, are the board speaking. One
 * who speaks for a person ("the president's spokesman") is somebody else than that person.
 */
/** Tells for which body somebody speaks who is not named. */
final class Voices {
    private static final String SPEAKER = String.join("|", WordList.words(Voices.class, "speakers-for.txt"));
    private static final Pattern FOR =
            Pattern.compile("(?:" + SPEAKER + ") (?:for|of) (?:the )?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND =
            Pattern.compile("(.+?)(?:['’]s|(?<=s)['’])? (?:" + SPEAKER + ")", Pattern.CASE_INSENSITIVE);

    private Voices() {}

    /** The body that the phrase speaks for, or null; behind a body's name only where a state's organ is named. */
    static @Nullable String bodyOf(String phrase) {
        Matcher before = FOR.matcher(phrase);
        if (before.matches()) {
            return isOfAPerson(before.group(1)) ? null : before.group(1);
        }
        Matcher behind = BEHIND.matcher(phrase);
        boolean organ = behind.matches() && StateOrgans.contain(behind.group(1), List.of(), null);
        return organ && !isOfAPerson(behind.group(1)) ? behind.group(1) : null;
    }

    private static boolean isOfAPerson(String body) {
        String lower = body.toLowerCase(Locale.ROOT);
        return Offices.nouns().stream()
                .anyMatch(office ->
                        lower.equals(office) || lower.startsWith(office + " ") || lower.endsWith(" " + office));
    }
}
