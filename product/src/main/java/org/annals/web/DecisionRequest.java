package org.annals.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is handed in.
 *
 * @param kind a word of the review package, or "label"
 * @param rows ids, in the order the kind wants them
 * @param field of a correction
 * @param before of a label
 * @param value of a correction, a label, a remark
 * @param quote of a claim to be added
 * @param fields of a claim to be added
 */
record DecisionRequest(
        String by,
        String why,
        String kind,
        List<String> rows,
        String field,
        String before,
        String value,
        String quote,
        Map<String, String> fields) {
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 2_000;
    private static final int DEPTH = 4;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** As JSON has it. */
    private record Given(
            @Nullable String by,
            @Nullable String why,
            @Nullable String kind,
            @Nullable List<String> rows,
            @Nullable String field,
            @Nullable String before,
            @Nullable String value,
            @Nullable String quote,
            @Nullable Map<String, String> fields) {}

    static DecisionRequest read(Request request) throws IOException {
        Given given;
        try {
            given = JSON.readValue(request.bytes(MOST_BYTES), Given.class);
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("the body must be a decision in JSON: " + e.getOriginalMessage());
        }
        if (given == null) {
            throw Problem.badRequest("the body must be a decision in JSON, got null");
        }
        List<String> rows = given.rows == null ? List.of() : given.rows;
        if (rows.size() > MOST_ROWS || rows.stream().anyMatch(Objects::isNull)) {
            throw Problem.badRequest("rows must be at most " + MOST_ROWS + " ids");
        }
        DecisionRequest read = new DecisionRequest(
                line(given.by),
                text(given.why),
                text(given.kind),
                rows,
                text(given.field),
                text(given.before),
                text(given.value),
                text(given.quote),
                given.fields == null ? Map.of() : given.fields);
        if (read.by.isBlank() || read.by.length() > LONGEST_NAME) {
            throw Problem.badRequest("by must name who decides, in at most " + LONGEST_NAME + " characters");
        }
        if (read.why.length() > LONGEST_WORDS || read.value.length() > LONGEST_WORDS) {
            throw Problem.badRequest("why and value must have at most " + LONGEST_WORDS + " characters");
        }
        return read;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String line(@Nullable String given) {
        return text(given).replaceAll("\\p{Cntrl}", " ").strip();
    }

    String row(int at) {
        if (at >= rows.size()) {
            throw Problem.badRequest(kind + " needs " + (at + 1) + " rows, got " + rows.size());
        }
        return rows.get(at);
    }
}
