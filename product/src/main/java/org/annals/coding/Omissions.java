package org.annals.coding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annals.export.CsvTable;
import org.annals.export.CsvTable.Column;
import org.annals.export.CsvWriter.Cell;
import org.annals.export.Wording;
import org.annals.language.WordList;
import org.annals.pipeline.Version;

/**
 * What one export leaves out, and why. Writes {@code NAME.omitted.csv}, and {@code NAME.about.json} with the profile, the filter
 * and the counts, which must add up.
 */
public final class Omissions {
    private static final int MOST_WORDS = 300;
    private static final int MOST_ARTICLES = 3;

    private final String name;
    private final String unit;
    private final Map<String, Omission> omissions = new LinkedHashMap<>();
    private final Map<String, String> articles = new HashMap<>();
    private final Map<String, List<String>> advice = WordList.table(Omissions.class, "omission-advice.tsv");

    /** Something left out: its id, words to know it by, a stable word for the reason, and the reason. */
    private record Omission(String id, String words, String code, String reason) {}

    /**
     * Nothing yet.
     *
     * @param name of the export, which its files begin with
     * @param unit what is counted: events, claims, times
     */
    public Omissions(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    /** Leaves out an event. */
    public void leaveOut(CodedEvent event, String code, String reason) {
        leaveOut(event.id(), event.headline(), code, reason);
        articles.putIfAbsent(event.id(), articles(event));
    }

    /**
     * Leaves out an event.
     *
     * @param why "code: reason"
     */
    void leaveOut(CodedEvent event, String why) {
        int colon = why.indexOf(':');
        leaveOut(event, why.substring(0, colon), why.substring(colon + 2));
    }

    /** Leaves something out, once; a second reason for the same id is not told. */
    public void leaveOut(String id, String words, String code, String reason) {
        omissions.putIfAbsent(
                id, new Omission(id, Wording.shortened(Wording.oneLine(words), MOST_WORDS), code, reason));
    }

    public boolean has(String id) {
        return omissions.containsKey(id);
    }

    /** What was written, to be reported with what was not. */
    public record Written(List<Path> files, int total, int rows) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /** Writes the reports beside the export. */
    public ExportReport report(ExportInput input, Written written, Path folder) throws IOException {
        int kept = written.total() - omissions.size();
        Path omitted = folder.resolve(name + ".omitted.csv");
        List<Column<Omission>> columns = List.of(
                new Column<>("id", omission -> Cell.text(omission.id())),
                new Column<>("code", omission -> Cell.text(omission.code())),
                new Column<>("reason", omission -> Cell.text(omission.reason())),
                new Column<>("what", omission -> Cell.text(omission.words())),
                new Column<>("to_do", omission -> Cell.text(advice(omission.code()))),
                new Column<>("articles", omission -> Cell.text(articles.getOrDefault(omission.id(), ""))));
        new CsvTable<>(columns).write(List.copyOf(omissions.values()), omitted);
        Path about = folder.resolve(name + ".about.json");
        JsonFiles.write(about(input, written, kept), about);
        List<Path> files = new ArrayList<>(written.files());
        files.add(omitted);
        files.add(about);
        return new ExportReport(files, unit, kept, written.rows(), omissions.size());
    }

    private String advice(String code) {
        List<String> row = advice.get(code);
        if (row == null) {
            throw new IllegalStateException("omission-advice.tsv must know " + code);
        }
        return row.get(1);
    }

    /** Where to look it up: "Lenn Courier, published 2031-05-10 (q17)". */
    private static String articles(CodedEvent event) {
        return event.articles().stream().limit(MOST_ARTICLES).collect(Collectors.joining("; "))
                + (event.articles().size() > MOST_ARTICLES ? "; …" : "");
    }

    private ObjectNode about(ExportInput input, Written written, int kept) {
        ObjectNode about = JsonFiles.object();
        about.put("export", name);
        about.put("generator", "Annals " + Version.current());
        about.put("profile", input.profile().label());
        about.put("filter", input.filter().line());
        about.put("counted", unit);
        about.put("total", written.total());
        about.put("written", kept);
        about.put("rows", written.rows());
        about.put("leftOut", omissions.size());
        Map<String, Integer> byCode = new TreeMap<>();
        omissions.values().forEach(omission -> byCode.merge(omission.code(), 1, Integer::sum));
        ObjectNode codes = about.putObject("leftOutBecause");
        byCode.forEach(codes::put);
        return about;
    }
}
