package org.annals.benchmarks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.annals.benchmarks.RecognizersCase.Expected;
import org.annals.benchmarks.RecognizersCase.Reading;
import org.annals.dating.AnchoredTime;
import org.annals.document.Edtf;
import org.annals.time.Timex;

/*
 * The two sides write the same reading in different ways; these are taken for the same, and nothing else:
 * - an end of theirs is the day after the last one of a month, week or year, or the first day of what is named last
 *   ("from March to May" ends on May 1); ours is the last day.
 * - a bound of theirs ("after March") is one expression; TimeML marks the date alone, so that the word before ours, or
 *   "or later" after it, says which side is open.
 * - a clock time of theirs has no day; ours is on the day in focus.
 * - "XXXX-09" of theirs is ours in the year of one of their resolutions.
 */
/** Compares one of our settled expressions with an expected resolution. */
final class RecognizersMatch {
    private static final Pattern SECONDS = Pattern.compile("(T\\d\\d)(:\\d\\d)?(:\\d\\d)?");
    private static final int REACH = 24;
    private static final Map<String, String> SIGNALS = Map.ofEntries(
            Map.entry("since", "since"),
            Map.entry("from", "since"),
            Map.entry("starting", "since"),
            Map.entry("beginning", "since"),
            Map.entry("starting on", "since"),
            Map.entry("starting from", "since"),
            Map.entry("beginning on", "since"),
            Map.entry("as early as", "since"),
            Map.entry("no earlier than", "since"),
            Map.entry("after", "after"),
            Map.entry("later than", "after"),
            Map.entry("greater than", "after"),
            Map.entry("before", "before"),
            Map.entry("prior to", "before"),
            Map.entry("earlier than", "before"),
            Map.entry("no later than", "before"),
            Map.entry("by", "before"),
            Map.entry("until", "before"),
            Map.entry("till", "before"),
            Map.entry("up to", "before"),
            Map.entry("as late as", "until"));

    private final String text;

    RecognizersMatch(String text) {
        this.text = text;
    }

    /** Whether our expression, or an end of it, gives one of the expected resolutions. */
    boolean gives(AnchoredTime ours, Expected expected) {
        if (!ours.expression().span().overlaps(expected.span())) {
            return false;
        }
        for (Reading reading : expected.readings()) {
            if (same(ours, expected.type(), reading)) {
                return true;
            }
        }
        return ours.ends().stream().anyMatch(end -> gives(end, expected));
    }

    private boolean same(AnchoredTime ours, String type, Reading reading) {
        return switch (type) {
            case "duration" -> ours.expression().timex() == Timex.DURATION && sameDuration(ours.value(), reading);
            case "set" -> ours.expression().timex() == Timex.SET && isSet(ours.value(), reading.timex());
            case "time", "datetime" -> sameMoment(ours, type, reading);
            case "timerange", "datetimerange" -> sameMoments(ours, reading) || sameStretch(ours, reading);
            default -> sameStretch(ours, reading);
        };
    }

    private static boolean sameDuration(String value, Reading reading) {
        return value.equals(reading.timex())
                || seconds(value) >= 0 && reading.value().equals(number(seconds(value)));
    }

    /** The length of a TIMEX3 duration of one unit in seconds, or -1. */
    private static double seconds(String value) {
        boolean clock = value.startsWith("PT");
        String amount = value.substring(clock ? 2 : 1, value.length() - 1);
        if (!amount.matches("\\d+(\\.\\d+)?")) {
            return -1;
        }
        int unit = "SMHDWY".indexOf(value.charAt(value.length() - 1));
        int[] lengths = {1, clock ? 60 : 2_592_000, 3600, 86_400, 604_800, 31_536_000};
        return unit < 0 ? -1 : Double.parseDouble(amount) * lengths[unit];
    }

    private static String number(double seconds) {
        return seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
    }

    private static boolean sameMoment(AnchoredTime ours, String type, Reading reading) {
        return reading.value().isEmpty()
                ? ours.value().equals(reading.timex())
                : isMoment(ours.value(), reading.value(), type.equals("time"))
                        || ours.value().equals(reading.timex());
    }

    /** Whether "2022-01-05T18:30" is "2022-01-05 18:30:00", or "18:30:00" where the day does not count. */
    private static boolean isMoment(String ours, String theirs, boolean clockAlone) {
        int clock = ours.indexOf('T');
        if (clock < 0 || ours.length() <= clock + 1 || !Character.isDigit(ours.charAt(clock + 1))) {
            return false;
        }
        String time = ours.substring(clock + 1);
        String full = time.length() == 2 ? time + ":00:00" : time.length() == 5 ? time + ":00" : time;
        return theirs.equals(clockAlone ? full : ours.substring(0, clock) + " " + full);
    }

    private boolean sameMoments(AnchoredTime ours, Reading reading) {
        boolean alone = !(reading.start() + reading.end()).contains("-");
        if (!reading.bound().isEmpty()) {
            String edge = reading.start().isEmpty() ? reading.end() : reading.start();
            return isMoment(ours.value(), edge, alone) && isSignalled(ours, reading.bound());
        }
        return ours.ends().size() == 2
                && isMoment(ours.ends().get(0).value(), reading.start(), alone)
                && isMoment(ours.ends().get(1).value(), reading.end(), alone);
    }

    private boolean sameStretch(AnchoredTime ours, Reading reading) {
        if (sameTimex(ours.value(), reading)) {
            return reading.bound().isEmpty() || !isOpen(reading) || isSignalled(ours, reading.bound());
        }
        Edtf date = ours.dated() == null ? null : ours.dated().date();
        if (date == null) {
            return false;
        }
        if (isOpen(reading)) {
            return isSignalled(ours, reading.bound()) && sameBound(date, reading);
        }
        if (!reading.value().isEmpty()) {
            return date.isDay() && reading.value().equals(String.valueOf(date.earliest()));
        }
        return reading.start().equals(String.valueOf(date.earliest())) && isEnd(ours, date, reading.end());
    }

    private static boolean isOpen(Reading reading) {
        return reading.start().isEmpty() != reading.end().isEmpty();
    }

    private static boolean isEnd(AnchoredTime ours, Edtf date, String end) {
        LocalDate last = date.latest();
        if (last == null) {
            return false;
        }
        boolean ranges = ours.ends().size() == 2;
        Edtf second = ranges && ours.ends().get(1).dated() != null
                ? ours.ends().get(1).dated().date()
                : null;
        return end.equals(last.plusDays(1).toString())
                || ranges && end.equals(last.toString())
                || second != null && end.equals(String.valueOf(second.earliest()));
    }

    private static boolean sameBound(Edtf date, Reading reading) {
        String edge = reading.start().isEmpty() ? reading.end() : reading.start();
        LocalDate last = date.latest();
        boolean past =
                last != null && !date.isDay() && edge.equals(last.plusDays(1).toString());
        boolean first = edge.equals(String.valueOf(date.earliest()));
        String bound = reading.bound();
        return switch (bound) {
            case "after" -> past || date.isDay() && first;
            case "before-end" -> past;
            default -> first;
        };
    }

    /** Whether the words around ours open it to the side that is expected. */
    private boolean isSignalled(AnchoredTime ours, String bound) {
        int begin = ours.expression().span().begin();
        String before = text.substring(Math.max(0, begin - REACH), begin).toLowerCase(Locale.ROOT);
        String words = (" " + before)
                .replaceAll("\\s+(the|around|about|year)\\s*$", "")
                .strip();
        String side = bound.split("-", -1)[0];
        for (Map.Entry<String, String> signal : SIGNALS.entrySet()) {
            boolean stands = (" " + words).endsWith(" " + signal.getKey());
            boolean until = side.equals("until") && signal.getValue().equals("before");
            if (stands && (signal.getValue().equals(side) || until)) {
                return true;
            }
        }
        int end = ours.expression().span().end();
        String after = text.substring(end, Math.min(text.length(), end + REACH)).toLowerCase(Locale.ROOT);
        return side.equals("since") && after.strip().matches("(and|or) (later|after|greater)\\b.*");
    }

    private static boolean sameTimex(String ours, Reading reading) {
        String timex = reading.timex();
        if (timex.equals(ours)) {
            return true;
        }
        String known = reading.value().isEmpty() ? reading.start() : reading.value();
        known = known.isEmpty() ? reading.end() : known;
        if (known.length() < 10 || known.charAt(4) != '-') {
            return clockPart(timex, ours);
        }
        int part = timex.indexOf('T');
        String suffix = part < 0 ? "" : timex.substring(part);
        if (timex.startsWith("XXXX-WXX-") && timex.indexOf('#') < 0) {
            return ours.equals(known.substring(0, 10) + suffix) && !suffix.isEmpty();
        }
        return timex.startsWith("XXXX-") && ours.equals(known.substring(0, 4) + timex.substring(4));
    }

    /** "TEV" without a day is ours on the day in focus, "SU" without a year ours in the year of the reference. */
    private static boolean clockPart(String timex, String ours) {
        boolean part = timex.length() == 3 && timex.charAt(0) == 'T';
        boolean season = timex.matches("SP|SU|FA|WI") && ours.charAt(4) == '-' && ours.length() == 7;
        return (part || season) && ours.endsWith(timex);
    }

    /** They write weekends in two ways, and half years as .5 years. */
    private static boolean isSet(String ours, String theirs) {
        return theirs.equals(ours) || theirs.equals(setValue(ours)) || theirs.equals("P0.5Y") && ours.equals("P6M");
    }

    /** A set as the other side writes it. */
    private static String setValue(String value) {
        String plain = value.startsWith("XXXX-XX-XXT") ? value.substring(10) : value;
        return switch (plain) {
            case "P1Q" -> "P3M";
            case "P1WE" -> "XXXX-WXX-WE";
            default -> short24(plain);
        };
    }

    /** "XXXX-WXX-1T16:00" as the other side writes it: "XXXX-WXX-1T16". */
    private static String short24(String value) {
        return SECONDS.matcher(value).replaceAll(match -> {
            String minutes = match.group(2);
            return match.group(1) + (minutes == null || minutes.equals(":00") ? "" : minutes);
        });
    }
}
