package org.annals.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document from outside its text. Nothing here is guessed: what the input does not say is null.
 *
 * @param published the publication date as given, unread (ISO date or date-time, or whatever was written)
 * @param other unknown fields of the input, kept as given
 */
public record Metadata(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String agency,
        @Nullable String url,
        @Nullable String published,
        Map<String, String> other) {
    /** A document of which nothing is known but its text. */
    public static final Metadata NONE = new Metadata(null, null, null, null, null, Map.of());

    public Metadata {
        other = java.util.Collections.unmodifiableMap(new TreeMap<>(other));
    }

    /** The names of the fields that are given, in a fixed order. */
    public List<String> given() {
        return java.util.stream.Stream.of(
                        title == null ? "" : "title",
                        outlet == null ? "" : "outlet",
                        agency == null ? "" : "agency",
                        url == null ? "" : "url",
                        published == null ? "" : "published")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
