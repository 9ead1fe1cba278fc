package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * Each word's vector is the sum of the vectors of itself, its ending, its shape, its cluster and its tag. A layer over each word
 * and its two neighbours makes a state of it; blocks of a memory and a mixing layer tell it of the words further off. From the
 * states come the numbers whose products say which word hangs on which, and those that say by what relation.
 * training/teacher/student.py makes the same sums.
 */
/** The parser's numbers. Immutable. */
final class ParserModel {
    private static final int FORMAT = 0x414E5032;
    /** A word and its two neighbours. */
    private static final int WINDOW = 3;

    private final List<String> relations;
    private final WordRows rows;
    private final WordClasses tags;
    private final VectorTable[] tables;
    private final float[] root;
    private final Layer window;
    private final Layer[] memories;
    private final Layer[] mixes;
    private final ArcScorer arcs;
    private final RelationScorer labels;

    private ParserModel(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("not a parser's model");
        }
        int embed = in.readInt();
        int width = in.readInt();
        int blocks = in.readInt();
        int arc = in.readInt();
        int label = in.readInt();
        int farthest = in.readInt();
        relations = List.of(strings(in, in.readInt()));
        tags = tags(strings(in, in.readInt()));
        int[] vocabulary = new int[in.readInt()];
        for (int i = 0; i < vocabulary.length; i++) {
            vocabulary[i] = in.readInt();
        }
        rows = WordRows.of(vocabulary);
        tables = new VectorTable[WordRows.TABLES + 1];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = VectorTable.readFrom(in, embed);
        }
        root = Layer.floats(in, embed);
        window = Layer.readFrom(in, WINDOW * embed, width);
        memories = new Layer[blocks];
        mixes = new Layer[blocks];
        for (int i = 0; i < blocks; i++) {
            memories[i] = Layer.readFrom(in, width, 2 * width);
            mixes[i] = Layer.readFrom(in, width, width);
        }
        arcs = ArcScorer.readFrom(in, width, arc, farthest);
        labels = RelationScorer.readFrom(in, width, label, relations.size());
    }

    static ParserModel readFrom(DataInputStream in) throws IOException {
        return new ParserModel(in);
    }

    private static String[] strings(DataInputStream in, int count) throws IOException {
        String[] strings = new String[count];
        for (int i = 0; i < count; i++) {
            strings[i] = in.readUTF();
        }
        return strings;
    }

    private static WordClasses tags(String... labels) {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            rows.put(TagNumbers.of(List.of(labels[i])).fine[0], i + 1);
        }
        return WordClasses.of(rows);
    }

    /** Names of the relations; the first is the root's. */
    List<String> relations() {
        return relations;
    }

    ArcScorer arcs() {
        return arcs;
    }

    RelationScorer labels() {
        return labels;
    }

    /** The states of the root, at 0, and of these words, from 1 on. */
    float[][] states(SentenceWords words, TagNumbers given, int from, int to) {
        float[][] vectors = new float[to - from + 1][root.length];
        vectors[0] = root;
        for (int i = from; i < to; i++) {
            float[] vector = vectors[i - from + 1];
            int[] of = rows.of(words, i);
            for (int table = 0; table < of.length; table++) {
                tables[table].addTo(vector, of[table]);
            }
            tables[of.length].addTo(vector, tags.of(given.fine[i]));
        }
        float[][] states = new float[vectors.length][];
        for (int i = 0; i < states.length; i++) {
            states[i] = window.biases();
            for (int beside = Math.max(0, i - 1); beside <= Math.min(i + 1, vectors.length - 1); beside++) {
                window.addTo(states[i], vectors[beside], (beside - i + 1) * root.length);
            }
            Layer.rectify(states[i]);
        }
        for (int block = 0; block < memories.length; block++) {
            float[][] seen = new float[states.length][];
            for (int i = 0; i < states.length; i++) {
                seen[i] = memories[block].of(states[i]);
            }
            Memory.addTo(states, seen);
            for (float[] state : states) {
                float[] mixed = mixes[block].of(state);
                Layer.rectify(mixed);
                Layer.add(state, mixed);
            }
        }
        return states;
    }
}
