package org.annals.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.annals.actor.ActorKind;
import org.annals.claim.DatedReading;
import org.annals.coding.Alliances;
import org.annals.coding.CodedEvent;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.JsonFiles;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.event.Event;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.annals.identity.Actor;
import org.annals.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code ftm.json}, entities of FollowTheMoney one a line: articles, events with the articles that prove they are told, and
 * those who take part by a name: "protesters" or "the office" are nobody that another data set could hold. Leaves no event out.
 */
public final class FollowTheMoneyExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "ftm";

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        List<ObjectNode> entities = new ArrayList<>();
        for (DatedReading reading : input.index().readingsByPublication()) {
            entities.add(article(reading, input));
        }
        Map<String, Actor> actors = new TreeMap<>();
        for (CodedEvent event : input.list()) {
            named(event, input.index()).forEach(actor -> actors.put(actor.id(), actor));
        }
        actors.values().forEach(actor -> entities.add(actor(actor)));
        input.list().forEach(event -> entities.add(event(event, input.index())));
        Path file = folder.resolve("ftm.json");
        JsonFiles.writeLines(entities, file);
        Omissions.Written written =
                new Omissions.Written(List.of(file), input.list().size(), entities.size());
        return new Omissions(NAME, "events").report(input, written, folder);
    }

    private static ObjectNode article(DatedReading reading, ExportInput input) {
        Document document = reading.document();
        ObjectNode entity = entity("annals-" + document.id().value(), "Article");
        ObjectNode properties = entity.putObject("properties");
        put(properties, "title", Wording.oneLine(new Wording(input.index()).title(document.id())));
        put(properties, "publisher", document.metadata().outlet());
        Dated published = reading.dating().published();
        put(properties, "publishedAt", published == null ? null : SchemaOrgExport.iso(published.date()));
        put(properties, "sourceUrl", document.metadata().url());
        put(properties, "contentHash", sha1(document.text()));
        return entity;
    }

    private static ObjectNode actor(Actor actor) {
        String schema = switch (actor.kind()) {
            case PERSON -> "Person";
            case OFFICE, ORGANISATION -> "Organization";
            case GROUP -> "LegalEntity";
        };
        ObjectNode entity = entity("annals-" + actor.id(), schema);
        ObjectNode properties = entity.putObject("properties");
        put(properties, "name", Wording.oneLine(actor.name()));
        String country = Alliances.isOne(actor.name()) ? null : actor.country();
        put(properties, "country", country == null ? null : country.toLowerCase(Locale.ROOT));
        return entity;
    }

    private static List<Actor> named(CodedEvent event, ChronologyIndex index) {
        return event.event().participants().stream()
                .map(Event.Participant::actor)
                .filter(Objects::nonNull)
                .distinct()
                .map(index::actor)
                .filter(FollowTheMoneyExport::isNamed)
                .toList();
    }

    /** "Soldiers" at the head of a sentence is no name either. */
    private static boolean isNamed(Actor actor) {
        boolean word = actor.kind() == ActorKind.GROUP && actor.name().indexOf(' ') < 0;
        return actor.isNamed() && !word;
    }

    private static ObjectNode event(CodedEvent event, ChronologyIndex index) {
        ObjectNode entity = entity("annals-" + event.id(), "Event");
        ObjectNode properties = entity.putObject("properties");
        put(properties, "name", Notes.headline(event));
        Edtf date = event.when();
        LocalDate earliest = date == null ? null : date.earliest();
        LocalDate latest = date == null ? null : date.latest();
        if (event.isDuration()) {
            put(properties, "startDate", earliest == null ? null : earliest.toString());
            put(properties, "endDate", latest == null ? null : latest.toString());
        } else {
            put(properties, "date", date == null ? null : SchemaOrgExport.iso(date));
        }
        put(properties, "summary", Notes.of(event, List.of()));
        List<String> places =
                event.places().stream().map(Place::name).distinct().toList();
        List<String> countries = event.places().stream()
                .map(Place::country)
                .filter(Objects::nonNull)
                .map(country -> country.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        List<String> involved = named(event, index).stream()
                .map(actor -> "annals-" + actor.id())
                .toList();
        List<String> proof = event.documents().stream()
                .map(document -> "annals-" + document.id().value())
                .toList();
        all(properties, "location", places);
        all(properties, "country", countries);
        all(properties, "involved", involved);
        all(properties, "proof", proof);
        put(properties, "recordId", event.id());
        return entity;
    }

    private static ObjectNode entity(String id, String schema) {
        ObjectNode entity = JsonFiles.object();
        entity.put("id", id);
        entity.put("schema", schema);
        return entity;
    }

    private static void put(ObjectNode properties, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.putArray(name).add(value);
        }
    }

    private static void all(ObjectNode properties, String name, List<String> values) {
        if (!values.isEmpty()) {
            properties.set(name, JsonFiles.texts(values));
        }
    }

    /** Of the text's UTF-8 bytes: the format asks for SHA-1, which names a text and proves nothing. */
    private static String sha1(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-1", e);
        }
    }
}
