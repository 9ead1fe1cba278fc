package org.annals.training.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.annals.benchmarks.UdReader;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;

/** Reads what a teacher labelled and adds the universal tag that its Penn tag and relation imply. */
final class SilverReader {
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("NN", "NOUN"),
            Map.entry("NNS", "NOUN"),
            Map.entry("NNP", "PROPN"),
            Map.entry("NNPS", "PROPN"),
            Map.entry("MD", "AUX"),
            Map.entry("JJ", "ADJ"),
            Map.entry("JJR", "ADJ"),
            Map.entry("JJS", "ADJ"),
            Map.entry("RBR", "ADV"),
            Map.entry("RBS", "ADV"),
            Map.entry("WRB", "ADV"),
            Map.entry("PDT", "DET"),
            Map.entry("WP", "PRON"),
            Map.entry("WP$", "PRON"),
            Map.entry("PRP", "PRON"),
            Map.entry("PRP$", "PRON"),
            Map.entry("EX", "PRON"),
            Map.entry("POS", "PART"),
            Map.entry("CC", "CCONJ"),
            Map.entry("CD", "NUM"),
            Map.entry("RP", "ADP"),
            Map.entry("UH", "INTJ"),
            Map.entry("FW", "X"),
            Map.entry("SYM", "SYM"),
            Map.entry("$", "SYM"),
            Map.entry("#", "SYM"),
            Map.entry("ADD", "PROPN"),
            Map.entry("LS", "X"),
            Map.entry("AFX", "X"),
            Map.entry("GW", "X"));

    private SilverReader() {}

    /** At most {@code shards} files' sentences, in the order of the files' names. */
    static List<UdSentence> read(Path folder, int shards) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.list(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".conllu"))
                    .sorted()
                    .limit(shards)
                    .toList();
        }
        List<UdSentence> sentences = new ArrayList<>();
        for (Path file : files) {
            for (UdSentence sentence : UdReader.read(file)) {
                sentences.add(sentence.withWords(
                        sentence.words().stream().map(SilverReader::tagged).toList()));
            }
        }
        return sentences;
    }

    private static UdWord tagged(UdWord word) {
        return word.withTag(universal(word), word.fineTag());
    }

    private static String universal(UdWord word) {
        String fine = word.fineTag();
        String relation = word.relation();
        String fixed = FIXED.get(fine);
        if (fixed != null) {
            return fixed;
        }
        if (fine.startsWith("VB")) {
            return relation.startsWith("aux") || relation.equals("cop") ? "AUX" : "VERB";
        }
        String form = word.form().toLowerCase(Locale.ROOT);
        return switch (fine) {
            case "RB" ->
                form.equals("not") || form.startsWith("n") && form.endsWith("t") && form.length() == 3 ? "PART" : "ADV";
            case "IN" -> relation.equals("mark") ? "SCONJ" : "ADP";
            case "TO" -> relation.equals("case") ? "ADP" : "PART";
            case "DT", "WDT" -> relation.startsWith("det") ? "DET" : "PRON";
            default -> "PUNCT";
        };
    }
}
