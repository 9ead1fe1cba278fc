package org.annals.ingest;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annals.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What became of one hostile file.
 *
 * @param outcome one word or two
 * @param millis of computing: how busy the machine is makes no difference
 * @param faults what a reader must never do; empty where all is well
 */
record HostileReading(String outcome, long millis, List<String> faults) {
    static final long SLOW_MILLIS = 5_000;

    /** Reads a file. {@code codes} are those that it may be refused with, "" where it must be read; null where all is right. */
    static HostileReading of(Path path, @Nullable String codes) {
        List<String> faults = new ArrayList<>();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String outcome;
        try {
            outcome = outcome(path, codes, faults);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults.add(e + " at " + Arrays.stream(e.getStackTrace()).limit(8).toList());
            outcome = "broke";
        }
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        if (millis > SLOW_MILLIS) {
            faults.add(millis + " ms");
        }
        return new HostileReading(outcome, millis, faults);
    }

    private static String outcome(Path path, @Nullable String codes, List<String> faults) {
        ArticleReader reader = new ArticleReader(List.of(path.toString()), InputStream.nullInputStream());
        List<Document> documents = reader.readAll();
        List<String> given = reader.rejections().stream().map(Rejection::code).toList();
        if (documents.isEmpty() && given.isEmpty() && reader.notes().isEmpty()) {
            faults.add("nothing was said of it");
        }
        if (reader.rejections().stream()
                .anyMatch(rejection -> rejection.message().isBlank())) {
            faults.add("a rejection without words");
        }
        for (Document document : documents) {
            int length = document.text().length();
            if (document.text().isBlank()
                    || document.regions().stream()
                            .anyMatch(region -> region.span().end() > length)) {
                faults.add("a document without text, or a region outside it: " + document.sourceId());
            }
        }
        if (codes != null && !isRight(codes, documents, given)) {
            faults.add(documents.size() + " documents, " + reader.rejections() + ", must be "
                    + (codes.isEmpty() ? "read" : codes));
        }
        return documents.isEmpty() ? given.isEmpty() ? "noted" : "rejected" : given.isEmpty() ? "read" : "read in part";
    }

    private static boolean isRight(String codes, List<Document> documents, List<String> given) {
        if (codes.isEmpty()) {
            return !documents.isEmpty() && given.isEmpty();
        }
        return documents.isEmpty()
                && !given.isEmpty()
                && List.of(codes.split(" ", -1)).containsAll(given);
    }
}
