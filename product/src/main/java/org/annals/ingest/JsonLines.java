package org.annals.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.Document;
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads articles from lines of JSON. A bad line is rejected by its number; the lines after it are read. */
final class JsonLines {
    private static final int LONGEST_LINE = 24_000_000;
    private static final int EXCERPT = 24;
    private static final Set<String> KNOWN =
            Set.of("id", "title", "text", "file", "published", "outlet", "url", "agency");

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final InputStream stream;
    private final String name;
    private final Path folder;
    private final DocumentMaker maker;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;

    JsonLines(InputStream stream, String name, Path folder, DocumentMaker maker) {
        this.stream = stream;
        this.name = name;
        this.folder = folder;
        this.maker = maker;
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_LINE)
                        .maxNestingDepth(64)
                        .build());
    }

    /** The next document, or null at the end; what was rejected on the way is added to the list. */
    @Nullable
    Document read(List<Rejection> rejections) {
        try {
            for (byte[] line = line(); line != null; line = line()) {
                Document document = document(line, rejections);
                if (document != null) {
                    return document;
                }
            }
        } catch (IOException e) {
            rejections.add(
                    new Rejection(name, "INGEST_BAD_GZIP", number, "reading stopped: " + ArticleReader.reason(e)));
        }
        return null;
    }

    /** The bytes of the next line, without its end; a line that is too long comes back cut, one byte over the limit. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            if (at == filled) {
                filled = stream.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    number++;
                    return any ? line.toByteArray() : null;
                }
            }
            any = true;
            int start = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (line.size() <= LONGEST_LINE) {
                line.write(buffer, start, at - start);
            }
            if (at < filled) {
                at++;
                number++;
                return line.toByteArray();
            }
        }
    }

    private @Nullable Document document(byte[] bytes, List<Rejection> rejections) {
        if (bytes.length > LONGEST_LINE) {
            return reject(rejections, "INGEST_TOO_LARGE", "the line is longer than 24 million bytes");
        }
        String line = new String(bytes, StandardCharsets.UTF_8);
        if (line.isBlank()) {
            return null;
        }
        JsonNode node;
        try {
            node = mapper.readTree(line.charAt(0) == '\uFEFF' ? line.substring(1) : line);
        } catch (JsonProcessingException e) {
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr() - 1L;
            return reject(rejections, "INGEST_BAD_JSON", "not valid JSON: " + excerpt(line, (int) Math.max(0, column)));
        }
        if (!node.isObject()) {
            return reject(rejections, "INGEST_BAD_JSON", "not a JSON object: " + excerpt(line, 0));
        }
        for (String field : KNOWN) {
            JsonNode value = node.get(field);
            if (value != null && !value.isTextual() && !value.isNull() && !(field.equals("id") && value.isNumber())) {
                return reject(
                        rejections,
                        "INGEST_FIELD_TYPE",
                        "\"" + field + "\" must be a string, got " + value.getNodeType());
            }
        }
        return document(node, rejections);
    }

    private @Nullable Document document(JsonNode node, List<Rejection> rejections) {
        String text = field(node, "text");
        String file = field(node, "file");
        if (text == null && file == null) {
            return reject(rejections, "INGEST_NO_TEXT", "neither \"text\" nor \"file\" is given");
        }
        TextDecoder.Decoded decoded;
        if (text != null) {
            decoded = TextDecoder.check(text);
        } else {
            Path path = folder.resolve(String.valueOf(file)).normalize();
            if (!path.startsWith(folder)) {
                return reject(rejections, "INGEST_OUTSIDE_FOLDER", "\"file\" leads out of the folder: " + file);
            }
            try {
                decoded = Files.size(path) > LONGEST_LINE
                        ? TextDecoder.Decoded.rejected("INGEST_TOO_LARGE", "the file is too large: " + file)
                        : TextDecoder.decode(Files.readAllBytes(path));
            } catch (IOException e) {
                return reject(rejections, "INGEST_UNREADABLE", "the file cannot be opened: " + ArticleReader.reason(e));
            }
        }
        if (decoded.text() == null) {
            return reject(rejections, String.valueOf(decoded.code()), decoded.message());
        }
        String id = field(node, "id");
        String sourceId = id != null ? id : file != null ? withoutExtension(file) : name + ":" + number;
        return maker.make(decoded.text(), sourceId, file == null ? "" : file, metadata(node));
    }

    private static String withoutExtension(String file) {
        return file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file;
    }

    private static Metadata metadata(JsonNode node) {
        Map<String, String> other = new TreeMap<>();
        node.properties().forEach(entry -> {
            if (!KNOWN.contains(entry.getKey())) {
                JsonNode value = entry.getValue();
                other.put(entry.getKey(), value.isTextual() ? value.asText() : value.toString());
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
        return value == null || value.isNull() || value.asText().isEmpty() ? null : value.asText();
    }

    private @Nullable Document reject(List<Rejection> rejections, String code, String message) {
        rejections.add(new Rejection(name + ":" + number, code, number, message));
        return null;
    }

    private static String excerpt(String line, int column) {
        int at = Math.min(column, line.length());
        int from = Math.max(0, at - EXCERPT);
        int to = Math.min(line.length(), at + EXCERPT);
        return line.substring(from, at) + " <-- HERE --> "
                + line.substring(at, to).strip();
    }
}
