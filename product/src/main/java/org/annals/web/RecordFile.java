package org.annals.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.chronology.ChronologyEntry.Part;
import org.jspecify.annotations.Nullable;

/**
 * The records of a {@code chronology.json}, found by id and by document, and read from disk when they are asked for: the
 * memory holds only where each stands. Thread-safe; the file goes when it is closed.
 */
final class RecordFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** The part of an event that tells nothing that happened: no record that is listed. */
    private static final String VIEW = Part.VIEW.word();

    private final FileChannel channel;
    private final Map<RecordKind, Table> tables = new EnumMap<>(RecordKind.class);
    private final Map<String, String> eventOfClaim = new HashMap<>();
    private final Map<String, List<String>> relationsOf = new HashMap<>();
    private final Map<String, String> pool = new HashMap<>();

    private record Slice(long begin, int length) {}

    /** The records of one kind. */
    private static final class Table {
        private final Map<String, Slice> slices = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final Map<String, List<String>> byDocument = new HashMap<>();
    }

    private Table table(RecordKind kind) {
        Table table = tables.get(kind);
        if (table == null) {
            throw new IllegalStateException("every kind must have a table, missing " + kind);
        }
        return table;
    }

    private RecordFile(FileChannel channel) {
        this.channel = channel;
        for (RecordKind kind : RecordKind.values()) {
            tables.put(kind, new Table());
        }
    }

    /** Takes the file over; it is deleted when this is closed. */
    static RecordFile of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        RecordFile records = new RecordFile(channel);
        // On some systems the file has no name from here on: it is read through the channel.
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        try (JsonParser json = JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build()
                .createParser(in)) {
            while (json.nextToken() != null) {
                boolean array = json.currentToken() == JsonToken.START_ARRAY
                        && json.getParsingContext().getParent().inObject();
                if (array) {
                    RecordKind kind = RecordKind.find(json.currentName())
                            .orElseThrow(() -> new IllegalStateException("an array of chronology.json must be known"));
                    records.array(json, kind);
                } else if (json.currentToken() == JsonToken.START_OBJECT
                        && !json.getParsingContext().getParent().inRoot()) {
                    json.skipChildren();
                }
            }
            records.eventOfClaim.values().removeIf(event -> !records.has(RecordKind.EVENTS, event));
            records.pool.clear();
            return records;
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
    }

    private void array(JsonParser json, RecordKind kind) throws IOException {
        Table table = table(kind);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long begin = json.currentTokenLocation().getByteOffset();
            Keys keys = new Keys();
            keys.read(json);
            long end = json.currentLocation().getByteOffset();
            if (kind == RecordKind.EVENTS && VIEW.equals(keys.part)) {
                continue;
            }
            String id = keys.id == null ? Integer.toString(table.ids.size()) : keys.id;
            table.ids.add(id);
            table.slices.put(id, new Slice(begin, Math.toIntExact(end - begin)));
            keys.documents.stream()
                    .distinct()
                    .forEach(document -> table.byDocument
                            .computeIfAbsent(document, any -> new ArrayList<>(2))
                            .add(id));
            if (kind == RecordKind.CLAIMS && keys.event != null) {
                eventOfClaim.put(id, keys.event);
            }
            if (kind == RecordKind.RELATIONS) {
                for (String end2 : keys.ends) {
                    relationsOf.computeIfAbsent(end2, any -> new ArrayList<>(2)).add(id);
                }
            }
        }
    }

    /** What a record must be found by. */
    private final class Keys {
        private @Nullable String id;
        private @Nullable String event;
        private @Nullable String part;
        private final List<String> documents = new ArrayList<>(1);
        private final List<String> ends = new ArrayList<>(2);

        /** From the beginning of the record's object to its end. */
        void read(JsonParser json) throws IOException {
            int depth = 1;
            String array = "";
            while (depth > 0) {
                JsonToken token = json.nextToken();
                if (token.isStructStart()) {
                    array = depth == 1 ? String.valueOf(json.currentName()) : array;
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.VALUE_STRING) {
                    value(json, depth, array);
                }
            }
        }

        private void value(JsonParser json, int depth, String array) throws IOException {
            String name = json.currentName();
            if (depth == 1 && name != null) {
                switch (name) {
                    case "id" -> id = pooled(json.getText());
                    case "event" -> event = pooled(json.getText());
                    case "part" -> part = json.getText();
                    case "document" -> documents.add(pooled(json.getText()));
                    case "a", "b" -> ends.add(pooled(json.getText()));
                    default -> {
                        // Not a key.
                    }
                }
            } else if (depth == 3 && "document".equals(name) && (array.equals("mentions") || array.equals("passages"))
                    || depth == 2 && array.equals("documents")) {
                documents.add(pooled(json.getText()));
            }
        }
    }

    private String pooled(String id) {
        String known = pool.putIfAbsent(id, id);
        return known == null ? id : known;
    }

    boolean has(RecordKind kind, String id) {
        return table(kind).slices.containsKey(id);
    }

    /** In the order of the file. */
    List<String> ids(RecordKind kind) {
        return table(kind).ids;
    }

    /** The records that stand in a document, or tell of it, in the order of the file. */
    List<String> in(RecordKind kind, String document) {
        return table(kind).byDocument.getOrDefault(document, List.of());
    }

    @Nullable
    String eventOf(String claim) {
        return eventOfClaim.get(claim);
    }

    List<String> relationsOf(String item) {
        return relationsOf.getOrDefault(item, List.of());
    }

    /** The record as it stands in the file; throws {@link IllegalArgumentException} if there is none. */
    byte[] read(RecordKind kind, String id) {
        Slice slice = table(kind).slices.get(id);
        if (slice == null) {
            throw new IllegalArgumentException("a record must be known, got " + kind.word() + " " + id);
        }
        ByteBuffer buffer = ByteBuffer.allocate(slice.length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, slice.begin + buffer.position()) < 0) {
                    throw new IllegalStateException("the file of records must be whole");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }

    /** Hands on the whole file. */
    void copyTo(OutputStream out) throws IOException {
        WritableByteChannel target = Channels.newChannel(out);
        for (long at = 0; at < channel.size(); ) {
            at += channel.transferTo(at, channel.size() - at, target);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
