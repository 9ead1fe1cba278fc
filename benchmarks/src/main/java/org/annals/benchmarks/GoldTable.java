package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lays the scorer's results out as a table that is also Markdown, and pools them. */
final class GoldTable {
    private static final String ALL = "all";

    private final Map<String, JsonNode> results;

    GoldTable(Map<String, JsonNode> results) {
        this.results = new LinkedHashMap<>(results);
    }

    /** A column of the table by crisis: a measure's name and the part of it to show. */
    private record Column(String heading, String measure, String part) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("published", "published", "value"),
            new Column("times P", "times", "precision"),
            new Column("R", "times", "recall"),
            new Column("places", "places", "value"),
            new Column("claims R", "claims.recall", "value"),
            new Column("on gold", "claims.onGoldText", "value"),
            new Column("named", "speaker.named", "value"),
            new Column("speaker", "speaker", "value"),
            new Column("stance", "stance", "f1"),
            new Column("stated", "statementDate", "f1"),
            new Column("happened", "eventDate", "f1"),
            new Column("figures", "figures", "f1"),
            new Column("events", "events", "f1"),
            new Column("when", "events.when", "value"),
            new Column("plover", "events.plover", "value"),
            new Column("relations", "relations", "f1"),
            new Column("reuse P", "reuse", "precision"),
            new Column("R", "reuse", "recall"),
            new Column("origins", "origins", "f1"),
            new Column("must not", "mustNot", "violated"),
            new Column("spans", "spansWrong", ""));

    /** A row for each crisis and one for all; the measures of most interest. */
    String byCrisis() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("crisis"));
        COLUMNS.forEach(column -> head.add(column.heading()));
        rows.add(head);
        for (String crisis : withAll()) {
            List<String> row = new ArrayList<>(List.of(crisis));
            COLUMNS.forEach(column -> row.add(show(part(crisis, column.measure(), column.part()))));
            rows.add(row);
        }
        return layOut(rows);
    }

    /** A row for each measure, a column for each crisis and one for all. */
    String byMeasure() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("measure"));
        head.addAll(withAll());
        rows.add(head);
        for (String measure : measures()) {
            for (String part : List.of("value", "precision", "recall", "f1", "violated", "")) {
                if (results.values().stream()
                        .anyMatch(result -> part.isEmpty()
                                ? result.path(measure).isNumber()
                                : result.path(measure).has(part))) {
                    rows.add(row(measure, part));
                }
            }
        }
        return layOut(rows);
    }

    private List<String> row(String measure, String part) {
        List<String> row = new ArrayList<>();
        row.add(part.isEmpty() || part.equals("value") ? measure : measure + " " + part);
        withAll().forEach(crisis -> row.add(show(part(crisis, measure, part))));
        return row;
    }

    private List<String> withAll() {
        List<String> names = new ArrayList<>(results.keySet());
        names.add(ALL);
        return names;
    }

    private Set<String> measures() {
        Set<String> names = new LinkedHashSet<>();
        results.values().forEach(result -> result.fieldNames().forEachRemaining(names::add));
        return names;
    }

    private double part(String crisis, String measure, String part) {
        if (crisis.equals(ALL)) {
            return pooled(measure, part);
        }
        JsonNode result = results.getOrDefault(crisis, com.fasterxml.jackson.databind.node.NullNode.instance);
        JsonNode value =
                part.isEmpty() ? result.path(measure) : result.path(measure).path(part);
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    /**
     * The measure over all crises, as score/README says: rates and recall weighted by n, precision by what the system
     * gave (by n where that is not printed), F1 from the two; a crisis with n = 0 drops out; counts are added.
     */
    private double pooled(String measure, String part) {
        return switch (part) {
            case "value", "recall" ->
                weighted(measure, part, node -> node.path("n").asDouble());
            case "precision" ->
                weighted(measure, part, node -> (node.has("system") ? node.path("system") : node.path("n")).asDouble());
            case "f1" -> {
                double precision = pooled(measure, "precision");
                double recall = pooled(measure, "recall");
                yield precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            }
            default ->
                results.values().stream()
                        .mapToDouble(result -> (part.isEmpty()
                                        ? result.path(measure)
                                        : result.path(measure).path(part))
                                .asDouble())
                        .sum();
        };
    }

    private double weighted(String measure, String part, Function<JsonNode, Double> weight) {
        double sum = 0;
        double weights = 0;
        boolean any = false;
        for (JsonNode result : results.values()) {
            JsonNode node = result.path(measure);
            if (node.path("n").asInt() > 0) {
                any = true;
                sum += node.path(part).asDouble() * weight.apply(node);
                weights += weight.apply(node);
            }
        }
        if (!any) {
            return Double.NaN;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static String show(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return value > 1 && value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0\\.000$", "0");
    }

    private static String layOut(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(r).get(i);
                String blank = " ".repeat(widths[i] - cell.length());
                out.append(i == 0 ? "| " + cell + blank : " | " + blank + cell);
            }
            out.append(" |\n");
            if (r == 0) {
                for (int i = 0; i < columns; i++) {
                    out.append(i == 0 ? "|" : "")
                            .append("-".repeat(widths[i] + 1))
                            .append(i == 0 ? "-|" : ":|");
                }
                out.append('\n');
            }
        }
        return out.toString();
    }
}
