package org.annals.chronology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.chronology.EventFilter.Days;
import org.annals.chronology.EventFilter.Field;
import org.annals.chronology.EventFilter.Fineness;
import org.annals.chronology.EventFilter.Flag;
import org.annals.chronology.EventFilter.Origins;
import org.annals.event.Event;
import org.annals.figure.Outcome;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Reads one line of terms into a filter. */
final class FilterReader {
    private static final int MOST_DIGITS = 6;

    private final String line;
    private int at;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Fineness fineness;
    private int least;
    private int most = Integer.MAX_VALUE;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final Map<Field, List<String>> wanted = new EnumMap<>(Field.class);

    FilterReader(String line) {
        this.line = line;
    }

    EventFilter read() {
        skipBlanks();
        while (at < line.length()) {
            term();
            skipBlanks();
        }
        return new EventFilter(new Days(from, to, fineness), new Origins(least, most), flags, wanted);
    }

    private void skipBlanks() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }

    private void term() {
        int begin = at;
        while (at < line.length() && Character.isLetter(line.charAt(at))) {
            at++;
        }
        String key = line.substring(begin, at).toLowerCase(Locale.ROOT);
        String operator = operator();
        if (operator.isEmpty()) {
            flag(key, begin);
            return;
        }
        String value = value();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nothing stands after " + key + operator);
        }
        if (key.equals("origins")) {
            origins(operator, value);
        } else if (!operator.equals("=")) {
            throw new IllegalArgumentException("only origins takes " + operator + ", got " + key + operator + value);
        } else {
            equal(key, value);
        }
    }

    private String operator() {
        for (String operator : List.of(">=", "<=", "=")) {
            if (line.startsWith(operator, at)) {
                at += operator.length();
                return operator;
            }
        }
        return "";
    }

    private void flag(String key, int begin) {
        boolean ends = at == line.length() || Character.isWhitespace(line.charAt(at));
        for (Flag flag : Flag.values()) {
            if (ends && flag.word().equals(key)) {
                flags.add(flag);
                return;
            }
        }
        at = begin;
        throw new IllegalArgumentException(
                "a filter knows " + EventFilter.known() + ", got " + (line.charAt(at) == '"' ? quoted() : word()));
    }

    private String value() {
        return at < line.length() && line.charAt(at) == '"' ? quoted() : word();
    }

    private String word() {
        int begin = at;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return line.substring(begin, at);
    }

    /** Up to the closing mark; a backslash keeps the mark or backslash behind it. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return value.toString().strip();
            }
            if (c == '\\' && at + 1 < line.length() && "\"\\".indexOf(line.charAt(at + 1)) >= 0) {
                at++;
            }
            value.append(line.charAt(at));
        }
        throw new IllegalArgumentException("a quotation mark is never closed, in " + line);
    }

    private void equal(String key, String value) {
        switch (key) {
            case "from" -> from = day(value, true);
            case "to" -> to = day(value, false);
            case "precision" -> fineness = one(key, value, Stream.of(Fineness.values()), Fineness::word);
            default -> field(key, value);
        }
    }

    private void field(String key, String value) {
        for (Field field : Field.values()) {
            if (field.word().equals(key)) {
                check(field, value);
                wanted.computeIfAbsent(field, any -> new ArrayList<>()).add(value);
                return;
            }
        }
        throw new IllegalArgumentException("a filter knows " + EventFilter.known() + ", got " + key + "=");
    }

    /** A misspelt word of a closed list would select nothing without a word of warning. */
    private static void check(Field field, String value) {
        if (field == Field.RELATION) {
            one("relation", value, Stream.of(Relation.Type.values()), Relation.Type::word);
        } else if (field == Field.OUTCOME) {
            one("outcome", value, Stream.of(Outcome.values()), Outcome::word);
        } else if (field == Field.STATUS) {
            one(
                    "status",
                    value,
                    Stream.of(Event.Status.values()),
                    status -> status.name().toLowerCase(Locale.ROOT));
        }
    }

    private interface Words<T> {
        String of(T item);
    }

    private static <T> T one(String key, String value, Stream<T> items, Words<T> words) {
        List<T> all = items.toList();
        for (T item : all) {
            if (words.of(item).equalsIgnoreCase(value)) {
                return item;
            }
        }
        String known = all.stream().map(words::of).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(key + " is one of " + known + ", got " + value);
    }

    /** A day, or the first or last day of a month or year. */
    private static LocalDate day(String value, boolean first) {
        try {
            if (value.matches("\\d{4}")) {
                int year = Integer.parseInt(value);
                return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(value);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a day is written 2031-05-31, a month 2031-05, a year 2031; got " + value, e);
        }
    }

    private void origins(String operator, String value) {
        if (!value.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw new IllegalArgumentException("origins are counted, got " + value);
        }
        int count = Integer.parseInt(value);
        if (!operator.equals("<=")) {
            least = count;
        }
        if (!operator.equals(">=")) {
            most = count;
        }
    }
}
