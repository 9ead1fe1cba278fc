package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.attribution.Speaker;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.event.Event;
import org.annals.pipeline.Version;
import org.annals.place.Place;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The overview of a chronology for the viewer: its rows and what filters need, small enough to be read before the
 * records. Events name documents, voices and places by their position in the lists.
 */
final class OverviewJson {
    private static final Set<Relation.Type> MARKED = Set.of(
            Relation.Type.CONFLICT,
            Relation.Type.TENSION,
            Relation.Type.WITHDRAWN,
            Relation.Type.LABEL_DIFFERENCE,
            Relation.Type.UPDATE,
            Relation.Type.SUBSET);

    private final ChronologyIndex index;
    private final Wording wording;
    private final JsonGenerator json;
    private final JsonRecords records;
    private final Map<String, Integer> documents = new HashMap<>();
    private final Map<String, Integer> voices = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    OverviewJson(ChronologyIndex index, JsonGenerator json) {
        this.index = index;
        this.wording = new Wording(index);
        this.json = json;
        this.records = new JsonRecords(json, index);
    }

    void write() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("generator");
        records.text("version", Version.current());
        records.text("profile", index.chronology().profile());
        json.writeEndObject();
        counts();
        documents();
        voices();
        places();
        json.writeArrayFieldStart("events");
        for (ChronologyEntry entry : index.chronology().entries()) {
            event(entry);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts() throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField(
                "outlets",
                index.chronology().readings().stream()
                        .map(reading -> wording.carrier(reading.document().id()))
                        .distinct()
                        .count());
        json.writeNumberField("claims", index.claims().size());
        json.writeNumberField(
                "notUnderstood", index.chronology().notUnderstood().size());
        json.writeNumberField("rejections", index.chronology().rejections().size());
        json.writeEndObject();
    }

    private void documents() throws IOException {
        json.writeArrayFieldStart("documents");
        for (DatedReading reading : index.readingsByPublication()) {
            documents.put(reading.document().id().value(), documents.size());
            json.writeStartObject();
            records.text("id", reading.document().id().value());
            records.text(
                    "name", Wording.oneLine(wording.title(reading.document().id())));
            records.text("outlet", reading.document().metadata().outlet());
            when("published", reading.dating().published());
            json.writeNumberField("claims", reading.claims().size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Only voices that events hear, by name. */
    private void voices() throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (ChronologyEntry entry : index.chronology().entries()) {
            for (String id : entry.event().claims()) {
                Claim claim = index.claim(id).claim();
                Speaker speaker = claim.attribution().speaker();
                if (speaker != null) {
                    names.put(
                            voice(claim, speaker),
                            Wording.oneLine(SpeakerNames.nameOf(index, claim.document(), speaker)));
                }
            }
        }
        Comparator<Map.Entry<String, String>> byName = Map.Entry.comparingByValue();
        List<Map.Entry<String, String>> sorted = names.entrySet().stream()
                .sorted(byName.thenComparing(Map.Entry.comparingByKey()))
                .toList();
        json.writeArrayFieldStart("voices");
        for (Map.Entry<String, String> voice : sorted) {
            voices.put(voice.getKey(), voices.size());
            json.writeStartObject();
            records.text("id", voice.getKey());
            records.text("name", voice.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The actor's id, or the name of a speaker who is no known actor. */
    private String voice(Claim claim, Speaker speaker) {
        String actor = index.chronology().actors().idOf(claim.document(), speaker.actor());
        return actor == null ? speaker.name() : actor;
    }

    private void places() throws IOException {
        Set<String> named = new TreeSet<>();
        index.chronology().entries().forEach(entry -> named.addAll(entry.event().where()));
        List<Place> sorted = named.stream()
                .map(index::place)
                .sorted(Comparator.comparing(Place::name).thenComparing(Place::id))
                .toList();
        json.writeArrayFieldStart("places");
        for (Place place : sorted) {
            places.put(place.id(), places.size());
            json.writeStartObject();
            records.text("id", place.id());
            records.text("name", Wording.oneLine(place.name()));
            records.text("precision", place.precision().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void event(ChronologyEntry entry) throws IOException {
        Event event = entry.event();
        Set<Integer> carriers = new TreeSet<>();
        Set<Integer> speakers = new LinkedHashSet<>();
        int unnamed = 0;
        for (Claim claim : new Voices(index).best(entry)) {
            carriers.add(position(documents, claim.document().value()));
            Speaker speaker = claim.attribution().speaker();
            if (speaker == null) {
                unnamed++;
            } else {
                speakers.add(position(voices, voice(claim, speaker)));
            }
        }
        json.writeStartObject();
        records.text("id", event.id());
        records.text("headline", Wording.oneLine(entry.headline()));
        when("when", event.when());
        numbers("where", event.where().stream().map(id -> position(places, id)).toList());
        numbers("documents", List.copyOf(carriers));
        numbers("voices", new ArrayList<>(speakers));
        json.writeNumberField("unnamed", unnamed);
        json.writeNumberField("figures", entry.figures().size());
        records.text("kind", event.type().plover());
        records.text("status", event.status().name().toLowerCase(Locale.ROOT));
        new ViewsJson(records).support(entry.support());
        records.texts("marks", marks(entry));
        json.writeEndObject();
    }

    private List<String> marks(ChronologyEntry entry) {
        return entry.relations().stream()
                .map(index::relation)
                .filter(relation -> MARKED.contains(relation.type()))
                .map(relation ->
                        relation.type().word() + "/" + relation.aspect().word())
                .distinct()
                .sorted()
                .toList();
    }

    private void when(String field, @Nullable Dated dated) throws IOException {
        json.writeFieldName(field);
        if (dated == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        records.dateFields(dated);
        json.writeEndObject();
    }

    private void numbers(String field, List<Integer> numbers) throws IOException {
        json.writeFieldName(field);
        json.writeStartArray();
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private static int position(Map<String, Integer> positions, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("the overview must list " + id + ", got an event that names it alone");
        }
        return position;
    }
}
