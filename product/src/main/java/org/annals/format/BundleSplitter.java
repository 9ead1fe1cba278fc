package org.annals.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/*
 * Databases of articles give many in one file, parted by lines that no article has:
 *   LexisNexis   "3 of 120 DOCUMENTS" before each        Nexis Uni   "End of Document" after each
 *   Factiva      "Document VELMD00020310503e7530000a" after each, alone or behind "AN"
 *   ProQuest     "Document 3 of 120" before each, the text behind "Full text:"
 */
/** Splits a database's download into its articles. */
final class BundleSplitter {
    private static final Pattern NUMBERED =
            Pattern.compile("\\s{0,80}(?:Document )?(\\d{1,4}) of (\\d{1,4})(?: DOCUMENTS?)?\\s{0,80}");
    private static final Pattern FACTIVA =
            Pattern.compile("(?:AN\\s{1,8})?Document [A-Z0-9]{4,12}\\d{8}[a-z0-9]{6,14}\\s{0,20}");
    private static final Pattern END = Pattern.compile("\\s{0,80}End of Document\\s{0,80}");
    private static final int LONGEST_MARK = 200;

    private BundleSplitter() {}

    /** The articles of a bundle; none where the text is no bundle. */
    static List<Found> split(String text, Bytes original, Known known) {
        List<String> lines = text.lines().toList();
        List<BundleArticle> articles = articles(lines);
        List<Found> found = new ArrayList<>();
        int number = 0;
        for (BundleArticle article : articles) {
            number++;
            String name = "#" + number;
            if (article.body().isBlank()) {
                String message = "article " + number + " of the bundle has no text that could be told from its fields";
                found.add(new Found.Note(name, IngestCode.INGEST_NO_TEXT, (long) number, message, true));
                continue;
            }
            Map<String, String> other = new TreeMap<>(article.other());
            other.put("bundle-number", Integer.toString(number));
            Metadata read = new Metadata(
                    article.title(), article.outlet(), null, article.other().get("url"), article.published(), other);
            String id = article.id() == null ? name : article.id();
            found.add(new Found.Article(id, article.body(), known.complete(read), original));
        }
        return found;
    }

    private static List<BundleArticle> articles(List<String> lines) {
        List<List<String>> numbered = before(lines);
        if (!numbered.isEmpty()) {
            boolean fields = numbered.stream().allMatch(BundleSplitter::hasFullText);
            return numbered.stream()
                    .map(part -> fields ? BundleArticle.proQuest(part) : BundleArticle.lexis(part))
                    .toList();
        }
        List<List<String>> ended = after(lines, END);
        if (!ended.isEmpty() && ended.stream().allMatch(part -> BundleArticle.indexOf(part, "Body") >= 0)) {
            return ended.stream().map(BundleArticle::nexisUni).toList();
        }
        return after(lines, FACTIVA).stream().map(BundleArticle::factiva).toList();
    }

    private static boolean hasFullText(List<String> lines) {
        return lines.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("full text:"));
    }

    /** Parts behind lines "1 of 3", "2 of 3", …; none unless they count up from one. */
    private static List<List<String>> before(List<String> lines) {
        List<List<String>> parts = new ArrayList<>();
        int from = -1;
        @Nullable String total = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            var matcher = line.length() > LONGEST_MARK ? null : NUMBERED.matcher(line);
            if (matcher == null || !matcher.matches()) {
                continue;
            }
            int expected = parts.size() + (from < 0 ? 1 : 2);
            boolean next =
                    Integer.parseInt(matcher.group(1)) == expected && (total == null || total.equals(matcher.group(2)));
            if (!next) {
                continue;
            }
            if (from >= 0) {
                parts.add(lines.subList(from, i));
            }
            total = matcher.group(2);
            from = i + 1;
        }
        if (from >= 0) {
            parts.add(lines.subList(from, lines.size()));
        }
        return parts;
    }

    /** Parts in front of such lines, each with its line at the end; what is behind the last line is no article. */
    private static List<List<String>> after(List<String> lines, Pattern mark) {
        List<List<String>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() <= LONGEST_MARK
                    && mark.matcher(lines.get(i)).matches()) {
                parts.add(lines.subList(from, i + 1));
                from = i + 1;
            }
        }
        return parts;
    }
}
