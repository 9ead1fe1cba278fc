package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DependencyParserTest {
    private static final List<String> RELATIONS = List.of("root", "nsubj", "obj", "punct", "obl");
    private static final List<String> TAGS = List.of("NOUN|NN", "VERB|VBD", "PUNCT|.", "ADP|IN", "CCONJ|CC");

    /** Whatever the weights say, the result is one tree with one root, and only its top has the root's relation. */
    @RepeatedTest(30)
    void buildsOneTreeWithOneRootWhateverTheWeights(RepetitionInfo repetition) throws IOException {
        int seed = repetition.getCurrentRepetition();
        Sentence sentence = Sentence.random(seed);
        DependencyParser.Tree tree = parser(sentence, seed).parse(sentence.words, sentence.tags, sentence.forms);
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

    @Test
    void buildsTheSameTreeAfterWritingAndReading() throws IOException {
        Sentence sentence = Sentence.random(77);
        DependencyParser written = parser(sentence, 78);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.writeTo(new DataOutputStream(bytes));
        DependencyParser read =
                DependencyParser.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        DependencyParser.Tree before = written.parse(sentence.words, sentence.tags, sentence.forms);
        DependencyParser.Tree after = read.parse(sentence.words, sentence.tags, sentence.forms);
        assertThat(read.relations()).isEqualTo(RELATIONS);
        for (int word = 0; word < sentence.forms.size(); word++) {
            assertThat(after.head(word)).isEqualTo(before.head(word));
            assertThat(after.relation(word)).isEqualTo(before.relation(word));
        }
    }

    /** Words with the numbers that parsers ask for. */
    private record Sentence(List<String> forms, SentenceWords words, TagNumbers tags) {
        static Sentence random(int seed) throws IOException {
            Random random = new Random(seed);
            List<String> forms = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            int size = 1 + random.nextInt(30);
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

    /** A parser with random weights for the features of this sentence's first states and arcs. */
    private static DependencyParser parser(Sentence sentence, int seed) {
        Random random = new Random(seed);
        Map<Integer, FeatureWeights.Row> steps = new TreeMap<>();
        Map<Integer, FeatureWeights.Row> labels = new TreeMap<>();
        int[] features = new int[ParserFeatures.MOST];
        ParserFeatures ofStates = new ParserFeatures(sentence.words, sentence.tags);
        RelationFeatures ofArcs = new RelationFeatures(sentence.words, sentence.tags);
        ParserState state = new ParserState(sentence.forms.size());
        while (state.canShift()) {
            state.shift();
            int count = ofStates.extract(state, features);
            for (int f = 0; f < count; f++) {
                steps.put(features[f], row(features[f], DependencyParser.STEPS, random));
            }
            count = ofArcs.extract(state, state.next(), state.stack(0), state.stack(1), features);
            for (int f = 0; f < count; f++) {
                labels.put(features[f], row(features[f], RELATIONS.size(), random));
            }
        }
        return new DependencyParser(RELATIONS, FeatureWeights.of(steps.values()), FeatureWeights.of(labels.values()));
    }

    private static FeatureWeights.Row row(int feature, int classes, Random random) {
        return new FeatureWeights.Row(feature, new int[] {random.nextInt(classes)}, new int[] {1 + random.nextInt(50)});
    }
}
