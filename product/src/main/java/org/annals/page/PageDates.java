package org.annals.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.page.PageDate.Confidence;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/*
 * Every place where a page may date itself speaks, with a weight that follows how often such places were right on real
 * pages (addresses and JSON-LD nearly always, <time> and visible text less). Places that agree within a day add up. If the
 * best day has no more behind it than another, there is no date: a wrong one costs more than none. A date that is marked as
 * that of a change is never taken for the day of publication.
 */
/** Finds when a page was published and changed, by what it says of itself. */
final class PageDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern IN_URL = Pattern.compile("(?<!\\d)(\\d{4})([/-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern PACKED_IN_URL = Pattern.compile("[/_-](20\\d{2})(\\d{2})(\\d{2})(?=[/_.-]|$)");

    private static final Set<String> PUBLISHED = Set.of(
            "article:published_time",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "publishdate",
            "publish-date",
            "publish_date",
            "pubdate",
            "publication_date",
            "published_time",
            "sailthru.date",
            "parsely-pub-date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "article.published",
            "published-date",
            "rnews:datepublished",
            "citation_publication_date",
            "cxenseparse:recs:publishtime",
            "displaydate",
            "iptc-date",
            "ptime",
            "originalpublicationdate");

    private static final Set<String> MODIFIED = Set.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "lastmod",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "modified_time",
            "utime",
            "revised");

    private final Document page;
    private final StructuredData data;
    private final @Nullable String url;
    private final WrittenDates written;
    private final OtherParts others = new OtherParts();
    private final List<Clue> published = new ArrayList<>();
    private final List<Clue> modified = new ArrayList<>();

    PageDates(Document page, StructuredData data, @Nullable String url) {
        this.page = page;
        this.data = data;
        this.url = url;
        Element html = page.selectFirst("html");
        this.written = new WrittenDates(html == null ? null : html.attr("lang"));
    }

    /** When a page was published and last changed; null where it does not say, or says two things. */
    public record Clocks(
            @Nullable PageDate published, @Nullable PageDate modified) {}

    private record Clue(LocalDate day, String value, String method, double weight) {}

    Clocks read() {
        add(published, data.text("datePublished"), "JSON-LD datePublished", 3);
        add(modified, data.text("dateModified"), "JSON-LD dateModified", 3);
        meta();
        items();
        address();
        new VisibleDates(page, written, others)
                .read((updated, day, method, weight) ->
                        (updated ? modified : published).add(new Clue(day, day.toString(), method, weight)));
        PageDate first = best(published);
        return new Clocks(first, first == null || modified.isEmpty() ? best(modified) : notBefore(first));
    }

    private @Nullable PageDate notBefore(PageDate first) {
        PageDate last = best(modified);
        return last == null
                        || last.value().substring(0, 10).compareTo(first.value().substring(0, 10)) < 0
                ? null
                : last;
    }

    private void meta() {
        for (Element element : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                String name = element.attr(attribute).toLowerCase(Locale.ROOT);
                if (PUBLISHED.contains(name)) {
                    add(published, element.attr("content"), "meta " + name, 2.5);
                } else if (MODIFIED.contains(name)) {
                    add(modified, element.attr("content"), "meta " + name, 2.5);
                } else if (name.equals("date")) {
                    add(published, element.attr("content"), "meta date", 1.5);
                }
            }
        }
    }

    private void items() {
        for (Element element : page.select("[itemprop~=(?i)^date(published|modified|created)$]:not(meta)")) {
            if (others.hold(element)) {
                continue;
            }
            boolean changed = element.attr("itemprop").toLowerCase(Locale.ROOT).contains("modified");
            String value = element.hasAttr("datetime")
                    ? element.attr("datetime")
                    : element.hasAttr("content") ? element.attr("content") : element.text();
            add(changed ? modified : published, value, "itemprop " + element.attr("itemprop"), 2.5);
        }
    }

    private void address() {
        if (url == null) {
            return;
        }
        for (Pattern pattern : List.of(IN_URL, PACKED_IN_URL)) {
            Matcher matcher = pattern.matcher(url);
            if (matcher.find()) {
                int last = matcher.groupCount();
                LocalDate day = day(matcher.group(1), matcher.group(last - 1), matcher.group(last));
                if (day != null) {
                    published.add(new Clue(day, day.toString(), "the page's address", 3));
                    return;
                }
            }
        }
    }

    private void add(List<Clue> clues, @Nullable String given, String method, double weight) {
        String value = given == null ? "" : given.strip();
        LocalDate day = day(value);
        boolean seen = clues.stream().anyMatch(clue -> clue.method.equals(method));
        if (day != null && !seen) {
            // A time that no reader of dates would understand is left away.
            boolean iso = ISO.matcher(value).matches();
            clues.add(new Clue(day, iso ? value : day.toString(), method, weight));
        }
    }

    private @Nullable LocalDate day(String value) {
        if (value.length() > 80) {
            return null;
        }
        for (Pattern pattern : List.of(ISO, BASIC)) {
            Matcher matcher = pattern.matcher(value);
            if (matcher.matches()) {
                return day(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        try {
            return LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
        } catch (DateTimeException e) {
            List<WrittenDates.Written> dates = written.in(value);
            return dates.size() == 1 ? dates.get(0).day() : null;
        }
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            // Clocks that were never set.
            return date.getYear() < 1980 || date.getYear() > 2100 || date.getDayOfYear() == 1 && date.getYear() == 1980
                    ? null
                    : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable PageDate best(List<Clue> clues) {
        Clue best = null;
        double most = 0;
        double second = 0;
        Map<LocalDate, Double> weights = new HashMap<>();
        clues.forEach(clue -> weights.merge(clue.day, clue.weight, Double::sum));
        for (Clue clue : clues) {
            double sum = weights.getOrDefault(clue.day.minusDays(1), 0.0)
                    + weights.getOrDefault(clue.day, 0.0)
                    + weights.getOrDefault(clue.day.plusDays(1), 0.0);
            if (best != null && isNear(best, clue)) {
                most = Math.max(most, sum);
            } else if (sum > most) {
                second = most;
                most = sum;
                best = clue;
            } else {
                second = Math.max(second, sum);
            }
        }
        if (best == null || most <= second + 0.4) {
            return null;
        }
        boolean alone = second == 0;
        Confidence confidence = most >= 5 && most >= 2 * second
                ? Confidence.HIGH
                : most >= 2.5 && alone ? Confidence.MEDIUM : Confidence.LOW;
        return new PageDate(best.value, methods(best, clues), confidence);
    }

    private static boolean isNear(Clue a, Clue b) {
        return Math.abs(a.day.toEpochDay() - b.day.toEpochDay()) <= 1;
    }

    private static String methods(Clue best, List<Clue> clues) {
        List<String> methods = clues.stream()
                .filter(clue -> isNear(best, clue))
                .map(Clue::method)
                .distinct()
                .limit(3)
                .toList();
        return String.join(", ", methods);
    }
}
