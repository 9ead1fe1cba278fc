package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/*
 * A text repeats its words. The features of a word alone, of a neighbour alone and of the labels before it have the longest rows
 * of weights and come again and again, so their sums are kept; only what joins words, or words and labels, is looked up each time.
 */
/** Gives each word a label by a linear model, from left to right. Thread-safe. */
public final class SequenceTagger {
    private final List<String> labels;
    private final Lexicon lexicon;
    private final FeatureWeights weights;
    /** What the two labels before a word add to its scores. */
    private final AtomicReferenceArray<int[]> byLabels;

    public SequenceTagger(List<String> labels, Lexicon lexicon, FeatureWeights weights) {
        this.labels = List.copyOf(labels);
        this.lexicon = lexicon.fresh();
        this.weights = weights;
        this.byLabels = new AtomicReferenceArray<>((labels.size() + 1) * (labels.size() + 1));
    }

    /** The labels' names; what {@link #tag} returns are positions in this list. */
    public List<String> labels() {
        return labels;
    }

    /** The lexicon that the words must be read with. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** One label for each word; they must have been read with this tagger's lexicon. */
    public int[] tag(SentenceWords words) {
        TaggerFeatures extractor = new TaggerFeatures(words);
        Sums sums = new Sums(extractor);
        int[] given = new int[extractor.size()];
        int[] scores = new int[labels.size()];
        int before = -1;
        int before2 = -1;
        for (int i = 0; i < given.length; i++) {
            System.arraycopy(sums.ofPart(words.at(i), extractor.part(i)), 0, scores, 0, scores.length);
            add(scores, sums.ofPart(words.at(i - 1), TaggerFeatures.PREVIOUS));
            add(scores, sums.ofPart(words.at(i + 1), TaggerFeatures.NEXT));
            add(scores, sums.ofLabels(before, before2));
            sums.addRest(i, before, before2, scores);
            before2 = before;
            before = best(scores);
            given[i] = before;
        }
        return given;
    }

    private static void add(int[] scores, int[] more) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += more[label];
        }
    }

    /** The sums of the weights of one sentence's features; those that do not hang on the sentence are kept. */
    private final class Sums {
        private final TaggerFeatures extractor;
        private final int[] features = new int[TaggerFeatures.MOST];
        private final long[] slots = new long[TaggerFeatures.MOST];

        Sums(TaggerFeatures extractor) {
            this.extractor = extractor;
        }

        int[] ofPart(WordForm form, int part) {
            return form.scores(part, () -> sum(extractor.extractPart(form, part, features)));
        }

        int[] ofLabels(int before, int before2) {
            int pair = (before + 1) * (labels.size() + 1) + before2 + 1;
            int[] known = byLabels.get(pair);
            if (known == null) {
                known = sum(extractor.extractLabels(before, before2, features));
                byLabels.set(pair, known);
            }
            return known;
        }

        void addRest(int i, int before, int before2, int[] scores) {
            int count = extractor.extractRest(i, before, before2, features);
            weights.addTo(scores, features, count, slots);
        }

        private int[] sum(int count) {
            int[] sum = new int[labels.size()];
            weights.addTo(sum, features, count, slots);
            return sum;
        }
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Writes the model; the same model gives the same bytes. */
    public void writeTo(DataOutputStream out) throws IOException {
        PackedNumbers.write(out, labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        lexicon.writeTo(out);
        weights.writeTo(out);
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param classes the classes of words that the tagger was trained with
     */
    public static SequenceTagger readFrom(DataInputStream in, WordClassTable classes) throws IOException {
        String[] labels = new String[PackedNumbers.read(in)];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        Lexicon lexicon = Lexicon.readFrom(in, classes);
        return new SequenceTagger(List.of(labels), lexicon, FeatureWeights.readFrom(in));
    }
}
