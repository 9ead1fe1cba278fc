package org.annals.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.format.IngestCode;
import org.jspecify.annotations.Nullable;

/** Makes documents of texts: id, language, layout. */
final class DocumentMaker {
    private static final Comparator<Document> ORDER = Comparator.comparing(Document::sourceId)
            .thenComparing(document -> String.join("\n", document.files()))
            .thenComparing(document -> document.metadata().toString());

    private final LayoutReader layout = new LayoutReader();
    private final LanguageGuesser languages = new LanguageGuesser();

    /** The document of a text; {@code file} is empty where the text came in no file of its own. */
    Document make(String text, String sourceId, String file, Metadata given) {
        return make(text, sourceId, file.isEmpty() ? List.of() : List.of(file), given);
    }

    private Document make(String text, String sourceId, List<String> files, Metadata given) {
        String hash = ContentHash.sha256(text);
        LayoutReader.Layout found = layout.read(text, given.title());
        String agency = given.agency() != null ? given.agency() : found.agency();
        Metadata metadata =
                new Metadata(given.title(), given.outlet(), agency, given.url(), given.published(), given.other());
        DocumentId id = id(hash, sourceId, given);
        return new Document(id, sourceId, files, text, hash, languages.guess(text), metadata, found.regions());
    }

    /** From the text and the address; without one from outlet and input id; with neither from the text alone. */
    private static DocumentId id(String hash, String sourceId, Metadata metadata) {
        if (metadata.url() != null) {
            return new DocumentId(ContentHash.id("d", hash, metadata.url()));
        }
        if (metadata.outlet() != null) {
            return new DocumentId(ContentHash.id("d", hash, metadata.outlet(), sourceId));
        }
        return new DocumentId(ContentHash.id("d", hash));
    }

    /** One document of several with the same id, whatever their order; what the first does not say another may. */
    Document merge(List<Document> same, IngestLog log) {
        List<Document> sorted = same.stream().sorted(ORDER).toList();
        Document first = sorted.get(0);
        if (sorted.size() == 1) {
            return first;
        }
        TreeSet<String> files = new TreeSet<>();
        Metadata metadata = first.metadata();
        for (Document document : sorted) {
            files.addAll(document.files());
            metadata = merge(metadata, document, log);
        }
        Document made = make(first.text(), first.sourceId(), List.copyOf(files), metadata);
        // The id is theirs already; made anew it might be another, since the input id is part of it.
        return made.withId(first.id());
    }

    private static Metadata merge(Metadata a, Document document, IngestLog log) {
        Metadata b = document.metadata();
        Map<String, String> other = new TreeMap<>(b.other());
        other.putAll(a.other());
        Merger merger = new Merger(document.sourceId(), log);
        return new Metadata(
                merger.one("title", a.title(), b.title()),
                merger.one("outlet", a.outlet(), b.outlet()),
                merger.one("agency", a.agency(), b.agency()),
                merger.one("url", a.url(), b.url()),
                merger.one("published", a.published(), b.published()),
                other);
    }

    /** Chooses between two values of one field, and says so where they differ. */
    private record Merger(String input, IngestLog log) {
        @Nullable
        String one(String field, @Nullable String kept, @Nullable String given) {
            if (kept != null && given != null && !Objects.equals(kept, given)) {
                String message = field + " is \"" + given + "\" here and \"" + kept + "\" elsewhere, for the same text;"
                        + " the latter is kept";
                log.note(input, IngestCode.INGEST_METADATA_DIFFER, null, message);
            }
            return kept != null ? kept : given;
        }
    }
}
