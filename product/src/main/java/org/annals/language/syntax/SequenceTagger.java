package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Gives each word a label by a linear model, from left to right. Immutable and thread-safe. */
public final class SequenceTagger {
    private final List<String> labels;
    private final Lexicon lexicon;
    private final FeatureWeights weights;

    public SequenceTagger(List<String> labels, Lexicon lexicon, FeatureWeights weights) {
        this.labels = List.copyOf(labels);
        this.lexicon = lexicon;
        this.weights = weights;
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
        int[] given = new int[extractor.size()];
        int[] features = new int[TaggerFeatures.MOST];
        long[] slots = new long[TaggerFeatures.MOST];
        int[] scores = new int[labels.size()];
        int before = -1;
        int before2 = -1;
        for (int i = 0; i < given.length; i++) {
            Arrays.fill(scores, 0);
            int count = extractor.extract(i, before, before2, features);
            weights.addTo(scores, features, count, slots);
            before2 = before;
            before = best(scores);
            given[i] = before;
        }
        return given;
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
