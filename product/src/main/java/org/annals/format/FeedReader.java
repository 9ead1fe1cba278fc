package org.annals.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Metadata;
import org.annals.page.WebPageReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads feeds: RSS 0.9 to 2.0 and Atom. An entry is an article; what it says may be the article's beginning only. */
public final class FeedReader implements FormatReader {
    private static final int MOST_ENTRIES = 10_000;
    private static final WebPageReader PAGES = new WebPageReader();

    /**
     * An entry.
     *
     * @param id its own id, else its address, or null
     * @param published as given
     * @param html the article or its beginning, as the feed gives it
     */
    public record Entry(
            @Nullable String id,
            @Nullable String title,
            @Nullable String url,
            @Nullable String published,
            @Nullable String byline,
            String html,
            boolean whole) {}

    /** A feed: who puts it out, and its entries in order. */
    public record Feed(@Nullable String outlet, List<Entry> entries) {}

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(XmlSource.MOST_BYTES);
        Feed feed = parse(bytes);
        List<Found> found = new ArrayList<>();
        int number = 0;
        for (Entry entry : feed.entries) {
            number++;
            String id = entry.id == null ? part.name() + "#" + number : entry.id;
            String text = PAGES.fragment(entry.html);
            if (text.isBlank()) {
                String message = "the entry holds no text; fetch its page: " + entry.url;
                found.add(new Found.Note(id, IngestCode.INGEST_EMPTY, (long) number, message, true));
                continue;
            }
            found.add(new Found.Article(id, text, part.known().complete(metadata(feed, entry)), bytes));
        }
        if (found.isEmpty()) {
            throw new FormatException(IngestCode.INGEST_EMPTY, "the feed has no entries");
        }
        return FoundStream.of(found);
    }

    private static Metadata metadata(Feed feed, Entry entry) {
        Map<String, String> other = new TreeMap<>();
        HtmlReader.put(other, "byline", entry.byline);
        if (!entry.whole) {
            other.put("excerpt", "the feed gives a summary");
        }
        return new Metadata(entry.title, feed.outlet, null, entry.url, entry.published, other);
    }

    /** Reads a feed's source. */
    public static Feed parse(Bytes bytes) throws FormatException {
        Document source = XmlSource.parse(bytes);
        Element channel = XmlSource.first(source, "channel", "feed");
        if (channel == null) {
            throw new FormatException(IngestCode.INGEST_DAMAGED, "neither RSS nor Atom: no channel and no feed in it");
        }
        String outlet = XmlSource.text(XmlSource.child(channel, "title"));
        List<Entry> entries = new ArrayList<>();
        for (Element element : source.getAllElements()) {
            String name = XmlSource.name(element);
            if ((name.equals("item") || name.equals("entry")) && entries.size() < MOST_ENTRIES) {
                entries.add(entry(element));
            }
        }
        return new Feed(outlet, entries);
    }

    private static Entry entry(Element item) {
        Element whole = XmlSource.child(item, "content:encoded", "encoded", "content");
        Element summary = XmlSource.child(item, "description", "summary");
        Element author = XmlSource.child(item, "dc:creator", "creator", "author");
        Element name = author == null ? null : XmlSource.child(author, "name");
        String url = url(item);
        String id = XmlSource.text(XmlSource.child(item, "guid", "id"));
        boolean full = whole != null && !whole.wholeText().isBlank();
        return new Entry(
                id == null ? url : id,
                title(XmlSource.child(item, "title")),
                url,
                XmlSource.text(XmlSource.child(item, "pubdate", "published", "dc:date", "issued", "updated")),
                XmlSource.text(name == null ? author : name),
                html(full ? whole : summary),
                full);
    }

    private static @Nullable String title(@Nullable Element title) {
        String text = XmlSource.text(title);
        return text == null ? null : PAGES.fragment(text).replaceAll("\\s+", " ");
    }

    /** Escaped HTML stands as text in the element; XHTML as elements. */
    private static String html(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        return element.childrenSize() > 0 ? element.html() : element.wholeText();
    }

    private static @Nullable String url(Element item) {
        String found = null;
        for (Element child : item.children()) {
            String name = XmlSource.name(child);
            if (name.equals("link")) {
                String rel = child.attr("rel");
                String address = child.hasAttr("href") ? child.attr("href") : child.text();
                boolean page = rel.isEmpty() || rel.equals("alternate");
                found = page && found == null ? address : found;
            } else if (name.equals("origlink")) {
                return child.text().strip();
            }
        }
        Element guid = XmlSource.child(item, "guid");
        boolean permanent = guid != null
                && !guid.attr("isPermaLink").equals("false")
                && guid.text().startsWith("http");
        String url = found == null && permanent && guid != null ? guid.text() : found;
        return url == null || url.isBlank() ? null : url.strip();
    }
}
