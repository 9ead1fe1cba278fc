package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private final OverviewLists lists;
    private final Wording wording;
    private final JsonGenerator json;
    private final JsonRecords records;

    OverviewJson(ChronologyIndex index, OverviewLists lists, JsonGenerator json) {
        this.index = index;
        this.lists = lists;
        this.wording = new Wording(index);
        this.json = json;
        this.records = new JsonRecords(json, index);
    }

    /** Everything but the rows. */
    void writeLists() throws IOException {
        json.writeStartObject();
        lists();
        json.writeEndObject();
    }

    /** Some rows, as an array. */
    void writeRows(List<ChronologyEntry> entries) throws IOException {
        json.writeStartArray();
        for (ChronologyEntry entry : entries) {
            event(entry);
        }
        json.writeEndArray();
    }

    /** An overview with these rows, whose lists must hold what they name. */
    void write(List<ChronologyEntry> entries) throws IOException {
        json.writeStartObject();
        lists();
        json.writeFieldName("events");
        writeRows(entries);
        json.writeEndObject();
    }

    private void lists() throws IOException {
        json.writeObjectFieldStart("generator");
        records.text("version", Version.current());
        records.text("profile", index.chronology().profile());
        json.writeEndObject();
        counts();
        documents();
        voices();
        places();
    }

    private void counts() throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("documents", index.chronology().readings().size());
        json.writeNumberField("events", index.chronology().entries().size());
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
        for (DatedReading reading : lists.documents()) {
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

    private void voices() throws IOException {
        json.writeArrayFieldStart("voices");
        for (OverviewLists.Voice voice : lists.voices()) {
            json.writeStartObject();
            records.text("id", voice.id());
            records.text("name", voice.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void places() throws IOException {
        json.writeArrayFieldStart("places");
        for (Place place : lists.places()) {
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
            carriers.add(lists.document(claim));
            Speaker speaker = claim.attribution().speaker();
            if (speaker == null) {
                unnamed++;
            } else {
                speakers.add(lists.voiceOf(claim, speaker));
            }
        }
        json.writeStartObject();
        records.text("id", event.id());
        records.text("headline", Wording.oneLine(entry.headline()));
        when("when", event.when());
        numbers("where", event.where().stream().map(lists::place).toList());
        numbers("documents", List.copyOf(carriers));
        numbers("voices", new ArrayList<>(speakers));
        json.writeNumberField("unnamed", unnamed);
        json.writeNumberField("figures", entry.figures().size());
        records.text("part", entry.part().word());
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
}
