package org.annals.pipeline;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Document;
import org.annals.format.CsvColumns;
import org.annals.ingest.ArticleReader;
import org.annals.ingest.Rejection;
import org.annals.store.ChronologyStore;
import org.annals.store.Intake;
import org.jspecify.annotations.Nullable;

/** Takes the articles of inputs into a store, with the bytes they came in. */
public final class StoreIntake {
    private static final String STREAM = "-";

    private final ChronologyStore store;
    private final CsvColumns columns;

    public StoreIntake(ChronologyStore store) {
        this(store, CsvColumns.BY_HEADING);
    }

    /** @param columns what the user says of the columns of CSV files */
    public StoreIntake(ChronologyStore store, CsvColumns columns) {
        this.store = store;
        this.columns = columns;
    }

    /**
     * What came in.
     *
     * @param notes remarks on what was read all the same
     * @param passing rejections that the store does not keep: the next build must be told of them
     */
    public record Taken(Intake.Counts counts, List<Rejection> notes, List<Rejection> passing) {}

    /** Takes everything; when this returns, all of it is on disk. */
    public Taken take(List<String> inputs, InputStream standardInput) {
        return take(inputs, List.of(), standardInput);
    }

    /**
     * Takes everything.
     *
     * @param forgotten inputs of earlier runs that no longer count, such as folders that were renamed
     */
    public Taken take(List<String> inputs, List<String> forgotten, InputStream standardInput) {
        Last last = new Last();
        ArticleReader reader = new ArticleReader(inputs, standardInput, last::hold, columns);
        reader.readListsFirst();
        Intake intake = store.documents().intake();
        forgotten.forEach(input -> intake.forget(place(input)));
        while (reader.hasNext()) {
            byte[] original = last.bytes;
            Document document = reader.next();
            intake.take(place(reader.input()), document, original);
        }
        Map<String, List<Rejection>> rejections = new LinkedHashMap<>();
        reader.rejectionsByInput()
                .forEach((input, list) -> rejections
                        .computeIfAbsent(place(input), place -> new ArrayList<>())
                        .addAll(list));
        List<Rejection> passing = intake.finish(rejections);
        return new Taken(intake.counts(), reader.notes(), passing);
    }

    /**
     * Takes files that somebody handed in. What was handed in before stays, whatever comes now.
     *
     * @param giver what the store is to remember as the input
     * @param files read and not needed afterwards
     */
    public Taken receive(String giver, List<Path> files) {
        Last last = new Last();
        ArticleReader reader = new ArticleReader(
                files.stream().map(Path::toString).toList(), InputStream.nullInputStream(), last::hold);
        reader.readListsFirst();
        Intake intake = store.documents().intake();
        while (reader.hasNext()) {
            byte[] original = last.bytes;
            intake.take(giver, reader.next(), original);
        }
        intake.finish(Map.of());
        return new Taken(intake.counts(), reader.notes(), reader.rejections());
    }

    /** Holds the bytes that were read last. */
    private static final class Last {
        private byte @Nullable [] bytes;

        void hold(byte[] read) {
            bytes = read;
        }
    }

    /** The same folder must have the same name wherever the command is run from. */
    private static String place(String input) {
        try {
            return input.equals(STREAM)
                    ? input
                    : Path.of(input).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            // It was rejected by the name it has.
            return input;
        }
    }
}
