package org.annals.training.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.document.CodePoints;
import org.annals.document.Span;

/** Reads PolNeAR's brat files: texts with the first annotator's attributions. */
final class BratReader {
    private BratReader() {}

    /** One text and its attributions. */
    record Article(String id, String text, List<AnnotatedReport> reports) {}

    static List<Article> read(Path split) throws IOException {
        Map<String, Path> annotations = new HashMap<>();
        try (Stream<Path> files = Files.list(split.resolve("attributions"))) {
            files.filter(file -> file.toString().endsWith(".ann")).sorted().forEach(file -> {
                String name = stem(file);
                annotations.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
            });
        }
        Map<String, Path> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(split.resolve("text"))) {
            files.filter(file -> file.toString().endsWith(".txt")).forEach(file -> texts.put(stem(file), file));
        }
        List<Article> articles = new ArrayList<>();
        for (Map.Entry<String, Path> entry : texts.entrySet()) {
            String text = Files.readString(entry.getValue());
            Path file = annotations.get(entry.getKey());
            articles.add(new Article(entry.getKey(), text, file == null ? List.of() : reports(file, text)));
        }
        return articles;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - 4);
    }

    private static List<AnnotatedReport> reports(Path file, String text) throws IOException {
        CodePoints points = CodePoints.of(text);
        Map<String, List<Span>> spans = new HashMap<>();
        List<String> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            if (columns.length >= 2 && columns[0].startsWith("T") && columns[1].matches("\\w+ \\d+ \\d+.*")) {
                spans.put(columns[0], spans(columns[1].substring(columns[1].indexOf(' ') + 1), points));
            } else if (columns.length == 2 && columns[0].startsWith("E") && columns[1].contains(":")) {
                events.add(columns[1]);
            }
        }
        List<AnnotatedReport> reports = new ArrayList<>();
        for (String event : events) {
            Map<String, List<Span>> roles = new HashMap<>();
            for (String part : event.split(" ", -1)) {
                int colon = part.indexOf(':');
                String role = part.substring(0, Math.max(colon, 0))
                        .replaceAll("\\d+$", "")
                        .toLowerCase(java.util.Locale.ROOT);
                roles.computeIfAbsent(role, key -> new ArrayList<>())
                        .addAll(spans.getOrDefault(part.substring(colon + 1), List.of()));
            }
            reports.add(new AnnotatedReport(
                    sorted(roles.get("source")), sorted(roles.get("cue")), sorted(roles.get("content"))));
        }
        return reports;
    }

    private static List<Span> sorted(@org.jspecify.annotations.Nullable List<Span> spans) {
        return spans == null ? List.of() : spans.stream().sorted().toList();
    }

    private static List<Span> spans(String offsets, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        for (String pair : offsets.split(";", -1)) {
            String[] ends = pair.trim().split(" ", -1);
            spans.add(new Span(points.toUnit(Integer.parseInt(ends[0])), points.toUnit(Integer.parseInt(ends[1]))));
        }
        return spans;
    }
}
