package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers and broken programs ask for is refused with words, and changes nothing. */
class SafetyTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder);
    }

    @AfterEach
    void nothingChanged() throws IOException {
        assertThat(office.store().decisions().count()).isZero();
        assertThat(office.store().documents().present()).hasSize(2);
        office.close();
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Office.json(response).path("code").asText()).isEqualTo(code);
        assertThat(Office.json(response).path("detail").asText()).isNotBlank();
    }

    private String accept() {
        return "{\"by\":\"Vera\",\"kind\":\"accept\",\"rows\":[\"" + office.event("quay") + "\"]}";
    }

    private HttpRequest.Builder write() {
        return office.request("/api/decisions")
                .header("Authorization", "Bearer " + Office.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(accept()));
    }

    /** As a browser's rebinding victim would send it; the Java client lets no one choose the Host. */
    private String raw(String host, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void aForeignHostIsRefusedEvenForReading() throws IOException {
        for (String path : List.of("/", "/api/status", "/api/overview", "/app.js", "/nothing")) {
            assertThat(raw("evil.example:" + office.port(), path))
                    .startsWith("HTTP/1.1 421")
                    .contains("WEB_FOREIGN_HOST");
        }
        assertThat(raw("localhost:" + office.port(), "/api/status")).startsWith("HTTP/1.1 200");
        assertThat(raw("127.0.0.1:1", "/api/status")).startsWith("HTTP/1.1 421");
    }

    @Test
    void aPageOfAnotherOriginCannotWrite() {
        assertRefused(office.send(write().header("Origin", "http://evil.example")), 403, "WEB_FOREIGN_ORIGIN");
        assertRefused(office.send(write().header("Origin", "null")), 403, "WEB_FOREIGN_ORIGIN");
        assertRefused(
                office.send(write().header("Origin", "https://127.0.0.1:" + office.port())), 403, "WEB_FOREIGN_ORIGIN");
        assertRefused(office.send(write().header("Sec-Fetch-Site", "cross-site")), 403, "WEB_FOREIGN_ORIGIN");
        assertRefused(office.send(write().header("Sec-Fetch-Site", "same-site")), 403, "WEB_FOREIGN_ORIGIN");
        assertRefused(
                office.send(office.request("/api/overview").header("Sec-Fetch-Site", "cross-site")),
                403,
                "WEB_FOREIGN_ORIGIN");
    }

    @Test
    void nobodyWritesWithoutTheToken() {
        for (String path :
                List.of("/api/decisions", "/api/runs", "/api/imports?name=a.csv&by=V", "/api/documents?name=a.txt")) {
            HttpRequest.Builder request = office.request(path).POST(HttpRequest.BodyPublishers.ofString(accept()));
            assertRefused(office.send(request), 401, "WEB_NO_TOKEN");
            assertRefused(office.send(request.copy().header("Authorization", "Bearer wrong")), 401, "WEB_NO_TOKEN");
            assertRefused(
                    office.send(request.copy().header("Cookie", "annals-" + office.port() + "=wrong")),
                    401,
                    "WEB_NO_TOKEN");
        }
        assertRefused(office.post("/api/session", "not the token"), 401, "WEB_NO_TOKEN");
    }

    @Test
    void theCookieOfTheTokenIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = office.post("/api/session", Office.TOKEN)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDo() {
        for (String path : List.of("/", "/api/status", "/nothing", "/api/documents/x")) {
            HttpResponse<String> response = office.get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(response.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void anAddressBehindTheHostLeadsNowhereElse() throws IOException {
        for (String path : List.of(
                "//evil.example/",
                "/..%2f..%2fetc/passwd",
                "/api/documents/..%2f..%2fetc%2fpasswd/text",
                "/app/../../etc/passwd")) {
            String answer = raw("127.0.0.1:" + office.port(), path);
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("Location:")
                    .doesNotContain("root:");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsCutOffAndLeavesNothing() throws IOException {
        long before = leftovers();
        String large = "a".repeat(70 << 10);

        assertRefused(office.post("/api/documents?name=large.txt", large), 413, "WEB_TOO_LARGE");
        assertRefused(office.post("/api/decisions", "{\"by\":\"" + large + "\"}"), 413, "WEB_TOO_LARGE");

        assertThat(leftovers()).isEqualTo(before);
    }

    /** A gigabyte is announced and begun: it is refused long before it has come. */
    @Test
    void aGigabyteIsRefusedBeforeItHasCome() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/documents?name=a.txt HTTP/1.1\r\nHost: 127.0.0.1:" + office.port()
                            + "\r\nAuthorization: Bearer " + Office.TOKEN + "\r\nContent-Length: 1073741824\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[100 << 10]);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(16);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 413");
        }
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("annals-in"))
                    .count();
        }
    }

    @Test
    void malformedJsonIsRefused() {
        List<String> bodies = List.of(
                "",
                "{",
                "null",
                "[]",
                "\"accept\"",
                "{\"kind\":[\"accept\"]}",
                "{\"by\":\"Vera\",\"kind\":\"accept\",\"rows\":\"e1\"}",
                "{\"by\":\"Vera\",\"kind\":\"accept\",\"rows\":[null]}",
                "{\"by\":\"Vera\",\"kind\":\"accept\",\"rows\":[]}",
                "{\"by\":\"Vera\",\"kind\":\"accept\",\"rows\":[\"e1\"],\"admin\":true}",
                "{\"by\":\"\",\"kind\":\"accept\",\"rows\":[\"e1\"]}",
                "{\"by\":\"Vera\",\"kind\":\"drop\",\"rows\":[\"e1\"]}",
                "{\"by\":" + "[".repeat(5_000),
                accept() + "{}");
        for (String body : bodies) {
            assertRefused(office.post("/api/decisions", body), 400, "WEB_BAD_REQUEST");
        }
    }

    @Test
    void idsOfAnotherStoreAreRefused() {
        assertRefused(office.decide("accept", "\"e0123456789ab\"", ""), 422, "WEB_REFUSED");
        assertRefused(
                office.decide("correct", "\"c0123456789ab\"", "\"field\":\"event-date\",\"value\":\"2031\""),
                422,
                "WEB_REFUSED");
        assertRefused(
                office.decide("merge", "\"" + office.event("quay") + "\",\"e0123456789ab\"", ""), 422, "WEB_REFUSED");
        assertRefused(office.decide("undo", "\"x0123456789ab\"", ""), 422, "WEB_REFUSED");
        String foreign = String.join(
                "\r\n",
                "id,verdict,merge_into,check",
                "e0123456789ab,accept,," + String.join(".", Collections.nCopies(9, "aaaaaa")));
        HttpResponse<String> preview = office.post("/api/imports?name=review-events.csv&by=Vera&apply=true", foreign);
        assertThat(Office.json(preview).path("decisions").asInt()).isZero();
        assertThat(preview.body()).contains("the store has no row");
    }

    @Test
    void aListOfArticlesNamesNoFileOfThisMachine() throws IOException {
        Path secret = Files.writeString(
                folder.resolve("secret.txt"), "The vault of Lenn was opened on 3 May 2031, Ida Varro said.");
        for (String file : List.of(secret.toString(), "../secret.txt", "../../../../../../etc/passwd")) {
            String line = "{\"id\":\"a\",\"file\":\"" + file + "\"}";
            HttpResponse<String> response = office.post("/api/documents?name=list.jsonl", line);
            assertThat(Office.json(response).path("added").asInt()).as(file).isZero();
            assertThat(Office.json(response).path("rejections")).as(file).hasSize(1);
        }
    }

    @Test
    void theNameOfAFileIsOnlyAName() {
        assertThat(HandedIn.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(HandedIn.name("C:\\temp\\..\\a b.txt")).isEqualTo("a b.txt");
        assertThat(HandedIn.name("...hidden.txt")).isEqualTo("hidden.txt");
        assertThat(HandedIn.name("a\u0000<b>.jsonl")).isEqualTo("a__b_.jsonl");
        assertThat(HandedIn.name("x".repeat(500) + ".txt")).hasSize(120).endsWith(".txt");
        assertThatThrownBy(() -> HandedIn.name("../..")).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        assertRefused(office.post("/api/imports?name=a.exe&by=Vera", "MZ"), 415, "WEB_NO_SHEET");
        assertRefused(office.post("/api/imports?name=a.xlsx&by=Vera", "not a workbook"), 415, "WEB_NO_SHEET");
        assertRefused(office.post("/api/imports?name=a.csv&by=Vera", "a,b\r\n1,2\r\n"), 415, "WEB_NO_SHEET");
        assertRefused(office.post("/api/imports?name=a.csv&by=", "id,check,merge_into\r\n"), 422, "WEB_REFUSED");
    }
}
