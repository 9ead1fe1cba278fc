package org.annals.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.annals.chronology.Chronology;
import org.annals.document.NotUnderstood;
import org.annals.ingest.Rejection;
import org.annals.pipeline.Version;

/** Writes {@code chronology.json}: the whole result, in the published format ({@code docs/schema}). */
public final class ChronologyJsonExport implements ChronologyExport {
    /** The name of the file. */
    public static final String FILE = "chronology.json";

    /** Raised whenever a reader of the file would have to change. */
    static final int FORMAT_VERSION = 3;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Override
    public void write(Chronology chronology, Path folder) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
            write(chronology, out);
        }
    }

    /** Writes to a stream and leaves it open. */
    public void write(Chronology chronology, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new LinePrinter());
            ChronologyIndex index = new ChronologyIndex(chronology);
            JsonRecords records = new JsonRecords(json, index);
            json.writeStartObject();
            records.text("format", "annals-chronology");
            json.writeNumberField("formatVersion", FORMAT_VERSION);
            json.writeObjectFieldStart("generator");
            records.text("version", Version.current());
            records.text("profile", chronology.profile());
            json.writeEndObject();
            new SourcesJson(records).write();
            new ClaimsJson(records).write();
            new ViewsJson(records).write();
            writeNotUnderstood(records);
            writeRejections(records);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeNotUnderstood(JsonRecords records) throws IOException {
        List<NotUnderstood> sorted =
                records.index().chronology().notUnderstood().stream().sorted().toList();
        JsonGenerator json = records.json();
        json.writeArrayFieldStart("notUnderstood");
        for (NotUnderstood item : sorted) {
            json.writeStartObject();
            records.text("document", item.document().value());
            records.span("span", item.document(), item.span());
            records.text("stage", item.stage());
            records.text("code", item.code());
            records.text("message", item.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRejections(JsonRecords records) throws IOException {
        List<Rejection> sorted = records.index().chronology().rejections().stream()
                .sorted(Comparator.<Rejection>naturalOrder().thenComparing(Rejection::message))
                .toList();
        JsonGenerator json = records.json();
        json.writeArrayFieldStart("rejections");
        for (Rejection item : sorted) {
            json.writeStartObject();
            records.text("input", item.input());
            records.text("code", item.code());
            if (item.position() == null) {
                json.writeNullField("position");
            } else {
                json.writeNumberField("position", item.position());
            }
            records.text("message", item.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
