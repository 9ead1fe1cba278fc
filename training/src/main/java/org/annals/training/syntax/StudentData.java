package org.annals.training.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.annals.benchmarks.UdSentence;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.SequenceTagger;
import org.annals.language.syntax.WordRows;

/*
 * The student is trained in Python and reads in Java: what it sees of a word is computed here, by the product's own code, once for
 * each form. forms.tsv.gz: form, rows of its tables. vocabulary.txt: the hashes that have a row. student-tags.txt.gz: the tagger's
 * labels, a sentence a line, of the news, then (parts in the order of treebanks.tsv.gz) of the treebanks.
 */
/** Writes what the student parser (training/teacher/student.py) learns from, besides the teacher's labels. */
final class StudentData {
    private static final int KNOWN_WORDS = 24_000;

    private final SequenceTagger tagger;

    StudentData(SequenceTagger tagger) {
        this.tagger = tagger;
    }

    void write(Treebanks treebanks, Path work) throws IOException {
        List<List<String>> news = TeacherLabels.sentences(work);
        List<List<String>> others = new ArrayList<>();
        List<UdSentence> read = new ArrayList<>(treebanks.ewtDevelopment());
        for (int fold = 0; fold < Treebanks.FOLDS; fold++) {
            read.addAll(treebanks.news(fold, true));
        }
        read.forEach(sentence -> others.add(sentence.forms()));
        List<List<String>> all = new ArrayList<>(news);
        List<List<String>> train = new ArrayList<>();
        treebanks.withoutNews().forEach(sentence -> train.add(sentence.forms()));
        all.addAll(train);
        int[] vocabulary = vocabulary(all);
        all.addAll(others);
        writeForms(all, WordRows.of(vocabulary), work);
        StringBuilder hashes = new StringBuilder();
        for (int hash : vocabulary) {
            hashes.append(hash).append('\n');
        }
        Files.writeString(work.resolve("vocabulary.txt"), hashes);
        Files.write(work.resolve("tag-names.txt"), tagger.labels());
        writeTags(news, work.resolve("news-tags.gz"));
        writeTags(others, work.resolve("other-tags.gz"));
    }

    private static int[] vocabulary(List<List<String>> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(forms -> forms.forEach(form -> counts.merge(form, 1, Integer::sum)));
        Map<Integer, Integer> byHash = new HashMap<>();
        counts.forEach((form, count) -> byHash.merge(SentenceWords.lowerHash(form), count, Integer::sum));
        return byHash.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KNOWN_WORDS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private void writeForms(List<List<String>> sentences, WordRows rows, Path work) throws IOException {
        Set<String> forms = new LinkedHashSet<>();
        sentences.forEach(forms::addAll);
        try (Writer out = packed(work.resolve("forms.tsv.gz"))) {
            for (String form : forms) {
                SentenceWords words = SentenceWords.of(List.of(form), tagger.lexicon());
                out.write(TeacherText.form(form));
                for (int row : rows.of(words, 0)) {
                    out.write("\t" + row);
                }
                out.write('\n');
            }
        }
    }

    private void writeTags(List<List<String>> sentences, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (List<String> forms : sentences) {
                for (int label : tagger.tag(SentenceWords.of(forms, tagger.lexicon()))) {
                    out.write(label);
                }
            }
        }
    }

    static void writeLabels(List<List<String>> labels, Path file) throws IOException {
        try (Writer out = packed(file)) {
            for (List<String> sentence : labels) {
                out.write(String.join(" ", sentence));
                out.write('\n');
            }
        }
    }

    private static Writer packed(Path file) throws IOException {
        return new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
    }
}
