package org.annals.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point of {@code ./bench}: measures what Annals is worth and what it costs. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = HelpCommand.class,
        description = "Measures what Annals is worth (gold, dates, ud) and what it costs (throughput, times).",
        footer = {
            "",
            "Example:  ./bench gold                            scores on every labelled crisis of ../shared",
            "          ./bench dates                           document dates from the articles' words alone",
            "          ./bench coref PREFIX OUT.json           links given mentions of happenings",
            "          ./bench tls T17 TASKS.json OUT.json     timelines of collections of articles",
            "          ./bench growth articles.jsonl.gz        what one more document costs as a pile grows",
            "          ./bench identity                        one actor for each speaker of the labelled crises",
            "          ./bench lookup ARTICLES                 loading, memory and speed of the gazetteer",
            "          ./bench pronouns gum/*.conllu           whom \"he\" and \"they\" are taken for",
            "          ./bench recognizers DateTimeModel.json  resolutions of Recognizers-Text that are given exactly",
            "          ./bench reuse articles.jsonl.gz         speed and growth of passage reuse",
            "          ./bench store articles.jsonl.gz …       opening, search and growth of a store",
            "          ./bench serve --store copy.annals       the application under readers and writers",
            "          ./bench ud dev.conllu                   tags, lemmas and trees against a treebank",
            "          ./bench throughput articles.jsonl.gz    documents, words and megabytes a second",
            "          ./bench times articles.jsonl.gz         words a second of reading dates alone"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Main())
                .addSubcommand("gold", new GoldCommand(out))
                .addSubcommand("growth", new GrowthCommand(out))
                .addSubcommand("identity", new IdentityCommand(out))
                .addSubcommand("lookup", new LookupCommand(out))
                .addSubcommand("names", new NamesCommand(out))
                .addSubcommand("segments", new SegmentsCommand(out))
                .addSubcommand("ud", new UdCommand(out))
                .addSubcommand("pronouns", new PronounsCommand(out))
                .addSubcommand("coref", new CorefCommand(out))
                .addSubcommand("stories", new StoriesCommand(out))
                .addSubcommand("plover", new PloverCommand(out))
                .addSubcommand("tls", new TlsCommand(out))
                .addSubcommand("dates", new DatesCommand(out))
                .addSubcommand("recognizers", new RecognizersCommand(out))
                .addSubcommand("reuse", new ReuseCommand(out))
                .addSubcommand("store", new StoreCommand(out))
                .addSubcommand("serve", new ServeCommand(out))
                .addSubcommand("throughput", new ThroughputCommand(out))
                .addSubcommand("times", new TimesCommand(out));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        System.exit(line.execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A command is needed: gold, identity, segments, ud, names, coref, tls, plover, stories, dates,"
                        + " pronouns, recognizers, reuse, store, serve, throughput or times.");
    }
}
