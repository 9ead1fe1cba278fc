package org.annals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The labels of the bundled example must fit its articles: a gold set that is wrong measures nothing. */
class ExampleGoldTest {
    private static final String ROOT = "/examples/tesvara_2031/";
    private static final JsonNode GOLD = gold();

    private static JsonNode gold() {
        try {
            return new ObjectMapper().readTree(read("gold.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (InputStream stream = ExampleGoldTest.class.getResourceAsStream(ROOT + name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void listsEveryArticleOnceInTheManifestAndInTheGold() throws IOException {
        List<String> manifest = new ArrayList<>();
        for (String line : read("manifest.jsonl").lines().toList()) {
            JsonNode article = new ObjectMapper().readTree(line);
            assertThat(read(article.get("file").asText())).isNotBlank();
            manifest.add(article.get("id").asText());
        }
        List<String> labelled = new ArrayList<>();
        GOLD.get("documents")
                .forEach(document -> labelled.add(document.get("doc").asText()));

        assertThat(manifest).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
        assertThat(labelled).containsExactlyInAnyOrderElementsOf(manifest);
    }

    @Test
    void findsEveryQuoteInItsArticle() {
        List<JsonNode> quoted = new ArrayList<>();
        for (String part : List.of("times", "places", "claims", "figures", "must_not")) {
            GOLD.get(part).forEach(quoted::add);
        }
        GOLD.get("reuse").forEach(reuse -> reuse.get("passages").forEach(quoted::add));

        assertThat(quoted).hasSizeGreaterThan(500).allSatisfy(item -> {
            String text = read("docs/" + item.get("doc").asText() + ".txt");
            int at = -1;
            for (int i = 0; i < item.path("occurrence").asInt(1); i++) {
                at = text.indexOf(item.get("quote").asText(), at + 1);
                assertThat(at).as(item.toString()).isNotNegative();
            }
        });
    }

    @Test
    void refersOnlyToItemsThatExist() {
        Set<String> ids = new HashSet<>();
        for (String part : List.of("claims", "figures", "events")) {
            for (JsonNode item : GOLD.get(part)) {
                assertThat(ids.add(item.get("id").asText())).as(item.toString()).isTrue();
            }
        }
        GOLD.get("relations")
                .forEach(relation -> assertThat(ids)
                        .contains(relation.get("a").asText(), relation.get("b").asText()));
        GOLD.get("events")
                .forEach(event ->
                        event.get("claims").forEach(claim -> assertThat(ids).contains(claim.asText())));
        GOLD.get("origins")
                .forEach(origin ->
                        origin.get("claims").forEach(claim -> assertThat(ids).contains(claim.asText())));
    }

    @Test
    void namesNoWeekdayThatDoesNotFitItsDateButTheOneOnPurpose() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode time : GOLD.get("times")) {
            String value = time.get("value").asText();
            String quote = time.get("quote").asText();
            for (DayOfWeek day : DayOfWeek.values()) {
                String name = day.name().charAt(0) + day.name().substring(1).toLowerCase(java.util.Locale.ROOT);
                if (quote.contains(name) && value.length() == 10) {
                    if (LocalDate.parse(value).getDayOfWeek() != day) {
                        wrong.add(quote);
                    }
                }
            }
        }

        assertThat(wrong).containsExactly("Tuesday, September 11");
    }
}
