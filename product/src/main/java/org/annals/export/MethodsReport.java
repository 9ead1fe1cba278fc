package org.annals.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annals.delta.Snapshot;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.profile.Profile;
import org.annals.review.Agreement;
import org.annals.review.Decision;
import org.annals.review.DecisionLog;
import org.annals.store.ChronologyStore;
import org.annals.store.DocumentTable.Source;
import org.annals.store.RunTable.Run;
import org.jspecify.annotations.Nullable;

/**
 * How a chronology came about: sources, settings, rules, counts, what people decided, and the limits of this very store.
 * All of it is read from the store; nothing is claimed that was not counted.
 */
public final class MethodsReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Section> sections = new ArrayList<>();

    /** A heading with lines of a name and what is said of it. */
    record Section(String title, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    /** A name and what is said of it. */
    record Line(String name, String text) {}

    /** Reads everything from the store, which must hold a complete run. */
    public MethodsReport(ChronologyStore store) {
        Snapshot rows = Snapshot.parse(store.runs().lastRows());
        Run last = store.runs().findLast();
        sections.add(new Section("Sources", sources(store, rows)));
        sections.add(new Section("Runs and settings", settings(store, last)));
        sections.add(new Section("Rules", rules()));
        sections.add(new Section("Counts of the last run", counts(last)));
        sections.add(new Section("Decisions", decisions(store, last)));
        sections.add(new Section("Limits of this store", limits(store, rows)));
    }

    private static List<Line> sources(ChronologyStore store, Snapshot rows) {
        List<Line> lines = new ArrayList<>();
        for (Source source : store.documents().sources()) {
            lines.add(new Line(
                    source.input(),
                    articles(source.articles()) + " " + source.state() + ", taken "
                            + source.first().substring(0, 10) + " to "
                            + source.last().substring(0, 10)));
        }
        Map<String, Long> outlets = rows.documents().stream()
                .collect(Collectors.groupingBy(
                        row -> row.outlet() == null ? "outlet not known" : row.outlet(),
                        TreeMap::new,
                        Collectors.counting()));
        outlets.forEach((outlet, count) -> lines.add(new Line(outlet, articles(count))));
        Map<String, Long> rejected = store.documents().rejections().stream()
                .collect(Collectors.groupingBy(any -> any.code(), TreeMap::new, Collectors.counting()));
        rejected.forEach((code, count) ->
                lines.add(new Line("not read", (count == 1 ? "1 input: " : count + " inputs: ") + code)));
        return lines;
    }

    private static String articles(long count) {
        return count == 1 ? "1 article" : count + " articles";
    }

    private static List<Line> settings(ChronologyStore store, @Nullable Run last) {
        List<Line> lines = new ArrayList<>();
        List<Run> runs = store.runs().list();
        long complete = runs.stream().filter(run -> run.finished() != null).count();
        lines.add(new Line("runs", complete + " complete, " + (runs.size() - complete) + " not"));
        if (last != null) {
            lines.add(
                    new Line("last run", "number " + last.number() + ", " + last.started() + " to " + last.finished()));
            lines.add(new Line("program", "Annals " + last.program()));
            lines.add(new Line("settings", last.settings()));
        }
        return lines;
    }

    private static List<Line> rules() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("unit", "a claim: one assertion by one voice in one article, anchored to its exact words"));
        lines.add(new Line(
                "dates", "never from the day of publication, unless the words count from it; undated stays undated"));
        lines.add(new Line(
                "independence", "other article, other voice, other camp, no shared wording; unknown counts as not"));
        for (String name : Profile.SHIPPED) {
            Profile profile = Profile.load(name);
            lines.add(new Line("profile " + profile.label(), profile.description()));
        }
        return lines;
    }

    private static List<Line> counts(@Nullable Run last) {
        List<Line> lines = new ArrayList<>();
        JsonNode report = parse(last == null ? null : last.report());
        for (Map.Entry<String, JsonNode> entry : report.properties()) {
            if (entry.getValue().isNumber()) {
                lines.add(new Line(words(entry.getKey()), entry.getValue().asText()));
            }
        }
        return lines;
    }

    private static JsonNode parse(@Nullable String json) {
        try {
            return json == null ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of a run must be JSON", e);
        }
    }

    /** "readAnew" as "read anew". */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static List<Line> decisions(ChronologyStore store, @Nullable Run last) {
        List<Decision> log = new DecisionLog(store.decisions()).list();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("logged", Integer.toString(log.size())));
        count(log, decision -> decision.kind().word(), "kind").forEach(lines::add);
        count(log, Decision::who, "by").forEach(lines::add);
        JsonNode outcomes = parse(last == null ? null : last.report()).path("decisions");
        each("kept by review", outcomes.path("kept")).forEach(lines::add);
        each("orphaned", outcomes.path("orphaned")).forEach(lines::add);
        Agreement agreement = Agreement.of(log);
        if (agreement.rows() > 0) {
            lines.add(new Line("agreement", words(agreement)));
        }
        return lines;
    }

    private static List<Line> each(String what, JsonNode ofIds) {
        return ofIds.properties().stream()
                .map(entry ->
                        new Line(what + " " + entry.getKey(), entry.getValue().asText()))
                .toList();
    }

    /** What an agreement says, in one line. */
    public static String words(Agreement agreement) {
        String alpha = agreement.alpha() == null
                ? "not defined: too few rows, or one verdict everywhere"
                : String.format(Locale.ROOT, "%.3f", agreement.alpha());
        String kappa =
                agreement.kappa() == null ? "" : String.format(Locale.ROOT, "; Cohen's kappa %.3f", agreement.kappa());
        return String.join(", ", agreement.reviewers()) + ": " + agreement.rows() + " rows judged by two or more, "
                + agreement.same() + " alike; Krippendorff's alpha " + alpha + kappa;
    }

    private static List<Line> count(List<Decision> log, Function<Decision, String> name, String what) {
        Map<String, Long> counts =
                log.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Line(what + " " + entry.getKey(), Long.toString(entry.getValue())))
                .toList();
    }

    private static List<Line> limits(ChronologyStore store, Snapshot rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "articles whose date is not known",
                rows.documents().stream().filter(row -> row.published() == null).count());
        counts.put(
                "claims for which nobody is named",
                rows.claims().stream().filter(row -> row.speaker() == null).count());
        counts.put(
                "claims without a date of what they tell",
                rows.claims().stream().filter(row -> row.eventDate() == null).count());
        counts.put(
                "claims that tell no event",
                rows.claims().stream().filter(MethodsReport::isLoose).count());
        counts.put(
                "events that stay undated",
                rows.events().stream().filter(row -> row.when() == null).count());
        counts.put(
                "events without a place",
                rows.events().stream().filter(row -> row.where().isEmpty()).count());
        counts.put(
                "events on a single origin",
                rows.events().stream().filter(MethodsReport::isSingle).count());
        counts.put("articles that an input no longer has", (long)
                store.documents().departures().size());
        List<Line> lines = new ArrayList<>();
        counts.forEach((name, count) -> lines.add(new Line(name, Long.toString(count))));
        lines.add(new Line("language", "English is read; other articles yield little"));
        lines.add(new Line("truth", "nothing here is confirmed: rows say who says what"));
        return lines;
    }

    private static boolean isLoose(ClaimRow row) {
        return row.event() == null;
    }

    private static boolean isSingle(EventRow row) {
        return row.legs() < 2;
    }

    /** As Markdown. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# How this chronology came about\n");
        for (Section section : sections) {
            out.append("\n## ").append(section.title).append("\n\n");
            for (Line line : section.lines) {
                out.append("- **").append(Markdown.escape(line.name)).append("**: ");
                out.append(Markdown.escape(line.text)).append('\n');
            }
        }
        return out.toString();
    }

    /** As one page of HTML without scripts. */
    public String html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>How this chronology came about</title><style>body{font:16px/1.5 sans-serif;max-width:60em;"
                + "margin:2em auto;padding:0 1em}dt{font-weight:bold}dd{margin:0 0 .4em 1.5em}</style></head><body>\n"
                + "<h1>How this chronology came about</h1>\n");
        for (Section section : sections) {
            out.append("<h2>").append(escaped(section.title)).append("</h2>\n<dl>\n");
            for (Line line : section.lines) {
                out.append("<dt>").append(escaped(line.name)).append("</dt><dd>");
                out.append(escaped(line.text)).append("</dd>\n");
            }
            out.append("</dl>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
