package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.chronology.EventFilter.Field;
import org.annals.web.EventFacts.Name;
import org.annals.web.EventFacts.When;
import org.jspecify.annotations.Nullable;

/** Makes the index of events from the records of a chronology, each read once. */
final class EventIndexer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordFile records;
    private final List<EventFacts> facts = new ArrayList<>();
    /** By event, everything that the viewer searches, folded its way. */
    private final Map<String, String> words = new LinkedHashMap<>();
    /** By claim, in the chronology's order. */
    private final Map<String, String> claimWords = new LinkedHashMap<>();

    private final Map<String, Name> pool = new HashMap<>();

    private EventIndexer(RecordFile records) {
        this.records = records;
        Map<String, List<Name>> actors = new HashMap<>();
        Map<String, List<Name>> places = new HashMap<>();
        Map<String, List<Name>> documents = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (String id : records.ids(RecordKind.ACTORS)) {
            actors.put(id, names(parse(RecordKind.ACTORS, id), "id", "name", "surfaces"));
        }
        for (String id : records.ids(RecordKind.PLACES)) {
            places.put(id, names(parse(RecordKind.PLACES, id), "id", "name", "country", "admin1", "admin2"));
        }
        for (String id : records.ids(RecordKind.DOCUMENTS)) {
            JsonNode document = parse(RecordKind.DOCUMENTS, id);
            List<Name> names = names(document, "id", "sourceId", "outlet");
            documents.put(id, names);
            String title =
                    document.path("title").asText(document.path("sourceId").asText());
            titles.put(id, title + " " + document.path("outlet").asText(""));
        }
        Sources sources = new Sources(actors, places, documents, titles);
        for (String id : records.ids(RecordKind.EVENTS)) {
            facts.add(facts(parse(RecordKind.EVENTS, id), sources));
        }
        for (String id : records.ids(RecordKind.CLAIMS)) {
            if (records.eventOf(id) == null) {
                claimWords.put(
                        id, Fold.of(parse(RecordKind.CLAIMS, id).path("text").asText()));
            }
        }
    }

    static EventIndex index(RecordFile records) {
        EventIndexer made = new EventIndexer(records);
        return new EventIndex(made.facts, made.words, made.claimWords);
    }

    private record Sources(
            Map<String, List<Name>> actors,
            Map<String, List<Name>> places,
            Map<String, List<Name>> documents,
            Map<String, String> titles) {}

    /** The names of an event, by field. */
    private static final class Names {
        private final Map<Field, Set<Name>> byField = new EnumMap<>(Field.class);

        Set<Name> of(Field field) {
            return byField.computeIfAbsent(field, any -> new HashSet<>());
        }
    }

    private List<Name> names(JsonNode record, String... fields) {
        List<Name> names = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = record.path(field);
            if (value.isArray()) {
                value.forEach(item -> names.add(name(item.asText())));
            } else if (value.isTextual()) {
                names.add(name(value.asText()));
            }
        }
        return names;
    }

    private Name name(String written) {
        return pool.computeIfAbsent(written, Name::of);
    }

    private EventFacts facts(JsonNode event, Sources sources) {
        String id = event.path("id").asText();
        Names names = new Names();
        StringBuilder searched = new StringBuilder(event.path("headline").asText());
        event.path("where").forEach(place -> {
            names.of(Field.PLACE).addAll(sources.places.getOrDefault(place.asText(), List.of()));
            sources.places.getOrDefault(place.asText(), List.of()).stream()
                    .skip(1)
                    .limit(1)
                    .forEach(name -> searched.append('\n').append(name.written()));
        });
        for (JsonNode participant : event.path("participants")) {
            names.of(Field.ACTOR)
                    .addAll(sources.actors.getOrDefault(
                            participant.path("actor").asText(), List.of()));
            participant
                    .path("labels")
                    .forEach(label ->
                            names.of(Field.ACTOR).add(name(label.path("label").asText())));
        }
        JsonNode types = event.path("types");
        names.of(Field.TYPE).addAll(names(types.path("plover"), "event", "mode"));
        names.of(Field.TYPE).addAll(names(types.path("acled"), "event", "subEvent"));
        names.of(Field.STATUS).add(name(event.path("status").asText()));
        event.path("relations")
                .forEach(relation ->
                        names.of(Field.RELATION).addAll(names(parse(RecordKind.RELATIONS, relation.asText()), "type")));
        event.path("figures")
                .forEach(figure ->
                        names.of(Field.OUTCOME).addAll(names(parse(RecordKind.FIGURES, figure.asText()), "outcome")));
        List<String> texts = new ArrayList<>();
        texts.add(EventFacts.words(event.path("headline").asText()));
        boolean nobody = false;
        Set<String> carriers = new HashSet<>();
        for (JsonNode member : event.path("claims")) {
            JsonNode claim = parse(RecordKind.CLAIMS, member.asText());
            String text = claim.path("text").asText();
            texts.add(EventFacts.words(text));
            searched.append('\n').append(text);
            claimWords.put(member.asText(), Fold.of(text));
            carriers.add(claim.path("document").asText());
            nobody |= voice(claim.at("/attribution/speaker"), sources, names.of(Field.SPEAKER), searched);
        }
        for (String carrier : carriers) {
            names.of(Field.DOCUMENT).addAll(sources.documents.getOrDefault(carrier, List.of()));
            searched.append('\n').append(sources.titles.getOrDefault(carrier, ""));
        }
        words.put(id, Fold.of(searched.toString()));
        return new EventFacts(id, when(event), event.at("/support/origins").asInt(), nobody, names.byField, texts);
    }

    /** Whether nobody is named. */
    private boolean voice(JsonNode speaker, Sources sources, Set<Name> voices, StringBuilder searched) {
        if (!speaker.isObject()) {
            return true;
        }
        voices.addAll(names(speaker, "name", "surface"));
        voices.addAll(sources.actors.getOrDefault(speaker.path("actor").asText(), List.of()));
        searched.append('\n').append(speaker.path("name").asText());
        return false;
    }

    private static @Nullable When when(JsonNode event) {
        JsonNode when = event.path("when");
        return when.isObject() ? new When(day(when.path("earliest")), day(when.path("latest"))) : null;
    }

    private static @Nullable LocalDate day(JsonNode day) {
        return day.isTextual() ? LocalDate.parse(day.asText()) : null;
    }

    private JsonNode parse(RecordKind kind, String id) {
        try {
            return JSON.readTree(records.read(kind, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
