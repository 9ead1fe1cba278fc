package org.annals.document;

import java.util.List;

/**
 * One article as it was read: its text, never changed, and what is known about it. Every span of every later stage
 * points into {@link #text()}.
 *
 * @param id content-derived
 * @param sourceId the input's own id, else its relative path without extension
 * @param files relative paths of the files that carry exactly this text, sorted
 * @param text the decoded text, without a byte-order mark
 * @param sha256 of the original bytes' text in UTF-8, hexadecimal
 * @param language ISO 639-1 code, or {@code und}
 * @param regions what is not running prose, sorted, not overlapping
 */
public record Document(
        DocumentId id,
        String sourceId,
        List<String> files,
        String text,
        String sha256,
        String language,
        Metadata metadata,
        List<Region> regions) {
    public Document {
        files = List.copyOf(files);
        regions = List.copyOf(regions);
    }

    /** The regions of one kind. */
    public List<Region> regions(Region.Kind kind) {
        return regions.stream().filter(region -> region.kind() == kind).toList();
    }

    /** The same document under another id. */
    public Document withId(DocumentId newId) {
        return new Document(newId, sourceId, files, text, sha256, language, metadata, regions);
    }

    public Evidence evidence(Span span) {
        return Evidence.of(this, span);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && document.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
