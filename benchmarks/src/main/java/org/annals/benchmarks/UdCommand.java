package org.annals.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.language.EnglishAnalyser;
import org.annals.language.EnglishSyntax;
import org.annals.language.PlaceNames;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.Word;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the language layer on treebank files, once on their words and once on their running text. */
@Command(
        name = "ud",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores sentences, words, tags, lemmas and trees on CoNLL-U files, all files pooled.",
        footer = {"", "Example:  ./bench ud ../shared/corpora/language/ewt/dev.conllu"})
final class UdCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CoNLL-U files, or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Also writes the given words as the language layer reads them, in CoNLL-U.")
    private @Nullable Path output;

    UdCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        List<List<UdSentence>> documents = new ArrayList<>();
        for (Path file : treebanks()) {
            documents.add(UdReader.read(file));
        }
        out.println("gold tokens");
        StringBuilder read = new StringBuilder();
        print(onGivenWords(documents, read));
        if (output != null) {
            Files.writeString(output, read, StandardCharsets.UTF_8);
        }
        out.println("raw text");
        onRunningText(documents);
        return 0;
    }

    private List<Path> treebanks() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                try (Stream<Path> inside = Files.walk(file)) {
                    inside.filter(path -> path.toString().endsWith(".conllu"))
                            .sorted()
                            .forEach(found::add);
                }
            } else {
                found.add(file);
            }
        }
        return found;
    }

    private UdScore onGivenWords(List<List<UdSentence>> documents, StringBuilder read) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        EnglishSyntax syntax = new EnglishSyntax();
        UdScore score = new UdScore();
        long words = 0;
        long nanoseconds = 0;
        for (List<UdSentence> sentences : documents) {
            for (UdSentence sentence : sentences) {
                List<Span> spans = new ArrayList<>();
                String text = joined(sentence, spans);
                long start = clock.getCurrentThreadCpuTime();
                List<Word> found = syntax.parse(syntax.tag(text, spans));
                nanoseconds += clock.getCurrentThreadCpuTime() - start;
                words += found.size();
                List<UdScore.Item> given =
                        found.stream().map(word -> UdScore.item(word, 0)).toList();
                score.add(UdScore.items(sentence, spans, 0), given);
                append(found, read);
            }
        }
        out.printf(Locale.ROOT, "words %d (%.0f a second of processor time)%n", words, words / (nanoseconds / 1e9));
        return score;
    }

    private static void append(List<Word> words, StringBuilder read) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            read.append(i + 1).append('\t').append(word.text()).append('\t').append(word.lemma());
            read.append('\t')
                    .append(word.tag())
                    .append('\t')
                    .append(word.fineTag())
                    .append("\t_\t");
            read.append(word.head() + 1).append('\t').append(word.relation()).append("\t_\t_\n");
        }
        read.append('\n');
    }

    private static String joined(UdSentence sentence, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (UdWord word : sentence.words()) {
            int begin = text.length();
            text.append(word.form());
            spans.add(new Span(begin, text.length()));
            text.append(' ');
        }
        return text.toString();
    }

    private void onRunningText(List<List<UdSentence>> documents) {
        EnglishAnalyser analyser = new EnglishAnalyser(PlaceNames.NONE);
        UdScore score = new UdScore();
        long right = 0;
        long gold = 0;
        long found = 0;
        for (List<UdSentence> sentences : documents) {
            UdText running = UdText.of(sentences);
            TextAnalysis analysis = analyser.parse(analyser.analyse(document(running.text())));
            List<Sentence> all = new ArrayList<>(analysis.sentences());
            all.addAll(analysis.margins());
            all.sort((a, b) -> Integer.compare(a.span().begin(), b.span().begin()));
            List<UdScore.Item> given = new ArrayList<>();
            Set<Span> spans = new HashSet<>(running.sentences());
            for (Sentence sentence : all) {
                int offset = given.size();
                sentence.words().forEach(word -> given.add(UdScore.item(word, offset)));
                right += spans.contains(sentence.span()) ? 1 : 0;
            }
            gold += spans.size();
            found += all.size();
            score.add(running.items(), given);
        }
        line("sentences", 2.0 * right / Math.max(1, gold + found));
        line("tokens", score.words());
        print(score);
    }

    private static Document document(String text) {
        String hash = ContentHash.sha256(text);
        return new Document(
                new DocumentId("d" + hash.substring(0, 12)),
                "treebank",
                List.of(),
                text,
                hash,
                "en",
                Metadata.NONE,
                List.of());
    }

    private void print(UdScore score) {
        line("UPOS", score.tags());
        line("XPOS", score.fineTags());
        line("lemma", score.lemmas());
        line("UAS", score.unlabelled());
        line("LAS", score.labelledUniversal());
        line("LAS with subtypes", score.labelled());
    }

    private void line(String name, double value) {
        out.printf(Locale.ROOT, "%s %.3f%n", name, value);
    }
}
