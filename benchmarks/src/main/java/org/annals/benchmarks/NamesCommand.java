package org.annals.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annals.language.EnglishAnalyser;
import org.annals.language.NameFinder;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.Token;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the product's name finder on the tokens of files in CoNLL's columns and compares the names. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Scores names on given tokens (columns, the token first and the tag last), or on folders of re3d.",
        footer = {"", "Example:  ./bench names ../shared/corpora/names/conll2003/eng.testa"})
final class NamesCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files in columns, scored together, or folders of re3d.")
    private List<Path> files = List.of();

    @Option(names = "--errors", paramLabel = "N", description = "Print up to N errors.")
    private int errors;

    @Option(names = "--repeat", paramLabel = "N", description = "Run N times, for a warm speed (default: 1).")
    private int repeat = 1;

    NamesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        GazetteerPlaceNames places = new GazetteerPlaceNames(Gazetteer.load());
        NameFinder finder = new NameFinder(places);
        List<NamesFile.Text> texts = new ArrayList<>();
        for (Path file : files) {
            if (Re3dTexts.isFolder(file)) {
                re3d(file, new EnglishAnalyser(places));
            } else {
                texts.addAll(NamesFile.read(file));
            }
        }
        if (texts.isEmpty()) {
            return 0;
        }
        // Time on the processor: other programs that run beside do not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long tokens = 0;
        long start = threads.getCurrentThreadCpuTime();
        List<List<NameFinder.Found>> found = List.of();
        for (int run = 0; run < repeat; run++) {
            start = threads.getCurrentThreadCpuTime();
            tokens = 0;
            found = new ArrayList<>();
            for (NamesFile.Text text : texts) {
                found.add(finder.find(text.sentences()));
                tokens += text.sentences().stream().mapToInt(List::size).sum();
            }
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        print(texts, found);
        out.printf(
                Locale.ROOT,
                "%d tokens in %.2f s on the processor: %.0f tokens/s%n",
                tokens,
                seconds,
                tokens / seconds);
        return 0;
    }

    /** Persons, organisations and places in the running text of a folder of re3d. */
    private void re3d(Path folder, EnglishAnalyser analyser) throws IOException {
        SpanScore all = new SpanScore();
        SpanScore extents = new SpanScore();
        for (Re3dTexts.Text text : Re3dTexts.read(folder)) {
            List<NameMention> found = analyser.analyse(text.document()).names().stream()
                    .filter(name -> name.kind() != NameKind.OTHER)
                    .toList();
            all.add(text.names(), found);
            extents.add(
                    text.names().stream().map(NameMention::span).toList(),
                    found.stream().map(NameMention::span).toList());
        }
        out.println("re3d, " + folder.getFileName() + ": " + all);
        out.println("  extent alone " + extents);
    }

    private void print(List<NamesFile.Text> texts, List<List<NameFinder.Found>> found) {
        SpanScore all = new SpanScore();
        SpanScore extents = new SpanScore();
        Map<NameKind, SpanScore> kinds = new EnumMap<>(NameKind.class);
        int left = errors;
        for (int i = 0; i < texts.size(); i++) {
            List<NameFinder.Found> gold = texts.get(i).names();
            all.add(gold, found.get(i));
            extents.add(
                    gold.stream().map(NamesCommand::extent).toList(),
                    found.get(i).stream().map(NamesCommand::extent).toList());
            for (NameKind kind : NameKind.values()) {
                kinds.computeIfAbsent(kind, key -> new SpanScore()).add(of(kind, gold), of(kind, found.get(i)));
            }
            left = printErrors("missed", i, texts.get(i), without(gold, found.get(i)), left);
            left = printErrors("wrong ", i, texts.get(i), without(found.get(i), gold), left);
        }
        out.println(all);
        kinds.forEach((kind, score) -> out.println("  " + kind.name().toLowerCase(Locale.ROOT) + " " + score));
        out.println("  extent alone " + extents);
    }

    private static NameFinder.Found extent(NameFinder.Found name) {
        return new NameFinder.Found(name.sentence(), name.from(), name.to(), NameKind.OTHER);
    }

    private static List<NameFinder.Found> of(NameKind kind, List<NameFinder.Found> names) {
        return names.stream().filter(name -> name.kind() == kind).toList();
    }

    private static List<NameFinder.Found> without(List<NameFinder.Found> names, List<NameFinder.Found> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private int printErrors(String what, int number, NamesFile.Text text, List<NameFinder.Found> names, int most) {
        int left = most;
        for (NameFinder.Found name : names) {
            if (left <= 0) {
                return 0;
            }
            List<Token> tokens = text.sentences().get(name.sentence());
            out.printf(
                    Locale.ROOT,
                    "%s %d %s: %s [%s] %s%n",
                    what,
                    number,
                    name.kind(),
                    words(tokens, Math.max(0, name.from() - 5), name.from()),
                    words(tokens, name.from(), name.to()),
                    words(tokens, name.to(), Math.min(tokens.size(), name.to() + 5)));
            left--;
        }
        return left;
    }

    private static String words(List<Token> tokens, int from, int to) {
        return String.join(
                " ", tokens.subList(from, to).stream().map(Token::text).toList());
    }
}
