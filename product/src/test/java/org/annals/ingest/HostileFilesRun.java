package org.annals.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Document;
import org.jspecify.annotations.Nullable;

/** Reads every hostile file, one by one, in a process of its own whose memory is limited; prints what went wrong. */
public final class HostileFilesRun {
    private static final long SLOW_MILLIS = 5_000;

    private HostileFilesRun() {}

    /**
     * Reads them all.
     *
     * @param args a folder to work in
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> wrong = new ArrayList<>();
        long slowest = 0;
        String slow = "";
        int files = 0;
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, byte[]> all = new TreeMap<>(HostileFiles.damaged());
        Map<String, HostileFiles.Trap> traps = HostileFiles.traps();
        traps.forEach((name, trap) -> all.put(name, trap.bytes()));
        for (Map.Entry<String, byte[]> file : all.entrySet()) {
            Path path = Files.write(folder.resolve(file.getKey()), file.getValue());
            long start = cpu();
            String outcome = outcome(path, traps.get(file.getKey()), wrong);
            long millis = (cpu() - start) / 1_000_000;
            outcomes.merge(outcome, 1, Integer::sum);
            if (millis > slowest) {
                slowest = millis;
                slow = file.getKey();
            }
            if (millis > SLOW_MILLIS) {
                wrong.add(file.getKey() + ": " + millis + " ms");
            }
            files++;
            Files.delete(path);
        }
        System.out.println(files + " files, " + all.size() + " kept; slowest " + slowest + " ms of computing (" + slow
                + "); " + outcomes);
        wrong.forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** Of this thread: how busy the machine is makes no difference. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String outcome(Path path, HostileFiles.@Nullable Trap trap, List<String> wrong) {
        String name = String.valueOf(path.getFileName());
        try {
            ArticleReader reader = new ArticleReader(List.of(path.toString()), InputStream.nullInputStream());
            List<Document> documents = reader.readAll();
            List<String> codes =
                    reader.rejections().stream().map(Rejection::code).toList();
            boolean told =
                    !documents.isEmpty() || !codes.isEmpty() || !reader.notes().isEmpty();
            if (!told) {
                wrong.add(name + ": nothing was said of it");
            }
            boolean blank = reader.rejections().stream()
                    .anyMatch(rejection -> rejection.message().isBlank());
            if (blank) {
                wrong.add(name + ": a rejection without words");
            }
            if (trap != null && !isRight(trap, documents, codes)) {
                wrong.add(name + ": " + documents.size() + " documents, " + reader.rejections() + ", must be "
                        + trap.codes());
            }
            return documents.isEmpty()
                    ? codes.isEmpty() ? "noted" : "rejected"
                    : codes.isEmpty() ? "read" : "read in part";
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            wrong.add(name + ": " + e + " at "
                    + Arrays.stream(e.getStackTrace()).limit(6).toList());
            return "broke";
        }
    }

    private static boolean isRight(HostileFiles.Trap trap, List<Document> documents, List<String> codes) {
        if (trap.codes().isEmpty()) {
            return !documents.isEmpty() && codes.isEmpty();
        }
        return documents.isEmpty()
                && !codes.isEmpty()
                && List.of(trap.codes().split(" ", -1)).containsAll(codes);
    }
}
