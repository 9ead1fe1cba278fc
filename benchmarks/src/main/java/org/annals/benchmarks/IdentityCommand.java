package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.identity.Actor;
import org.annals.identity.ActorMention;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/*
 * A mention is the place in an article where a labelled claim's speaker is named or meant (speaker_surface, the one nearest
 * to the claim); its right cluster is the label's canonical name, the system's cluster the actor that has a mention there. A
 * mention where the system has no actor stands alone. B³ over the mentions of a crisis; the crises are pooled by mentions.
 */
/** Scores whether the speakers of a crisis are one actor each. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        description = "Scores the actors of the labelled crises: B³ over the mentions of their speakers.",
        footer = {"", "Example:  ./bench identity --errors"})
final class IdentityCommand implements Callable<Integer> {
    private static final String ROOT = System.getProperty("annals.root", ".");

    private final PrintStream out;

    @Option(names = "--shared", paramLabel = "DIR", description = "Where gold/ is (default: ../shared).")
    private Path shared = Path.of(ROOT, "..", "shared").normalize();

    @Option(names = "--errors", description = "Print the speakers that are split, joined or missed.")
    private boolean errors;

    IdentityCommand(PrintStream out) {
        this.out = out;
    }

    private record Mention(String speaker, String document, String surface, String actor) {}

    @Override
    public Integer call() throws IOException {
        Path gold = shared.resolve("gold");
        if (!Files.isDirectory(gold)) {
            out.println("No labelled crisis was found in " + gold);
            return 3;
        }
        out.printf(Locale.ROOT, "%-20s %8s %8s %8s %8s %8s%n", "crisis", "mentions", "found", "P", "R", "F1");
        Annals annals = Annals.standard(2);
        ClusterScore all = new ClusterScore();
        try (Stream<Path> folders = Files.list(gold)) {
            for (Path crisis : folders.filter(folder -> Files.exists(folder.resolve("gold.json")))
                    .sorted()
                    .toList()) {
                List<Mention> mentions = mentions(annals, crisis);
                ClusterScore score = new ClusterScore();
                for (Mention mention : mentions) {
                    score.add(mention.speaker, mention.actor);
                }
                print(String.valueOf(crisis.getFileName()), score, mentions);
                all.addAll(score);
            }
        }
        print("all", all, List.of());
        return 0;
    }

    private void print(String name, ClusterScore score, List<Mention> mentions) {
        out.printf(
                Locale.ROOT,
                "%-20s %8d %8.3f %8.3f %8.3f %8.3f%n",
                name,
                score.size(),
                score.found(),
                score.precision(),
                score.recall(),
                score.f1());
        if (errors) {
            Map<String, Set<String>> actors = new HashMap<>();
            mentions.forEach(mention -> actors.computeIfAbsent(mention.speaker, key -> new HashSet<>())
                    .add(mention.actor));
            for (Mention mention : mentions) {
                if (actors.getOrDefault(mention.speaker, Set.of()).size() > 1 || mention.actor.isEmpty()) {
                    out.println("    " + mention.speaker + " · " + mention.document + " · " + mention.surface + " · "
                            + (mention.actor.isEmpty() ? "no actor" : mention.actor));
                }
            }
        }
    }

    private List<Mention> mentions(Annals annals, Path crisis) throws IOException {
        Path manifest = crisis.resolve("manifest.jsonl");
        Path input = Files.exists(manifest) ? manifest : crisis.resolve("docs");
        ArticleReader inputs = new ArticleReader(List.of(input.toString()), InputStream.nullInputStream());
        List<Document> documents = inputs.readAll();
        List<Actor> actors = annals.build(documents, inputs.rejections())
                .chronology()
                .actors()
                .actors();
        Map<String, Document> bySource = new HashMap<>();
        documents.forEach(document -> bySource.put(document.sourceId(), document));
        List<Mention> mentions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        JsonNode gold = new ObjectMapper().readTree(crisis.resolve("gold.json").toFile());
        for (JsonNode claim : gold.path("claims")) {
            Document document = bySource.get(claim.path("doc").asText());
            String surface = claim.path("speaker_surface").asText("");
            if (document == null || !claim.path("speaker").isTextual() || surface.isBlank()) {
                continue;
            }
            Span span = nearest(document.text(), surface, anchor(document.text(), claim));
            if (span != null && seen.add(document.sourceId() + " " + span.begin())) {
                mentions.add(new Mention(
                        claim.path("speaker").asText(),
                        document.sourceId(),
                        surface,
                        actorAt(actors, document, span, claim.path("speaker").asText())));
            }
        }
        return mentions;
    }

    /** The number of the mention's words that the label has. */
    private static int labelled(String words, String label) {
        int count = 0;
        for (String word : words.split("[^\\p{L}]+", -1)) {
            count += word.length() > 2 && label.contains(word) ? 1 : 0;
        }
        return count;
    }

    /** Where the claim, or its attribution in another sentence, stands. */
    private static int anchor(String text, JsonNode claim) {
        JsonNode attribution = claim.path("attribution");
        int attributed =
                attribution.isObject() ? text.indexOf(attribution.path("quote").asText("\0")) : -1;
        int from = -1;
        for (int left = claim.path("occurrence").asInt(1); left > 0; left--) {
            from = text.indexOf(claim.path("quote").asText(), from + 1);
        }
        return attributed >= 0 ? attributed : Math.max(0, from);
    }

    private static @Nullable Span nearest(String text, String surface, int anchor) {
        Span best = null;
        for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
            int end = at + surface.length();
            boolean word = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (word && (best == null || Math.abs(at - anchor) < Math.abs(best.begin() - anchor))) {
                best = new Span(at, end);
            }
        }
        return best;
    }

    /**
     * The actor mentioned there; empty if none is. Of several ("Vera Olm, head of the Tavo Fund") the one whose words the
     * label has, and then the one whose mention shares the most characters with the span.
     */
    private static String actorAt(List<Actor> actors, Document document, Span span, String label) {
        String best = "";
        double most = 0;
        for (Actor actor : actors) {
            for (ActorMention mention : actor.mentions()) {
                if (!mention.document().equals(document.id()) || !mention.span().overlaps(span)) {
                    continue;
                }
                int shared = Math.min(mention.span().end(), span.end())
                        - Math.max(mention.span().begin(), span.begin());
                double share = 2.0 * shared / (mention.span().length() + span.length())
                        + labelled(mention.span().of(document.text()), label);
                if (share > most) {
                    most = share;
                    best = actor.name() + " " + actor.id();
                }
            }
        }
        return best;
    }
}
