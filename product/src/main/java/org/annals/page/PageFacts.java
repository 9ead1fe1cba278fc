package org.annals.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Reads title, outlet, byline and address from a page's marks. */
final class PageFacts {
    private static final int LONGEST = 300;
    private static final int LONGEST_BYLINE = 160;
    private static final String[] TITLE_MARKS = {" | ", " – ", " — ", " - ", " :: ", " » ", " • ", " · "};
    private static final Pattern SAVED = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    private final Document page;
    private final StructuredData data;

    PageFacts(Document page, StructuredData data) {
        this.page = page;
        this.data = data;
    }

    /** The headline, without the outlet's name that titles of pages end in. */
    @Nullable
    String title() {
        String heading = heading();
        String given = first(data.text("headline"), meta("og:title"), meta("twitter:title"), meta("dc.title"));
        String whole = plain(page.title());
        if (given != null) {
            given = withoutOutlet(given);
            // "headline" is cut by some outlets, "og:title" is written for other readers by some.
            return heading != null && heading.length() >= given.length() && shares(heading, given) ? heading : given;
        }
        if (heading != null && (whole == null || shares(whole, heading))) {
            return heading;
        }
        return whole == null ? heading : withoutOutlet(whole);
    }

    /** The heading of the article: of several the longest that the page's title repeats. */
    private @Nullable String heading() {
        String title = page.title().replaceAll("\\s+", " ");
        String best = null;
        for (Element element : page.select("h1, h2, h3")) {
            boolean outside = isShort(element) && element.closest("nav, aside") == null;
            String text = outside ? plain(element.text()) : null;
            boolean longer = text != null && (best == null || text.length() > best.length());
            best = longer && title.contains(text) ? text : best;
        }
        if (best != null) {
            return best;
        }
        List<Element> headings = page.select("h1");
        Element named = page.selectFirst("h1[itemprop~=headline], [itemprop~=headline] h1, article h1, main h1");
        Element chosen = named != null ? named : headings.size() == 1 ? headings.get(0) : null;
        boolean heads = chosen != null && isShort(chosen) && chosen.closest("nav, aside") == null;
        return heads && chosen != null ? plain(chosen.text()) : null;
    }

    /** Whether an element is no unclosed one that holds much of the page; its text is not put together to tell. */
    private static boolean isShort(Element element) {
        int[] length = {0};
        element.filter((node, depth) -> {
            length[0] += node instanceof TextNode text ? text.getWholeText().length() : 0;
            return length[0] > LONGEST * 40 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return length[0] <= LONGEST * 40;
    }

    private static boolean shares(String a, String b) {
        String small = b.toLowerCase(Locale.ROOT);
        String start = small.substring(0, Math.min(small.length(), 20));
        return a.toLowerCase(Locale.ROOT).contains(start);
    }

    private String withoutOutlet(String title) {
        String outlet = outletGiven();
        for (String mark : TITLE_MARKS) {
            int at = title.lastIndexOf(mark);
            if (at > 0) {
                String end = title.substring(at + mark.length()).strip();
                boolean named = outlet != null && end.equalsIgnoreCase(outlet);
                boolean shortEnd = mark.equals(" | ") && end.length() < title.length() / 2;
                if (named || shortEnd) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }

    @Nullable
    String outlet() {
        String given = outletGiven();
        if (given != null) {
            return given;
        }
        String title = plain(page.title());
        String heading = heading();
        if (title != null && heading != null) {
            for (String mark : TITLE_MARKS) {
                int at = title.lastIndexOf(mark);
                // What follows the headline in the page's title is the outlet.
                if (at > 0 && shares(heading, title.substring(0, at)) && title.length() - at < 60) {
                    return title.substring(at + mark.length()).strip();
                }
            }
        }
        return null;
    }

    private @Nullable String outletGiven() {
        return first(
                meta("og:site_name"),
                data.names("publisher"),
                meta("application-name"),
                meta("dc.publisher"),
                meta("publisher"),
                itemprop("publisher"));
    }

    private @Nullable String itemprop(String name) {
        Element element = page.selectFirst("[itemprop=" + name + "] [itemprop=name]");
        return element == null ? null : plain(element.hasAttr("content") ? element.attr("content") : element.text());
    }

    @Nullable
    String byline() {
        String given = first(
                data.names("author"),
                itemprop("author"),
                meta("author"),
                meta("byl"),
                meta("dc.creator"),
                meta("parsely-author"));
        if (given != null && !given.startsWith("http") && given.length() <= LONGEST_BYLINE) {
            return withoutBy(given);
        }
        for (Element element : page.select(
                "[rel=author], [itemprop=author], .byline, .author, [class*=byline], [class*=author-name]")) {
            String text = isShort(element) ? plain(element.text()) : null;
            if (text != null && text.length() <= LONGEST_BYLINE && text.indexOf(' ') > 0) {
                return withoutBy(text);
            }
        }
        return null;
    }

    private static String withoutBy(String byline) {
        List<WrittenDates.Written> dates = new WrittenDates(null).in(byline);
        String names = dates.isEmpty()
                ? byline
                : byline.substring(0, Math.min(byline.length(), dates.get(0).begin()));
        String plain = names.replaceFirst("^(?i)by:?\\s+", "")
                .replaceFirst("(?i)[\\s,|•·–-]*\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*$", "");
        return plain.replaceFirst("[\\s,|•·–-]+$", "");
    }

    /** The canonical address, or null; a home page is none. */
    @Nullable
    String url() {
        Element link = page.selectFirst("link[rel~=(?i)^canonical$]");
        return first(
                address(link == null ? null : link.attr("href")),
                address(meta("og:url")),
                address(data.url()),
                address(saved()),
                address(meta("twitter:url")));
    }

    private @Nullable String saved() {
        for (Node node : page.childNodes()) {
            if (node instanceof Comment comment) {
                Matcher matcher = SAVED.matcher(comment.getData());
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
        }
        return null;
    }

    private static @Nullable String address(@Nullable String given) {
        if (given == null || given.length() > 2_000) {
            return null;
        }
        try {
            URI uri = new URI(given.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            String path = uri.getPath() == null ? "" : uri.getPath();
            boolean page = path.length() > 1 || uri.getQuery() != null;
            return web && page && uri.getHost() != null ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Nullable
    String meta(String name) {
        for (Element element : page.select("meta[property], meta[name], meta[itemprop]")) {
            boolean named = element.attr("property").equalsIgnoreCase(name)
                    || element.attr("name").equalsIgnoreCase(name)
                    || element.attr("itemprop").equalsIgnoreCase(name);
            String content = plain(element.attr("content"));
            if (named && content != null) {
                return content;
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            String plain = value == null ? null : plain(value);
            if (plain != null) {
                return plain;
            }
        }
        return null;
    }

    private static @Nullable String plain(String text) {
        String plain = text.replace('\u00A0', ' ')
                .replace("\u00AD", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty() || plain.length() > LONGEST * 4 ? null : plain;
    }
}
