package org.annals.training.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;
import org.annals.language.EnglishLemmas;

/** Collects the lemmas that the lemmatiser's rules get wrong. */
final class LemmaTable {
    private static final Set<String> SKIPPED = Set.of("CD", "GW", "AFX", "NFP", "ADD", "LS", "FW", "UH", "SYM");
    private static final int LEAST_VERB = 2;

    private LemmaTable() {}

    /** Rows of Penn tag, lower-case form and lemma: what the treebanks say most often, where the rules say otherwise. */
    static void write(List<UdSentence> sentences, Path file) throws IOException {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, UdWord> examples = new TreeMap<>();
        for (UdSentence sentence : sentences) {
            for (UdWord word : sentence.words()) {
                boolean odd = word.misc().contains("CorrectForm")
                        || word.lemma().equals("_")
                        || word.form().indexOf('#') >= 0
                        || word.relation().equals("goeswith");
                if (!odd) {
                    String key = word.fineTag() + "\t" + EnglishLemmas.plain(word.form());
                    counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(word.lemma(), 1, Integer::sum);
                    examples.putIfAbsent(key + "\t" + word.lemma(), word);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Penn tag, form in lower case, lemma: where the treebanks differ from the rules. Made by training, from");
        lines.add("# UD English EWT and GUM (CC BY-SA 4.0 and the licences of GUM's sources); docs/models/ says how.");
        counts.forEach((key, lemmas) -> {
            String best = best(lemmas);
            UdWord word = Objects.requireNonNull(examples.get(key + "\t" + best), "every lemma must have an example");
            boolean wanted =
                    !word.tag().equals("PROPN") && !word.tag().equals("X") && !SKIPPED.contains(word.fineTag());
            boolean small = word.fineTag().startsWith("PRP") || best.equals(best.toLowerCase(Locale.ROOT));
            if (wanted
                    && small
                    && !EnglishLemmas.ruled(word.form().toLowerCase(Locale.ROOT), word.tag(), word.fineTag())
                            .equals(best)) {
                lines.add(key + "\t" + best);
            }
        });
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** The base forms of verbs, seen twice or more, in the treebanks or the silver sentences. */
    static void writeVerbs(List<UdSentence> sentences, Path file) throws IOException {
        Map<String, Integer> bases = new TreeMap<>();
        for (UdSentence sentence : sentences) {
            for (UdWord word : sentence.words()) {
                boolean base = word.fineTag().equals("VB") || word.fineTag().equals("VBP");
                if (base && word.form().matches("[a-z]{3,}")) {
                    bases.merge(word.form(), 1, Integer::sum);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Base forms of verbs, as seen in treebanks and news; made by training, docs/models/ says how.");
        bases.forEach((base, count) -> {
            if (count >= LEAST_VERB) {
                lines.add(base);
            }
        });
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String best(Map<String, Integer> lemmas) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : lemmas.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }
}
