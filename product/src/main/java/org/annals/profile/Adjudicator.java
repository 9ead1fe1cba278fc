package org.annals.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.delta.Snapshot;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.RelationRow;
import org.annals.profile.Profile.DateRule;
import org.annals.profile.Profile.DeathsRule;
import org.annals.profile.Profile.Inclusion;
import org.jspecify.annotations.Nullable;

/** Applies profiles to the rows of a run. Every event comes out, shown or not, and says which values it was chosen from. */
public final class Adjudicator {
    private static final String KILLED = "killed";

    private final Snapshot rows;
    private final Map<String, List<ClaimRow>> claims = new HashMap<>();
    private final Map<String, List<FigureRow>> figures = new HashMap<>();
    /** Ids of figures that are known to be a part of another of the same event: "eleven of them died at the gate" counts the gate's dead. */
    private final Set<String> parts = new HashSet<>();

    public Adjudicator(Snapshot rows) {
        this.rows = rows;
        Map<String, String> eventOf = new HashMap<>();
        for (ClaimRow claim : rows.claims()) {
            if (claim.event() != null) {
                eventOf.put(claim.id(), claim.event());
                claims.computeIfAbsent(claim.event(), key -> new ArrayList<>()).add(claim);
            }
        }
        Map<String, String> claimOf = new HashMap<>();
        rows.figures().forEach(figure -> claimOf.put(figure.id(), figure.claim()));
        for (RelationRow relation : rows.relations()) {
            String part = eventOf.get(claimOf.getOrDefault(relation.a(), ""));
            String whole = eventOf.get(claimOf.getOrDefault(relation.b(), ""));
            if (relation.type().equals("subset") && (whole == null || whole.equals(part))) {
                parts.add(relation.a());
            }
        }
        for (FigureRow figure : rows.figures()) {
            String event = eventOf.get(figure.claim());
            if (event != null) {
                figures.computeIfAbsent(event, key -> new ArrayList<>()).add(figure);
            }
        }
    }

    /** A row that two profiles show differently. */
    public record Difference(ProfiledRow a, ProfiledRow b) {}

    /** All events, in the chronology's order. */
    public List<ProfiledRow> rows(Profile profile) {
        return rows.events().stream().map(event -> row(event, profile)).toList();
    }

    /** The events that the profiles show differently, in the chronology's order. */
    public List<Difference> diff(Profile a, Profile b) {
        List<ProfiledRow> first = rows(a);
        List<ProfiledRow> second = rows(b);
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).showsTheSame(second.get(i))) {
                differences.add(new Difference(first.get(i), second.get(i)));
            }
        }
        return differences;
    }

    private ProfiledRow row(EventRow event, Profile profile) {
        List<String> why = new ArrayList<>();
        String when = when(event, profile.date(), why);
        List<Report> reports = reports(event, profile);
        Report shown = shown(reports, profile.deaths());
        Long low =
                reports.stream().map(Report::low).min(Comparator.naturalOrder()).orElse(null);
        Long high = reports.stream()
                .map(Report::high)
                .max(Comparator.naturalOrder())
                .orElse(null);
        TreeSet<String> said = new TreeSet<>();
        reports.forEach(report -> said.add(report.words()));
        if (said.size() > 1) {
            why.add("killed, as reported: " + String.join(", ", said));
        }
        String missing = missing(event, when, high, profile.include());
        if (!missing.isEmpty()) {
            why.add("left out: " + missing);
        }
        return new ProfiledRow(
                event.id(),
                event.headline(),
                when,
                String.join("; ", event.where()),
                shown == null ? "" : profile.deaths() == DeathsRule.RANGE ? range(low, high) : shown.words(),
                best(reports, shown, profile.deaths()),
                low,
                high,
                event.legs(),
                missing.isEmpty(),
                String.join("; ", why),
                profile.label());
    }

    private static @Nullable Long best(List<Report> reports, @Nullable Report shown, DeathsRule rule) {
        if (shown == null || rule != DeathsRule.RANGE) {
            return shown == null ? null : rule == DeathsRule.LOWEST ? Long.valueOf(shown.low()) : shown.high();
        }
        TreeMap<Long, Integer> counts = new TreeMap<>();
        reports.forEach(report -> counts.merge(report.low(), 1, Integer::sum));
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String range(@Nullable Long low, @Nullable Long high) {
        if (low == null || high == null) {
            return "";
        }
        return low.equals(high) ? low.toString() : low + "–" + high;
    }

    private @Nullable String when(EventRow event, DateRule rule, List<String> why) {
        Map<String, Integer> dates = new TreeMap<>();
        for (ClaimRow claim : claims.getOrDefault(event.id(), List.of())) {
            if (claim.eventDate() != null) {
                dates.merge(claim.eventDate(), 1, Integer::sum);
            }
        }
        if (dates.size() < 2 || rule == DateRule.ALL) {
            return event.when();
        }
        List<String> byDay = dates.keySet().stream()
                .filter(date -> !isVaguer(date, dates.keySet()))
                .sorted(Comparator.comparing(Adjudicator::day).thenComparing(Comparator.naturalOrder()))
                .toList();
        why.add("dates, as told: " + String.join(", ", byDay));
        return switch (rule) {
            case EARLIEST -> byDay.get(0);
            case LATEST -> byDay.get(byDay.size() - 1);
            case MOST_CLAIMS -> {
                String best = byDay.get(0);
                for (String date : byDay) {
                    best = dates.getOrDefault(date, 0) > dates.getOrDefault(best, 0) ? date : best;
                }
                yield best;
            }
            case ALL -> event.when();
        };
    }

    /** "2031-05" beside "2031-05-03", "on or before" beside a date: less of the same, not another account. */
    private static boolean isVaguer(String date, Set<String> dates) {
        boolean bound = date.startsWith("[..") || date.endsWith("..]");
        return dates.stream()
                .anyMatch(other -> other.length() > date.length() && other.startsWith(date + "-")
                        || bound && !other.startsWith("[..") && !other.endsWith("..]"));
    }

    /** The first digits of a date, which sort as days do; an open beginning goes first. */
    private static String day(String edtf) {
        return edtf.replace("[", "").replace("..", "0000");
    }

    /** One report of how many were killed. */
    private record Report(long low, long high, String asOf) {
        String words() {
            return low == high ? Long.toString(low) : low + "–" + high;
        }
    }

    /** One report a claim: several numbers of one claim are a whole and its parts, and a part is no report of the whole. */
    private List<Report> reports(EventRow event, Profile profile) {
        Map<String, Report> byClaim = new TreeMap<>();
        for (FigureRow figure : figures.getOrDefault(event.id(), List.of())) {
            boolean counts = figure.value().outcome().equals(KILLED)
                    && !parts.contains(figure.id())
                    && (profile.withdrawn() || !figure.withdrawn())
                    && (profile.cumulative() || !figure.value().cumulative());
            Long low = counts ? number(figure.value().min()) : null;
            Long high = counts ? number(figure.value().max()) : null;
            Long vague = counts && high == null ? profile.vagueNumber(figure.text()) : null;
            Long from = vague != null ? vague : low != null ? low : high;
            Long to = high != null ? high : from;
            if (from != null && to != null) {
                String asOf = figure.asOf() == null ? "" : figure.asOf();
                Report report = new Report(Math.min(from, to), Math.max(from, to), asOf);
                byClaim.merge(figure.claim(), report, (a, b) -> a.high() >= b.high() ? a : b);
            }
        }
        return List.copyOf(byClaim.values());
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text).longValue();
    }

    private static @Nullable Report shown(List<Report> reports, DeathsRule rule) {
        Comparator<Report> order = switch (rule) {
            case LOWEST -> Comparator.comparingLong(Report::low).reversed();
            case HIGHEST, RANGE -> Comparator.comparingLong(Report::high);
            case LATEST -> Comparator.comparing(Report::asOf).thenComparingLong(Report::high);
        };
        return reports.stream().max(order).orElse(null);
    }

    private static String missing(EventRow event, @Nullable String when, @Nullable Long high, Inclusion include) {
        if (include.dated() && when == null) {
            return "undated";
        }
        if (include.placed() && event.where().isEmpty()) {
            return "without a place";
        }
        if (include.minDeaths() > 0 && (high == null || high < include.minDeaths())) {
            return "fewer than " + include.minDeaths() + " killed in every report";
        }
        return event.legs() < include.minOrigins() ? "fewer than " + include.minOrigins() + " independent origins" : "";
    }
}
