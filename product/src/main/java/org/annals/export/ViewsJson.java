package org.annals.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.Support;
import org.annals.document.DocumentId;
import org.annals.event.Event;
import org.annals.event.Event.Label;
import org.annals.event.Event.Participant;
import org.annals.event.EventType;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.annals.reuse.Lineage;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.SharedPassage;

/** The part of {@code chronology.json} that is derived: reuse, lineages, origins, events, relations. */
final class ViewsJson {
    private final JsonRecords records;
    private final JsonGenerator json;
    private final ChronologyIndex index;

    ViewsJson(JsonRecords records) {
        this.records = records;
        this.json = records.json();
        this.index = records.index();
    }

    void write() throws IOException {
        reuse();
        origins();
        json.writeArrayFieldStart("events");
        for (ChronologyEntry entry : index.chronology().all()) {
            event(entry);
        }
        json.writeEndArray();
        relations();
    }

    private void reuse() throws IOException {
        json.writeArrayFieldStart("reuse");
        for (SharedPassage shared : index.chronology().reuse().passages().stream()
                .sorted(Comparator.comparing(SharedPassage::id))
                .toList()) {
            json.writeStartObject();
            records.text("id", shared.id());
            records.text("kind", shared.kind().word());
            json.writeArrayFieldStart("passages");
            for (ReusePassage passage : shared.passages()) {
                records.place(passage.document(), passage.span());
            }
            json.writeEndArray();
            records.decimal("score", shared.score());
            json.writeBooleanField("boilerplate", shared.boilerplate());
            records.text("explanation", shared.explanation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lineages");
        Comparator<Lineage> byDocuments =
                Comparator.comparing(lineage -> lineage.documents().toString());
        for (Lineage lineage : index.chronology().reuse().lineages().stream()
                .sorted(byDocuments)
                .toList()) {
            json.writeStartObject();
            records.texts("documents", ids(lineage.documents()));
            records.text(
                    "first", lineage.first() == null ? null : lineage.first().value());
            records.text("explanation", lineage.explanation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void origins() throws IOException {
        json.writeArrayFieldStart("origins");
        for (Origin origin : index.chronology().origins().stream()
                .sorted(Comparator.comparing(Origin::id))
                .toList()) {
            json.writeStartObject();
            records.text("id", origin.id());
            records.text("kind", origin.kind().word());
            records.text("actor", origin.actor());
            records.text("interestGroup", origin.interestGroup());
            records.texts("claims", origin.claims());
            records.text("explanation", origin.explanation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void event(ChronologyEntry entry) throws IOException {
        Event event = entry.event();
        json.writeStartObject();
        records.text("id", event.id());
        records.text("headline", entry.headline());
        records.dated("when", event.when());
        json.writeBooleanField("duration", event.duration());
        records.texts("after", entry.after());
        records.texts("before", entry.before());
        records.texts("where", event.where());
        records.text("parent", event.parent());
        records.text("clarity", event.clarity().name().toLowerCase(Locale.ROOT));
        records.text("part", entry.part().word());
        records.text("toldIn", event.toldIn());
        records.text("status", event.status().name().toLowerCase(Locale.ROOT));
        types(event.type());
        participants(event.participants());
        records.texts("claims", event.claims());
        records.texts("figures", entry.figures());
        records.texts("relations", entry.relations());
        support(entry.support());
        records.decimal("salience", entry.salience());
        records.text("explanation", event.explanation());
        json.writeEndObject();
    }

    private void types(EventType type) throws IOException {
        json.writeObjectFieldStart("types");
        json.writeObjectFieldStart("plover");
        records.text("event", type.plover());
        records.text("mode", type.ploverMode());
        records.texts("context", type.ploverContext());
        records.text("rule", type.ploverRule());
        json.writeEndObject();
        json.writeObjectFieldStart("acled");
        records.text("event", type.acled());
        records.text("subEvent", type.acledSubEvent());
        records.text("rule", type.acledRule());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void participants(List<Participant> participants) throws IOException {
        json.writeArrayFieldStart("participants");
        for (Participant participant : participants) {
            json.writeStartObject();
            records.text("actor", participant.actor());
            records.text("role", participant.role());
            json.writeArrayFieldStart("labels");
            for (Label label : participant.labels()) {
                json.writeStartObject();
                records.text("label", label.label());
                records.text("speaker", label.speaker());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void support(Support support) throws IOException {
        json.writeObjectFieldStart("support");
        json.writeNumberField("documents", support.documents());
        json.writeNumberField("outlets", support.outlets());
        json.writeNumberField("speakers", support.speakers());
        json.writeNumberField("camps", support.camps());
        json.writeNumberField("origins", support.origins());
        records.text("independence", support.independence().name().toLowerCase(Locale.ROOT));
        if (support.onlyIn().isEmpty()) {
            json.writeNullField("onlyIn");
        } else {
            records.texts("onlyIn", ids(support.onlyIn()));
        }
        json.writeEndObject();
    }

    private void relations() throws IOException {
        json.writeArrayFieldStart("relations");
        for (Relation relation : index.chronology().relations().stream()
                .sorted(Comparator.comparing(Relation::id))
                .toList()) {
            json.writeStartObject();
            records.text("id", relation.id());
            records.text("type", relation.type().word());
            records.text("aspect", relation.aspect().word());
            records.text("a", relation.a());
            records.text("b", relation.b());
            records.text(
                    "reading",
                    relation.reading() == null ? null : relation.reading().word());
            records.text("explanation", relation.explanation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<String> ids(List<DocumentId> documents) {
        return documents.stream().map(DocumentId::value).toList();
    }
}
