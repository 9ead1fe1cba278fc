package org.annals.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON into a page as inert {@code script} blocks. Records are cut into blocks of some hundreds, so that a
 * browser can read them one after the other without holding up the reader.
 */
final class PageBlocks {
    private static final int RECORDS_IN_BLOCK = 500;

    private final JsonFactory factory =
            new JsonFactoryBuilder().characterEscapes(new HtmlSafeEscapes()).build();
    private final OutputStream out;

    PageBlocks(OutputStream out) {
        this.out = out;
    }

    /** Writes into one block. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** @param attribute must be safe as an attribute: it comes from the program, never from an article */
    void block(String attribute, Content content) throws IOException {
        raw("<script type=\"application/json\" " + attribute + ">");
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            content.write(json);
        }
        raw("</script>\n");
    }

    /** Copies every array of a {@code chronology.json}, its records unchanged. */
    void records(InputStream chronologyJson) throws IOException {
        try (JsonParser json = factory.createParser(chronologyJson)) {
            while (json.nextToken() != null) {
                boolean array = json.currentToken() == JsonToken.START_ARRAY
                        && json.getParsingContext().getParent().inObject();
                if (array) {
                    array(json, json.currentName());
                } else if (json.currentToken() == JsonToken.START_OBJECT
                        && !json.getParsingContext().getParent().inRoot()) {
                    json.skipChildren();
                }
            }
        }
    }

    private void array(JsonParser records, String name) throws IOException {
        while (records.nextToken() != JsonToken.END_ARRAY) {
            block("data-records=\"" + name + "\"", json -> {
                json.writeStartArray();
                int count = 0;
                do {
                    json.copyCurrentStructure(records);
                    count++;
                } while (count < RECORDS_IN_BLOCK && hasNext(records));
                json.writeEndArray();
            });
            if (records.currentToken() == JsonToken.END_ARRAY) {
                return;
            }
        }
    }

    private static boolean hasNext(JsonParser records) throws IOException {
        return records.nextToken() != JsonToken.END_ARRAY;
    }

    void raw(String html) throws IOException {
        out.write(html.getBytes(StandardCharsets.UTF_8));
    }
}
