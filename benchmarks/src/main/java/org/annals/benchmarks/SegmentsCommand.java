package org.annals.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.document.Span;
import org.annals.language.EnglishSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cuts the raw text of treebanks into sentences and words and compares them with the treebank's own. */
@Command(
        name = "segments",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores sentences and words found in the raw text of CoNLL-U files.",
        footer = {"", "Example:  ./bench segments ../shared/corpora/language/ewt/dev.conllu --errors 20"})
final class SegmentsCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CoNLL-U files; scored together.")
    private List<Path> files = List.of();

    @Option(names = "--errors", paramLabel = "N", description = "Print up to N errors of each kind for each file.")
    private int errors;

    SegmentsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        EnglishSegmenter segmenter = new EnglishSegmenter();
        SpanScore sentences = new SpanScore();
        SpanScore tokens = new SpanScore();
        for (Path file : files) {
            TreebankText treebank = TreebankText.read(file);
            List<List<Span>> found = segmenter.segment(treebank.document(file.toString()));
            sentences.add(TreebankText.extents(treebank.words()), TreebankText.extents(found));
            tokens.add(flat(treebank.words()), flat(found));
            print(treebank.text(), "sentence", TreebankText.extents(treebank.words()), TreebankText.extents(found));
            print(treebank.text(), "token", flat(treebank.words()), flat(found));
        }
        out.println("sentences " + sentences);
        out.println("tokens    " + tokens);
        return 0;
    }

    private static List<Span> flat(List<List<Span>> sentences) {
        return sentences.stream().flatMap(List::stream).toList();
    }

    /** Where a unit ends in one and not in the other. */
    private void print(String text, String what, List<Span> gold, List<Span> found) {
        if (errors == 0) {
            return;
        }
        List<Integer> goldEnds = gold.stream().map(Span::end).toList();
        List<Integer> foundEnds = found.stream().map(Span::end).toList();
        printEnds(text, "missed  " + what + " end", goldEnds, foundEnds);
        printEnds(text, "wrong   " + what + " end", foundEnds, goldEnds);
    }

    private void printEnds(String text, String what, List<Integer> these, List<Integer> others) {
        List<Integer> left = new ArrayList<>(these);
        left.removeAll(new java.util.HashSet<>(others));
        for (int end : left.subList(0, Math.min(errors, left.size()))) {
            String before = text.substring(Math.max(0, end - 40), end);
            String after = text.substring(end, Math.min(text.length(), end + 30));
            out.println(what + ": " + (before + "|" + after).replace('\n', ' '));
        }
    }
}
