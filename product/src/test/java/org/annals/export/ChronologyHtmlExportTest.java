package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronologyHtmlExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/json\" ([a-z-]+)=\"([^\"]*)\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void holdsTheRecordsOfTheJsonFileUnchanged() throws IOException {
        Chronology chronology = SmallChronology.make();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ChronologyJsonExport().write(chronology, bytes);
        ObjectNode file = (ObjectNode) JSON.readTree(bytes.toByteArray());
        file.remove(List.of("format", "formatVersion", "generator"));
        ObjectNode page = JSON.createObjectNode();
        file.fieldNames().forEachRemaining(page::putArray);

        for (MatchResult block : blocks(write(chronology), "data-records")) {
            ((ArrayNode) page.get(block.group(2))).addAll((ArrayNode) JSON.readTree(block.group(3)));
        }

        assertThat(page).isEqualTo(file);
    }

    @Test
    void holdsEveryTextExactlyAsItWasRead() throws IOException {
        String html = write(SmallChronology.make());

        assertThat(blocks(html, "id").stream()
                        .filter(block -> block.group(2).startsWith("text-"))
                        .map(block -> parse(block.group(3)).textValue()))
                .containsExactlyInAnyOrder(SmallChronology.FIRST_TEXT, SmallChronology.SECOND_TEXT);
    }

    @Test
    void overviewNamesVoicesPlacesAndMarksOfEachEvent() throws IOException {
        JsonNode overview = overview(write(SmallChronology.make()));
        JsonNode closing = overview.get("events").get(0);

        assertThat(overview.get("voices")
                        .get(closing.get("voices").get(0).intValue())
                        .get("name")
                        .textValue())
                .isEqualTo("Ida Varro");
        assertThat(overview.get("places")
                        .get(closing.get("where").get(0).intValue())
                        .get("name")
                        .textValue())
                .isEqualTo("Lenn");
        assertThat(closing.get("unnamed").intValue()).isEqualTo(1);
        assertThat(closing.get("marks").get(0).textValue()).isEqualTo("tension/date");
        assertThat(closing.get("when").get("earliest").textValue()).isEqualTo("2031-05-03");
        assertThat(overview.get("events").get(1).get("when").isNull()).isTrue();
    }

    @Test
    void noTextOfAnArticleCanLeaveItsBlock() throws IOException {
        String hostile =
                "\"</script><script>alert(1)</script>\" <!--<script> said mayor Ida Varro on May 3, 2031.\u2028"
                        + "]]>&lt;/script&gt;\u2029 The port of Lenn was shut, she said.";
        String title = "</title></script><img src=x onerror=alert(2)>";
        Chronology chronology =
                new Chronicle().article(title, "2031-05-04", hostile).build();
        String html = write(chronology);
        String withoutBlocks = BLOCK.matcher(html).replaceAll("");

        assertThat(blocks(html, "data-records"))
                .allSatisfy(block -> assertThat(block.group(3)).doesNotContain("<", ">", "&", "\u2028", "\u2029"));
        assertThat(withoutBlocks).doesNotContain("alert(", "onerror");
        assertThat(withoutBlocks.split("<script", -1)).hasSize(2);
        assertThat(blocks(html, "id").stream()
                        .map(block -> parse(block.group(3)).textValue()))
                .contains(hostile);
    }

    @Test
    void policyAllowsTheViewerAndNothingElse() throws IOException, NoSuchAlgorithmException {
        String html = write(SmallChronology.make());
        String policy = between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");

        assertThat(policy)
                .startsWith("default-src 'none'; script-src '" + sha256(between(html, "<script>", "</script>"))
                        + "'; style-src '" + sha256(between(html, "<style>", "</style>")) + "';")
                .contains("base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(html.indexOf("Content-Security-Policy")).isLessThan(html.indexOf("<style>"));
    }

    @Test
    void viewerCanStandInsideAPage() throws IOException {
        String html = write(SmallChronology.make());
        String viewer = between(html, "<script>", "</script>");

        assertThat(viewer).hasSizeGreaterThan(10_000).doesNotContain("<!--", "<script");
        // A fill of the map's own ("url(#hatch)") loads nothing.
        assertThat(between(html, "<style>", "</style>").replace("url(#", "")).doesNotContain("@import", "url(", "</");
    }

    @Test
    void leavesNothingButThePage() throws IOException {
        write(SmallChronology.make());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(ChronologyHtmlExport.FILE));
        }
    }

    @Test
    void takesTheRecordsFromTheFileBesideIt() throws IOException {
        Chronology chronology = SmallChronology.make();
        String alone = write(chronology);
        new ChronologyJsonExport().write(chronology, folder);

        ChronologyHtmlExport.besideJson().write(chronology, folder);

        assertThat(Files.readString(folder.resolve(ChronologyHtmlExport.FILE))).isEqualTo(alone);
    }

    private String write(Chronology chronology) throws IOException {
        new ChronologyHtmlExport().write(chronology, folder);
        return Files.readString(folder.resolve(ChronologyHtmlExport.FILE));
    }

    private static List<MatchResult> blocks(String html, String attribute) {
        Matcher matcher = BLOCK.matcher(html);
        return matcher.results()
                .filter(block -> block.group(1).equals(attribute))
                .toList();
    }

    private static JsonNode overview(String html) {
        return blocks(html, "id").stream()
                .filter(block -> block.group(2).equals("overview"))
                .map(block -> parse(block.group(3)))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    private static String between(String html, String begin, String end) {
        int from = html.indexOf(begin) + begin.length();
        return html.substring(from, html.indexOf(end, from));
    }

    private static String sha256(String content) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
