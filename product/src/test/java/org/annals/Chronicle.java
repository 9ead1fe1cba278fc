package org.annals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.DatedClaim;
import org.annals.document.Document;
import org.annals.ingest.ArticleReader;
import org.annals.ingest.Rejection;
import org.annals.pipeline.Annals;
import org.annals.pipeline.PendingReading;
import org.annals.relation.Relation;
import org.annals.review.Revision;
import org.jspecify.annotations.Nullable;

/** Invented articles for a test, and the chronology the whole pipeline makes of them. */
public final class Chronicle {
    private static final Annals ANNALS = Annals.standard(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines = new ArrayList<>();
    private List<Rejection> notes = List.of();

    /** Adds an article; a null date is left out. */
    public Chronicle article(String outlet, @Nullable String published, String text) {
        ObjectNode article = JSON.createObjectNode();
        article.put("id", "a" + lines.size()).put("outlet", outlet).put("text", text);
        if (published != null) {
            article.put("published", published);
        }
        lines.add(article.toString());
        return this;
    }

    public Chronology build() {
        return build(Revision.NONE);
    }

    /** With a person's decisions. */
    public Chronology build(Revision revision) {
        byte[] input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ArticleReader reader = new ArticleReader(List.of("-"), new ByteArrayInputStream(input));
        List<Document> documents = reader.readAll();
        Iterator<PendingReading> pending =
                documents.stream().map(PendingReading::of).iterator();
        Chronology chronology = ANNALS.extend(ANNALS.corpus(), pending, documents.size(), reader.rejections(), revision)
                .chronology();
        notes = reader.notes();
        return chronology;
    }

    public List<Rejection> notes() {
        return notes;
    }

    public static List<DatedClaim> claims(Chronology chronology) {
        return chronology.readings().stream()
                .flatMap(reading -> reading.claims().stream())
                .toList();
    }

    /** The one claim whose text holds the words. */
    public static DatedClaim claim(Chronology chronology, String words) {
        return claims(chronology).stream()
                .filter(claim -> claim.claim().text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim holds \"" + words + "\" among "
                        + claims(chronology).stream()
                                .map(claim -> claim.claim().text())
                                .toList()));
    }

    /** Whether the words stand in a report whose voice was not found, and that is therefore no claim. */
    public static boolean isLeftOpen(Chronology chronology, String words) {
        return chronology.readings().stream()
                .flatMap(reading -> reading.reading().notUnderstood().stream()
                        .filter(gap -> gap.code().equals("ATTRIBUTION_NO_SPEAKER"))
                        .map(gap -> gap.span().of(reading.reading().text().text())))
                .anyMatch(left -> left.contains(words));
    }

    /** The entry that holds the claim with these words. */
    public static ChronologyEntry entry(Chronology chronology, String words) {
        String id = claim(chronology, words).id();
        return chronology.entries().stream()
                .filter(entry -> entry.event().claims().contains(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event holds \"" + words + "\""));
    }

    /** Relations as "type aspect reading", for messages that can be read. */
    public static List<String> relations(Chronology chronology) {
        return chronology.relations().stream().map(Chronicle::words).toList();
    }

    public static String words(Relation relation) {
        return relation.type().word() + " " + relation.aspect().word()
                + (relation.reading() == null ? "" : " " + relation.reading().word());
    }

    /** Texts of claims and figures by id. */
    public static Map<String, String> textById(Chronology chronology) {
        Map<String, String> texts = claims(chronology).stream()
                .collect(Collectors.toMap(DatedClaim::id, claim -> claim.claim().text(), (a, b) -> a));
        chronology
                .readings()
                .forEach(reading -> texts.putAll(reading.figures().stream()
                        .collect(Collectors.toMap(
                                figure -> figure.id(),
                                figure -> figure.figure().figure().text(),
                                (a, b) -> a))));
        return texts;
    }

    /** The first item, or a failure that says what there was. */
    public static <T> T only(List<T> items, Function<T, Boolean> wanted, String what) {
        return items.stream()
                .filter(wanted::apply)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what + " among " + items));
    }
}
