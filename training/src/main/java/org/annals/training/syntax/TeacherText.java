package org.annals.training.syntax;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.language.EnglishSegmenter;

/*
 * Words are cut as the product cuts them, so that the student meets the words it will meet at work. text.txt.gz: a sentence a
 * line, words between spaces, an empty line after each document. treebanks.tsv.gz: the name of a part of the treebanks behind "#",
 * then a line a word (form, universal tag, Penn tag, head from 1 on, relation), an empty line after each sentence.
 */
/** Writes what the neural teacher (training/teacher) reads: news as words, and the treebanks by parts. */
final class TeacherText {
    private static final int LONGEST = 120;

    private final EnglishSegmenter segmenter = new EnglishSegmenter();
    private int words;

    static void write(Path shared, Path folder) throws IOException {
        new TeacherText().writeNews(shared, folder.resolve("text.txt.gz"));
        Treebanks treebanks = new Treebanks(shared);
        try (BufferedWriter out = packed(folder.resolve("treebanks.tsv.gz"))) {
            write(out, "train", treebanks.withoutNews());
            write(out, "ewt-dev", treebanks.ewtDevelopment());
            for (int fold = 0; fold < Treebanks.FOLDS; fold++) {
                write(out, "news-" + fold, treebanks.news(fold, true));
            }
        }
    }

    private void writeNews(Path shared, Path file) throws IOException {
        try (BufferedWriter out = packed(file)) {
            for (TeacherCorpus.Text text : TeacherCorpus.read(shared)) {
                write(out, text);
            }
        }
        System.err.println(file + ": " + words + " words");
    }

    private void write(BufferedWriter out, TeacherCorpus.Text text) throws IOException {
        DocumentId id = new DocumentId(text.id());
        Document document = new Document(id, text.id(), List.of(), text.text(), "", "en", Metadata.NONE, List.of());
        for (List<Span> sentence : segmenter.segment(document)) {
            if (sentence.size() <= LONGEST) {
                out.write(sentence.stream()
                        .map(span -> form(span.of(text.text())))
                        .collect(Collectors.joining(" ")));
                out.write('\n');
                words += sentence.size();
            }
        }
        out.write('\n');
    }

    private static void write(BufferedWriter out, String part, List<UdSentence> sentences) throws IOException {
        out.write("# " + part + "\n");
        for (UdSentence sentence : sentences) {
            for (UdWord word : sentence.words()) {
                out.write(String.format(
                        Locale.ROOT,
                        "%s\t%s\t%s\t%d\t%s%n",
                        form(word.form()),
                        word.tag(),
                        word.fineTag(),
                        word.head() + 1,
                        word.relation()));
            }
            out.write('\n');
        }
    }

    /** No space within a word, and none that is empty. */
    static String form(String form) {
        String closed = form.replaceAll("[\\s\\p{Z}\\p{C}]+", "_");
        return closed.isEmpty() ? "_" : closed;
    }

    private static BufferedWriter packed(Path file) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
    }
}
