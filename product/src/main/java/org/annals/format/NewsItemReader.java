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

/** Reads agencies' XML: NewsML-G2 items, alone or several in a message, and NITF. */
final class NewsItemReader implements FormatReader {
    private static final WebPageReader PAGES = new WebPageReader();

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(XmlSource.MOST_BYTES);
        Document source = XmlSource.parse(bytes);
        List<Element> items = XmlSource.outermost(source, "newsitem");
        List<Found> found = new ArrayList<>();
        for (Element item : items) {
            Found.Article article = item(items.size() > 1, item, bytes, part.known());
            if (article != null) {
                found.add(article);
            } else if (items.size() > 1) {
                String message = "this item has no text (a picture, a list)";
                found.add(new Found.Note(item.attr("guid"), IngestCode.INGEST_NOT_ARTICLES, null, message, false));
            }
        }
        Element nitf = items.isEmpty() ? XmlSource.first(source, "nitf") : null;
        if (nitf != null) {
            found.add(nitf(nitf, bytes, part.known()));
        }
        if (found.stream().noneMatch(Found.Article.class::isInstance)) {
            throw new FormatException(IngestCode.INGEST_NO_TEXT, "no news item with a text");
        }
        return FoundStream.of(found);
    }

    private static Found.@Nullable Article item(boolean many, Element item, Bytes bytes, Known known) {
        Map<String, String> other = new TreeMap<>();
        String guid = item.attr("guid");
        WireStatus.put(other, WireStatus.ITEM, guid);
        WireStatus.put(other, WireStatus.VERSION, item.attr("version"));
        WireStatus.put(other, WireStatus.CREATED, XmlSource.text(XmlSource.first(item, "versioncreated")));
        WireStatus.put(other, WireStatus.NOTE, XmlSource.text(XmlSource.first(item, "ednote")));
        Element status = XmlSource.first(item, "pubstatus");
        if (status != null) {
            String given = status.hasAttr("qcode")
                    ? status.attr("qcode")
                    : status.hasAttr("uri") ? status.attr("uri") : status.text();
            other.put(WireStatus.STATUS, WireStatus.status(given));
        }
        HtmlReader.put(other, "embargoed", XmlSource.text(XmlSource.first(item, "embargoed")));
        HtmlReader.put(other, "byline", XmlSource.text(XmlSource.first(item, "by")));
        HtmlReader.put(other, "usageterms", XmlSource.text(XmlSource.first(item, "usageterms")));
        String headline = XmlSource.text(XmlSource.first(item, "headline"));
        Element content = XmlSource.first(item, "inlinexml", "inlinedata");
        String body = content == null ? null : body(content);
        if (body == null && (WireStatus.isCanceled(other) || WireStatus.isWithheld(other))) {
            body = (headline == null ? "" : headline + "\n\n") + other.getOrDefault(WireStatus.NOTE, "");
        }
        if (body == null || body.isBlank()) {
            return null;
        }
        Metadata read = new Metadata(
                headline,
                null,
                XmlSource.text(XmlSource.first(item, "creditline", "provider")),
                null,
                XmlSource.text(XmlSource.first(item, "contentcreated", "firstcreated", "versioncreated")),
                other);
        return new Found.Article(many && !guid.isEmpty() ? guid : null, body, known.complete(read), bytes);
    }

    private static String body(Element content) {
        Element inner = XmlSource.first(content, "body.content", "body");
        Element body = inner == null ? content : inner;
        return body.childrenSize() == 0 ? body.wholeText().strip() : PAGES.fragment(body.html());
    }

    private static Found.Article nitf(Element nitf, Bytes bytes, Known known) throws FormatException {
        Element content = XmlSource.first(nitf, "body.content", "body");
        String body = content == null ? "" : body(content);
        if (body.isBlank()) {
            throw new FormatException(IngestCode.INGEST_NO_TEXT, "no body.content in this NITF");
        }
        Map<String, String> other = new TreeMap<>();
        HtmlReader.put(other, "byline", XmlSource.text(XmlSource.first(nitf, "byline")));
        Element issue = XmlSource.first(nitf, "date.issue", "story.date");
        Element id = XmlSource.first(nitf, "doc-id");
        WireStatus.put(other, WireStatus.ITEM, id == null ? null : id.attr("id-string"));
        WireStatus.put(other, WireStatus.NOTE, XmlSource.text(XmlSource.first(nitf, "ed-msg")));
        Element distributor = XmlSource.first(nitf, "distributor", "doc.copyright");
        Metadata read = new Metadata(
                XmlSource.text(XmlSource.first(nitf, "hl1", "title")),
                null,
                distributor == null ? null : XmlSource.text(distributor),
                null,
                issue == null || issue.attr("norm").isEmpty() ? null : issue.attr("norm"),
                other);
        return new Found.Article(null, body, known.complete(read), bytes);
    }
}
