package org.annals.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.chronology.Chronology;
import org.annals.chronology.ReadingOrder;
import org.annals.claim.DatedReading;
import org.annals.document.Document;
import org.annals.pipeline.Version;

/**
 * Writes {@code chronology.html}: the viewer with the whole chronology and all texts in one file, which opens from disk
 * and asks nothing of a network. Its policy lets the browser run the viewer and nothing else, so that text of an article
 * stays text.
 */
public final class ChronologyHtmlExport implements ChronologyExport {
    /** The name of the file. */
    public static final String FILE = "chronology.html";

    private static final String VIEWER = resource("viewer/viewer.js");
    private static final String STYLE = resource("viewer/style.css");

    private final boolean hasJson;

    public ChronologyHtmlExport() {
        this(false);
    }

    private ChronologyHtmlExport(boolean hasJson) {
        this.hasJson = hasJson;
    }

    /** One that takes the records from the {@code chronology.json} of the same chronology, which stands in the folder already. */
    public static ChronologyHtmlExport besideJson() {
        return new ChronologyHtmlExport(true);
    }

    @Override
    public void write(Chronology chronology, Path folder) throws IOException {
        if (hasJson) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
                write(chronology, folder.resolve(ChronologyJsonExport.FILE), out);
            }
            return;
        }
        Path records = Files.createTempFile(folder, "chronology", ".json.tmp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
            // The records go through a file: in memory a large chronology would stand twice.
            try (OutputStream json = new BufferedOutputStream(Files.newOutputStream(records))) {
                new ChronologyJsonExport().write(chronology, json);
            }
            write(chronology, records, out);
        } finally {
            Files.deleteIfExists(records);
        }
    }

    private static void write(Chronology chronology, Path records, OutputStream out) throws IOException {
        PageBlocks page = new PageBlocks(out);
        page.raw(head());
        ChronologyIndex index = new ChronologyIndex(chronology);
        page.block(
                "id=\"overview\"",
                json -> new OverviewJson(index, OverviewLists.all(index), json)
                        .write(ReadingOrder.of(chronology.entries()).all()));
        // The viewer runs here, before the records are read: its first screen needs only the overview.
        page.raw("<script>" + VIEWER + "</script>\n");
        try (InputStream json = Files.newInputStream(records)) {
            page.records(json);
        }
        List<Document> documents = chronology.readings().stream()
                .map(DatedReading::document)
                .sorted(Comparator.comparing(Document::id))
                .toList();
        for (Document document : documents) {
            page.block("id=\"text-" + document.id().value() + "\"", json -> json.writeString(document.text()));
        }
        page.raw("</body>\n</html>\n");
    }

    private static String head() {
        return String.format(Locale.ROOT, """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <meta name="color-scheme" content="light dark">
                <meta name="generator" content="annals %s">
                <link rel="icon" href="data:,">
                <title>Chronology</title>
                <style>%s</style>
                </head>
                <body>
                <div id="annals"><noscript>This page needs JavaScript to show the chronology; chronology.md beside it \
                can be read without.</noscript></div>
                """, policy(), Version.current(), STYLE);
    }

    private static String policy() {
        return "default-src 'none'; script-src " + hash(VIEWER) + "; style-src " + hash(STYLE)
                + "; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script';"
                + " trusted-types 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must know SHA-256", e);
        }
    }

    /** With line ends as a browser counts them: the hash is taken over what it sees. */
    private static String resource(String name) {
        try (InputStream in = ChronologyHtmlExport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the viewer must be among the resources, missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
