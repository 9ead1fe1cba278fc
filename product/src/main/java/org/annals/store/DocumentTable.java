package org.annals.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.claim.DocumentReading;
import org.annals.document.DocumentId;
import org.annals.ingest.Rejection;
import org.annals.language.FoundLayers;
import org.annals.store.StoreException.Problem;
import org.jspecify.annotations.Nullable;

/** The documents of a store, their original bytes and their readings. Thread-safe. */
public final class DocumentTable {
    private static final int PAGE = 64;

    private final Database database;

    DocumentTable(Database database) {
        this.database = database;
    }

    /** Begins to take articles in. */
    public Intake intake() {
        return new Intake(database);
    }

    /** The documents that at least one input still has, sorted by id. */
    public List<KeptDocument> present() {
        Map<String, Set<String>> given = new TreeMap<>();
        Map<String, String> hashes = new HashMap<>();
        database.read(statements -> {
            statements.each(
                    "SELECT d.id, d.text_sha256, c.given FROM document d"
                            + " JOIN carrier c ON c.document_id = d.id AND c.state = 'present'",
                    row -> {
                        hashes.put(row.getString(1), row.getString(2));
                        given.computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                                .add(row.getString(3));
                    });
            return true;
        });
        return given.entrySet().stream()
                .map(entry -> new KeptDocument(
                        new DocumentId(entry.getKey()),
                        hashes.getOrDefault(entry.getKey(), ""),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    /** What could not be read of all inputs, sorted. */
    public List<Rejection> rejections() {
        return database.read(statements -> statements
                .list(
                        "SELECT place, code, position, message FROM rejection",
                        row -> new Rejection(row.getString(1), row.getString(2), position(row, 3), row.getString(4)))
                .stream()
                .sorted()
                .toList());
    }

    private static @Nullable Long position(ResultSet row, int column) throws SQLException {
        long position = row.getLong(column);
        return row.wasNull() ? null : position;
    }

    /**
     * The texts of the documents, each with its reading if this very program made it; fetched a few at a time.
     *
     * @param documents sorted by id
     * @param program the fingerprint of the reading program
     */
    public Iterator<KeptReading> readings(List<KeptDocument> documents, String program) {
        return new Iterator<>() {
            private int next;
            private Iterator<KeptReading> page = List.<KeptReading>of().iterator();

            @Override
            public boolean hasNext() {
                return page.hasNext() || next < documents.size();
            }

            @Override
            public KeptReading next() {
                if (!page.hasNext()) {
                    if (next >= documents.size()) {
                        throw new NoSuchElementException("all readings were given");
                    }
                    int end = Math.min(documents.size(), next + PAGE);
                    page = page(documents.subList(next, end), program).iterator();
                    next = end;
                }
                return page.next();
            }
        };
    }

    private List<KeptReading> page(List<KeptDocument> documents, String program) {
        Map<String, KeptDocument> wanted = new HashMap<>();
        documents.forEach(document -> wanted.put(document.id().value(), document));
        Object[] ids = new Object[PAGE];
        Arrays.fill(ids, documents.get(0).id().value());
        for (int i = 0; i < documents.size(); i++) {
            ids[i] = documents.get(i).id().value();
        }
        List<KeptReading> found = new ArrayList<>();
        database.read(statements -> {
            statements.each(
                    "SELECT d.id, d.text, r.program, r.given, r.content FROM document d"
                            + " LEFT JOIN reading r ON r.document_id = d.id WHERE d.id IN (?" + ", ?".repeat(PAGE - 1)
                            + ") ORDER BY d.id",
                    row -> {
                        KeptDocument document = wanted.get(row.getString(1));
                        if (document != null) {
                            boolean same = program.equals(row.getString(3))
                                    && document.givenHash().equals(row.getString(4));
                            found.add(new KeptReading(document, text(row.getBytes(2)), same ? row.getBytes(5) : null));
                        }
                    },
                    ids);
            return true;
        });
        return found;
    }

    /** The layers of a document's text, as that program read them last; throws where the store does not have them. */
    public FoundLayers layers(DocumentId id, String program) {
        KeptReading kept = database.find(statements -> statements.first(
                "SELECT d.text, r.content FROM document d JOIN reading r ON r.document_id = d.id AND r.program = ?"
                        + " WHERE d.id = ?",
                row -> new KeptReading(new KeptDocument(id, "", List.of()), text(row.getBytes(1)), row.getBytes(2)),
                program,
                id.value()));
        DocumentReading reading = kept == null ? null : kept.reading();
        if (reading == null) {
            throw new StoreException(
                    Problem.OTHER,
                    "the store " + database.dialect().place() + " no longer has the reading of " + id,
                    "Another version of Annals may be working on it. Run the command again.");
        }
        return reading.text().layers().found();
    }

    /** Keeps a reading; it is on disk when this returns. */
    public void keep(KeptDocument document, String program, DocumentReading reading) {
        byte[] content = KeptReading.bytes(reading);
        database.write(statements -> statements.update(
                "INSERT INTO reading (document_id, program, given, content) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (document_id) DO UPDATE SET program = EXCLUDED.program, given = EXCLUDED.given,"
                        + " content = EXCLUDED.content",
                document.id().value(),
                program,
                document.givenHash(),
                content));
    }

    /** The ids of the documents that hold all the words, the best first. */
    public List<DocumentId> search(String query, int most) {
        SearchQuery parsed = SearchQuery.parse(query);
        if (parsed.terms().isEmpty()) {
            return List.of();
        }
        return database.read(statements -> {
            List<DocumentId> ids = new ArrayList<>();
            for (long number : database.dialect().search(statements, parsed, most)) {
                String id =
                        statements.first("SELECT id FROM document WHERE number = ?", row -> row.getString(1), number);
                if (id != null) {
                    ids.add(new DocumentId(id));
                }
            }
            return ids;
        });
    }

    /** A document's text, or null if the store does not have it. */
    public @Nullable String findText(DocumentId id) {
        return database.find(statements ->
                statements.first("SELECT text FROM document WHERE id = ?", row -> text(row.getBytes(1)), id.value()));
    }

    /** The bytes with that SHA-256 as they were given, or null. */
    public byte @Nullable [] findOriginal(String sha256) {
        return database.find(statements -> statements.first(
                "SELECT deflated FROM original WHERE sha256 = ?", row -> RecordCodec.inflate(row.getBytes(1)), sha256));
    }

    /** What became of documents that are no longer part of the chronology: id, state and since when. */
    public List<Departure> departures() {
        return database.read(statements -> statements.list(
                "SELECT document_id, MIN(state), MAX(since) FROM carrier GROUP BY document_id"
                        + " HAVING SUM(CASE WHEN state = 'present' THEN 1 ELSE 0 END) = 0 ORDER BY document_id",
                row -> new Departure(new DocumentId(row.getString(1)), row.getString(2), row.getString(3))));
    }

    /** How many articles each input brought, by what became of them, sorted. */
    public List<Source> sources() {
        return database.read(statements -> statements.list(
                "SELECT input, state, COUNT(*), MIN(since), MAX(since) FROM carrier GROUP BY input, state"
                        + " ORDER BY input, state",
                row -> new Source(
                        row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5))));
    }

    /** Articles of one input in one state: "present", "changed" or "removed". */
    public record Source(String input, String state, long articles, String first, String last) {}

    /** A document that no input has any more: "changed" (another text stands in its place) or "removed". */
    public record Departure(DocumentId document, String state, String since) {}

    static String text(byte[] deflated) {
        return new String(RecordCodec.inflate(deflated), StandardCharsets.UTF_8);
    }
}
