package org.annals.training.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;

/** News sentences with the tags and trees that the neural teacher (training/teacher) gave them. */
final class TeacherLabels {
    private static final double MOST_SURE = 255;

    private final List<String> tags;
    private final List<String> relations;
    private final byte[] tagOf;
    private final byte[] relationOf;
    /** Distance to the head, 0 for the root. */
    private final byte[] headOf;

    private final byte[] sure;

    private TeacherLabels(Path folder, String teacher) throws IOException {
        JsonNode names = new ObjectMapper().readTree(Files.readString(folder.resolve(teacher + "-labels.json")));
        tags = strings(names.path("tags"));
        relations = strings(names.path("relations"));
        tagOf = unpacked(folder.resolve(teacher + "-tags.gz"));
        relationOf = unpacked(folder.resolve(teacher + "-relations.gz"));
        headOf = unpacked(folder.resolve(teacher + "-heads.gz"));
        sure = unpacked(folder.resolve(teacher + "-sure.gz"));
    }

    /**
     * The first sentences of TeacherText's news.
     *
     * @param teacher which labels: the beginning of their files' names
     * @param mostWords how many words of sentences that are kept; the text is in an order that depends on nothing but its ids
     * @param leastSure sentences of which the teacher is less sure, from 0 to 1, are left out
     */
    static List<UdSentence> read(Path folder, String teacher, int mostWords, double leastSure) throws IOException {
        TeacherLabels labels = new TeacherLabels(folder, teacher);
        List<UdSentence> sentences = new ArrayList<>();
        int words = 0;
        int at = 0;
        int number = 0;
        for (List<String> forms : sentences(folder)) {
            boolean kept = forms.size() > 3 && (labels.sure[number] & 0xFF) >= leastSure * MOST_SURE;
            if (kept) {
                sentences.add(labels.sentence(forms, at));
                words += forms.size();
            }
            if (words >= mostWords) {
                break;
            }
            at += forms.size();
            number++;
        }
        System.err.println("silver: " + sentences.size() + " of " + (number + 1) + " sentences, " + words + " words");
        return sentences;
    }

    /** The words of every sentence of the news. */
    static List<List<String>> sentences(Path folder) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("text.txt.gz"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    sentences.add(List.of(line.split(" ")));
                }
            }
        }
        return sentences;
    }

    private UdSentence sentence(List<String> forms, int first) {
        List<UdWord> words = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            String label = tags.get(tagOf[first + i]);
            int bar = label.indexOf('|');
            int away = headOf[first + i];
            words.add(new UdWord(
                    forms.get(i),
                    "_",
                    label.substring(0, bar),
                    label.substring(bar + 1),
                    away == 0 ? -1 : i + away,
                    relations.get(relationOf[first + i]),
                    "_",
                    i));
        }
        return new UdSentence(words, forms, Collections.nCopies(forms.size(), false), false);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
