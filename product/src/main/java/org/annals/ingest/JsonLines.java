package org.annals.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.annals.document.Document;
import org.annals.document.Metadata;
import org.annals.format.IngestCode;
import org.annals.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/** Reads articles from lines of JSON. A bad line is rejected by its number; the lines after it are read. */
final class JsonLines implements Closeable {
    /** After so many lines that are not JSON, and no good one, the input is something else. */
    private static final int BAD_FROM_THE_START = 20;

    private static final int SNIFFED = 4096;
    private static final Set<String> KNOWN =
            Set.of("id", "title", "text", "file", "published", "outlet", "url", "agency");
    /** What others call the day of publication. */
    private static final Set<String> DATE_FIELDS = Set.copyOf(ResourceLines.read("date-fields.txt"));

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private final ByteLines lines;
    private final Origin origin;
    private final DocumentMaker maker;
    private final IngestLog log;
    private final Listeners listeners;
    private final ObjectReader json;
    private final Set<String> notedFields = new HashSet<>();
    private long bad;
    private boolean anyGood;
    private boolean anyLine;

    /**
     * Where lines come from: the name for messages, and whether unpacked.
     *
     * @param folder what "file" is relative to; null where there are no files beside it
     */
    record Origin(String name, @Nullable Path folder, boolean zipped) {}

    /** Who is told of every file that a line names, and of the bytes of every line and file that was read. */
    record Listeners(Consumer<Path> listed, Consumer<byte[]> originals) {}

    JsonLines(InputStream stream, Origin origin, DocumentMaker maker, IngestLog log, Listeners listeners) {
        this.lines = new ByteLines(stream);
        this.origin = origin;
        this.maker = maker;
        this.log = log;
        this.listeners = listeners;
        // Set on a copy of the factory: the shared reader stays as it is.
        this.json = JSON.with(JSON.getFactory()
                .copy()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(ByteLines.LONGEST)
                        .maxNestingDepth(64)
                        .build()));
    }

    /** Whether a stream seems to hold lines of articles rather than one article or another format. */
    static boolean isLines(InputStream stream) throws IOException {
        stream.mark(SNIFFED);
        byte[] head = stream.readNBytes(SNIFFED);
        stream.reset();
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        boolean wire = start.contains("\"pubstatus\"") || start.contains("\"body_xhtml\"");
        return start.startsWith("{") && !wire;
    }

    /** The next document, or null at the end. */
    @Nullable
    Document read() {
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                Document document = document(line);
                anyGood |= document != null;
                if (document != null) {
                    return document;
                }
                if (!anyGood && bad >= BAD_FROM_THE_START) {
                    String message = "the first " + bad + " lines are not JSON; the rest is not read";
                    log.reject(origin.name, IngestCode.INGEST_UNKNOWN_FORMAT, lines.number(), message);
                    return null;
                }
            }
            if (!anyLine) {
                anyLine = true;
                log.reject(origin.name, IngestCode.INGEST_EMPTY, null, "the list holds no line");
            }
        } catch (IOException e) {
            IngestCode code = origin.folder == null
                    ? FormatArticles.code(e)
                    : origin.zipped ? IngestCode.INGEST_BAD_GZIP : IngestCode.INGEST_UNREADABLE;
            String message = "reading stopped after line " + lines.number() + ": " + FileBytes.reason(e);
            log.reject(origin.name, code, lines.number(), message);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable Document document(byte[] bytes) {
        if (bytes.length > ByteLines.LONGEST) {
            anyLine = true;
            return reject(IngestCode.INGEST_TOO_LARGE, "the line is longer than " + ByteLines.LONGEST + " bytes");
        }
        String line = lines.text(bytes);
        if (line.isBlank()) {
            return null;
        }
        anyLine = true;
        listeners.originals.accept(bytes);
        JsonNode node;
        try {
            node = json.readTree(line);
        } catch (JsonProcessingException e) {
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr() - 1L;
            String excerpt = Excerpt.of(line, (int) Math.min(line.length(), Math.max(0, column)));
            return reject(IngestCode.INGEST_BAD_JSON, "not valid JSON: " + excerpt);
        }
        if (!node.isObject()) {
            return reject(IngestCode.INGEST_BAD_JSON, "not a JSON object: " + Excerpt.of(line, 0));
        }
        for (String field : KNOWN) {
            JsonNode value = node.get(field);
            boolean number = value != null && value.isNumber() && field.equals("id");
            if (value != null && !value.isTextual() && !value.isNull() && !number) {
                int column = line.indexOf("\"" + field + "\"");
                String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
                String message = "\"" + field + "\" must be a string, got " + type + ": ";
                return reject(IngestCode.INGEST_FIELD_TYPE, message + Excerpt.of(line, column));
            }
        }
        return document(node, line);
    }

    private @Nullable Document document(JsonNode node, String line) {
        String file = field(node, "file");
        JsonNode text = node.get("text");
        TextDecoder.Decoded decoded;
        if (text != null && text.isTextual()) {
            decoded = TextDecoder.check(text.asText());
        } else if (file != null) {
            decoded = ofFile(file);
        } else {
            String message = "neither \"text\" nor \"file\" is given: "
                    + Excerpt.of(line, line.stripTrailing().length());
            return reject(IngestCode.INGEST_NO_TEXT, message);
        }
        log.take(origin.name, lines.number(), decoded);
        if (decoded.text() == null) {
            return null;
        }
        noteDateFields(node);
        boolean fromFile = (text == null || !text.isTextual()) && file != null;
        String path = fromFile && file != null ? file : "";
        String id = field(node, "id");
        String sourceId = id != null ? id : fromFile ? withoutExtension(path) : origin.name + ":" + lines.number();
        return maker.make(decoded.text(), sourceId, path, metadata(node, fromFile));
    }

    /** A date under another name is not read; each such name is noted once. */
    private void noteDateFields(JsonNode node) {
        if (field(node, "published") != null) {
            return;
        }
        node.fieldNames().forEachRemaining(name -> {
            String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            boolean date = DATE_FIELDS.contains(letters) && !node.path(name).isNull();
            if (date && notedFields.add(name)) {
                String message = "\"" + TextDecoder.withoutLoneSurrogates(name)
                        + "\" is kept, but not read as the date of publication, here and on the lines below; the fields that"
                        + " are read: " + String.join(", ", new TreeSet<>(KNOWN));
                log.note(origin.name, IngestCode.INGEST_DATE_FIELD, lines.number(), message);
            }
        });
    }

    private TextDecoder.Decoded ofFile(String file) {
        Path folder = origin.folder;
        if (folder == null) {
            return TextDecoder.Decoded.rejected(
                    IngestCode.INGEST_NO_TEXT, "a list inside an archive must hold its texts, got \"file\" " + file);
        }
        try {
            Path path = folder.resolve(file).normalize();
            if (!path.startsWith(folder) || leadsOut(path, folder)) {
                return TextDecoder.Decoded.rejected(
                        IngestCode.INGEST_OUTSIDE_FOLDER, "\"file\" leads out of the folder: " + file);
            }
            TextDecoder.Decoded decoded = FileBytes.decode(path, listeners.originals);
            listeners.listed.accept(path);
            TextDecoder.Remark failure = decoded.failure();
            return failure == null
                    ? decoded
                    : TextDecoder.Decoded.rejected(failure.code(), "\"file\" " + file + ": " + failure.message());
        } catch (InvalidPathException e) {
            return TextDecoder.Decoded.rejected(IngestCode.INGEST_NOT_FOUND, "\"file\" is no path: " + e.getReason());
        }
    }

    /** Whether a link on the way leads out of the folder. */
    private static boolean leadsOut(Path path, Path folder) {
        try {
            return !path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            // It does not exist or cannot be reached: reading it will say so.
            return false;
        }
    }

    private static String withoutExtension(String file) {
        return file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file;
    }

    private static Metadata metadata(JsonNode node, boolean fromFile) {
        Map<String, String> other = new TreeMap<>();
        node.properties().forEach(entry -> {
            boolean unused = !KNOWN.contains(entry.getKey()) || entry.getKey().equals("file") && !fromFile;
            JsonNode value = entry.getValue();
            if (unused && !value.isNull()) {
                String given = value.isTextual() ? value.asText() : value.toString();
                other.put(TextDecoder.withoutLoneSurrogates(entry.getKey()), TextDecoder.withoutLoneSurrogates(given));
            }
        });
        return new Metadata(
                field(node, "title"),
                field(node, "outlet"),
                field(node, "agency"),
                field(node, "url"),
                field(node, "published"),
                other);
    }

    private static @Nullable String field(JsonNode node, String field) {
        JsonNode value = node.get(field);
        boolean given = value != null && !value.isNull() && !value.asText().isBlank();
        return given ? TextDecoder.withoutLoneSurrogates(value.asText()) : null;
    }

    private @Nullable Document reject(IngestCode code, String message) {
        bad += code == IngestCode.INGEST_BAD_JSON ? 1 : 0;
        log.reject(origin.name, code, lines.number(), message);
        return null;
    }
}
