package org.annals.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page says of its article in JSON-LD. A page may describe several; the first that is no mere mention counts. */
final class StructuredData {
    private static final Logger LOG = LoggerFactory.getLogger(StructuredData.class);
    private static final int MOST_NODES = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(4_000_000)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final Set<String> ARTICLES = Set.of(
            "newsarticle",
            "article",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "backgroundnewsarticle",
            "opinionnewsarticle",
            "reviewnewsarticle",
            "askpublicnewsarticle",
            "blogposting",
            "liveblogposting",
            "report",
            "socialmediaposting",
            "advertisercontentarticle",
            "webpage");

    private final @Nullable JsonNode article;

    private StructuredData(@Nullable JsonNode article) {
        this.article = article;
    }

    static StructuredData of(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            try {
                collect(
                        JSON.readTree(script.data().strip().replaceAll("^<!\\[CDATA\\[|\\]\\]>$|^<!--|-->$", "")),
                        found);
            } catch (JsonProcessingException e) {
                LOG.debug("JSON-LD that is none; the page's other marks remain", e);
            }
        }
        JsonNode best = null;
        for (JsonNode node : found) {
            boolean better = best == null
                    || isPage(best) && !isPage(node)
                    || isPage(best) == isPage(node) && !isDated(best) && isDated(node);
            best = better ? node : best;
        }
        return new StructuredData(best);
    }

    private static boolean isDated(JsonNode node) {
        return node.has("datePublished");
    }

    private static boolean isPage(JsonNode node) {
        return types(node).contains("webpage");
    }

    /** Articles on the top levels: those in lists of items or in "mentions" are others. */
    private static void collect(JsonNode top, List<JsonNode> found) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(top);
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = waiting.remove();
            if (node.isArray()) {
                node.forEach(waiting::add);
                continue;
            }
            if (types(node).stream().anyMatch(ARTICLES::contains)) {
                found.add(node);
            }
            for (String inner : List.of("@graph", "mainEntity")) {
                if (node.path(inner).isContainerNode()) {
                    waiting.add(node.path(inner));
                }
            }
        }
    }

    private static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        (type.isArray() ? type : List.of(type))
                .forEach(one -> types.add(
                        one.asText().replaceFirst("^https?://schema.org/", "").toLowerCase(Locale.ROOT)));
        return types;
    }

    /** A field's text, or null. */
    @Nullable
    String text(String field) {
        return article == null ? null : text(article.path(field));
    }

    /** The names of the people or organisations of a field, parted by commas, or null. */
    @Nullable
    String names(String field) {
        if (article == null) {
            return null;
        }
        JsonNode value = article.path(field);
        List<String> names = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(one -> {
            String name = text(one.isObject() ? one.path("name") : one);
            if (name != null && !name.startsWith("http") && names.size() < 20) {
                names.add(name);
            }
        });
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** The address that the article says is its own, or null. */
    @Nullable
    String url() {
        if (article == null) {
            return null;
        }
        String url = text("url");
        JsonNode page = article.path("mainEntityOfPage");
        return url != null ? url : text(page.isObject() ? page.path("@id") : page);
    }

    private static @Nullable String text(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (!one.isValueNode() || one.isNull() || one.asText().isBlank()) {
            return null;
        }
        return org.jsoup.parser.Parser.unescapeEntities(one.asText().strip(), false);
    }
}
