package org.annals.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.format.CsvColumns;
import org.annals.format.GunzippedStream;
import org.annals.format.IngestCode;
import org.annals.format.Known;
import org.annals.format.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders and standard input. As an iterator it gives one after the other, in a fixed order,
 * and holds one at a time; {@link #readAll} gives all of them, each text once. What cannot be read becomes a
 * {@link Rejection}; nothing stops the run. Not thread-safe.
 */
public final class ArticleReader implements Iterator<Document> {
    private static final int SNIFFED = 64;

    private final InputStream standardInput;
    private final Consumer<byte[]> originals;
    private final CsvColumns columns;
    private final Deque<InputFolders.Source> sources;
    private final IngestLog log = new IngestLog();
    private final DocumentMaker maker = new DocumentMaker();
    /** The files that a list of articles named: they are read through it. */
    private final Set<Path> listed = new HashSet<>();

    private final Map<DocumentId, String> seenTexts = new HashMap<>();
    private final Map<String, DocumentId> seenIds = new HashMap<>();
    private @Nullable JsonLines lines;
    private @Nullable FormatArticles articles;
    private @Nullable Document next;
    private String input = "";

    /** Reads the inputs in the order given; {@code -} is standard input. */
    public ArticleReader(List<String> inputs, InputStream standardInput) {
        this(inputs, standardInput, bytes -> {});
    }

    /**
     * The same, telling {@code originals} the bytes of every article; those told last when {@link #hasNext} has answered
     * belong to the article that comes next.
     */
    public ArticleReader(List<String> inputs, InputStream standardInput, Consumer<byte[]> originals) {
        this(inputs, standardInput, originals, CsvColumns.BY_HEADING);
    }

    /** The same, with what the user says of the columns of CSV files. */
    public ArticleReader(
            List<String> inputs, InputStream standardInput, Consumer<byte[]> originals, CsvColumns columns) {
        this.standardInput = standardInput;
        this.originals = originals;
        this.columns = columns;
        this.sources = new ArrayDeque<>(new InputFolders(log).find(inputs));
    }

    /** What could not be read so far. */
    public List<Rejection> rejections() {
        return log.rejections();
    }

    /** The same by input, as the user named it; every input that was looked into is there. */
    public Map<String, List<Rejection>> rejectionsByInput() {
        return log.rejectionsByInput();
    }

    /** The input, as the user named it, that the article given last came from. */
    public String input() {
        return input;
    }

    /** Remarks on what was read all the same, or left out on purpose: repeated texts, repeated ids, replaced bytes. */
    public List<Rejection> notes() {
        return log.notes();
    }

    /**
     * Reads everything, sorted by id, whatever the order of the inputs; the same text without metadata becomes one
     * document with several files. What an agency took back is left out and rejected.
     */
    public List<Document> readAll() {
        readListsFirst();
        Map<DocumentId, List<Document>> byId = new TreeMap<>();
        while (hasNext()) {
            Document document = next();
            byId.computeIfAbsent(document.id(), any -> new ArrayList<>(1)).add(document);
        }
        WireVersions versions = new WireVersions();
        byId.values().forEach(same -> same.forEach(one -> versions.add(one.id(), one.sourceId(), one.metadata())));
        Map<DocumentId, Rejection> uncounted = versions.uncounted();
        uncounted.values().forEach(log::reject);
        return byId.values().stream()
                .map(same -> maker.merge(same, log))
                .filter(document -> !uncounted.containsKey(document.id()))
                .toList();
    }

    /** Lists of articles before articles, so that the order of the inputs does not decide who names a file. */
    public void readListsFirst() {
        List<InputFolders.Source> listsFirst = new ArrayList<>(sources);
        listsFirst.sort(Comparator.comparing(source -> !source.isLines()));
        sources.clear();
        sources.addAll(listsFirst);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (lines != null) {
                next = lines.read();
                if (next == null) {
                    close(lines);
                    lines = null;
                }
            } else if (articles != null) {
                next = articles.read();
                if (next == null) {
                    close(articles);
                    articles = null;
                }
            } else if (sources.isEmpty()) {
                return false;
            } else {
                open(sources.remove());
            }
        }
        return true;
    }

    @Override
    public Document next() {
        Document document = hasNext() ? next : null;
        if (document == null) {
            throw new NoSuchElementException("all inputs are read");
        }
        next = null;
        remark(document);
        return document;
    }

    private void remark(Document document) {
        String same = seenTexts.putIfAbsent(document.id(), document.sourceId());
        if (same != null) {
            String message = "the same text as " + same + "; one document in a chronology";
            log.note(document.sourceId(), IngestCode.INGEST_SAME_TEXT, null, message);
            return;
        }
        DocumentId namesake = seenIds.putIfAbsent(document.sourceId(), document.id());
        if (namesake != null) {
            String message = "another document has this id; both are kept, as " + namesake + " and " + document.id();
            log.note(document.sourceId(), IngestCode.INGEST_SAME_ID, null, message);
        }
    }

    private static void close(Closeable read) {
        try {
            read.close();
        } catch (IOException e) {
            // All that could be read was read; a file that does not close takes nothing from it.
            return;
        }
    }

    private void open(InputFolders.Source source) {
        log.enter(source.input());
        input = source.input();
        try {
            if (source.isStandardInput()) {
                standardInput();
            } else if (!Files.isRegularFile(source.path())) {
                boolean there = Files.exists(source.path());
                IngestCode code = there ? IngestCode.INGEST_UNREADABLE : IngestCode.INGEST_NOT_FOUND;
                log.reject(source.name(), code, null, there ? "this is not a regular file" : "no such file");
            } else if (source.isLines()) {
                openLines(source);
            } else {
                file(source);
            }
        } catch (ZipException e) {
            log.reject(source.name(), IngestCode.INGEST_BAD_GZIP, null, FileBytes.reason(e));
        } catch (IOException e) {
            String message = "cannot be opened: " + FileBytes.reason(e);
            log.reject(source.name(), IngestCode.INGEST_UNREADABLE, null, message);
        }
    }

    private void standardInput() throws IOException {
        InputStream stream = new BufferedInputStream(standardInput);
        boolean zipped = isZipped(stream);
        if (zipped) {
            stream = new BufferedInputStream(GunzippedStream.of(stream));
        }
        if (JsonLines.isLines(stream)) {
            lines = lines(stream, new JsonLines.Origin("-", Path.of("").toAbsolutePath(), zipped));
        } else {
            articles = articles(new Part("stdin.txt", stream, Known.NOTHING), "stdin");
        }
    }

    private void openLines(InputFolders.Source source) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(source.path()));
        boolean zipped = source.name().endsWith(".gz") || isZipped(stream);
        Path parent = source.path().toAbsolutePath().normalize().getParent();
        Path folder = parent == null ? Path.of("").toAbsolutePath() : parent;
        lines = lines(unpacked(stream, zipped), new JsonLines.Origin(source.name(), folder, zipped));
    }

    private static InputStream unpacked(InputStream stream, boolean zipped) throws IOException {
        if (!zipped) {
            return stream;
        }
        try {
            return GunzippedStream.of(stream);
        } catch (IOException e) {
            stream.close();
            throw new ZipException(FileBytes.reason(e));
        }
    }

    private JsonLines lines(InputStream stream, JsonLines.Origin origin) {
        return new JsonLines(stream, origin, maker, log, new JsonLines.Listeners(listed::add, originals));
    }

    private FormatArticles articles(Part part, String stdin) {
        return new FormatArticles(part, new FormatArticles.Setting(maker, log, originals, columns, stdin));
    }

    private static boolean isZipped(InputStream stream) throws IOException {
        stream.mark(SNIFFED);
        boolean zipped = stream.read() == 0x1F && stream.read() == 0x8B;
        stream.reset();
        return zipped;
    }

    private void file(InputFolders.Source source) throws IOException {
        if (listed.contains(source.path().toAbsolutePath().normalize())) {
            String message = "already read through the list of articles that names it";
            log.note(source.name(), IngestCode.INGEST_LISTED_FILE, null, message);
            return;
        }
        articles = articles(new Part(source.name(), Files.newInputStream(source.path()), Known.NOTHING), "");
    }
}
