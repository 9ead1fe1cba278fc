package org.annals.training.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Span;
import org.annals.event.ClaimPairs;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;

/** A labelled crisis: the pairs of the product's claims, and for claims that the labels cover the event they belong to. */
record LabelledCrisis(String name, List<ClaimPairs.Pair> pairs, Map<String, String> events) {
    private static final double COVERED = 0.6;
    private static final double ABOUT = 0.5;

    /** A label's claim and one of ours that may be it. */
    private record Match(String label, String claim, double agreement) {}

    static LabelledCrisis read(Path folder, Annals annals) throws IOException {
        Path manifest = folder.resolve("manifest.jsonl");
        Path input = Files.exists(manifest) ? manifest : folder.resolve("docs");
        ArticleReader reader = new ArticleReader(List.of(input.toString()), InputStream.nullInputStream());
        Chronology chronology =
                annals.build(reader.readAll(), reader.rejections()).chronology();
        JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
        Map<String, String> ours = matches(gold, chronology.readings());
        Map<String, String> events = new HashMap<>();
        for (JsonNode event : gold.path("events")) {
            for (JsonNode claim : event.path("claims")) {
                String found = ours.get(claim.asText());
                if (found != null) {
                    events.putIfAbsent(found, event.path("id").asText());
                }
            }
        }
        List<ClaimPairs.Pair> pairs = ClaimPairs.of(chronology.readings(), chronology.actors(), chronology.reuse());
        return new LabelledCrisis(folder.getFileName().toString(), pairs, events);
    }

    /** Label's claim to ours, one to one, the best agreement first, as the scorer has it. */
    private static Map<String, String> matches(JsonNode gold, List<DatedReading> readings) {
        List<Match> matches = new ArrayList<>();
        for (JsonNode label : gold.path("claims")) {
            for (DatedReading reading : readings) {
                String source = reading.document().sourceId();
                if (source.endsWith(label.path("doc").asText())) {
                    add(label, reading, matches);
                }
            }
        }
        matches.sort(Comparator.comparingDouble((Match match) -> -match.agreement)
                .thenComparing(Match::label)
                .thenComparing(Match::claim));
        Map<String, String> ours = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Match match : matches) {
            if (!ours.containsKey(match.label) && taken.add(match.claim)) {
                ours.put(match.label, match.claim);
            }
        }
        return ours;
    }

    private static void add(JsonNode label, DatedReading reading, List<Match> matches) {
        String quote = label.path("quote").asText();
        String text = reading.document().text();
        int at = -1;
        for (int i = 0; i < label.path("occurrence").asInt(1); i++) {
            at = text.indexOf(quote, at + 1);
        }
        if (at < 0) {
            return;
        }
        Span wanted = new Span(at, at + quote.length());
        for (DatedClaim dated : reading.claims()) {
            Claim claim = dated.claim();
            int shared = 0;
            int all = 0;
            for (Span span : claim.spans()) {
                shared += span.shared(wanted);
                all += span.length();
            }
            double covered = shared / (double) wanted.length();
            double about = shared / (double) Math.max(1, all);
            if (covered >= COVERED && about >= ABOUT) {
                double agreement = 2 * covered * about / (covered + about);
                matches.add(new Match(label.path("id").asText(), claim.id(), agreement));
            }
        }
    }
}
