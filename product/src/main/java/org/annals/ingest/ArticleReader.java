package org.annals.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders and standard input, one after the other, in a fixed order. What cannot be read
 * becomes a {@link Rejection}; nothing stops the run. Not thread-safe.
 */
public final class ArticleReader implements Iterator<Document> {
    /** 5 million characters take at most four times as many bytes. */
    private static final long MOST_BYTES = 20_000_000;

    private final InputStream standardInput;
    private final Deque<Source> sources = new ArrayDeque<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Rejection> notes = new ArrayList<>();
    private final DocumentMaker maker = new DocumentMaker();
    private @Nullable JsonLines lines;
    private @Nullable Document next;

    /** A file still to be read: its path, and its name relative to what the user gave. */
    private record Source(Path path, String name) {}

    /** Reads the inputs in the order given; {@code -} is standard input. */
    public ArticleReader(List<String> inputs, InputStream standardInput) {
        this.standardInput = standardInput;
        for (String input : inputs) {
            if (input.equals("-")) {
                sources.add(new Source(Path.of("-"), "-"));
            } else {
                expand(input);
            }
        }
    }

    /** What could not be read so far. */
    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    /** Remarks on what was read all the same: repeated texts, repeated ids, replaced bytes. */
    public List<Rejection> notes() {
        return List.copyOf(notes);
    }

    /** Reads everything; the same text without metadata becomes one document with several files. */
    public List<Document> readAll() {
        Map<DocumentId, Document> documents = new TreeMap<>();
        Map<String, DocumentId> bySourceId = new TreeMap<>();
        while (hasNext()) {
            Document document = next();
            Document same = documents.get(document.id());
            if (same != null) {
                documents.put(document.id(), merge(same, document));
                note(
                        document.sourceId(),
                        "INGEST_SAME_TEXT",
                        "the same text as " + same.sourceId() + "; kept as one document");
                continue;
            }
            documents.put(document.id(), document);
            DocumentId namesake = bySourceId.putIfAbsent(document.sourceId(), document.id());
            if (namesake != null) {
                note(document.sourceId(), "INGEST_SAME_ID", "another document has this id; both are kept");
            }
        }
        return List.copyOf(documents.values());
    }

    private static Document merge(Document a, Document b) {
        List<String> files = Stream.concat(a.files().stream(), b.files().stream())
                .distinct()
                .sorted()
                .toList();
        Document first = a.sourceId().compareTo(b.sourceId()) <= 0 ? a : b;
        return new Document(
                first.id(),
                first.sourceId(),
                files,
                first.text(),
                first.sha256(),
                first.language(),
                first.metadata(),
                first.regions());
    }

    private void note(String input, String code, String message) {
        notes.add(new Rejection(input, code, null, message));
    }

    private void reject(String input, String code, String message) {
        rejections.add(new Rejection(input, code, null, message));
    }

    private void expand(String input) {
        Path path = Path.of(input);
        if (!Files.exists(path)) {
            reject(input, "INGEST_NOT_FOUND", "no such file or folder");
        } else if (Files.isDirectory(path)) {
            expandFolder(path, path);
        } else {
            sources.add(new Source(path, String.valueOf(path.getFileName())));
        }
    }

    private void expandFolder(Path root, Path folder) {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            reject(folder.toString(), "INGEST_UNREADABLE", "the folder cannot be opened: " + reason(e));
            return;
        }
        for (Path child : children) {
            String name = root.relativize(child).toString().replace('\\', '/');
            if (String.valueOf(child.getFileName()).startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(child)) {
                expandFolder(root, child);
            } else {
                sources.add(new Source(child, name));
            }
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (lines != null) {
                next = lines.read(rejections);
                if (next == null) {
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
        return document;
    }

    private void open(Source source) {
        try {
            if (source.name.equals("-")) {
                InputStream buffered = new BufferedInputStream(standardInput);
                buffered.mark(64);
                boolean json = firstCharacter(buffered) == '{';
                buffered.reset();
                if (json) {
                    lines = new JsonLines(buffered, "-", Path.of("").toAbsolutePath(), maker);
                } else {
                    text(buffered.readNBytes((int) MOST_BYTES + 1), "stdin", "");
                }
            } else if (source.name.endsWith(".jsonl")) {
                lines = new JsonLines(Files.newInputStream(source.path), source.name, folder(source.path), maker);
            } else if (source.name.endsWith(".jsonl.gz")) {
                InputStream zipped = new GZIPInputStream(Files.newInputStream(source.path), 1 << 16);
                lines = new JsonLines(zipped, source.name, folder(source.path), maker);
            } else if (source.name.endsWith(".txt")) {
                file(source);
            } else {
                reject(source.name, "INGEST_UNKNOWN_FORMAT", "only .txt, .jsonl and .jsonl.gz are read");
            }
        } catch (ZipException e) {
            reject(source.name, "INGEST_BAD_GZIP", reason(e));
        } catch (IOException e) {
            reject(source.name, "INGEST_UNREADABLE", "the file cannot be opened: " + reason(e));
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static int firstCharacter(InputStream stream) throws IOException {
        for (int i = 0; i < 32; i++) {
            int c = stream.read();
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0xEF && c != 0xBB && c != 0xBF) {
                return c;
            }
        }
        return -1;
    }

    private void file(Source source) throws IOException {
        if (Files.size(source.path) > MOST_BYTES) {
            reject(
                    source.name,
                    "INGEST_TOO_LARGE",
                    "the file has " + Files.size(source.path) + " bytes; an article has at most 5 million characters");
            return;
        }
        String sourceId = source.name.substring(0, source.name.length() - ".txt".length());
        text(Files.readAllBytes(source.path), sourceId, source.name);
    }

    private void text(byte[] bytes, String sourceId, String file) {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        String input = file.isEmpty() ? sourceId : file;
        if (decoded.code() != null) {
            reject(input, decoded.code(), decoded.message());
        }
        if (decoded.text() != null) {
            if (!decoded.message().isEmpty()) {
                note(input, "INGEST_SOME_BROKEN_BYTES", decoded.message());
            }
            next = maker.make(decoded.text(), sourceId, file, Metadata.NONE);
        }
    }

    /** The reason without the class name, which means nothing to a user. */
    static String reason(Exception e) {
        String name = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }
}
