package org.annals.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.fetch.AddressRule;
import org.annals.fetch.PoliteWeb;
import org.annals.fetch.WebFetcher;
import org.annals.pipeline.FeedIntake;
import org.annals.pipeline.StoreBuild;
import org.annals.pipeline.StoreIntake;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a store up to date with folders and feeds. */
@Command(
        name = "watch",
        sortOptions = false,
        description = "Keeps the chronology of a store up to date with folders and feeds.",
        footer = {
            "",
            "Feeds are asked politely: not oftener than every five minutes, only for what changed, with pauses, and as",
            "the host's robots.txt allows. Nothing is fetched unless a feed is named here. Ends with Ctrl-C; what was",
            "taken is safe.",
            "Example:  annals watch articles/ https://velm.example/feed.xml --store work.annals"
        })
final class WatchCommand implements Callable<Integer> {
    private static final int LEAST_MINUTES_FEEDS = 5;
    private static final long FOLDER_MILLIS = 5_000;

    private final Terminal terminal;
    private final TreeMap<String, String> seen = new TreeMap<>();

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR|FEED-URL",
            description = "A folder, or the http(s) address of a feed (RSS, Atom).")
    private List<String> inputs = List.of();

    @Option(
            names = "--store",
            required = true,
            paramLabel = "STORE",
            description = "The file, or jdbc:postgresql://…, that keeps the work.")
    private String store = "";

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "How often feeds are asked (default: 15, at least 5).")
    private int minutes = 15;

    @Option(names = "--once", description = "Look once and end: for a scheduler.")
    private boolean once;

    @Option(names = "--local-feeds", description = "Also ask machines of your own network, which is refused otherwise.")
    private boolean local;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "The pause between two requests to one host (default: 3).")
    private int pause = 3;

    @Mixin
    private InputOptions reading = new InputOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (minutes < LEAST_MINUTES_FEEDS && !once || pause < 0) {
            throw new UsageException("--every must be at least " + LEAST_MINUTES_FEEDS + " minutes, got " + minutes);
        }
        List<String> feeds = inputs.stream().filter(WatchCommand::isFeed).toList();
        List<String> folders = inputs.stream().filter(input -> !isFeed(input)).toList();
        for (String folder : folders) {
            if (!Files.exists(Path.of(folder))) {
                throw new UsageException(folder + " does not exist; watch needs folders or addresses of feeds");
            }
        }
        AddressRule rule = local ? AddressRule.ANY : AddressRule.PUBLIC;
        try (ChronologyStore open = ChronologyStore.create(new StoreAddress(store))) {
            FeedIntake intake = new FeedIntake(open, new PoliteWeb(new WebFetcher(rule), pause * 1000L));
            StoreBuild build = new StoreBuild(open, options.annals(), StoreBuild.Listener.NONE);
            return watch(open, folders, feeds, intake, build);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private static boolean isFeed(String input) {
        String lower = input.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private int watch(
            ChronologyStore open, List<String> folders, List<String> feeds, FeedIntake intake, StoreBuild build)
            throws InterruptedException {
        ReportPrinter report = new ReportPrinter(terminal.err());
        boolean rejected = false;
        long asked = 0;
        for (boolean first = true; first || !once; first = false) {
            boolean changed = first;
            List<String> grown = folders.stream().filter(this::isChanged).toList();
            if (!grown.isEmpty()) {
                new StoreIntake(open, reading.columns()).take(grown, InputStream.nullInputStream());
                changed = true;
            }
            boolean due = first || System.nanoTime() - asked > minutes * 60_000_000_000L;
            for (String feed : due ? feeds : List.<String>of()) {
                FeedIntake.Taken taken = intake.take(feed);
                taken.rejections().forEach(report::rejected);
                rejected |= !taken.rejections().isEmpty();
                changed |= taken.added() > 0;
            }
            asked = due ? System.nanoTime() : asked;
            if (changed) {
                StoreBuild.Built built = build.build("{\"command\":\"watch\"}");
                built.result().chronology().rejections().forEach(report::rejected);
                rejected |= !built.result().chronology().rejections().isEmpty();
                terminal.out()
                        .println("run " + built.run() + ": "
                                + built.result().report().read() + " articles, " + built.readAnew() + " new, "
                                + built.result().report().events() + " events");
                terminal.out().flush();
                build.remember();
            }
            if (!once) {
                Thread.sleep(FOLDER_MILLIS);
            }
        }
        return rejected ? ExitCode.SOME_REJECTED : ExitCode.DONE;
    }

    /** Whether a folder's files are others than at the last look, by name, size and time. */
    private boolean isChanged(String folder) {
        List<String> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of(folder), FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
                files.add(path + " " + Files.size(path) + " "
                        + Files.getLastModifiedTime(path).toMillis());
            }
        } catch (IOException | UncheckedIOException e) {
            // A file that went while the folder was looked at: the next look will tell.
            return true;
        }
        String now = String.join("\n", files);
        return !now.equals(seen.put(folder, now));
    }
}
