package org.annals.format;

import java.util.List;
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/** What a reader finds in an input. */
public sealed interface Found {
    /**
     * An article.
     *
     * @param id its own id among several of one input, or null where the input is the article
     * @param text not yet checked
     * @param original the bytes that it was made of
     * @param notes remarks on what was read all the same
     */
    record Article(@Nullable String id, String text, Metadata metadata, Bytes original, List<Note> notes)
            implements Found {
        public Article {
            notes = List.copyOf(notes);
        }

        Article(@Nullable String id, String text, Metadata metadata, Bytes original) {
            this(id, text, metadata, original, List.of());
        }
    }

    /** A file inside the input, to be read before the next thing is asked for. */
    record Inner(Part part) implements Found {}

    /** Something inside the input that was left out, or could not be read; what comes after it can. */
    record Note(
            @Nullable String name,
            IngestCode code,
            @Nullable Long position,
            String message,
            boolean rejected) implements Found {}
}
