package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * Each word's vector is the sum of the vectors of itself, its ending, its shape, its cluster and its tag. A layer over each word
 * and its two neighbours makes a state of it; blocks of a memory and a mixing layer tell it of the words further off. From the
 * states come the numbers whose products say which word hangs on which, and those that say by what relation. What hangs on a
 * form and its tag alone is kept with the form: its vector, and what it adds to the state of the word after it, which is the
 * first that is added there.
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
    private final float[] rootBefore;
    private final Layer[] memories;
    private final Layer[] mixes;
    /** From a word's state to the numbers that both scorers ask for. */
    private final Layer asked;

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
        rootBefore = before(window, root);
        memories = new Layer[blocks];
        mixes = new Layer[blocks];
        for (int i = 0; i < blocks; i++) {
            memories[i] = Layer.readFrom(in, width, 2 * width);
            mixes[i] = Layer.readFrom(in, width, width);
        }
        Layer arcDependents = Layer.readFrom(in, width, arc);
        Layer arcHeads = Layer.readFrom(in, width, arc);
        arcs = new ArcScorer(arc, farthest, Layer.floats(in, 2 * farthest + 2));
        Layer dependents = Layer.readFrom(in, width, label);
        Layer heads = Layer.readFrom(in, width, label);
        labels = new RelationScorer(2 * arc, label, Layer.readFrom(in, label, relations.size()));
        asked = Layer.beside(arcDependents, arcHeads, dependents, heads);
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

    /** What the scorers ask of the root and of the words of each piece, one piece after the other. */
    float[][] numbers(List<SentencePiece> pieces) {
        float[][] states = states(pieces);
        float[][] seen = memories.length == 0 ? states : memories[0].room(states.length);
        float[][] mixed = window.room(states.length);
        for (int block = 0; block < memories.length; block++) {
            memories[block].apply(seen, states);
            int from = 0;
            for (SentencePiece piece : pieces) {
                Memory.addTo(states, seen, from, from + piece.positions());
                from += piece.positions();
            }
            mixes[block].apply(mixed, states);
            for (int i = 0; i < states.length; i++) {
                Layer.rectify(mixed[i]);
                Layer.add(states[i], mixed[i]);
            }
        }
        float[][] numbers = asked.room(states.length);
        asked.apply(numbers, states);
        return numbers;
    }

    /** The states before any word knows of those further off than its neighbours. */
    private float[][] states(List<SentencePiece> pieces) {
        int size = pieces.stream().mapToInt(SentencePiece::positions).sum();
        float[] none = new float[root.length];
        float[][] states = window.room(size);
        float[][] here = new float[size][];
        float[][] after = new float[size][];
        int at = 0;
        for (SentencePiece piece : pieces) {
            int last = at + piece.positions() - 1;
            here[at] = root;
            window.start(states[at]);
            float[] asBefore = rootBefore;
            for (int i = at + 1; i <= last; i++) {
                TaggedVector vector = vector(piece, piece.from() + i - at - 1);
                here[i] = vector.numbers();
                after[i - 1] = here[i];
                System.arraycopy(asBefore, 0, states[i], 0, asBefore.length);
                asBefore = vector.asBefore();
            }
            after[last] = none;
            at = last + 1;
        }
        window.addTo(states, here, root.length);
        window.addTo(states, after, 2 * root.length);
        for (float[] state : states) {
            Layer.rectify(state);
        }
        return states;
    }

    private TaggedVector vector(SentencePiece piece, int word) {
        WordForm form = piece.words().at(word);
        int tag = tags.of(piece.tags().fine[word]);
        TaggedVector known = TaggedVector.find(form.vectors(), this, tag);
        if (known == null) {
            float[] numbers = new float[root.length];
            int[] of = rows.of(form);
            for (int table = 0; table < of.length; table++) {
                tables[table].addTo(numbers, of[table]);
            }
            tables[of.length].addTo(numbers, tag);
            known = new TaggedVector(this, tag, numbers, before(window, numbers), form.vectors());
            form.keep(known);
        }
        return known;
    }

    /** What a word adds to the state of the word after it, the biases among it. */
    private static float[] before(Layer window, float[] vector) {
        float[][] state = window.room(1);
        window.start(state[0]);
        window.addTo(state, new float[][] {vector}, 0);
        return state[0];
    }
}
