package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;

/**
 * One case of a file of Microsoft's Recognizers-Text: a text, the moment it is read from, and what is expected.
 *
 * @param reference the moment, or an empty text where the case gives none
 */
record RecognizersCase(String text, String reference, List<Expected> expected) {
    private static final String NOT_RESOLVED = "not resolved";

    RecognizersCase {
        expected = List.copyOf(expected);
    }

    /**
     * An expression that must be read.
     *
     * @param type its type: date, daterange, datetime, datetimerange, time, timerange, duration, set
     * @param readings its resolutions, one of which the reading of news must be
     */
    record Expected(Span span, String type, List<Reading> readings) {
        Expected {
            readings = List.copyOf(readings);
        }
    }

    /** One resolution; what is not given is an empty text. */
    record Reading(String timex, String value, String start, String end, String bound) {}

    /** The cases of a file. */
    static List<RecognizersCase> read(Path file) throws IOException {
        String json = Files.readString(file, StandardCharsets.UTF_8);
        List<RecognizersCase> cases = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json)) {
            List<Expected> expected = new ArrayList<>();
            for (JsonNode result : row.path("Results")) {
                add(result, expected);
            }
            String reference = row.path("Context").path("ReferenceDateTime").asText("");
            cases.add(new RecognizersCase(row.path("Input").asText(), reference, expected));
        }
        return cases;
    }

    private static void add(JsonNode result, List<Expected> expected) {
        List<Reading> readings = new ArrayList<>();
        for (JsonNode value : result.path("Resolution").path("values")) {
            readings.add(new Reading(
                    value.path("timex").asText(""),
                    resolved(value.path("value").asText("")),
                    resolved(value.path("start").asText("")),
                    resolved(value.path("end").asText("")),
                    value.path("Mod").asText("")));
        }
        if (!readings.isEmpty()) {
            Span span =
                    new Span(result.path("Start").asInt(), result.path("End").asInt() + 1);
            String type = result.path("TypeName").asText("").replace("datetimeV2.", "");
            expected.add(new Expected(span, type, readings));
        }
    }

    private static String resolved(String text) {
        return text.equals(NOT_RESOLVED) ? "" : text;
    }
}
