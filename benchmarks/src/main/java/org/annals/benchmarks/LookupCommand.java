package org.annals.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.annals.document.Document;
import org.annals.ingest.ArticleReader;
import org.annals.language.EnglishAnalyser;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/*
 * Processor time of one thread, so that what else the machine does counts little. The words are the tokens of real sentences;
 * at each of them the longest name of the gazetteer is looked for, and its readings are judged as the name finder needs it.
 */
/** Measures the gazetteer: loading, memory, and looking up the words of running text. */
@Command(
        name = "lookup",
        mixinStandardHelpOptions = true,
        description = "Measures loading, memory and look-up of the gazetteer, in processor time of one thread.",
        footer = {"", "Example:  ./bench lookup examples/tesvara_2031/docs"})
final class LookupCommand implements Callable<Integer> {
    private static final double MILLION = 1e6;
    private static final double NANOS = 1e9;
    private static final int LOADS = 7;

    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Articles whose words are looked up.")
    private List<String> inputs = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of a million words (default: 30).")
    private int rounds = 30;

    private long found;

    LookupCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        double[] loads = new double[LOADS];
        for (int i = 0; i < LOADS; i++) {
            long start = cpu();
            Gazetteer.load();
            loads[i] = (cpu() - start) / MILLION;
        }
        double first = loads[0];
        Arrays.sort(loads);
        out.printf(Locale.ROOT, "loading: first %.0f ms, median of %d %.0f ms%n", first, LOADS, loads[LOADS / 2]);
        double before = heap();
        Gazetteer gazetteer = Gazetteer.load();
        out.printf(Locale.ROOT, "held in memory: %.1f MB%n", heap() - before);
        GazetteerPlaceNames names = new GazetteerPlaceNames(gazetteer);
        List<List<Token>> sentences = sentences(names);
        long words = sentences.stream().mapToLong(List::size).sum();
        double[] speeds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            speeds[i] = speed(names, sentences, words);
        }
        Arrays.sort(speeds);
        out.printf(
                Locale.ROOT,
                "look-up: median %.2f, best %.2f million words/s (%d words, %d names found)%n",
                speeds[rounds / 2],
                speeds[rounds - 1],
                words,
                found);
        return gazetteer.size() > 0 ? 0 : 1;
    }

    private List<List<Token>> sentences(GazetteerPlaceNames names) throws IOException {
        EnglishAnalyser analyser = new EnglishAnalyser(names);
        ArticleReader reader = new ArticleReader(inputs, InputStream.nullInputStream());
        List<List<Token>> sentences = new ArrayList<>();
        for (Document document : reader.readAll()) {
            for (Sentence sentence : analyser.analyse(document).sentences()) {
                sentences.add(sentence.tokens());
            }
        }
        return sentences;
    }

    /** Million words a second over about a million words. */
    private double speed(GazetteerPlaceNames names, List<List<Token>> sentences, long words) {
        long repeats = Math.max(1, (long) MILLION / Math.max(1, words));
        long start = cpu();
        for (long i = 0; i < repeats; i++) {
            found = 0;
            for (List<Token> tokens : sentences) {
                for (int at = 0; at < tokens.size(); ) {
                    int length = names.longestMatch(tokens, at);
                    found += length > 0 ? 1 : 0;
                    at += Math.max(1, length);
                }
            }
        }
        return repeats * words / ((cpu() - start) / NANOS) / MILLION;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MILLION;
    }
}
