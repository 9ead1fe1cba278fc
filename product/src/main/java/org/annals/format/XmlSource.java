package org.annals.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/*
 * The parser knows no document types: it expands nothing and opens nothing. A source that declares entities is refused all
 * the same, since its text would come out other than its makers see it.
 */
/** Reads XML as a tree, leniently, without entities; names are looked at without their prefixes. */
final class XmlSource {
    static final int MOST_BYTES = 20 << 20;
    private static final int DEEPEST = 256;

    private XmlSource() {}

    static Document parse(Bytes bytes) throws FormatException {
        String source = new String(bytes.content(), StandardCharsets.ISO_8859_1).replace("\u0000", "");
        int entity = source.indexOf("<!ENTITY");
        if (entity >= 0) {
            String message = "the file declares entities, which could hide or multiply text or open other files";
            throw new FormatException(IngestCode.INGEST_ENTITIES, (long) entity, message);
        }
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(bytes.content()),
                    null,
                    "",
                    Parser.xmlParser().setMaxDepth(DEEPEST));
        } catch (IOException e) {
            throw new FormatException(IngestCode.INGEST_DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    /** The name without its prefix, in lower case. */
    static String name(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The elements of that name anywhere below, in order. */
    static List<Element> all(Element below, String name) {
        List<Element> found = new ArrayList<>();
        for (Element element : below.getAllElements()) {
            if (!element.equals(below) && name(element).equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The elements of that name that stand in no other of it. */
    static List<Element> outermost(Element below, String name) {
        List<Element> found = new ArrayList<>();
        below.filter((node, depth) -> {
            boolean named = depth > 0
                    && node instanceof Element element
                    && name(element).equals(name);
            if (named) {
                found.add((Element) node);
            }
            return named ? NodeFilter.FilterResult.SKIP_CHILDREN : NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    static @Nullable Element first(Element below, String... names) {
        for (String name : names) {
            List<Element> found = all(below, name);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return null;
    }

    /** The child of that name and prefix ("dc:creator") or of that name ("title"), or null. */
    static @Nullable Element child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                boolean same = name.indexOf(':') >= 0
                        ? child.tagName().equalsIgnoreCase(name)
                        : name(child).equals(name);
                if (same) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The text of an element, white space collapsed, or null. */
    static @Nullable String text(@Nullable Element element) {
        String text = element == null ? "" : element.text().strip();
        return text.isEmpty() ? null : text;
    }
}
