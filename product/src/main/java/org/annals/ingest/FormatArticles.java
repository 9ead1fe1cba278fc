package org.annals.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.annals.document.Document;
import org.annals.format.CsvColumns;
import org.annals.format.FormatException;
import org.annals.format.FormatRecogniser;
import org.annals.format.Found;
import org.annals.format.FoundStream;
import org.annals.format.IngestCode;
import org.annals.format.Part;
import org.annals.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/** The articles of one input of any format but lines of JSON, with those of the files inside it. Holds one at a time. */
final class FormatArticles implements Closeable {
    /** A mail in a mailbox in an archive in an archive is all that anybody sends. */
    private static final int DEEPEST = 5;

    private final Setting setting;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Part waiting;
    private @Nullable Lines lines;

    /** A list of articles inside an archive, while it is read. */
    private record Lines(Part part, JsonLines lines) {}

    /**
     * Who makes documents, who is told what.
     *
     * @param stdin what an article of standard input is called, or "" for files
     */
    record Setting(DocumentMaker maker, IngestLog log, Consumer<byte[]> originals, CsvColumns columns, String stdin) {}

    private record Open(Part part, FoundStream stream) {}

    FormatArticles(Part part, Setting setting) {
        this.setting = setting;
        this.waiting = part;
    }

    /** The next document, or null at the end. */
    @Nullable
    Document read() {
        while (true) {
            Document listed = listed();
            if (listed != null) {
                return listed;
            }
            Part part = waiting;
            waiting = null;
            if (part != null) {
                open(part);
                // A list is read to its end before the archive goes on.
                if (lines != null) {
                    continue;
                }
            }
            Open top = open.peek();
            if (top == null) {
                return null;
            }
            Document document = next(top);
            if (document != null) {
                return document;
            }
        }
    }

    private @Nullable Document listed() {
        Lines list = lines;
        if (list == null) {
            return null;
        }
        Document document = list.lines.read();
        if (document == null) {
            lines = null;
            shut(list.part);
        }
        return document;
    }

    /** Its lines must hold their texts: files beside it are articles of the archive anyway. */
    private Lines list(Part part) throws IOException {
        JsonLines.Listeners listeners = new JsonLines.Listeners(path -> {}, setting.originals);
        JsonLines.Origin origin = new JsonLines.Origin(part.name(), null, true);
        return new Lines(part, new JsonLines(part.plain(), origin, setting.maker, setting.log, listeners));
    }

    private void open(Part part) {
        try {
            if (open.size() >= DEEPEST) {
                throw new FormatException(
                        IngestCode.INGEST_TOO_DEEP, "files inside files, more than " + DEEPEST + " deep");
            }
            String name = part.name();
            if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
                lines = list(part);
                return;
            }
            FormatRecogniser.Recognised recognised = FormatRecogniser.recognise(part);
            FoundStream stream = recognised.format().reader(setting.columns).open(recognised.part());
            open.push(new Open(part, stream));
        } catch (FormatException e) {
            fail(part, e.code(), e.position(), String.valueOf(e.getMessage()));
            shut(part);
        } catch (IOException e) {
            fail(part, code(e), null, FileBytes.reason(e));
            shut(part);
        }
    }

    /** A damaged compression is told from a file that cannot be read. */
    static IngestCode code(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("times its size")) {
            return IngestCode.INGEST_UNPACKS_TOO_LARGE;
        }
        boolean packed = e instanceof ZipException || e instanceof java.io.EOFException;
        return packed ? IngestCode.INGEST_BAD_GZIP : IngestCode.INGEST_UNREADABLE;
    }

    private @Nullable Document next(Open top) {
        try {
            Found found = top.stream.next();
            if (found == null) {
                pop();
                return null;
            }
            if (found instanceof Found.Inner inner) {
                waiting = inner.part();
            } else if (found instanceof Found.Note note) {
                note(top.part, note);
            } else if (found instanceof Found.Article article) {
                return document(top, article);
            }
            return null;
        } catch (FormatException e) {
            // A collection that stops half-way says nothing about what would have come.
            IngestCode code = e.code() == IngestCode.INGEST_DAMAGED ? IngestCode.INGEST_BROKEN_OFF : e.code();
            fail(top.part, code, e.position(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail(top.part, code(e), null, "reading stopped: " + FileBytes.reason(e));
        }
        pop();
        return null;
    }

    private void fail(Part part, IngestCode code, @Nullable Long position, String message) {
        // Most pages of an archive are lists and covers; that is nothing a user could mend.
        boolean expected = code == IngestCode.INGEST_NO_MAIN_TEXT
                && !open.isEmpty()
                && open.peek().part() != part;
        boolean passing = expected || code == IngestCode.INGEST_UNKNOWN_FORMAT && isPicture(part.name());
        if (passing) {
            setting.log.note(part.name(), code, position, message);
        } else {
            setting.log.reject(name(part), code, position, message);
        }
    }

    private String name(Part part) {
        return setting.stdin.isEmpty() ? part.name() : "-";
    }

    private boolean isPicture(String name) {
        return !open.isEmpty()
                && name.toLowerCase(java.util.Locale.ROOT)
                        .matches(".*\\.(png|jpe?g|gif|webp|svg|css|js|ico|woff2?|ttf|mp3|mp4)");
    }

    private void note(Part part, Found.Note note) {
        String name = note.name();
        String where = name == null ? name(part) : name.startsWith("#") ? name(part) + name : name;
        if (note.rejected()) {
            setting.log.reject(where, note.code(), note.position(), note.message());
        } else {
            setting.log.note(where, note.code(), note.position(), note.message());
        }
    }

    private @Nullable Document document(Open top, Found.Article article) {
        String name = top.part.name();
        String id = article.id();
        String file = id == null && setting.stdin.isEmpty() ? name : "";
        String own = id == null ? withoutEnding(name) : id.startsWith("#") ? withoutEnding(name) + id : id;
        String sourceId = id == null && !setting.stdin.isEmpty() && open.size() == 1 ? setting.stdin : own;
        article.notes().forEach(note -> note(top.part, note));
        TextDecoder.Decoded decoded = TextDecoder.checkExtracted(article.text());
        setting.log.take(file.isEmpty() ? sourceId : file, null, decoded);
        if (decoded.text() == null) {
            return null;
        }
        setting.originals.accept(article.original().content());
        return setting.maker.make(decoded.text(), sourceId, file, article.metadata());
    }

    private static String withoutEnding(String name) {
        int slash = name.lastIndexOf('/');
        int dot = name.lastIndexOf('.');
        return dot > slash + 1 ? name.substring(0, dot) : name;
    }

    private void pop() {
        Open top = open.pop();
        try {
            top.stream.close();
        } catch (IOException e) {
            // All that could be read was read.
            return;
        }
        shut(top.part);
    }

    private static void shut(Part part) {
        try {
            part.close();
        } catch (IOException e) {
            // All that could be read was read.
            return;
        }
    }

    @Override
    public void close() {
        if (lines != null) {
            shut(lines.part);
        }
        while (!open.isEmpty()) {
            pop();
        }
    }
}
