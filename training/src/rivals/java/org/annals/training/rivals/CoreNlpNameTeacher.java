package org.annals.training.rivals;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.training.syntax.TeacherCorpus;

/*
 * java org.annals.training.rivals.CoreNlpNameTeacher REUTERS-SGML OUT
 * java org.annals.training.rivals.CoreNlpNameTeacher SHARED OUT FIRST TOKENS
 *
 * The second form labels the texts of TeacherCorpus from number FIRST on, until there are so many tokens. Writes CoNLL-U whose last column has NER=; there is no tag and no tree. CoreNLP is under the GPL: it labels here and is
 * neither shipped nor linked (docs/decisions/).
 */
/** Labels agency stories with CoreNLP's model of CoNLL's four kinds of names. */
public final class CoreNlpNameTeacher {
    private static final String MODEL = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
    private static final int LONGEST_TEXT = 60_000;
    private static final Pattern STORY = Pattern.compile("(?s)NEWID=\"(\\d+)\">.*?<TEXT[^>]*>(.*?)</TEXT>");
    private static final Pattern PART = Pattern.compile("(?s)<(TITLE|DATELINE|BODY)>(.*?)</\\1>");

    private CoreNlpNameTeacher() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize");
        settings.setProperty("tokenize.options", "invertible=true,quotes=ascii,normalizeParentheses=true,untokenizable=noneKeep");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        CRFClassifier<CoreLabel> names = CRFClassifier.getClassifier(MODEL);
        if (arguments.length == 4) {
            labelCorpus(pipeline, names, arguments);
            return;
        }
        String file = Files.readString(Path.of(arguments[0]), StandardCharsets.ISO_8859_1);
        try (Writer writer = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            Matcher story = STORY.matcher(file);
            while (story.find()) {
                label(pipeline, names, "reuters21578-" + story.group(1), text(story.group(2)), writer);
            }
        }
    }

    private static void labelCorpus(StanfordCoreNLP pipeline, CRFClassifier<CoreLabel> names, String[] arguments)
            throws IOException {
        List<TeacherCorpus.Text> texts = TeacherCorpus.read(Path.of(arguments[0]));
        int tokens = 0;
        try (Writer writer = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            for (int i = Integer.parseInt(arguments[2]); i < texts.size(); i++) {
                if (texts.get(i).text().length() < LONGEST_TEXT && tokens < Integer.parseInt(arguments[3])) {
                    tokens += label(pipeline, names, texts.get(i).id(), texts.get(i).text(), writer);
                }
            }
        }
    }

    private static String text(String markup) {
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(markup);
        while (part.find()) {
            String plain = part.group(2)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replaceAll("&#\\d+;", " ")
                    .replaceAll("(?m)^\\s*(Reuter|REUTER)\\s*$", "")
                    .strip();
            boolean dateline = part.group(1).equals("DATELINE");
            text.append(plain).append(dateline ? " " : "\n\n");
        }
        return text.toString();
    }

    private static int label(
            StanfordCoreNLP pipeline, CRFClassifier<CoreLabel> names, String id, String text, Writer writer)
            throws IOException {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        writer.append("# newdoc id = ").append(id).append('\n');
        int tokens = 0;
        for (CoreSentence sentence : document.sentences()) {
            tokens += sentence.tokens().size();
            List<CoreLabel> words = names.classifySentence(sentence.tokens());
            for (int i = 0; i < words.size(); i++) {
                CoreLabel word = words.get(i);
                boolean glued = i + 1 < words.size() && words.get(i + 1).beginPosition() == word.endPosition();
                String form = word.originalText().replaceAll("\\s+", "");
                String kind = word.get(CoreAnnotations.AnswerAnnotation.class);
                writer.append(Integer.toString(i + 1)).append('\t').append(form);
                writer.append("\t_\t_\t_\t_\t_\t_\t_\tNER=").append(kind).append(glued ? "|SpaceAfter=No\n" : "\n");
            }
            writer.append('\n');
        }
        return tokens;
    }
}
