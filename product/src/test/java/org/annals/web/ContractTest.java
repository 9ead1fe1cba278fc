package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the interface tells what the application does: every path is called, every answer is as described. */
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static JsonNode description;
    private static Office office;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws IOException {
        office = new Office(folder);
        try (InputStream in = WebServer.class.getResourceAsStream("openapi.yaml")) {
            description = JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    @AfterAll
    static void close() throws IOException {
        office.close();
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return operations;
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        List<String> served =
                WebServer.routes(office.live(), ServeOptions.of("127.0.0.1", 0, List.of(), Office.TOKEN)).stream()
                        .filter(route -> route.path().startsWith("/api/"))
                        .map(route -> route.method() + " " + route.path())
                        .collect(Collectors.toCollection(ArrayList::new));
        served.add("POST /api/session");
        served.add("GET /api/progress");

        assertThat(new TreeSet<>(operations().keySet())).isEqualTo(new TreeSet<>(served));
    }

    @Test
    void everyReadAnswersAsDescribed() {
        operations().forEach((name, operation) -> {
            if (!name.startsWith("GET ") || name.endsWith("/progress")) {
                return;
            }
            String path = name.substring("GET ".length());
            for (String called : calls(path)) {
                HttpResponse<String> response = office.get(called);
                assertThat(response.statusCode())
                        .as(called + " " + response.body())
                        .isEqualTo(200);
                check(called, response, operation);
            }
        });
    }

    /** The path with what it needs; a record that there is for each kind. */
    private static List<String> calls(String path) {
        if (path.contains("{id}")) {
            String kind = path.split("/", -1)[2];
            JsonNode items = office.json("/api/" + kind + "?limit=1").path("items");
            return items.isEmpty()
                    ? List.of()
                    : List.of(path.replace("{id}", items.get(0).path("id").asText()));
        }
        return switch (path) {
            case "/api/overview/{part}" -> List.of("/api/overview/0");
            case "/api/records" ->
                List.of(
                        path + "?event=" + office.event("quay"),
                        path + "?document="
                                + office.json("/api/documents")
                                        .at("/items/0/id")
                                        .asText(),
                        path + "?text=bridge",
                        path + "?list=claims",
                        path + "?list=figures&filter=" + Office.encoded("from=2031-05-04"),
                        path + "?list=labels&words=bridge",
                        path + "?list=relations",
                        path + "?list=notUnderstood",
                        path + "?list=rejections");
            case "/api/found" -> List.of(path + "?text=bridge");
            case "/api/events", "/api/claims", "/api/figures" ->
                List.of(
                        path,
                        path + "?limit=1",
                        path + "?filter=" + Office.encoded("from=2031-05-04") + "&words=bridge");
            default -> List.of(path);
        };
    }

    @Test
    void everyWriteAnswersAsDescribed() {
        String event = office.event("quay");
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        answers.put("POST /api/session", office.post("/api/session", Office.TOKEN));
        answers.put("POST /api/decisions", office.decide("accept", "\"" + event + "\"", "\"why\":\"the list\""));
        answers.put("POST /api/imports", office.post("/api/imports?name=a.csv&by=Vera", "id,check,merge_into\r\n"));
        answers.put(
                "POST /api/documents",
                office.post(
                        "/api/documents?name=ferry.txt&build=false",
                        "The ferry of Lenn sank on 9 May 2031, Ida Varro said."));
        answers.put("POST /api/runs", office.post("/api/runs", ""));

        Map<String, JsonNode> operations = operations();
        assertThat(answers.keySet())
                .isEqualTo(operations.keySet().stream()
                        .filter(name -> name.startsWith("POST "))
                        .collect(Collectors.toSet()));
        answers.forEach(
                (name, response) -> check(name, response, java.util.Objects.requireNonNull(operations.get(name))));
    }

    @Test
    void everyFailureIsAProblemWithACode() {
        List<String> failing = List.of(
                "/api/events/e000000000000",
                "/api/events?limit=0",
                "/api/events?after=nothing",
                "/api/events?filter=" + Office.encoded("colour=red"),
                "/api/places?filter=undated",
                "/api/records",
                "/api/records?event=x",
                "/api/found?text=%20",
                "/api/delta?since=99",
                "/api/decisions?before=x",
                "/api/nothing",
                "/nothing");
        for (String path : failing) {
            HttpResponse<String> response = office.get(path);
            assertThat(response.statusCode()).as(path).isBetween(400, 499);
            assertThat(response.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
            validate(path, response.body(), description.at("/components/schemas/Problem"));
        }
    }

    @Test
    void pagesLeadThroughEverythingOnce() {
        List<String> ids = new ArrayList<>();
        String after = "";
        for (int i = 0; i < 100; i++) {
            JsonNode page = office.json("/api/claims?limit=2" + after);
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            if (page.path("next").isNull()) {
                break;
            }
            after = "&after=" + page.path("next").asText();
        }

        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(office.json("/api/claims").path("total").asInt());
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        String tag = office.get("/api/overview").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = office.send(office.request("/api/overview").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    @Timeout(60)
    void eventsAreSentAsTheyHappen() throws Exception {
        HttpRequest listening = office.request("/api/progress")
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> stream =
                java.net.http.HttpClient.newHttpClient().send(listening, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = stream.body();
                java.io.BufferedReader lines = new java.io.BufferedReader(
                        new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8))) {
            office.decide("comment", "\"" + office.event("quay") + "\"", "\"value\":\"seen\"");
            Iterator<String> told = lines.lines().iterator();
            List<String> events = new ArrayList<>();
            while (!events.contains("event: decisions")) {
                events.add(told.next());
            }
            assertThat(events).contains("event: status");
        }
    }

    private static void check(String name, HttpResponse<String> response, JsonNode operation) {
        JsonNode described = operation.path("responses").path(Integer.toString(response.statusCode()));
        assertThat(described.isObject())
                .as(name + " " + response.statusCode() + " " + response.body())
                .isTrue();
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (described.path("content").isMissingNode()) {
            return;
        }
        JsonNode content = described.path("content").path(type);
        assertThat(content.isObject()).as(name + " answers " + type).isTrue();
        if (type.equals("application/json")) {
            validate(name, response.body(), content.path("schema"));
        }
    }

    private static void validate(String name, String body, JsonNode schema) {
        com.fasterxml.jackson.databind.node.ObjectNode whole = JSON.createObjectNode();
        whole.set("components", description.path("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString());
        assertThat(compiled.validate(body, InputFormat.JSON)).as(name).isEmpty();
    }
}
