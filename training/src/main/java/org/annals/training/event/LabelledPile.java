package org.annals.training.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.chronology.Chronology;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Span;
import org.annals.event.ClaimHappenings;
import org.annals.event.ClaimPairs;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;

/**
 * A pile of articles whose claims were labelled by reading.
 *
 * @param labels by claim: E1, E2 … a happening; S1, S2 … what one voice said on one occasion; V a view or state; N no claim
 * @param lines by claim, where a reader judged the line that it would be: + good, or what is wrong with it
 * @param happenings what the models see of each claim
 * @param pairs those that the linker would judge
 */
record LabelledPile(
        String name,
        Map<String, String> labels,
        Map<String, String> lines,
        Map<String, ClaimHappenings.Seen> happenings,
        List<ClaimPairs.Pair> pairs) {

    private static final int LABEL = 3;
    private static final int LINE = 4;

    static List<LabelledPile> readAll(Path piles, Path labels, Annals annals) throws IOException {
        List<LabelledPile> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(labels)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".tsv", "");
                read.add(read(piles.resolve(name + ".jsonl"), file, annals));
            }
        }
        return read;
    }

    /** @param labels lines of article, begin and end of the claim's predicate, label, and what the line is worth */
    static LabelledPile read(Path articles, Path labels, Annals annals) throws IOException {
        Map<String, Map<Span, String[]>> byArticle = new HashMap<>();
        for (String line : Files.readAllLines(labels, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            byArticle
                    .computeIfAbsent(cells[0], key -> new HashMap<>())
                    .put(new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])), cells);
        }
        ArticleReader reader = new ArticleReader(List.of(articles.toString()), InputStream.nullInputStream());
        Chronology pile = annals.build(reader.readAll(), reader.rejections()).chronology();
        Map<String, String> found = new TreeMap<>();
        Map<String, String> lines = new TreeMap<>();
        for (DatedReading reading : pile.readings()) {
            Map<Span, String[]> known =
                    byArticle.getOrDefault(reading.document().sourceId(), Map.of());
            for (DatedClaim claim : reading.claims()) {
                String[] cells = known.get(claim.claim().predicate().span());
                if (cells != null) {
                    found.put(claim.id(), cells[LABEL]);
                }
                if (cells != null && cells.length > LINE && !cells[LINE].isEmpty()) {
                    lines.put(claim.id(), cells[LINE]);
                }
            }
        }
        String file = articles.getFileName().toString();
        return new LabelledPile(
                file.substring(0, file.indexOf('.')),
                found,
                lines,
                ClaimHappenings.of(pile.readings(), pile.actors(), pile.reuse()),
                ClaimPairs.of(pile.readings(), pile.actors(), pile.reuse()));
    }

    /** What the models see of a labelled claim. */
    ClaimHappenings.Seen seen(String claim) {
        ClaimHappenings.Seen features = happenings.get(claim);
        if (features == null) {
            throw new IllegalArgumentException("the claim must be one of the pile, got " + claim);
        }
        return features;
    }
}
