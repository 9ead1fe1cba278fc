package org.annals.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.ContentHash;
import org.annals.store.DecisionTable.Logged;

/** Compares what a store holds with what it must hold: the database itself, bytes, texts, the index, the log. */
public final class StoreCheck {
    private final Database database;

    StoreCheck(Database database) {
        this.database = database;
    }

    /** One thing looked at. */
    public record Finding(String what, long looked, List<String> wrong) {
        public Finding {
            wrong = List.copyOf(wrong);
        }

        public boolean isClean() {
            return wrong.isEmpty();
        }
    }

    /** Everything, in a fixed order. Costs a reading of the whole store. */
    public List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("database", 1, database.read(database.dialect()::check)));
        findings.add(originals());
        findings.add(texts());
        findings.add(hashes("rows of runs", "SELECT sha256, sha256, content FROM run_part"));
        findings.add(index());
        findings.add(readings());
        findings.add(log());
        findings.add(memory());
        return findings;
    }

    private Finding originals() {
        return hashes("original bytes", "SELECT sha256, sha256, deflated FROM original");
    }

    private Finding texts() {
        return hashes("texts", "SELECT id, text_sha256, text FROM document");
    }

    private Finding hashes(String what, String sql) {
        List<String> wrong = new ArrayList<>();
        long[] looked = new long[1];
        database.read(statements -> {
            statements.each(sql, row -> {
                looked[0]++;
                try {
                    if (!ContentHash.sha256(RecordCodec.inflate(row.getBytes(3)))
                            .equals(row.getString(2))) {
                        wrong.add(row.getString(1) + ": the bytes do not have the hash they are kept under");
                    }
                } catch (IllegalArgumentException e) {
                    wrong.add(row.getString(1) + ": the bytes cannot be unpacked");
                }
            });
            return true;
        });
        return new Finding(what, looked[0], wrong);
    }

    /** Every document must be found by its own first words. */
    private Finding index() {
        Map<Long, String> firstWords = new TreeMap<>();
        Map<Long, String> ids = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        database.read(statements -> {
            statements.each("SELECT number, id, text FROM document", row -> {
                try {
                    List<String> words = SearchWords.of(DocumentTable.text(row.getBytes(3)));
                    ids.put(row.getLong(1), row.getString(2));
                    firstWords.put(row.getLong(1), String.join(" ", words.subList(0, Math.min(12, words.size()))));
                } catch (IllegalArgumentException e) {
                    // Told by the check of the texts.
                    return;
                }
            });
            for (Map.Entry<Long, String> entry : firstWords.entrySet()) {
                SearchQuery query = SearchQuery.parse('"' + entry.getValue() + '"');
                boolean found = query.terms().isEmpty()
                        || database.dialect()
                                .search(statements, query, Integer.MAX_VALUE)
                                .contains(entry.getKey());
                if (!found) {
                    wrong.add(ids.get(entry.getKey()) + ": search does not find its first words");
                }
            }
            return true;
        });
        return new Finding("search index", firstWords.size(), wrong);
    }

    private Finding readings() {
        List<String> wrong = new ArrayList<>();
        long[] looked = new long[1];
        database.read(statements -> {
            statements.each("SELECT document_id, content FROM reading", row -> {
                looked[0]++;
                try {
                    RecordCodec.inflate(row.getBytes(2));
                } catch (IllegalArgumentException e) {
                    wrong.add(row.getString(1) + ": its reading is damaged; the next build reads it again");
                }
            });
            return true;
        });
        return new Finding("readings", looked[0], wrong);
    }

    private Finding memory() {
        Path file = database.dialect().file();
        MemoryFile memory = file == null ? null : new MemoryFile(file);
        boolean there = memory != null && memory.exists();
        return new Finding(
                "memory",
                there ? 1 : 0,
                memory != null && there && memory.isDamaged()
                        ? List.of(memory.path() + ": damaged; the next build does without it and may take longer")
                        : List.of());
    }

    private Finding log() {
        DecisionTable table = new DecisionTable(database);
        Logged broken = table.findBroken();
        return new Finding(
                "decisions",
                table.count(),
                broken == null
                        ? List.of()
                        : List.of("row " + broken.number() + " (" + broken.id() + ") breaks the chain of seals"));
    }
}
