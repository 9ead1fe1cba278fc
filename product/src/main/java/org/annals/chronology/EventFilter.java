package org.annals.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.document.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a chronology are wanted: one line of terms such as
 * {@code from=2031-05 to=2031-06-15 place=Lenn type=PROTEST origins>=2 text="harbour office"}.
 *
 * <p>Terms of different keys must all hold. Of one key's terms one must hold, and so of these: a range of days and
 * {@code undated}; places and {@code unplaced}; speakers and {@code unattributed}.
 *
 * @param days when the events may have happened
 * @param origins on how many legs they stand
 * @param flags yes-or-no terms
 * @param wanted values by key, each list in the order given, without repeats
 */
public record EventFilter(Days days, Origins origins, Set<Flag> flags, Map<Field, List<String>> wanted) {
    /** The filter that every event passes. */
    public static final EventFilter ALL = new EventFilter(Days.ANY, Origins.ANY, Set.of(), Map.of());

    /** A key that takes a value. */
    public enum Field {
        /** Name or id of a place, of the division or the two-letter country it lies in. */
        PLACE,
        /** Words of the name of somebody who takes part. */
        ACTOR,
        /** Words of the name of a voice. */
        SPEAKER,
        /** Type or subtype in PLOVER or ACLED. */
        TYPE,
        /** occurred, planned, declared or denied. */
        STATUS,
        /** A type of relation that the event has: conflict, tension, withdrawn … */
        RELATION,
        /** What became of people counted: killed, injured … */
        OUTCOME,
        /** Id, source id or outlet of an article that tells the event. */
        DOCUMENT,
        /** An event's id. */
        EVENT,
        /** Words in a row in the headline or in a claim. */
        TEXT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A term without a value. */
    public enum Flag {
        /** No article says when. */
        UNDATED,
        /** No article says where. */
        UNPLACED,
        /** Some account names nobody who says it. */
        UNATTRIBUTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How finely a date must be known. */
    public enum Fineness {
        DAY(1),
        WEEK(7),
        MONTH(31),
        YEAR(366);

        private final int mostDays;

        Fineness(int mostDays) {
            this.mostDays = mostDays;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Days that an event may have happened on; a date that reaches into them is enough, {@code null} leaves a side open.
     *
     * @param fineness or null for any
     */
    public record Days(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Fineness fineness) {
        /** Any day, however roughly known. */
        public static final Days ANY = new Days(null, null, null);

        public Days {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("from must not be after to, got " + from + " and " + to);
            }
        }

        boolean admits(Edtf date) {
            return admits(date.earliest(), date.latest());
        }

        /** Whether an event between those days, both included and null where open, may have happened on one of these. */
        public boolean admits(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
            boolean inTime = (from == null || latest == null || !latest.isBefore(from))
                    && (to == null || earliest == null || !earliest.isAfter(to));
            boolean fine = fineness == null
                    || earliest != null
                            && latest != null
                            && latest.toEpochDay() - earliest.toEpochDay() < fineness.mostDays;
            return inTime && fine;
        }
    }

    /** Numbers of independent origins, both ends included. */
    public record Origins(int least, int most) {
        /** Any number. */
        public static final Origins ANY = new Origins(0, Integer.MAX_VALUE);

        public Origins {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("origins must be a range of counts, got " + least + " to " + most);
            }
        }

        /** Whether that many are asked for. */
        public boolean admits(int count) {
            return least <= count && count <= most;
        }
    }

    public EventFilter {
        EnumSet<Flag> sorted = EnumSet.noneOf(Flag.class);
        sorted.addAll(flags);
        flags = Collections.unmodifiableSet(sorted);
        EnumMap<Field, List<String>> copy = new EnumMap<>(Field.class);
        wanted.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copy.put(field, values.stream().distinct().toList());
            }
        });
        wanted = Collections.unmodifiableMap(copy);
    }

    /** Reads a line of terms; throws {@link IllegalArgumentException} with a message for a person. */
    public static EventFilter parse(String line) {
        return new FilterReader(line).read();
    }

    /** Whether every event passes. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** The values asked of a key; empty where any will do. */
    public List<String> values(Field field) {
        return wanted.getOrDefault(field, List.of());
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /** The line of terms, in a fixed order; read again it gives an equal filter. */
    public String line() {
        List<String> terms = new ArrayList<>();
        if (days.from != null) {
            terms.add("from=" + days.from);
        }
        if (days.to != null) {
            terms.add("to=" + days.to);
        }
        if (days.fineness != null) {
            terms.add("precision=" + days.fineness.word());
        }
        wanted.forEach((field, values) -> values.forEach(value -> terms.add(field.word() + "=" + quoted(value))));
        if (origins.least > 0) {
            terms.add("origins>=" + origins.least);
        }
        if (origins.most < Integer.MAX_VALUE) {
            terms.add("origins<=" + origins.most);
        }
        flags.forEach(flag -> terms.add(flag.word()));
        return String.join(" ", terms);
    }

    private static String quoted(String value) {
        boolean plain =
                !value.isEmpty() && value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\\');
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** All that a term may begin with, for messages. */
    static String known() {
        return Stream.of(
                        Stream.of("from=", "to=", "precision=", "origins>=", "origins<="),
                        Stream.of(Field.values()).map(field -> field.word() + "="),
                        Stream.of(Flag.values()).map(Flag::word))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }
}
