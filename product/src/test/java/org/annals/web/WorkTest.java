package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.EventFilter;
import org.annals.chronology.EventFinder;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Progress;
import org.annals.pipeline.StoreBuild;
import org.annals.pipeline.StoreIntake;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work on a store over HTTP: decide, build, undo, bring files in and out. */
class WorkTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }

    @Test
    void aCorrectedDateStandsInTheNextChronology() {
        String event = office.event("quay");

        HttpResponse<String> decided = office.decide(
                "correct", quoted(event), "\"field\":\"event-date\",\"value\":\"2031-05-02\",\"why\":\"log book\"");
        assertThat(decided.statusCode()).isEqualTo(201);
        assertThat(Office.json(decided).path("pending").asBoolean()).isTrue();
        assertThat(office.json("/api/status").path("pending").asInt()).isEqualTo(1);
        office.rebuild();

        JsonNode when = office.event("quay", true).path("when");
        assertThat(when.path("edtf").asText()).isEqualTo("2031-05-02");
        assertThat(when.path("explanation").asText()).contains("Vera", "log book");
        assertThat(office.json("/api/status").path("pending").asInt()).isZero();
        assertThat(office.json("/api/delta")
                        .path("changed")
                        .get(0)
                        .path("after")
                        .asText())
                .isEqualTo("2031-05-02");
    }

    @Test
    void aCorrectionIsBroughtInWithoutAskingWhereThatIsQuick() {
        office.live().promptly();
        String event = office.event("quay");
        String before = office.tag();
        int runs = office.store().runs().list().size();

        office.decide("accept", quoted(event), "");
        assertThat(office.json("/api/status").path("pending").asInt()).isZero();
        office.decide("correct", quoted(event), "\"field\":\"event-date\",\"value\":\"2031-05-02\"");
        office.await(before);

        assertThat(office.event("quay", true).at("/when/edtf").asText()).isEqualTo("2031-05-02");
        assertThat(office.store().runs().list()).hasSize(runs + 1);
    }

    @Test
    void whatAnotherProgramBuildsInTheStoreIsShown() throws IOException {
        office.live().promptly();
        String before = office.tag();
        Path article = Files.writeString(
                folder.resolve("mill.txt"), "The mill of Lenn burned on 8 May 2031, Ida Varro said.\n");
        try (ChronologyStore other = ChronologyStore.open(
                new StoreAddress(folder.resolve("work.annals").toString()))) {
            new StoreIntake(other).take(List.of(article.toString()), InputStream.nullInputStream());
            new StoreBuild(other, Annals.standard(1), StoreBuild.Listener.NONE).build("{}");
        }
        office.await(before);

        assertThat(office.event("mill")).isNotEmpty();
        assertThat(office.store().runs().list()).hasSize(2);
    }

    @Test
    void listsGoOnPageByPage() {
        assertThat(office.json("/api/records?list=claims").path("claims")).isNotEmpty();
        assertThat(office.json("/api/records?list=claims&page=1").path("claims"))
                .isEmpty();
        assertThat(office.json("/api/records?list=figures&page=1&filter=" + Office.encoded("outcome=killed"))
                        .path("figures"))
                .isEmpty();
        assertThat(office.get("/api/records?list=claims&page=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theOverviewInPartsIsTheOverview() {
        JsonNode whole = office.json("/api/overview");
        JsonNode first = office.json("/api/overview/0");

        assertThat(first).isEqualTo(whole);
        assertThat(first.at("/counts/events").asInt())
                .isEqualTo(first.path("events").size());
        assertThat(office.get("/api/overview/1").statusCode()).isEqualTo(404);
        assertThat(office.get("/api/overview/x").statusCode()).isEqualTo(404);
    }

    @Test
    void mergedEventsAreOneUntilTheMergeIsUndone() {
        int before = office.json("/api/events").path("total").asInt();
        String quay = office.event("quay");
        String bridge = office.event("Ulvea");

        JsonNode merged = Office.json(office.decide("merge", quoted(quay) + "," + quoted(bridge), ""));
        office.rebuild();
        assertThat(office.json("/api/events").path("total").asInt()).isEqualTo(before - 1);
        String gone = office.get("/api/events/" + quay).statusCode() == 410 ? quay : bridge;
        HttpResponse<String> told = office.get("/api/events/" + gone);
        assertThat(told.statusCode()).isEqualTo(410);
        assertThat(Office.json(told).path("became").asText()).isEqualTo(gone.equals(quay) ? bridge : quay);

        office.decide("undo", quoted(merged.path("id").asText()), "");
        office.rebuild();
        assertThat(office.json("/api/events").path("total").asInt()).isEqualTo(before);
        assertThat(office.json("/api/decisions?row=" + quay).path("items")).hasSize(2);
    }

    @Test
    void remarksStandAtOnce() {
        String event = office.event("quay");
        office.decide("accept", quoted(event), "");
        office.decide("comment", quoted(event), "\"value\":\"<script>alert(1)</script>\"");

        JsonNode said = office.json("/api/remarks").path("rows").path(event);
        assertThat(said.path("verdict").asText()).isEqualTo("accept");
        assertThat(said.path("comment").asText()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aDocumentThatArrivesChangesTheChronology() {
        String before = office.tag();

        HttpResponse<String> taken = office.post(
                "/api/documents?name=ferry.txt",
                "The ferry quay of Lenn was opened again on 9 May 2031, Ida Varro said.\n");
        assertThat(taken.statusCode()).isEqualTo(201);
        office.await(before);

        JsonNode delta = office.json("/api/delta");
        assertThat(delta.path("newDocuments")).hasSize(1);
        assertThat(delta.at("/newDocuments/0/sourceId").asText()).isEqualTo("ferry");
        assertThat(delta.path("newEvents").toString()).contains("opened again");
        assertThat(office.get("/api/delta?format=md").body()).contains("New articles");
    }

    @Test
    void aSecondUploadDoesNotPushTheFirstOut() {
        office.post(
                "/api/documents?name=a.txt&build=false", "The market of Lenn burned on 7 May 2031, Ida Varro said.\n");
        office.post(
                "/api/documents?name=a.txt&build=false", "The mill of Lenn burned on 8 May 2031, Ida Varro said.\n");

        assertThat(office.store().documents().present()).hasSize(4);
    }

    @Test
    void whatIsSeenGoesOutAndComesBackEdited() {
        String filter = "?filter=" + Office.encoded("text=quay");
        String csv = office.get("/api/export/review-events.csv" + filter).body();
        assertThat(csv.lines().toList()).hasSize(2);
        String event = office.event("quay");
        String edited = csv.replace("2031-05-03", "2031-05-02");

        JsonNode unedited = Office.json(office.post("/api/imports?name=review-events.csv&by=Vera", csv));
        assertThat(unedited.path("edited").asInt() + unedited.path("refused").asInt())
                .isZero();
        JsonNode preview = Office.json(office.post("/api/imports?name=review-events.csv&by=Vera", edited));
        assertThat(preview.path("edits").toString()).contains(event, "2031-05-02");
        assertThat(office.store().decisions().count()).isZero();
        office.post("/api/imports?name=review-events.csv&by=Vera&apply=true", edited);
        office.rebuild();

        assertThat(office.event("quay", true).at("/when/edtf").asText()).isEqualTo("2031-05-02");
    }

    @Test
    void aScriptInATextStaysText() {
        String before = office.tag();
        office.post(
                "/api/documents?name=" + Office.encoded("<img src=x onerror=alert(1)>.txt"),
                "</script><script>alert(1)</script> The dam of Lenn broke on 6 May 2031, Ida Varro said.\n");
        office.await(before);

        HttpResponse<String> overview = office.get("/api/overview");
        assertThat(overview.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(overview.body()).doesNotContain("<img");
        String csv = office.get("/api/export/review-claims.csv").body();
        assertThat(csv).contains("dam of Lenn");
    }

    @Test
    void theSameStoreOpensAgainWithoutABuild() throws IOException {
        JsonNode before = office.json("/api/events");
        try (LiveChronology again = new LiveChronology(
                office.store(),
                () -> {
                    throw new AssertionError("nothing must be built");
                },
                Progress.SILENT)) {
            again.open();

            assertThat(again.view().records().ids(RecordKind.EVENTS))
                    .hasSize(before.path("total").asInt());
            assertThat(again.view().events().find(List.of("text=\"Ulvea bridge\"", "outcome=killed")))
                    .isEqualTo(office.live().view().events().find(List.of("text=\"Ulvea bridge\"", "outcome=killed")))
                    .isNotEmpty();
            assertThat(again.view().events().eventsHolding(List.of("quay")))
                    .isEqualTo(office.live().view().events().eventsHolding(List.of("quay")))
                    .isNotEmpty();
            assertThat(again.view().overview().whole())
                    .isEqualTo(office.live().view().overview().whole());
            assertThat(office.store().runs().list()).hasSize(1);
        }
    }

    @Test
    void filtersSelectWhatTheLibrarysFinderSelects() {
        ArticleReader reader =
                new ArticleReader(List.of(folder.resolve("articles").toString()), InputStream.nullInputStream());
        Chronology chronology =
                Annals.standard(1).build(reader.readAll(), List.of()).chronology();
        List<String> lines = List.of(
                "",
                "undated",
                "from=2031-05-04",
                "to=2031-05-03",
                "from=2031-05-04 to=2031-05-04",
                "precision=day",
                "place=Lenn",
                "unplaced",
                "speaker=\"Ida Varro\"",
                "speaker=doctors",
                "unattributed",
                "outcome=killed",
                "origins>=2",
                "origins<=1",
                "status=occurred",
                "type=ASSAULT",
                "text=\"Ulvea bridge\"",
                "actor=soldiers");
        for (String line : lines) {
            List<String> expected = new ArrayList<>();
            for (ChronologyEntry entry : new EventFinder(chronology).find(EventFilter.parse(line))) {
                expected.add(entry.headline());
            }
            List<String> found = new ArrayList<>();
            office.json("/api/events?limit=100&filter=" + Office.encoded(line))
                    .path("items")
                    .forEach(event -> found.add(event.path("headline").asText()));
            assertThat(found).as(line).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void decisionsOfManyAtOnceAreAllKept() throws Exception {
        String event = office.event("quay");
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 5; writer++) {
            String name = "writer " + writer;
            writers.add(new Thread(() -> {
                for (int i = 0; i < 10; i++) {
                    office.decide("comment", quoted(event), "\"value\":\"" + name + " " + i + "\"");
                }
            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(office.store().decisions().count()).isEqualTo(50);
        assertThat(office.store().decisions().findBroken()).isNull();
    }
}
