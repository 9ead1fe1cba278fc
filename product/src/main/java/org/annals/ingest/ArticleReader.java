package org.annals.ingest;

import java.io.BufferedInputStream;
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
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders and standard input. As an iterator it gives one after the other, in a fixed order,
 * and holds one at a time; {@link #readAll} gives all of them, each text once. What cannot be read becomes a
 * {@link Rejection}; nothing stops the run. Not thread-safe.
 */
public final class ArticleReader implements Iterator<Document> {
    private static final String TXT = ".txt";
    private static final int SNIFFED = 64;

    private final InputStream standardInput;
    private final Consumer<byte[]> originals;
    private final Deque<InputFolders.Source> sources;
    private final IngestLog log = new IngestLog();
    private final DocumentMaker maker = new DocumentMaker();
    /** The files that a list of articles named: they are read through it. */
    private final Set<Path> listed = new HashSet<>();

    private final Map<DocumentId, String> seenTexts = new HashMap<>();
    private final Map<String, DocumentId> seenIds = new HashMap<>();
    private @Nullable JsonLines lines;
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
        this.standardInput = standardInput;
        this.originals = originals;
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
     * document with several files.
     */
    public List<Document> readAll() {
        readListsFirst();
        Map<DocumentId, List<Document>> byId = new TreeMap<>();
        while (hasNext()) {
            Document document = next();
            byId.computeIfAbsent(document.id(), any -> new ArrayList<>(1)).add(document);
        }
        return byId.values().stream().map(same -> maker.merge(same, log)).toList();
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

    private static void close(JsonLines lines) {
        try {
            lines.close();
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
            } else if (source.isLines()) {
                openLines(source);
            } else if (source.name().endsWith(TXT)) {
                file(source);
            } else {
                String message = "only .txt, .jsonl and .jsonl.gz are read";
                log.reject(source.name(), IngestCode.INGEST_UNKNOWN_FORMAT, null, message);
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
        if (isJson(stream)) {
            lines = lines(stream, new JsonLines.Origin("-", Path.of("").toAbsolutePath(), zipped));
        } else {
            take("stdin", "", FileBytes.decode(stream, originals));
        }
    }

    private void openLines(InputFolders.Source source) throws IOException {
        if (!Files.isRegularFile(source.path())) {
            log.reject(source.name(), IngestCode.INGEST_UNREADABLE, null, "this is not a regular file");
            return;
        }
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

    private static boolean isZipped(InputStream stream) throws IOException {
        stream.mark(SNIFFED);
        boolean zipped = stream.read() == 0x1F && stream.read() == 0x8B;
        stream.reset();
        return zipped;
    }

    private static boolean isJson(InputStream stream) throws IOException {
        stream.mark(SNIFFED);
        int c = stream.read();
        for (int i = 1; i < SNIFFED / 2 && " \n\r\t\u00EF\u00BB\u00BF".indexOf(c) >= 0; i++) {
            c = stream.read();
        }
        stream.reset();
        return c == '{';
    }

    private void file(InputFolders.Source source) {
        if (listed.contains(source.path().toAbsolutePath().normalize())) {
            String message = "already read through the list of articles that names it";
            log.note(source.name(), IngestCode.INGEST_LISTED_FILE, null, message);
            return;
        }
        String sourceId = source.name().substring(0, source.name().length() - TXT.length());
        take(sourceId, source.name(), FileBytes.decode(source.path(), originals));
    }

    private void take(String sourceId, String file, TextDecoder.Decoded decoded) {
        log.take(file.isEmpty() ? sourceId : file, null, decoded);
        if (decoded.text() != null) {
            next = maker.make(decoded.text(), sourceId, file, Metadata.NONE);
        }
    }
}
