package org.annals.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.ingest.Carrier;
import org.annals.ingest.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Takes the articles of one run into the store: new ones with their bytes, unchanged ones at no cost; at the end what an
 * input no longer has is marked, never deleted. Articles are on disk in small batches.
 */
public final class Intake {
    /** So many articles share one transaction: what a crash can make the next run take again. */
    private static final int BATCH = 100;

    /** Standard input is a stream: what it does not bring this time may still be wanted. */
    private static final String STREAM = "-";

    private static final String NOT_FOUND = "INGEST_NOT_FOUND";

    /** An input that could not be read to its end says nothing about what it no longer has. */
    private static final Set<String> INCOMPLETE = Set.of(
            NOT_FOUND,
            "INGEST_UNREADABLE",
            "INGEST_BAD_GZIP",
            "INGEST_BROKEN_OFF",
            "INGEST_UNPACKS_TOO_LARGE",
            "INGEST_FOLDER_LOOP",
            "INGEST_OUTSIDE_FOLDER");

    private final Database database;
    private final Map<String, Known> byInput = new HashMap<>();
    private final List<Arrival> waiting = new ArrayList<>();
    private int added;
    private int changed;
    private int removed;

    Intake(Database database) {
        this.database = database;
    }

    /** What an input is known to hold, and what of it has come again. */
    private static final class Known {
        /** By document and name, what the carrier says; only those present. */
        private final Map<Key, String> present = new HashMap<>();

        private final Map<Key, String> seen = new HashMap<>();
        private final Set<String> names = new HashSet<>();
    }

    private record Key(String document, String name) {}

    private record Arrival(
            String input,
            Key key,
            String given,
            Document document,
            @Nullable Original original) {}

    /** Bytes as they were given. */
    private static final class Original {
        private final byte[] bytes;
        private final String sha256;

        Original(byte[] bytes) {
            this.bytes = bytes;
            this.sha256 = ContentHash.sha256(bytes);
        }
    }

    /** How many carriers were new, were replaced by another text of the same name, or are gone. */
    public record Counts(int added, int changed, int removed) {}

    public Counts counts() {
        return new Counts(added, changed, removed);
    }

    /**
     * Takes one article.
     *
     * @param input the absolute path of what the user named, or {@code -}
     * @param original the bytes it was made of, or null if they are not known
     */
    public void take(String input, Document document, byte @Nullable [] original) {
        Known known = known(input);
        Carrier carrier = Carrier.of(document);
        String given = CarrierJson.write(carrier);
        Key key = new Key(document.id().value(), carrier.name());
        for (int i = 2; known.seen.containsKey(key) && !given.equals(known.seen.get(key)); i++) {
            key = new Key(document.id().value(), carrier.name() + " (" + i + ")");
        }
        if (known.seen.put(key, given) != null) {
            return;
        }
        known.names.add(key.name);
        if (given.equals(known.present.get(key))) {
            return;
        }
        waiting.add(new Arrival(input, key, given, document, original == null ? null : new Original(original)));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /**
     * Ends the intake: everything taken is on disk, and what the inputs no longer have is marked.
     *
     * @param rejections by input, as it was named to {@link #take}; every input that was looked into must be there
     * @return those that are not kept: of inputs that do not exist and never gave an article, such as misspelt ones
     */
    public List<Rejection> finish(Map<String, List<Rejection>> rejections) {
        flush();
        List<Rejection> passing = new ArrayList<>();
        database.write(statements -> {
            for (Map.Entry<String, List<Rejection>> entry : rejections.entrySet()) {
                if (isUnknown(entry.getKey(), entry.getValue())) {
                    passing.addAll(entry.getValue());
                    continue;
                }
                replaceRejections(statements, entry.getKey(), entry.getValue());
                boolean complete = entry.getValue().stream().noneMatch(said -> INCOMPLETE.contains(said.code()));
                if (complete && !entry.getKey().equals(STREAM)) {
                    markMissing(statements, entry.getKey());
                }
            }
        });
        return passing;
    }

    private boolean isUnknown(String input, List<Rejection> rejections) {
        Known known = known(input);
        return !rejections.isEmpty()
                && rejections.stream().allMatch(said -> said.code().equals(NOT_FOUND))
                && known.present.isEmpty()
                && known.seen.isEmpty();
    }

    /** Takes everything that the input ever brought out of the chronology; what other inputs bring as well stays. */
    public void forget(String input) {
        database.write(statements -> {
            removed += statements.update(
                    "UPDATE carrier SET state = 'removed', since = ? WHERE input = ? AND state = 'present'",
                    Moments.now(),
                    input);
            statements.update("DELETE FROM rejection WHERE input = ?", input);
        });
        byInput.remove(input);
    }

    private Known known(String input) {
        Known known = byInput.get(input);
        if (known == null) {
            known = new Known();
            Map<Key, String> present = known.present;
            database.read(statements -> {
                statements.each(
                        "SELECT document_id, name, given FROM carrier WHERE input = ? AND state = 'present'",
                        row -> present.put(new Key(row.getString(1), row.getString(2)), row.getString(3)),
                        input);
                return true;
            });
            byInput.put(input, known);
        }
        return known;
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        database.write(statements -> {
            String now = Moments.now();
            for (Arrival arrival : waiting) {
                store(statements, arrival, now);
            }
        });
        added += waiting.size();
        waiting.clear();
    }

    private void store(Statements statements, Arrival arrival, String now) throws SQLException {
        Document document = arrival.document;
        Original original = arrival.original;
        if (original != null) {
            statements.update(
                    "INSERT INTO original (sha256, size, deflated, first_seen) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (sha256) DO NOTHING",
                    original.sha256,
                    original.bytes.length,
                    RecordCodec.deflate(original.bytes),
                    now);
        }
        Long number = statements.first(
                "INSERT INTO document (id, text_sha256, title, outlet, published, url, text, first_seen)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING number",
                row -> row.getLong(1),
                document.id().value(),
                document.sha256(),
                plain(document.metadata().title()),
                plain(document.metadata().outlet()),
                plain(document.metadata().published()),
                plain(document.metadata().url()),
                RecordCodec.deflate(document.text().getBytes(StandardCharsets.UTF_8)),
                now);
        if (number != null) {
            String title = document.metadata().title();
            List<String> words = SearchWords.of(title == null ? document.text() : title + "\n" + document.text());
            database.dialect().index(statements, number, words);
        }
        statements.update(
                "INSERT INTO carrier (document_id, input, name, given, original_sha256, state, since)"
                        + " VALUES (?, ?, ?, ?, ?, 'present', ?) ON CONFLICT (document_id, input, name) DO UPDATE SET"
                        + " given = EXCLUDED.given, original_sha256 = EXCLUDED.original_sha256, state = 'present',"
                        + " since = EXCLUDED.since",
                arrival.key.document,
                arrival.input,
                plain(arrival.key.name),
                arrival.given,
                original == null ? null : original.sha256,
                now);
    }

    private void replaceRejections(Statements statements, String input, List<Rejection> rejections)
            throws SQLException {
        statements.update("DELETE FROM rejection WHERE input = ?", input);
        for (Rejection rejection : rejections) {
            statements.update(
                    "INSERT INTO rejection (input, place, code, position, message) VALUES (?, ?, ?, ?, ?)",
                    input,
                    plain(rejection.input()),
                    rejection.code(),
                    rejection.position(),
                    plain(rejection.message()));
        }
    }

    private void markMissing(Statements statements, String input) throws SQLException {
        Known known = known(input);
        for (Key key : known.present.keySet()) {
            if (known.seen.containsKey(key)) {
                continue;
            }
            boolean replaced = known.names.contains(key.name);
            int marked = statements.update(
                    "UPDATE carrier SET state = ?, since = ? WHERE document_id = ? AND input = ? AND name = ?"
                            + " AND state = 'present'",
                    replaced ? "changed" : "removed",
                    Moments.now(),
                    key.document,
                    input,
                    key.name);
            changed += replaced ? marked : 0;
            removed += replaced ? 0 : marked;
        }
    }

    /** Without the one character that PostgreSQL cannot hold in text. */
    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "");
    }
}
