package org.annals.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Metadata;
import org.annals.page.WebPageReader;
import org.jspecify.annotations.Nullable;

/** Reads ninjs (IPTC, 1 to 3): one item or an array of them; and plain JSON objects that have a "text". */
final class NinjsReader implements FormatReader {
    private static final int MOST_BYTES = 20 << 20;
    private static final WebPageReader PAGES = new WebPageReader();
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .build();

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(MOST_BYTES);
        JsonNode top = parse(HtmlReader.decoded(bytes));
        List<Found> found = new ArrayList<>();
        boolean many = top.isArray();
        int number = 0;
        for (JsonNode item : many ? top : List.of(top)) {
            number++;
            String name = part.name() + "#" + number;
            Found.Article article = article(many ? name : null, item, bytes, part.known());
            if (article != null) {
                found.add(article);
            } else if (many) {
                String message = "neither \"body_text\" nor \"body_xhtml\" nor \"text\" is given";
                found.add(new Found.Note(name, IngestCode.INGEST_NO_TEXT, (long) number, message, true));
            }
        }
        if (found.isEmpty()) {
            throw new FormatException(
                    IngestCode.INGEST_NO_TEXT,
                    "no news item: neither \"body_text\" nor \"body_xhtml\" nor \"text\" is given");
        }
        return FoundStream.of(found);
    }

    private static JsonNode parse(String source) throws FormatException {
        try {
            return JSON.readTree(source);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new FormatException(
                    IngestCode.INGEST_BAD_JSON,
                    at == null ? null : at.getCharOffset(),
                    "not valid JSON"
                            + (at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr()));
        }
    }

    private static Found.@Nullable Article article(@Nullable String name, JsonNode item, Bytes bytes, Known known) {
        String uri = text(item, "uri");
        Map<String, String> other = new TreeMap<>();
        WireStatus.put(other, WireStatus.ITEM, uri);
        WireStatus.put(other, WireStatus.VERSION, text(item, "version"));
        WireStatus.put(other, WireStatus.CREATED, text(item, "versioncreated", "versionCreated"));
        WireStatus.put(other, WireStatus.NOTE, text(item, "ednote", "edNote"));
        if (item.has("pubstatus") || item.has("pubStatus")) {
            other.put(WireStatus.STATUS, WireStatus.status(text(item, "pubstatus", "pubStatus")));
        }
        for (String field :
                List.of("byline", "located", "embargoed", "usageterms", "copyrightholder", "language", "by")) {
            HtmlReader.put(other, field, text(item, field));
        }
        String body = body(item);
        String headline = headline(item);
        if (body == null && (WireStatus.isCanceled(other) || WireStatus.isWithheld(other))) {
            // A cancellation has no body of its own.
            body = (headline == null ? "" : headline + "\n\n") + other.getOrDefault(WireStatus.NOTE, "");
        }
        if (body == null || body.isBlank()) {
            return null;
        }
        Metadata read = new Metadata(
                headline,
                text(item, "outlet"),
                text(item, "agency"),
                text(item, "url"),
                text(item, "firstcreated", "firstCreated", "versioncreated", "versionCreated", "published"),
                other);
        return new Found.Article(name == null ? null : uri == null ? name : uri, body, known.complete(read), bytes);
    }

    private static @Nullable String body(JsonNode item) {
        String plain = text(item, "body_text", "text");
        String html = text(item, "body_xhtml", "body_html");
        for (JsonNode body : item.path("bodies")) {
            String type = text(body, "contenttype", "contentType");
            String value = text(body, "value");
            boolean markup = type != null && type.contains("html");
            plain = plain == null && !markup ? value : plain;
            html = html == null && markup ? value : html;
        }
        return plain != null ? plain : html == null ? text(item, "description_text") : PAGES.fragment(html);
    }

    private static @Nullable String headline(JsonNode item) {
        String headline = text(item, "headline", "title");
        for (JsonNode one : item.path("headlines")) {
            headline = headline == null ? text(one, "value") : headline;
        }
        return headline;
    }

    private static @Nullable String text(JsonNode item, String... fields) {
        for (String field : fields) {
            JsonNode value = item.path(field);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }
}
