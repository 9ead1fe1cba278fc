package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.claim.DatedReading;
import org.annals.dating.AnchoredTime;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.format.PageStarts;
import org.annals.identity.Actor;
import org.annals.identity.ActorMention;
import org.annals.place.Place;

/** The part of {@code chronology.json} that names what was read: documents, times, actors, places. */
final class SourcesJson {
    private final JsonRecords records;
    private final JsonGenerator json;

    SourcesJson(JsonRecords records) {
        this.records = records;
        this.json = records.json();
    }

    void write() throws IOException {
        json.writeArrayFieldStart("documents");
        for (DatedReading reading : byDocument()) {
            document(reading);
        }
        json.writeEndArray();
        times();
        json.writeArrayFieldStart("actors");
        for (Actor actor : records.index().chronology().actors().actors().stream()
                .sorted(Comparator.comparing(Actor::id))
                .toList()) {
            actor(actor);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (Place place : records.index().places()) {
            place(place);
        }
        json.writeEndArray();
    }

    private List<DatedReading> byDocument() {
        return records.index().chronology().readings().stream()
                .sorted(Comparator.comparing(reading -> reading.document().id()))
                .toList();
    }

    private void document(DatedReading reading) throws IOException {
        Document document = reading.document();
        json.writeStartObject();
        records.text("id", document.id().value());
        records.text("sourceId", document.sourceId());
        records.texts("files", document.files());
        records.text("title", document.metadata().title());
        records.text("outlet", document.metadata().outlet());
        records.text("agency", document.metadata().agency());
        records.text("url", document.metadata().url());
        records.text("language", document.language());
        records.text("sha256", document.sha256());
        json.writeNumberField(
                "length", document.text().codePointCount(0, document.text().length()));
        pages(PageStarts.of(document));
        records.dated("published", reading.dating().published());
        json.writeEndObject();
    }

    /** Only of what was printed in pages. */
    private void pages(PageStarts starts) throws IOException {
        if (starts.pages().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("pages");
        for (PageStarts.Page page : starts.pages()) {
            json.writeStartArray();
            json.writeNumber(page.number());
            json.writeNumber(page.begin());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** A time with the id that only files need. */
    private record IdentifiedTime(String id, Document document, AnchoredTime time) {
        static IdentifiedTime of(Document document, AnchoredTime time) {
            Span span = time.expression().span();
            String id = ContentHash.id(
                    "t", document.id().value(), Integer.toString(span.begin()), Integer.toString(span.end()));
            return new IdentifiedTime(id, document, time);
        }
    }

    private void times() throws IOException {
        List<IdentifiedTime> all = new ArrayList<>();
        for (DatedReading reading : records.index().chronology().readings()) {
            for (AnchoredTime time : reading.dating().times()) {
                all.add(IdentifiedTime.of(reading.document(), time));
            }
        }
        all.sort(Comparator.comparing(IdentifiedTime::id));
        json.writeArrayFieldStart("times");
        for (IdentifiedTime item : all) {
            AnchoredTime time = item.time();
            json.writeStartObject();
            records.text("id", item.id());
            records.text("document", item.document().id().value());
            records.span("span", item.document().id(), time.expression().span());
            records.text("text", time.expression().text());
            records.text("timex", time.expression().timex().name());
            records.text("value", time.value());
            records.dated("date", time.dated());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void actor(Actor actor) throws IOException {
        json.writeStartObject();
        records.text("id", actor.id());
        records.text("name", actor.name());
        records.text("kind", actor.kind().name().toLowerCase(Locale.ROOT));
        records.text(
                "class", actor.actorClass() == null ? null : actor.actorClass().word());
        records.text("country", actor.country());
        records.text("interestGroup", actor.interestGroup());
        records.texts("roles", actor.roles());
        records.texts("surfaces", actor.surfaces());
        records.text("explanation", actor.explanation());
        json.writeArrayFieldStart("mentions");
        for (ActorMention mention : actor.mentions().stream().sorted().toList()) {
            records.place(mention.document(), mention.span());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void place(Place place) throws IOException {
        json.writeStartObject();
        records.text("id", place.id());
        records.text("name", place.name());
        records.text("kind", place.kind().name().toLowerCase(Locale.ROOT));
        records.text("country", place.country());
        records.text("admin1", place.admin1());
        records.text("admin2", place.admin2());
        if (place.geonameId() == null) {
            json.writeNullField("geonameId");
        } else {
            json.writeNumberField("geonameId", place.geonameId());
        }
        records.decimal("latitude", place.latitude());
        records.decimal("longitude", place.longitude());
        records.text("precision", place.precision().name().toLowerCase(Locale.ROOT));
        records.texts("alternatives", place.alternatives());
        records.text("explanation", place.explanation());
        json.writeArrayFieldStart("mentions");
        for (ChronologyIndex.Mention mention : records.index().mentions(place)) {
            records.place(mention.document(), mention.span());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
