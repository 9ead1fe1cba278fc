package org.annals.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.annals.actor.LocalActor;
import org.annals.attribution.AttributedContent;
import org.annals.attribution.Speaker;
import org.annals.claim.DocumentReading;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Layer;
import org.annals.pipeline.StageClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/*
 * A pronoun is tied rightly if the actor that it is tied to is named, anywhere in the text, where the treebank's annotators saw a mention of
 * what the pronoun means. It can be answered if the actors hold somebody who is named so. The pronoun of a voice is one
 * that a statement has as its speaker; there an answer is the actor of the speaker.
 */
/** Scores whom the product takes "he", "she" and "they" for, on treebanks that are annotated for coreference. */
@Command(
        name = "pronouns",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores whom pronouns are taken for, on files of a treebank with entities (GUM).",
        footer = {"", "Example:  ./bench pronouns ../shared/corpora/language/gum/train/*_news_*.conllu --errors"})
final class PronounsCommand implements Callable<Integer> {
    private static final Set<String> PERSONS = Set.of("he", "she", "him", "her");
    private static final Set<String> BODIES = Set.of("it", "they");

    private final PrintStream out;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CoNLL-U files, scored together.")
    private List<Path> files = List.of();

    @Option(names = "--errors", description = "Print each pronoun that is tied to somebody else.")
    private boolean errors;

    PronounsCommand(PrintStream out) {
        this.out = out;
    }

    private static final class Count {
        private int pronouns;
        private int known;
        private int tied;
        private int right;
    }

    @Override
    public Integer call() throws IOException {
        Annals annals = Annals.standard(2);
        for (Path file : files) {
            EntityMentions gold = EntityMentions.read(file);
            List<Document> document = List.of(gold.text().document(String.valueOf(file.getFileName())));
            annals.annotate(
                    document.iterator(),
                    Set.of(Layer.ATTRIBUTION),
                    new StageClock(),
                    read -> score(gold, read.reading().reading()));
        }
        out.printf(
                Locale.ROOT,
                "%-12s %9s %9s %6s %6s %10s %7s%n",
                "",
                "pronouns",
                "named",
                "tied",
                "right",
                "precision",
                "recall");
        counts.forEach((kind, count) -> out.printf(
                Locale.ROOT,
                "%-12s %9d %9d %6d %6d %10.3f %7.3f%n",
                kind,
                count.pronouns,
                count.known,
                count.tied,
                count.right,
                (double) count.right / Math.max(1, count.tied),
                (double) count.right / Math.max(1, count.known)));
        return 0;
    }

    private void score(EntityMentions gold, DocumentReading reading) {
        List<Set<String>> entities = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (LocalActor actor : reading.actors().actors()) {
            Set<String> meant = entities(gold, actor, reading.text().text());
            entities.add(meant);
            known.addAll(meant);
        }
        for (EntityMentions.Mention mention : gold.mentions()) {
            String word = mention.span().of(gold.text().text()).toLowerCase(Locale.ROOT);
            String kind = PERSONS.contains(word) ? "persons" : BODIES.contains(word) ? "it, they" : null;
            if (kind != null) {
                LocalActor tied = reading.actors().at(mention.span());
                count(gold, kind, mention, known, tied == null ? null : entities.get(tied.index()), name(tied));
            }
        }
        for (AttributedContent statement : reading.attributions().statements()) {
            Speaker speaker = statement.attribution().speaker();
            if (speaker == null || !PERSONS.contains(speaker.surface().toLowerCase(Locale.ROOT))) {
                continue;
            }
            EntityMentions.Mention mention = gold.around(speaker.span());
            if (mention != null && mention.span().equals(speaker.span())) {
                Integer tied = speaker.actor();
                count(gold, "voices", mention, known, tied == null ? null : entities.get(tied), speaker.name());
            }
        }
    }

    private static String name(@Nullable LocalActor actor) {
        return actor == null ? "nobody" : actor.name();
    }

    private void count(
            EntityMentions gold,
            String kind,
            EntityMentions.Mention mention,
            Set<String> known,
            @Nullable Set<String> tied,
            String name) {
        Count count = counts.computeIfAbsent(kind, key -> new Count());
        count.pronouns++;
        count.known += known.contains(mention.entity()) ? 1 : 0;
        boolean right = tied != null && tied.contains(mention.entity());
        count.tied += tied == null ? 0 : 1;
        count.right += right ? 1 : 0;
        boolean open = tied == null && known.contains(mention.entity());
        if (errors && (tied != null && !right || open)) {
            String text = gold.text().text();
            int begin = Math.max(0, mention.span().begin() - 260);
            int end = Math.min(text.length(), mention.span().end() + 60);
            out.println((open ? "open  " : "wrong ") + kind + " · " + name + " · "
                    + text.substring(begin, mention.span().begin()).replace('\n', ' ')
                    + "[[" + mention.span().of(text) + "]]"
                    + text.substring(mention.span().end(), end).replace('\n', ' '));
        }
    }

    /** What the treebank mentions where the actor is named or described. */
    private static Set<String> entities(EntityMentions gold, LocalActor actor, String text) {
        Set<String> meant = new HashSet<>();
        for (Span span : actor.mentions()) {
            String word = span.of(text).toLowerCase(Locale.ROOT);
            EntityMentions.Mention mention = PERSONS.contains(word) || BODIES.contains(word) ? null : gold.around(span);
            if (mention != null) {
                meant.add(mention.entity());
            }
        }
        return meant;
    }
}
