package org.annals.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.DatedReading;
import org.annals.document.CodePoints;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.MarkdownExport;
import org.annals.export.PartedChronology;
import org.annals.format.SampleFiles;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What each format must hold for its own readers. */
class FormatsTest {
    @TempDir
    private Path folder;

    @Test
    void geoJsonHasNullForWhatHasNoCoordinatesAndNeverTheGulfOfGuinea() {
        ExportedCrisis.write(ExportFormat.GEOJSON, "", folder);

        JsonNode root = ExportedCrisis.json(folder, "events.geojson");
        assertThat(root.get("type").asText()).isEqualTo("FeatureCollection");
        int unplaced = 0;
        for (JsonNode feature : root.get("features")) {
            assertThat(feature.get("type").asText()).isEqualTo("Feature");
            assertThat(feature.get("id").asText())
                    .startsWith(feature.at("/properties/event_id").asText());
            assertThat(feature.at("/properties/profile").asText()).isEqualTo("default 1");
            JsonNode geometry = feature.get("geometry");
            if (geometry.isNull()) {
                unplaced++;
                continue;
            }
            assertThat(geometry.get("type").asText()).isEqualTo("Point");
            assertThat(geometry.get("coordinates").get(0).asDouble())
                    .isBetween(-180.0, 180.0)
                    .isNotZero();
            assertThat(geometry.get("coordinates").get(1).asDouble())
                    .isBetween(-90.0, 90.0)
                    .isNotZero();
        }
        assertThat(unplaced).isPositive();
    }

    @Test
    void timelineGivesNoMoreOfADateThanIsKnownAndEscapesWords() {
        ExportedCrisis.write(ExportFormat.TIMELINE, "", folder);

        JsonNode events = ExportedCrisis.json(folder, "timeline.json").get("events");
        List<String> starts = new ArrayList<>();
        for (JsonNode event : events) {
            starts.add(event.get("start_date").toString());
            assertThat(event.has("end_date")).isFalse();
            assertThat(event.at("/text/text").asText()).doesNotContain("<Gate>");
        }
        assertThat(starts).contains("{\"year\":2031,\"month\":4}", "{\"year\":2031,\"month\":5,\"day\":8}");
        assertThat(ExportedCrisis.rows(folder, "timeline.csv")).hasSize(events.size());
        assertThat(ExportedCrisis.rows(folder, "timeline.undated.csv"))
                .anySatisfy(row -> assertThat(row.get("Headline")).contains("resigned"));
    }

    @Test
    void oneOfAFewDaysStandsAtTheFirstAndSaysSo() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-20",
                        "Soldiers shot dead 12 protesters in Mombasa over the weekend, mayor Orla Venning said.")
                .build();
        ExportedCrisis.write(chronology, ExportFormat.TIMELINE, "", folder);

        JsonNode event = ExportedCrisis.json(folder, "timeline.json").at("/events/0");
        assertThat(event.get("start_date").toString()).isEqualTo("{\"year\":2031,\"month\":5,\"day\":17}");
        assertThat(event.has("end_date")).isFalse();
        assertThat(event.get("display_date").asText()).contains("17", "18 May 2031");
    }

    @Test
    void timelineIsTheLineAloneAndSaysWhatItLeavesOut() {
        ExportedCrisis.write(PartedChronology.make(), ExportFormat.TIMELINE, "", folder);

        assertThat(ExportedCrisis.json(folder, "timeline.json").get("events")).hasSize(1);
        assertThat(ExportedCrisis.rows(folder, "timeline.undated.csv")).hasSize(1);
        assertThat(ExportedCrisis.rows(folder, "timeline.omitted.csv"))
                .extracting(row -> row.get("code") + " " + row.get("what"))
                .contains("also-told " + PartedChronology.ASIDE, "total " + PartedChronology.TOTAL);
        JsonNode about = ExportedCrisis.json(folder, "timeline.about.json");
        assertThat(about.get("written").intValue() + about.get("leftOut").intValue())
                .isEqualTo(4);
    }

    @Test
    void aDocumentOfWordsHasTheThreePartsInOrder() throws Exception {
        ExportedCrisis.write(PartedChronology.make(), ExportFormat.DOCX, "", folder);

        assertThat(part(parts(folder.resolve("chronology.docx")), "word/document.xml")
                        .getDocumentElement()
                        .getTextContent())
                .containsSubsequence(
                        "2 events in line · 1 total · 1 also told",
                        "Where the accounts disagree: tension in no. 1, no. 4",
                        "May 2031",
                        "1. 4 May 2031 · " + PartedChronology.DATED,
                        "Undated",
                        "2. " + PartedChronology.UNDATED,
                        "Totals",
                        "3. " + PartedChronology.TOTAL,
                        "Also told",
                        "4. 3 May 2031 · " + PartedChronology.ASIDE + " · compare no. 1 · Harbour Post",
                        "tension (date): 3 May against 4 May",
                        "Articles");
    }

    @Test
    void aPrintIsCitedByItsPages() throws Exception {
        Path print = folder.resolve("in/a print.pdf");
        Files.createDirectories(print.getParent());
        Files.write(
                print,
                SampleFiles.pdf(List.of(
                        List.of("The ferry quay of Lenn was closed on 3 May 2031, harbour master Ida Varro said."),
                        List.of("On 4 May 2031 eleven people were killed at the Ulvea bridge, the ministry said."))));
        ArticleReader reader = new ArticleReader(List.of(print.toString()), InputStream.nullInputStream());
        Chronology chronology =
                Annals.standard(1).build(reader.readAll(), List.of()).chronology();

        new MarkdownExport(0).write(chronology, folder);
        assertThat(ExportedCrisis.text(folder, MarkdownExport.FILE)).contains(", p. 1: “", ", p. 2: “");
        new ChronologyJsonExport().write(chronology, folder);
        JsonNode pages = ExportedCrisis.json(folder, "chronology.json").at("/documents/0/pages");
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).get(0).asInt()).isEqualTo(2);
        ExportedCrisis.write(chronology, ExportFormat.DOCX, "", folder);
        assertThat(part(parts(folder.resolve("chronology.docx")), "word/footnotes.xml")
                        .getDocumentElement()
                        .getTextContent())
                .contains(", page 2, characters");
        ExportedCrisis.write(chronology, ExportFormat.WEB_ANNOTATION, "", folder);
        assertThat(ExportedCrisis.json(folder, "annotations.jsonld").get("items"))
                .anySatisfy(item -> {
                    JsonNode target = item.at("/target/1");
                    assertThat(target.get("source").asText()).isEqualTo("a%20print.pdf");
                    assertThat(target.at("/selector/value").asText()).isEqualTo("page=2");
                    assertThat(target.at("/selector/refinedBy/exact").asText()).contains("eleven people");
                });
    }

    @Test
    void everySelectorFindsItsWordsInTheTextBesideIt() {
        ExportedCrisis.write(ExportFormat.WEB_ANNOTATION, "", folder);

        int selectors = 0;
        for (JsonNode item : ExportedCrisis.json(folder, "annotations.jsonld").get("items")) {
            for (JsonNode target : item.get("target")) {
                String text =
                        ExportedCrisis.text(folder, target.at("/state/cached").asText());
                JsonNode position = target.get("selector").get(1);
                CodePoints points = CodePoints.of(text);
                int begin = points.toUnit(position.get("start").asInt());
                int end = points.toUnit(position.get("end").asInt());
                JsonNode quote = target.get("selector").get(0);
                if (quote.has("exact")) {
                    assertThat(text.substring(begin, end))
                            .isEqualTo(quote.get("exact").asText());
                    assertThat(text.substring(0, begin))
                            .endsWith(quote.get("prefix").asText());
                    assertThat(text.substring(end))
                            .startsWith(quote.get("suffix").asText());
                    selectors++;
                }
            }
        }
        assertThat(selectors).isGreaterThan(5);
    }

    @Test
    void timeMlIsWellFormedAndItsTextIsTheArticles() throws Exception {
        ExportedCrisis.write(ExportFormat.TIMEX3, "", folder);
        ExportedCrisis.write(ExportFormat.DOCX, "", folder);

        int found = 0;
        for (DatedReading reading : ExportedCrisis.CRISIS.readings()) {
            String id = reading.document().id().value();
            Document xml = parse(ExportedCrisis.text(folder, "timeml/" + id + ".tml"));
            assertThat(xml.getElementsByTagName("TEXT").item(0).getTextContent())
                    .isEqualTo(reading.document().text());
            NodeList times = xml.getElementsByTagName("TIMEX3");
            for (int i = 0; i < times.getLength(); i++) {
                Element time = (Element) times.item(i);
                assertThat(time.getAttribute("type")).isIn("DATE", "TIME", "DURATION", "SET");
                assertThat(time.getAttribute("value")).isNotEmpty();
                found += time.getAttribute("functionInDocument").isEmpty() ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(5);
    }

    @Test
    void aDocumentOfWordsHasAFootnoteForEveryMark() throws Exception {
        ExportedCrisis.write(ExportFormat.DOCX, "", folder);

        Map<String, Document> parts = parts(folder.resolve("chronology.docx"));
        List<String> marks = ids(part(parts, "word/document.xml"), "w:footnoteReference");
        List<String> notes = ids(part(parts, "word/footnotes.xml"), "w:footnote");
        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/numbering.xml");
        assertThat(marks).isNotEmpty();
        assertThat(notes).startsWith("-1", "0").endsWith(marks.toArray(String[]::new));
        assertThat(part(parts, "word/document.xml").getDocumentElement().getTextContent())
                .contains("Undated");
    }

    @Test
    void xmlTextKeepsTheNumberOfCharactersWhateverTheyAre() throws Exception {
        String hostile = "a\u0000b\u000Bc\uFFFEd\r\n<&>\"\uD83D\uDEA2\uD83D e";
        String read = parse("<x>" + XmlText.escaped(hostile) + "</x>")
                .getDocumentElement()
                .getTextContent();

        assertThat(read.codePointCount(0, read.length())).isEqualTo(hostile.codePointCount(0, hostile.length()));
        assertThat(read).contains("\r\n<&>\"\uD83D\uDEA2");
    }

    @Test
    void timesketchHasOneLineAClockAndNoneForTheUndated() {
        ExportedCrisis.write(ExportFormat.TIMESKETCH, "", folder);

        List<Map<String, String>> rows = ExportedCrisis.rows(folder, "timesketch.csv");
        assertThat(rows).extracting(row -> row.get("timestamp_desc")).contains("event", "publication");
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.get("datetime")).startsWith("2031-").endsWith("T00:00:00+00:00"));
        assertThat(ExportedCrisis.text(folder, "timesketch.jsonl").lines()).hasSameSizeAs(rows);
    }

    @Test
    void linkedDataRefersOnlyToWhatItHolds() {
        ExportedCrisis.write(ExportFormat.SCHEMA_ORG, "", folder);
        ExportedCrisis.write(ExportFormat.PROV, "", folder);
        ExportedCrisis.write(ExportFormat.FTM, "", folder);

        for (String file : List.of("schema-org.jsonld", "provenance.jsonld")) {
            String text = ExportedCrisis.text(folder, file);
            List<String> held = new ArrayList<>();
            for (JsonNode node : ExportedCrisis.json(folder, file).get("@graph")) {
                held.add(node.get("@id").asText());
            }
            Matcher reference = Pattern.compile("\"(urn:annals:(document|claim|event|origin|actor):[^\"]+)\"")
                    .matcher(text);
            while (reference.find()) {
                assertThat(held).contains(reference.group(1));
            }
        }
        List<String> ids = new ArrayList<>();
        ExportedCrisis.text(folder, "ftm.json").lines().forEach(line -> ids.add(line.substring(0, line.indexOf(','))));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        assertThat(ExportedCrisis.text(folder, "ftm.json"))
                .contains("\"name\":[\"Orla Venning\"]")
                .doesNotContain("\"name\":[\"protesters\"]", "\"name\":[\"Soldiers\"]");
    }

    private static Map<String, Document> parts(Path docx) throws Exception {
        Map<String, Document> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(docx.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        parse(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    private static Document part(Map<String, Document> parts, String name) {
        Document part = parts.get(name);
        if (part == null) {
            throw new AssertionError("no part " + name + " among " + parts.keySet());
        }
        return part;
    }

    private static List<String> ids(Document xml, String name) {
        NodeList nodes = xml.getElementsByTagName(name);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(((Element) nodes.item(i)).getAttribute("w:id"));
        }
        return ids;
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
