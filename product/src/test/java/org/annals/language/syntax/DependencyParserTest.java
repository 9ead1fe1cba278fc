package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DependencyParserTest {
    private static final List<String> RELATIONS = List.of("root", "nsubj", "obj", "punct", "obl");
    private static final List<String> TAGS = List.of("NOUN|NN", "VERB|VBD", "PUNCT|.", "ADP|IN", "CCONJ|CC");

    /** Whatever the weights say, the result is one tree with one root. */
    @RepeatedTest(30)
    void buildsOneTreeWithOneRootWhateverTheWeights(RepetitionInfo repetition) throws IOException {
        int seed = repetition.getCurrentRepetition();
        assertThatIsTree(Sentence.random(seed, 1 + seed), parser(seed), seed);
    }

    @Test
    void readsTextWithoutEndInPieces() throws IOException {
        assertThatIsTree(Sentence.random(5, 1_700), parser(31), 5);
    }

    /** Short ones, one in pieces, none at all: what they are read with changes nothing. */
    @Test
    void readsManySentencesTogetherAsIfEachWereAlone() throws IOException {
        DependencyParser parser = parser(7);
        List<DependencyParser.Sentence> sentences = new ArrayList<>();
        for (int size : new int[] {1, 30, 0, 3, 260, 2, 90, 510, 17, 5}) {
            sentences.add(Sentence.random(sentences.size(), size).asked());
        }
        List<DependencyParser.Tree> together = parser.parse(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            DependencyParser.Tree alone = parser.parse(sentences.get(i));
            for (int word = 0; word < sentences.get(i).forms().size(); word++) {
                assertThat(together.get(i).head(word)).isEqualTo(alone.head(word));
                assertThat(together.get(i).relation(word)).isEqualTo(alone.relation(word));
            }
        }
    }

    @Test
    void refusesWhatIsNoModel() {
        byte[] other = new byte[64];
        assertThatThrownBy(() -> DependencyParser.readFrom(new DataInputStream(new ByteArrayInputStream(other))))
                .isInstanceOf(IOException.class);
    }

    private static void assertThatIsTree(Sentence sentence, DependencyParser parser, int seed) {
        DependencyParser.Tree tree = parser.parse(sentence.asked());
        int size = sentence.forms.size();
        int roots = 0;
        for (int word = 0; word < size; word++) {
            int at = word;
            for (int steps = 0; at >= 0 && steps <= size; steps++) {
                at = tree.head(at);
            }
            assertThat(at).as("seed %d", seed).isEqualTo(-1);
            roots += tree.head(word) < 0 ? 1 : 0;
            assertThat(tree.relation(word)).as("seed %d", seed).isBetween(0, RELATIONS.size() - 1);
        }
        assertThat(roots).as("seed %d", seed).isEqualTo(1);
    }

    /** Words with the numbers that parsers ask for. */
    private record Sentence(List<String> forms, SentenceWords words, TagNumbers tags) {
        DependencyParser.Sentence asked() {
            return new DependencyParser.Sentence(words, tags, forms);
        }

        static Sentence random(int seed, int size) throws IOException {
            Random random = new Random(seed);
            List<String> forms = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                String label = TAGS.get(random.nextInt(TAGS.size()));
                labels.add(label);
                forms.add(label.startsWith("PUNCT") ? "." : "word" + (char) ('a' + random.nextInt(20)));
            }
            WordClassTable classes = WordClassTable.read(new BufferedReader(new StringReader("# none\n")));
            Lexicon lexicon = new Lexicon(classes, WordClasses.of(Map.of()));
            return new Sentence(forms, SentenceWords.of(forms, lexicon), TagNumbers.of(labels));
        }
    }

    /** A parser with random weights, as training/teacher/student.py writes one. */
    private static DependencyParser parser(int seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int embed = 8;
        int width = 8;
        int blocks = 2;
        int inner = 4;
        int farthest = 3;
        for (int number : new int[] {0x414E5032, embed, width, blocks, inner, inner, farthest, RELATIONS.size()}) {
            out.writeInt(number);
        }
        writeNames(out, RELATIONS);
        out.writeInt(TAGS.size());
        writeNames(out, TAGS);
        out.writeInt(1);
        out.writeInt(SentenceWords.lowerHash("worda"));
        for (int rows : new int[] {2, 4096, 512, 1, TAGS.size() + 1}) {
            out.writeInt(rows);
            writeFloats(out, rows, 0.02f, random);
            byte[] vectors = new byte[rows * embed];
            random.nextBytes(vectors);
            out.write(vectors);
        }
        writeFloats(out, embed, 2, random);
        writeFloats(out, (3 * embed + 1) * width, 2, random);
        for (int block = 0; block < blocks; block++) {
            writeFloats(out, (width + 1) * 2 * width + (width + 1) * width, 2, random);
        }
        writeFloats(out, 2 * (width + 1) * inner + 2 * farthest + 2, 2, random);
        writeFloats(out, 2 * (width + 1) * inner + (inner + 1) * RELATIONS.size(), 2, random);
        return DependencyParser.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static void writeFloats(DataOutputStream out, int count, float size, Random random) throws IOException {
        for (int i = 0; i < count; i++) {
            out.writeFloat(size * (random.nextFloat() - 0.5f));
        }
    }
}
