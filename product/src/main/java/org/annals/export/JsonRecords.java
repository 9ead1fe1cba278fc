package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** Writes the values that all records share. Spans leave in code points. */
final class JsonRecords {
    private static final int DECIMALS = 4;

    private final JsonGenerator json;
    private final ChronologyIndex index;

    JsonRecords(JsonGenerator json, ChronologyIndex index) {
        this.json = json;
        this.index = index;
    }

    JsonGenerator json() {
        return json;
    }

    ChronologyIndex index() {
        return index;
    }

    void text(String field, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }

    void texts(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void decimal(String field, @Nullable Double value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    /** A number as written: no exponent, no trailing zeros after the point. */
    void number(String field, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
            return;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped);
    }

    void span(String field, DocumentId document, @Nullable Span span) throws IOException {
        json.writeFieldName(field);
        span(document, span);
    }

    void span(DocumentId document, @Nullable Span span) throws IOException {
        if (span == null) {
            json.writeNull();
            return;
        }
        CodePoints points = index.codePoints(document);
        json.writeStartArray();
        json.writeNumber(points.toCodePoint(span.begin()));
        json.writeNumber(points.toCodePoint(span.end()));
        json.writeEndArray();
    }

    void place(DocumentId document, Span span) throws IOException {
        json.writeStartObject();
        text("document", document.value());
        span("span", document, span);
        json.writeEndObject();
    }

    void dated(String field, @Nullable Dated dated) throws IOException {
        json.writeFieldName(field);
        if (dated == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        dateFields(dated);
        text("explanation", dated.explanation());
        text("document", dated.document().value());
        span("span", dated.document(), dated.span());
        json.writeEndObject();
    }

    /** The date itself, without what it rests on; into an object already begun. */
    void dateFields(Dated dated) throws IOException {
        text("edtf", dated.date().text());
        text(
                "earliest",
                dated.date().earliest() == null ? null : dated.date().earliest().toString());
        text(
                "latest",
                dated.date().latest() == null ? null : dated.date().latest().toString());
        text("precision", dated.date().precision().word());
        text("basis", dated.basis().word());
    }
}
