package org.annals.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One article of a database's download, told from the fields round it. */
record BundleArticle(
        @Nullable String id,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String published,
        String body,
        Map<String, String> other) {
    private static final Pattern LABEL = Pattern.compile("([A-Z][A-Za-z -]{2,24}):(?:\\s+(.*))?");
    private static final Pattern WORDS = Pattern.compile("[\\d,.]{1,7} words");
    private static final Pattern DATE = Pattern.compile(
            "(?i).{0,20}\\b(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (?:\\d{1,2}, ?)?\\d{4}\\b.{0,40}");
    private static final Pattern DAY = Pattern.compile(
            "(?i)\\b(\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{1,2}, ?\\d{4})");
    private static final Pattern CODED = Pattern.compile("([A-Z]{2,3})(?:\\s{1,8}|\\t)(\\S.*)");
    private static final Pattern ACCESSION = Pattern.compile("Document (\\S+)");
    /** Fields behind the text of an article. */
    private static final Set<String> BEHIND = Set.of(
            "load-date",
            "language",
            "publication-type",
            "graphic",
            "classification",
            "document-type",
            "subject",
            "copyright",
            "journal-code",
            "correction-date",
            "company",
            "ticker",
            "geographic",
            "country",
            "state",
            "city",
            "person",
            "organization",
            "industry",
            "acc-no",
            "type",
            "pub-type",
            "notes");

    private static final Set<String> CODES = Set.of(
            "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "ART",
            "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN", "RF", "CLM", "NGC", "GC");

    BundleArticle {
        other = Map.copyOf(other);
    }

    /** Outlet, date, title; labelled fields up to "LENGTH:"; the text; labelled fields again. */
    static BundleArticle lexis(List<String> lines) {
        Map<String, String> other = new TreeMap<>();
        int length = -1;
        int firstLabel = -1;
        for (int i = 0; i < Math.min(lines.size(), 60) && length < 0; i++) {
            Matcher label = LABEL.matcher(lines.get(i).strip());
            if (label.matches()) {
                firstLabel = firstLabel < 0 ? i : firstLabel;
                keep(other, label);
                length = label.group(1).equalsIgnoreCase("length") ? i : -1;
            }
        }
        int headEnd = firstLabel < 0 ? Math.min(lines.size(), 12) : firstLabel;
        List<String> head = filled(lines.subList(0, headEnd));
        int date = indexOfDate(head);
        String outlet = date > 0 ? head.get(0) : null;
        String title = head.size() > date + 1 ? head.get(head.size() - 1) : null;
        int from = length < 0 ? headEnd : length + 1;
        from = behindLabels(lines, from, other);
        String published = date < 0 ? null : day(head.get(date));
        return new BundleArticle(null, title, outlet, published, body(lines, from, other), other);
    }

    /** Title, outlet, date; labelled fields; the text between "Body" and the fields behind it. */
    static BundleArticle nexisUni(List<String> lines) {
        Map<String, String> other = new TreeMap<>();
        int start = indexOf(lines, "Body");
        List<String> head = filled(lines.subList(0, Math.max(0, start)));
        int date = indexOfDate(head);
        for (String line : head) {
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                keep(other, label);
            }
        }
        String outlet = date > 0 ? head.get(date - 1) : head.size() > 1 ? head.get(1) : null;
        String title = date > 1 ? String.join(" ", head.subList(0, date - 1)) : head.isEmpty() ? null : head.get(0);
        int from = behindLabels(lines, start + 1, other);
        String published = date < 0 ? null : day(head.get(date));
        return new BundleArticle(
                null, title, outlet, published, body(lines.subList(0, lines.size() - 1), from, other), other);
    }

    /** Title, perhaps a byline, "512 words", date, outlet, its code, language, copyright, text, accession number. */
    static BundleArticle factiva(List<String> lines) {
        String last = lines.get(lines.size() - 1);
        Matcher accession = ACCESSION.matcher(last);
        String id = accession.find() ? accession.group(1) : null;
        List<String> inner = lines.subList(0, lines.size() - 1);
        return inner.stream().anyMatch(line -> line.matches("(?:HD|TD)(?:\\s{1,8}|\\t)\\S.*"))
                ? coded(id, inner)
                : plain(id, inner);
    }

    private static BundleArticle plain(@Nullable String id, List<String> lines) {
        Map<String, String> other = new TreeMap<>();
        int words = -1;
        for (int i = 0; i < Math.min(lines.size(), 40) && words < 0; i++) {
            words = WORDS.matcher(lines.get(i).strip()).matches() ? i : -1;
        }
        List<String> head = filled(lines.subList(0, Math.max(0, words)));
        List<String> top = new ArrayList<>();
        int at = words + 1;
        while (at < lines.size() && top.size() < 8) {
            String line = lines.get(at++).strip();
            if (!line.isEmpty()) {
                top.add(line);
            }
            if (line.toLowerCase(Locale.ROOT).contains("copyright") || line.startsWith("©") || line.startsWith("(c)")) {
                break;
            }
        }
        int date = indexOfDate(top);
        String outlet = date >= 0 && top.size() > date + 1 ? top.get(date + 1) : null;
        // "10:51 GMT" may stand between the day and the outlet.
        if (outlet != null && outlet.matches("\\d{1,2}:\\d{2}.{0,12}") && top.size() > date + 2) {
            outlet = top.get(date + 2);
        }
        String title = head.isEmpty() ? null : head.get(0);
        if (head.size() > 1) {
            other.put("byline", head.get(head.size() - 1).replaceFirst("^(?i)by ", ""));
        }
        String published = date < 0 ? null : day(top.get(date));
        return new BundleArticle(id, title, outlet, published, join(lines, words < 0 ? 0 : at, lines.size()), other);
    }

    private static BundleArticle coded(@Nullable String id, List<String> lines) {
        Map<String, StringBuilder> fields = new TreeMap<>();
        StringBuilder field = new StringBuilder();
        for (String line : lines) {
            Matcher code = CODED.matcher(line);
            if (code.matches() && CODES.contains(code.group(1))) {
                field = fields.computeIfAbsent(code.group(1), any -> new StringBuilder());
                field.append(field.length() == 0 ? "" : "\n").append(code.group(2));
            } else {
                field.append('\n').append(line.strip());
            }
        }
        String lead = value(fields, "LP");
        String rest = value(fields, "TD");
        String body = (lead == null ? "" : lead + "\n\n") + (rest == null ? "" : rest);
        Map<String, String> other = new TreeMap<>();
        HtmlReader.put(other, "byline", value(fields, "BY"));
        HtmlReader.put(other, "section", value(fields, "SE"));
        String date = value(fields, "PD");
        String published = date == null ? null : day(date);
        return new BundleArticle(id, value(fields, "HD"), value(fields, "SN"), published, body.strip(), other);
    }

    private static @Nullable String value(Map<String, StringBuilder> fields, String code) {
        StringBuilder value = fields.get(code);
        return value == null ? null : value.toString().strip();
    }

    /** Labelled fields; the text behind "Full text:". */
    static BundleArticle proQuest(List<String> lines) {
        Map<String, String> fields = new TreeMap<>();
        String last = "";
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            Matcher label = LABEL.matcher(line.strip());
            boolean known = label.matches() && isProQuest(label.group(1));
            if (known) {
                last = label.group(1).toLowerCase(Locale.ROOT);
                fields.putIfAbsent(
                        last, label.group(2) == null ? "" : label.group(2).strip());
                body.append(last.equals("full text") && label.group(2) != null ? label.group(2) : "");
            } else if (last.equals("full text")) {
                body.append('\n').append(line.strip());
            }
        }
        Map<String, String> other = new TreeMap<>();
        HtmlReader.put(other, "byline", fields.get("author"));
        HtmlReader.put(other, "url", fields.get("document url"));
        String title = fields.containsKey("title") ? fields.get("title") : first(lines);
        String date = fields.getOrDefault("publication date", "");
        return new BundleArticle(
                fields.get("proquest document id"),
                title,
                fields.get("publication title"),
                date.isEmpty() ? null : day(date),
                body.toString().replaceAll("_{20,}", "").strip(),
                other);
    }

    private static boolean isProQuest(String label) {
        return Set.of(
                        "title",
                        "author",
                        "publication title",
                        "publication date",
                        "full text",
                        "abstract",
                        "subject",
                        "section",
                        "publisher",
                        "place of publication",
                        "country of publication",
                        "issn",
                        "source type",
                        "document type",
                        "language of publication",
                        "proquest document id",
                        "document url",
                        "copyright",
                        "last updated",
                        "database",
                        "links",
                        "publication info",
                        "publication year",
                        "pages",
                        "location",
                        "people")
                .contains(label.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String first(List<String> lines) {
        List<String> filled = filled(lines);
        return filled.isEmpty() ? null : filled.get(0);
    }

    /** The line that is this word alone, or -1. */
    static int indexOf(List<String> lines, String word) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOfDate(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() <= 80 && DATE.matcher(line).matches() && !line.contains("opyright")) {
                return i;
            }
        }
        return -1;
    }

    /** The day itself, without the weekday and edition round it. */
    private static String day(String line) {
        Matcher matcher = DAY.matcher(line);
        return matcher.find() ? matcher.group(1) : line;
    }

    private static List<String> filled(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void keep(Map<String, String> other, Matcher label) {
        String name = label.group(1).strip().toLowerCase(Locale.ROOT);
        HtmlReader.put(other, name, label.group(2));
    }

    /** Where the text begins behind further labelled lines, such as a dateline's. */
    private static int behindLabels(List<String> lines, int from, Map<String, String> other) {
        int at = from;
        while (at < lines.size()) {
            String line = lines.get(at).strip();
            Matcher label = LABEL.matcher(line);
            boolean field = label.matches()
                    && Set.of("dateline", "highlight", "byline", "section")
                            .contains(label.group(1).toLowerCase(Locale.ROOT));
            if (field) {
                keep(other, label);
            } else if (!line.isEmpty()) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static String body(List<String> lines, int from, Map<String, String> other) {
        int end = lines.size();
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher label = LABEL.matcher(line);
            String name = label.matches() ? label.group(1).toLowerCase(Locale.ROOT) : line.toLowerCase(Locale.ROOT);
            boolean behind =
                    label.matches() && BEHIND.contains(name) || line.equals("Graphic") || line.equals("Classification");
            if (behind || line.startsWith("Copyright ") && line.length() < 120 && i > from + 2) {
                end = Math.min(end, i);
                if (label.matches()) {
                    keep(other, label);
                }
            }
        }
        return join(lines, from, end);
    }

    private static String join(List<String> lines, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(Math.min(from, to), to)) {
            text.append(line.stripTrailing()).append('\n');
        }
        return text.toString().strip();
    }
}
