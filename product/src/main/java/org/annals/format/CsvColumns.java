package org.annals.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns of a CSV file are what: as the user says, else by their headings. */
public final class CsvColumns {
    /** By headings alone. */
    public static final CsvColumns BY_HEADING = new CsvColumns(Map.of());

    /** What a column can be; the headings of the first that is there count. */
    private static final Map<String, List<String>> HEADINGS = headings();

    private final Map<String, String> given;

    private CsvColumns(Map<String, String> given) {
        this.given = given;
    }

    private static Map<String, List<String>> headings() {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        headings.put(
                "text",
                List.of(
                        "text",
                        "body",
                        "full text",
                        "fulltext",
                        "article text",
                        "article body",
                        "content",
                        "maintext",
                        "body text",
                        "story",
                        "article",
                        "hlead",
                        "abstract",
                        "snippet"));
        headings.put(
                "id",
                List.of("id", "article id", "document id", "doc id", "accession number", "an", "guid", "uid", "uri"));
        headings.put("title", List.of("title", "headline", "article title", "hd", "heading", "subject"));
        headings.put(
                "published",
                List.of(
                        "published",
                        "publication date",
                        "date published",
                        "published date",
                        "pubdate",
                        "pub date",
                        "date",
                        "datetime",
                        "publish date",
                        "pd",
                        "day",
                        "timestamp"));
        headings.put(
                "outlet",
                List.of(
                        "outlet",
                        "source",
                        "publication",
                        "newspaper",
                        "publisher",
                        "source name",
                        "media",
                        "sn",
                        "publication title",
                        "site",
                        "domain"));
        headings.put(
                "url", List.of("url", "link", "web address", "article url", "document url", "permalink", "source url"));
        headings.put("agency", List.of("agency", "wire", "news agency"));
        return headings;
    }

    /**
     * Parses "text=Body,published=Day of issue".
     *
     * @throws IllegalArgumentException where it is not of that form
     */
    public static CsvColumns parse(List<String> pairs) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? "" : pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (!HEADINGS.containsKey(field) || pair.substring(equals + 1).isBlank()) {
                throw new IllegalArgumentException("FIELD=COLUMN is needed, FIELD one of "
                        + String.join(", ", HEADINGS.keySet()) + "; got " + pair);
            }
            given.put(field, normal(pair.substring(equals + 1)));
        }
        return new CsvColumns(given);
    }

    private static String normal(String heading) {
        return heading.replaceAll("[_\\s.-]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** The number of the column for each field that has one. */
    Map<String, Integer> of(List<String> headings) throws FormatException {
        List<String> normal = new ArrayList<>();
        headings.forEach(heading -> normal.add(normal(heading)));
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> field : HEADINGS.entrySet()) {
            Integer column = column(field.getKey(), field.getValue(), normal);
            if (column != null && !columns.containsValue(column)) {
                columns.put(field.getKey(), column);
            }
        }
        if (!columns.containsKey("text")) {
            String message = "no column holds the text; the columns are "
                    + ZipNames.printable(String.join(", ", headings)) + "; say which with --columns text=NAME";
            throw new FormatException(IngestCode.INGEST_NO_COLUMN, 1L, message);
        }
        return columns;
    }

    private @Nullable Integer column(String field, List<String> usual, List<String> headings) throws FormatException {
        String named = given.get(field);
        if (named != null) {
            int at = headings.indexOf(named);
            if (at < 0) {
                String message = "there is no column \"" + named + "\" for \"" + field + "\"; the columns are "
                        + ZipNames.printable(String.join(", ", headings));
                throw new FormatException(IngestCode.INGEST_NO_COLUMN, 1L, message);
            }
            return at;
        }
        for (String heading : usual) {
            int at = headings.indexOf(heading);
            if (at >= 0) {
                return at;
            }
        }
        return null;
    }
}
