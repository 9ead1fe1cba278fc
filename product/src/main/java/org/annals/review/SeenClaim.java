package org.annals.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.FigureRow;

/**
 * A claim with its figures as it stood when a person decided on it. A decision holds, for each of its anchors, those that
 * stood there, one for each document of the text; as JSON, so that newer versions can read it.
 */
record SeenClaim(ClaimRow row, List<FigureRow> figures) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final TypeReference<List<List<SeenClaim>>> SEEN = new TypeReference<>() {};

    SeenClaim {
        figures = List.copyOf(figures);
    }

    static String write(List<List<SeenClaim>> byAnchor) {
        try {
            return JSON.writeValueAsString(byAnchor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of strings and numbers must be writable", e);
        }
    }

    /** Those at the anchor of that number, as far as they can be made again; none in decisions of older programs. */
    static List<SeenClaim> at(Decision decision, int anchor) {
        String seen = decision.content().get(Decision.Content.SEEN);
        if (seen == null) {
            return List.of();
        }
        try {
            List<List<SeenClaim>> byAnchor = JSON.readValue(seen, SEEN);
            return anchor >= byAnchor.size()
                    ? List.of()
                    : byAnchor.get(anchor).stream()
                            .filter(claim -> claim.row.detail() != null)
                            .toList();
        } catch (JsonProcessingException e) {
            // A log from elsewhere may hold anything; without them the decision is orphaned, and said to be.
            return List.of();
        }
    }
}
