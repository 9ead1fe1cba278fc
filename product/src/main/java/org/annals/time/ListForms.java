package org.annals.time;

import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Days of a list that leave their month to a neighbour: "May 6 and 7", "5, 6 and 7 June". */
final class ListForms {
    private static final int LONGEST_LIST = 12;

    private ListForms() {}

    /** The day that stands alone at {@code at}; {@code last} is the match before it. */
    static @Nullable TimeMatch match(TimeTokens tokens, int at, @Nullable TimeMatch last) {
        int day = tokens.dayOfMonth(at);
        if (day < 0 || tokens.has(at, WordClass.ORDINAL)) {
            return null;
        }
        TimeValues.Day named = after(tokens, at);
        named = named == null && last != null ? before(tokens, at, last) : named;
        return named == null
                ? null
                : TimeMatch.date(at, at + 1, new TimeValues.Day(named.year(), named.month(), day, null));
    }

    private static boolean separates(TimeTokens tokens, int at) {
        return tokens.has(at, WordClass.AND) || tokens.isMark(at, ',');
    }

    /** The full date at the end of a list of rising days. */
    private static TimeValues.@Nullable Day after(TimeTokens tokens, int from) {
        int day = tokens.dayOfMonth(from);
        for (int at = from; at < from + LONGEST_LIST && separates(tokens, at + 1); at += 2) {
            TimeMatch date = CalendarForms.dayMonth(tokens, at + 2);
            if (date != null) {
                return date.value() instanceof TimeValues.Day named && named.day() > day ? named : null;
            }
            if (tokens.dayOfMonth(at + 2) <= tokens.dayOfMonth(at)) {
                return null;
            }
        }
        return null;
    }

    private static TimeValues.@Nullable Day before(TimeTokens tokens, int at, TimeMatch last) {
        boolean follows = last.to() == at - 1 && separates(tokens, at - 1);
        boolean counts = tokens.is(at + 1, Kind.WORD) && !tokens.isKnown(at + 1)
                || tokens.unit(at + 1) != null
                || tokens.has(at + 1, WordClass.COUNTED)
                || tokens.isMark(at + 1, '%');
        boolean rises = last.value() instanceof TimeValues.Day named && named.day() < tokens.dayOfMonth(at);
        return follows && !counts && rises && last.value() instanceof TimeValues.Day named ? named : null;
    }
}
