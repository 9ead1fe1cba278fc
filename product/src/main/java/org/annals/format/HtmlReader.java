package org.annals.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.document.Metadata;
import org.annals.page.PageDate;
import org.annals.page.WebPage;
import org.annals.page.WebPageReader;
import org.jspecify.annotations.Nullable;

/** Reads web pages: the article, and what the page says of it. */
final class HtmlReader implements FormatReader {
    /** The tree of a page takes some twenty times its bytes. */
    static final int MOST_BYTES = 8 << 20;

    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,30})");
    private static final WebPageReader PAGES = new WebPageReader();

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(MOST_BYTES);
        return FoundStream.of(List.of(article(null, bytes, text(bytes), part.known())));
    }

    /** The article of a page whose source is at hand. */
    static Found article(@Nullable String id, Bytes original, String html, Known known) throws FormatException {
        WebPage page = PAGES.read(html, known.url());
        if (page.text().isEmpty()) {
            String message =
                    "the page holds no running text (a list of links, a frame, or text that only a script brings)";
            throw new FormatException(IngestCode.INGEST_NO_MAIN_TEXT, message);
        }
        Map<String, String> other = new TreeMap<>();
        put(other, "byline", page.byline());
        PageDate published = page.clocks().published();
        if (published != null) {
            date(other, "published", published);
        }
        PageDate modified = page.clocks().modified();
        if (modified != null) {
            other.put("modified", modified.value());
            date(other, "modified", modified);
        }
        String day = published == null ? null : published.value();
        Metadata read = new Metadata(page.title(), page.outlet(), null, page.url(), day, other);
        return new Found.Article(id, page.text(), known.complete(read), original);
    }

    private static void date(Map<String, String> other, String clock, PageDate date) {
        other.put(clock + "-by", date.method());
        other.put(clock + "-confidence", date.confidence().word());
    }

    static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    /** As the page says it is encoded, else as it seems to be. */
    static String text(Bytes bytes) throws FormatException {
        byte[] content = bytes.content();
        boolean marked = content.length > 2 && ((content[0] & 0xFF) >= 0xFE || (content[0] & 0xFF) == 0xEF);
        String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        if (!marked && matcher.find()) {
            Charset charset = charset(matcher.group(1));
            boolean wrong = charset == null
                    || charset.equals(StandardCharsets.UTF_8)
                            && !Utf8Scan.of(content, 0).isDamaged()
                            && !Utf8Scan.of(content, 0).isValid();
            if (!wrong && charset != null) {
                return new String(content, charset);
            }
        }
        return decoded(bytes);
    }

    /** Text in no declared encoding. */
    static String decoded(Bytes bytes) throws FormatException {
        TextDecoder.Decoded decoded = TextDecoder.decodeSource(bytes.content());
        TextDecoder.Remark failure = decoded.failure();
        String text = decoded.text();
        if (text == null) {
            throw failure == null
                    ? new FormatException(IngestCode.INGEST_BINARY, "this is no text")
                    : new FormatException(failure.code(), failure.position(), failure.message());
        }
        return text;
    }

    static @Nullable Charset charset(@Nullable String name) {
        try {
            String known = name == null ? "" : name.strip().replaceAll("^[\"']|[\"';]+$", "");
            // Pages that say Latin-1 mean windows-1252, as browsers know.
            return known.equalsIgnoreCase("iso-8859-1")
                            || known.equalsIgnoreCase("us-ascii")
                            || known.equalsIgnoreCase("latin1")
                    ? Charset.forName("windows-1252")
                    : Charset.forName(known);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
