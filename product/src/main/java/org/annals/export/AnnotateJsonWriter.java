package org.annals.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annals.document.CodePoints;
import org.annals.pipeline.AnnotatedDocument;

/** Writes annotated documents as lines of JSON, in the form that scorers and other programs read. Not thread-safe. */
public final class AnnotateJsonWriter {
    private final JsonGenerator json;

    public AnnotateJsonWriter(OutputStream out) throws IOException {
        json = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /** Writes one document's line and flushes it. */
    public void write(AnnotatedDocument annotated) throws IOException {
        List<Annotation> annotations = new ArrayList<>();
        new AnnotationCollector(annotated).into(annotations);
        annotations.sort(Comparator.naturalOrder());
        CodePoints points = CodePoints.of(annotated.reading().document().text());
        json.writeStartObject();
        json.writeStringField("id", annotated.reading().document().sourceId());
        json.writeArrayFieldStart("annotations");
        for (Annotation annotation : annotations) {
            json.writeStartObject();
            json.writeStringField("type", annotation.layer().word());
            annotation.body().write(json, points);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
