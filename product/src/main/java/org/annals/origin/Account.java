package org.annals.origin;

import java.time.LocalDate;
import java.util.Set;
import org.annals.attribution.Form;
import org.annals.claim.Claim;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.jspecify.annotations.Nullable;

/** A claim with what decides whose knowledge it is; all but its id is fetched late, since an arrival meets few of a pile. */
final class Account {
    private final String id;
    private final Late<Content> content;

    Account(Content content) {
        this.id = content.id;
        this.content = Late.of(content);
    }

    /**
     * What is known of it.
     *
     * @param narrated whether the article itself tells it
     * @param said the day of the statement, where one is known
     * @param published the day of the article, where one is known
     * @param words dictionary forms of the content words
     * @param passages names of the shared passages that cover at least half of it
     * @param quotation its words in small letters, where it is a quotation of some length; else null
     */
    record Content(
            String id,
            DocumentId document,
            boolean narrated,
            boolean quoted,
            Voice by,
            @Nullable LocalDate said,
            @Nullable LocalDate published,
            Set<String> words,
            Set<String> passages,
            @Nullable String quotation) {
        static Content of(Claim claim, Voice by, Days days, Wording wording) {
            return new Content(
                    claim.id(),
                    claim.document(),
                    claim.attribution().form() == Form.NONE,
                    claim.quoted(),
                    by,
                    days.said,
                    days.published,
                    wording.words,
                    wording.passages,
                    wording.quotation);
        }
    }

    /**
     * Who says it.
     *
     * @param voice key of the speaker, alike across documents where identity joined them; null where nobody is named
     * @param description key of a voice without a name within its article, alike for one and for many ("a source",
     *     "sources"); else null
     * @param named whether the speaker has a name rather than a description ("officials", "the military")
     */
    record Voice(
            @Nullable String voice,
            @Nullable String description,
            boolean named,
            @Nullable String actor) {}

    /** When it was said, and when its article appeared. */
    record Days(@Nullable LocalDate said, @Nullable LocalDate published) {}

    /** Its words, as others are compared with them. */
    record Wording(
            Set<String> words,
            Set<String> passages,
            @Nullable String quotation) {}

    String id() {
        return id;
    }

    DocumentId document() {
        return content.get().document;
    }

    boolean quoted() {
        return content.get().quoted;
    }

    boolean narrated() {
        return content.get().narrated;
    }

    @Nullable
    String voice() {
        return content.get().by.voice;
    }

    @Nullable
    String description() {
        return content.get().by.description;
    }

    boolean named() {
        return content.get().by.named;
    }

    @Nullable
    String actor() {
        return content.get().by.actor;
    }

    @Nullable
    LocalDate said() {
        return content.get().said;
    }

    @Nullable
    LocalDate published() {
        return content.get().published;
    }

    Set<String> passages() {
        return content.get().passages;
    }

    @Nullable
    String quotation() {
        return content.get().quotation;
    }

    /** How much of the wording two accounts share, 0 to 1. */
    double likeness(Account other) {
        Set<String> words = content.get().words;
        Set<String> others = other.content.get().words;
        if (words.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long common = words.stream().filter(others::contains).count();
        return 2.0 * common / (words.size() + others.size());
    }
}
