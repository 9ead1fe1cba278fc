package org.annals.training.rivals;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/*
 * java org.annals.training.rivals.CoreNlpTeacher SHARED OUT TOKENS_PER_SHARD SHARDS
 *
 * Writes OUT/silver-000.conllu and so on: CoNLL-U with the Penn tag in column 5, an empty column 4 (the treebanks' UPOS is
 * more than the Penn tag says; SilverReader adds it), and NER= in the last column. CoreNLP is under the GPL: it labels
 * here and is neither shipped nor linked (docs/decisions/).
 */
/** Labels news texts with CoreNLP's tagger, dependency parser and CoNLL name model. */
public final class CoreNlpTeacher {
    private static final int LONGEST = 120;
    private static final int LONGEST_TEXT = 60_000;

    private CoreNlpTeacher() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("arguments must be SHARED OUT TOKENS SHARDS, got " + arguments.length);
        }
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        int tokensPerShard = Integer.parseInt(arguments[2]);
        int shards = Integer.parseInt(arguments[3]);
        List<TeacherCorpus.Text> texts = TeacherCorpus.read(Path.of(arguments[0]));
        StanfordCoreNLP pipeline = pipeline();
        int next = 0;
        for (int shard = 0; shard < shards && next < texts.size(); shard++) {
            String name = String.format(Locale.ROOT, "silver-%03d.conllu", shard);
            Path partial = out.resolve(name + ".part");
            int tokens = 0;
            try (Writer writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
                while (tokens < tokensPerShard && next < texts.size()) {
                    TeacherCorpus.Text text = texts.get(next++);
                    if (text.text().length() < LONGEST_TEXT) {
                        tokens += label(pipeline, text, writer);
                    }
                }
            }
            Files.move(partial, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            System.err.println(name + ": " + tokens + " tokens, " + next + " texts so far");
        }
    }

    static StanfordCoreNLP pipeline() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,depparse,ner");
        settings.setProperty("tokenize.options", "invertible=true,quotes=ascii,normalizeParentheses=true,untokenizable=noneKeep");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("pos.maxlen", "" + LONGEST);
        settings.setProperty("parse.maxlen", "" + LONGEST);
        settings.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.useSUTime", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        settings.setProperty("ner.rulesOnly", "false");
        settings.setProperty("threads", "1");
        return new StanfordCoreNLP(settings);
    }

    private static int label(StanfordCoreNLP pipeline, TeacherCorpus.Text text, Writer writer) throws IOException {
        Annotation annotation = new Annotation(text.text());
        pipeline.annotate(annotation);
        writer.append("# newdoc id = ").append(text.id()).append('\n');
        int tokens = 0;
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> words = sentence.get(CoreAnnotations.TokensAnnotation.class);
            SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
            if (words.size() <= LONGEST && graph != null && !graph.isEmpty()) {
                write(words, graph, writer);
                tokens += words.size();
            }
        }
        return tokens;
    }

    private static void write(List<CoreLabel> words, SemanticGraph graph, Writer writer) throws IOException {
        for (int i = 0; i < words.size(); i++) {
            CoreLabel word = words.get(i);
            IndexedWord node = graph.getNodeByIndexSafe(i + 1);
            int head = 0;
            String relation = "root";
            if (node != null && !graph.getRoots().contains(node)) {
                SemanticGraphEdge edge = graph.incomingEdgeIterable(node).iterator().next();
                head = edge.getGovernor().index();
                relation = edge.getRelation().toString();
            }
            boolean glued = i + 1 < words.size()
                    && words.get(i + 1).beginPosition() == word.endPosition();
            String form = word.originalText().replaceAll("\\s+", "");
            writer.append(Integer.toString(i + 1)).append('\t').append(form).append('\t');
            writer.append(word.lemma()).append("\t_\t").append(word.tag()).append("\t_\t");
            writer.append(Integer.toString(head)).append('\t').append(relation).append("\t_\tNER=");
            writer.append(word.ner()).append(glued ? "|SpaceAfter=No\n" : "\n");
        }
        writer.append('\n');
    }
}
