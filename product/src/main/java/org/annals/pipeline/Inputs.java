package org.annals.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.ingest.Rejection;
import org.jspecify.annotations.Nullable;

/** Stands in for the ingest package: plain UTF-8 text files and lines of JSON. */
public final class Inputs {
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<Document> documents = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    public List<Document> documents() {
        return documents;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    public Inputs read(List<String> names) {
        for (String name : names) {
            try (Stream<Path> files = Files.walk(Path.of(name))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    read(file);
                }
            } catch (IOException e) {
                rejections.add(new Rejection(name, "INGEST_UNREADABLE", null, e.toString()));
            } catch (UncheckedIOException e) {
                rejections.add(new Rejection(name, "INGEST_UNREADABLE", null, e.toString()));
            }
        }
        return this;
    }

    private void read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".txt")) {
            add(name.substring(0, name.length() - 4), name, Files.readString(file), Metadata.NONE);
            return;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    name.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                    StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    line(file, mapper.readTree(line));
                }
            }
        }
    }

    private void line(Path file, JsonNode line) throws IOException {
        String text = field(line, "text");
        String named = field(line, "file");
        if (text == null && named != null) {
            text = Files.readString(file.resolveSibling(named));
        }
        if (text != null) {
            Metadata metadata = new Metadata(
                    field(line, "title"),
                    field(line, "outlet"),
                    null,
                    field(line, "url"),
                    field(line, "published"),
                    Map.of());
            add(String.valueOf(field(line, "id")), named == null ? "" : named, text, metadata);
        }
    }

    private static @Nullable String field(JsonNode line, String name) {
        JsonNode value = line.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    private void add(String sourceId, String file, String text, Metadata metadata) {
        String hash = ContentHash.sha256(text);
        DocumentId id = new DocumentId(ContentHash.id("d", hash, String.valueOf(metadata.url()), sourceId));
        documents.add(new Document(
                id, sourceId, file.isEmpty() ? List.of() : List.of(file), text, hash, "en", metadata, List.of()));
    }
}
