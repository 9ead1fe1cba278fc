package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.annals.document.CodePoints;
import org.annals.document.Span;
import org.annals.pipeline.Layer;

/** One annotation on its way out: where it stands, and how its fields are written. */
record Annotation(Span span, Layer layer, Body body) implements Comparable<Annotation> {
    /** Writes the fields after {@code type}. */
    interface Body {
        void write(JsonGenerator json, CodePoints points) throws IOException;
    }

    /** By begin, then longer first, then layer; a sort that keeps the order of equals settles the rest. */
    @Override
    public int compareTo(Annotation other) {
        int order = span.compareTo(other.span);
        return order != 0 ? order : layer.compareTo(other.layer);
    }
}
