package org.annals.training.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.event.WordVectors;
import org.annals.ingest.ArticleReader;
import org.annals.language.EnglishSegmenter;
import org.annals.language.EnglishSyntax;
import org.annals.language.Tag;
import org.annals.language.Word;

/*
 * Positive pointwise mutual information of dictionary forms within a window (Levy, Goldberg, Dagan 2015: context counts
 * smoothed by the power .75), cut to a few dimensions by a singular value decomposition, singular values by the root.
 */
/** Makes {@code word-vectors.bin} from newspaper text: arguments JSONL.GZ OUT WORDS DIMENSIONS. */
public final class WordVectorTraining {
    private static final int WINDOW = 4;
    private static final double SMOOTHING = 0.75;
    private static final long SEED = 20261126;

    private final EnglishSegmenter segmenter = new EnglishSegmenter();
    private final EnglishSyntax syntax = new EnglishSyntax();

    private WordVectorTraining() {}

    public static void main(String[] args) throws IOException {
        WordVectorTraining training = new WordVectorTraining();
        List<List<String>> sentences = training.sentences(Path.of(args[0]));
        List<String> words = commonest(sentences, Integer.parseInt(args[2]));
        SparseMatrix matrix = associations(sentences, words);
        System.out.println(words.size() + " words, " + matrix.entries() + " associations");
        float[][] vectors = matrix.leadingVectors(Integer.parseInt(args[3]), SEED);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            WordVectors.of(words, rarity(sentences, words), vectors).write(out);
        }
        Files.write(Path.of(args[1] + ".words"), words);
    }

    private List<List<String>> sentences(Path file) {
        List<List<String>> sentences = new ArrayList<>();
        ArticleReader articles = new ArticleReader(List.of(file.toString()), InputStream.nullInputStream());
        for (Document document : articles.readAll()) {
            for (List<Span> words : segmenter.segment(document)) {
                List<String> lemmas = new ArrayList<>();
                for (Word word : syntax.tag(document.text(), words)) {
                    if (isContent(word)) {
                        lemmas.add(word.lemma().toLowerCase(Locale.ROOT));
                    }
                }
                sentences.add(lemmas);
            }
        }
        return sentences;
    }

    private static boolean isContent(Word word) {
        Tag tag = word.tag();
        return tag == Tag.NOUN || tag == Tag.VERB || tag == Tag.ADJ || tag == Tag.ADV || tag == Tag.PROPN;
    }

    private static List<String> commonest(List<List<String>> sentences, int most) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().matches("[a-z]+(-[a-z]+)*"))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static byte[] rarity(List<List<String>> sentences, List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
        double all = sentences.stream().mapToInt(List::size).sum();
        byte[] bits = new byte[words.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) Math.round(Math.log(all / counts.getOrDefault(words.get(i), 1)) / Math.log(2));
        }
        return bits;
    }

    private static SparseMatrix associations(List<List<String>> sentences, List<String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        Map<Long, Float> counts = new HashMap<>();
        double[] totals = new double[words.size()];
        for (List<String> sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                Integer a = numbers.get(sentence.get(i));
                for (int j = Math.max(0, i - WINDOW); a != null && j < Math.min(sentence.size(), i + WINDOW + 1); j++) {
                    Integer b = i == j ? null : numbers.get(sentence.get(j));
                    if (b != null) {
                        counts.merge((long) a << 32 | b, 1f, Float::sum);
                        totals[a]++;
                    }
                }
            }
        }
        double sum = 0;
        double smoothed = 0;
        for (double total : totals) {
            sum += total;
            smoothed += Math.pow(total, SMOOTHING);
        }
        SparseMatrix matrix = new SparseMatrix(words.size());
        for (Map.Entry<Long, Float> entry : counts.entrySet()) {
            int a = (int) (entry.getKey() >>> 32);
            int b = (int) (long) entry.getKey();
            double expected = totals[a] / sum * Math.pow(totals[b], SMOOTHING) / smoothed;
            double information = Math.log(entry.getValue() / sum / expected);
            if (information > 0) {
                matrix.add(a, b, (float) information);
            }
        }
        matrix.finish();
        return matrix;
    }
}
