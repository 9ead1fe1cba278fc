package org.annals.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoldTableTest {
    @Test
    void weightsARateByTheNumberOfItems() throws JsonProcessingException {
        String table = table("{\"speaker\":{\"value\":1.0,\"n\":1}}", "{\"speaker\":{\"value\":0.5,\"n\":3}}");

        assertThat(row(table, "speaker")).isEqualTo("|speaker|1.000|0.500|0.625|");
    }

    @Test
    void weightsPrecisionByWhatTheSystemGaveAndLeavesOutACrisisWithoutGold() throws JsonProcessingException {
        String table = table(
                "{\"reuse\":{\"precision\":1.0,\"recall\":0.5,\"f1\":0.667,\"n\":2,\"system\":1}}",
                "{\"reuse\":{\"precision\":0.0,\"recall\":0.5,\"f1\":0.0,\"n\":2,\"system\":3}}",
                "{\"reuse\":{\"precision\":0.0,\"recall\":null,\"f1\":null,\"n\":0,\"system\":50}}");

        assertThat(row(table, "reuse precision")).endsWith("|0.250|");
        assertThat(row(table, "reuse recall")).endsWith("|0.500|");
        assertThat(row(table, "reuse f1")).endsWith("|0.333|");
    }

    @Test
    void addsUpProhibitionsThatWereViolated() throws JsonProcessingException {
        String table = table(
                "{\"mustNot\":{\"violated\":1,\"n\":9},\"spansWrong\":0}",
                "{\"mustNot\":{\"violated\":2,\"n\":9},\"spansWrong\":0}");

        assertThat(row(table, "mustNot violated")).endsWith("|3|");
    }

    private static String table(String... results) throws JsonProcessingException {
        Map<String, JsonNode> nodes = new TreeMap<>();
        for (int i = 0; i < results.length; i++) {
            nodes.put("c" + i, new ObjectMapper().readTree(results[i]));
        }
        return new GoldTable(nodes).byMeasure();
    }

    private static String row(String table, String measure) {
        return table.lines()
                .map(line -> line.replaceAll(" *\\| *", "|"))
                .filter(line -> line.startsWith("|" + measure + "|"))
                .findFirst()
                .orElse("");
    }
}
