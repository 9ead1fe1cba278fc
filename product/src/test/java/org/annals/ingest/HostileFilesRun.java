package org.annals.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads every kept hostile file, one by one, in a process of its own whose memory is limited; prints what went wrong. */
public final class HostileFilesRun {
    private static final Path STATUS = Path.of("/proc/self/status");

    private HostileFilesRun() {}

    /**
     * Reads them all.
     *
     * @param args a folder to work in
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        HangWatch watch = new HangWatch();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        long slowest = 0;
        String slow = "";
        List<HostileFiles.Kept> files = HostileFiles.all();
        for (HostileFiles.Kept file : files) {
            Path path = Files.write(folder.resolve(file.name()), file.bytes());
            watch.begins(file.name());
            HostileReading reading = HostileReading.of(path, file.codes());
            outcomes.merge(reading.outcome(), 1, Integer::sum);
            if (reading.millis() > slowest) {
                slowest = reading.millis();
                slow = file.name();
            }
            reading.faults().forEach(fault -> wrong.add(file.name() + ": " + fault));
            Files.delete(path);
        }
        System.out.println(files.size() + " files kept; slowest " + slowest + " ms of computing (" + slow + "); "
                + outcomes + "; " + memory());
        wrong.forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** The most that the process ever held, where the system tells. */
    private static String memory() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return "memory of the process unknown";
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
    }
}
