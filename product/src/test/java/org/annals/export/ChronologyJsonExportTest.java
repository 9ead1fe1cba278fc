package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronologyJsonExportTest {
    @TempDir
    private Path folder;

    @Test
    void writesWhatTheSchemaAndTheTextsBearOut() throws IOException {
        new TextsExport().write(SmallChronology.make(), folder);
        new ChronologyJsonExport().write(SmallChronology.make(), folder);

        assertThat(ChronologyFile.problems(folder)).isEmpty();
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        assertThat(json()).isEqualTo(json());
    }

    @Test
    void countsSpansInCodePoints() throws IOException {
        JsonNode claim = claim("Lenn port closed on May 3");

        // One ship in front, which is two units in Java and one code point.
        assertThat(claim.get("spans").toString()).isEqualTo("[[2,27]]");
    }

    @Test
    void keepsTheKeysInThePublishedOrder() throws IOException {
        List<String> keys = new ArrayList<>();
        root().fieldNames().forEachRemaining(keys::add);

        assertThat(keys)
                .containsExactly(
                        "format",
                        "formatVersion",
                        "generator",
                        "documents",
                        "times",
                        "actors",
                        "places",
                        "claims",
                        "figures",
                        "reuse",
                        "lineages",
                        "origins",
                        "events",
                        "relations",
                        "notUnderstood",
                        "rejections");
    }

    @Test
    void namesTheSpeakerAsTheWholePileKnowsHim() throws IOException {
        JsonNode speaker = claim("Lenn port closed on May 3").get("attribution").get("speaker");

        assertThat(speaker.get("name").asText()).isEqualTo("Ida Varro");
        assertThat(speaker.get("actor").asText()).isEqualTo("a0123456789ab");
    }

    @Test
    void givesFloatsFourDecimals() throws IOException {
        assertThat(json()).contains("\"salience\":0.9123").contains("\"score\":1.0000");
    }

    @Test
    void marksOnlyTheWithdrawnFigure() throws IOException {
        List<String> statuses = new ArrayList<>();
        root().get("figures")
                .forEach(figure -> statuses.add(figure.get("status").asText()));

        assertThat(statuses).containsExactlyInAnyOrder("standing", "withdrawn");
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
        String strange = json().replace("\"formatVersion\"", "\"surprise\": 1, \"formatVersion\"");

        assertThat(ChronologyFile.againstSchema(strange)).isNotEmpty();
    }

    @Test
    void removesTextsOfAnEarlierRunAndNothingElse() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("d000000000000.txt"), "old");
        Files.writeString(texts.resolve("notes.txt"), "mine");

        new TextsExport().write(SmallChronology.make(), folder);

        assertThat(texts.resolve("d000000000000.txt")).doesNotExist();
        assertThat(texts.resolve("notes.txt")).hasContent("mine");
    }

    private static JsonNode claim(String text) throws IOException {
        for (JsonNode claim : root().get("claims")) {
            if (claim.get("text").asText().equals(text)) {
                return claim;
            }
        }
        throw new AssertionError("no claim says " + text);
    }

    private static JsonNode root() throws IOException {
        return new ObjectMapper().readTree(json());
    }

    private static String json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChronologyJsonExport().write(SmallChronology.make(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
