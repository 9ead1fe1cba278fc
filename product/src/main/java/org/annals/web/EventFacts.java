package org.annals.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.annals.chronology.EventFilter;
import org.annals.chronology.EventFilter.Days;
import org.annals.chronology.EventFilter.Field;
import org.annals.chronology.EventFilter.Flag;
import org.annals.place.NameFold;
import org.jspecify.annotations.Nullable;

/**
 * What filters ask of one event, made ready once: {@link org.annals.chronology.EventFinder} gives the same answers, but folds
 * every text for each question.
 *
 * @param names by field, for those that are compared as a whole or word by word
 * @param texts folded, with a blank at both ends
 * @param nobody whether some claim names nobody who says it
 */
record EventFacts(
        String id, @Nullable When when, int origins, boolean nobody, Map<Field, Set<Name>> names, List<String> texts) {

    /** The first and the last day on which it may have happened; null where open. */
    record When(@Nullable LocalDate earliest, @Nullable LocalDate latest) {}

    /** A name as it is written, and its folded words with a blank at both ends. */
    record Name(String written, String folded) {
        static Name of(String written) {
            return new Name(written, EventFacts.words(written));
        }
    }

    /** A filter, its values folded once. */
    record Question(EventFilter filter, Map<Field, List<Name>> values) {
        static Question of(EventFilter filter) {
            Map<Field, List<Name>> values = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                values.put(field, filter.values(field).stream().map(Name::of).toList());
            }
            return new Question(filter, values);
        }

        List<Name> of(Field field) {
            return values.getOrDefault(field, List.of());
        }

        boolean isFree(Field field) {
            return of(field).isEmpty();
        }
    }

    static String words(String text) {
        return " " + NameFold.key(text) + " ";
    }

    private Set<Name> of(Field field) {
        return names.getOrDefault(field, Set.of());
    }

    boolean passes(Question asked) {
        EventFilter filter = asked.filter;
        return filter.origins().admits(origins)
                && passesDays(filter)
                && (any(asked, Field.PLACE, EventFacts::isSame)
                        || filter.has(Flag.UNPLACED) && of(Field.PLACE).isEmpty()
                        || asked.isFree(Field.PLACE) && !filter.has(Flag.UNPLACED))
                && (any(asked, Field.SPEAKER, EventFacts::holds)
                        || filter.has(Flag.UNATTRIBUTED) && nobody
                        || asked.isFree(Field.SPEAKER) && !filter.has(Flag.UNATTRIBUTED))
                && (asked.isFree(Field.ACTOR) || any(asked, Field.ACTOR, EventFacts::holds))
                && passesWhole(asked, Field.TYPE)
                && passesWhole(asked, Field.STATUS)
                && passesWhole(asked, Field.RELATION)
                && passesWhole(asked, Field.OUTCOME)
                && passesWhole(asked, Field.DOCUMENT)
                && (asked.isFree(Field.EVENT)
                        || filter.values(Field.EVENT).stream().anyMatch(id::equalsIgnoreCase))
                && (asked.isFree(Field.TEXT) || asked.of(Field.TEXT).stream().anyMatch(this::hasText));
    }

    private boolean passesDays(EventFilter filter) {
        boolean anyDay = filter.days().equals(Days.ANY);
        if (when == null) {
            return filter.has(Flag.UNDATED) || anyDay;
        }
        return !(filter.has(Flag.UNDATED) && anyDay) && filter.days().admits(when.earliest, when.latest);
    }

    private boolean passesWhole(Question asked, Field field) {
        return asked.isFree(field) || any(asked, field, EventFacts::isSame);
    }

    private boolean any(Question asked, Field field, BiPredicate<Name, Name> test) {
        for (Name wanted : asked.of(field)) {
            for (Name name : of(field)) {
                if (test.test(name, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(Name name, Name wanted) {
        return name.written.equalsIgnoreCase(wanted.written)
                || !wanted.folded.isBlank() && name.folded.equals(wanted.folded);
    }

    private static boolean holds(Name name, Name wanted) {
        return name.written.equals(wanted.written) || !wanted.folded.isBlank() && name.folded.contains(wanted.folded);
    }

    private boolean hasText(Name wanted) {
        return !wanted.folded.isBlank() && texts.stream().anyMatch(text -> text.contains(wanted.folded));
    }
}
