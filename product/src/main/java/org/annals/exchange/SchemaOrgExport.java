package org.annals.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annals.actor.ActorKind;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.coding.CodedEvent;
import org.annals.coding.Countries;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.JsonFiles;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.annals.identity.Actor;
import org.annals.origin.Origin;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.annals.relation.Relation;
import org.annals.reuse.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code schema-org.jsonld}: articles, events and claims in schema.org's words; what that has no words for in our own. Leaves
 * nothing out.
 */
public final class SchemaOrgExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "schema-org";

    private final Countries countries = new Countries();

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        ObjectNode root = JsonFiles.object();
        ObjectNode context = root.putObject("@context");
        context.put("@vocab", "https://schema.org/");
        context.put("annals", "urn:annals:term:");
        ArrayNode graph = root.putArray("@graph");
        ChronologyIndex index = input.index();
        for (DatedReading reading : index.readingsByPublication()) {
            graph.add(article(reading, index));
        }
        for (CodedEvent event : input.list()) {
            graph.add(event(event));
            for (Claim claim : event.claims()) {
                graph.add(claim(claim, event, index));
            }
        }
        Path file = folder.resolve("schema-org.jsonld");
        JsonFiles.write(root, file);
        Omissions.Written written =
                new Omissions.Written(List.of(file), input.list().size(), graph.size());
        return new Omissions(NAME, "events").report(input, written, folder);
    }

    private static ObjectNode article(DatedReading reading, ChronologyIndex index) {
        Document document = reading.document();
        ObjectNode article = thing("NewsArticle", urn("document", document.id().value()));
        article.put("identifier", "urn:sha256:" + document.sha256());
        article.put("headline", Wording.oneLine(new Wording(index).title(document.id())));
        put(article, "url", document.metadata().url());
        article.put("inLanguage", document.language());
        Dated published = reading.dating().published();
        put(article, "datePublished", published == null ? null : iso(published.date()));
        if (published != null) {
            article.put("annals:datePublishedBasis", published.explanation());
        }
        String outlet = document.metadata().outlet();
        if (outlet != null) {
            article.putObject("publisher").put("@type", "Organization").put("name", Wording.oneLine(outlet));
        }
        for (Lineage lineage : index.chronology().reuse().lineages()) {
            DocumentId first = lineage.first();
            if (first != null
                    && !first.equals(document.id())
                    && lineage.documents().contains(document.id())) {
                article.set("isBasedOn", reference("document", first.value()));
            }
        }
        return article;
    }

    private ObjectNode event(CodedEvent event) {
        ObjectNode node = thing("Event", urn("event", event.id()));
        node.put("identifier", event.id());
        node.put("name", Notes.headline(event));
        Edtf date = event.when();
        put(node, "startDate", date == null ? null : iso(date));
        LocalDate end = date == null ? null : date.latest();
        put(node, "endDate", event.isDuration() && end != null ? end.toString() : null);
        put(node, "annals:edtf", date == null ? null : date.text());
        node.put("annals:when", Notes.when(event));
        node.put("description", Notes.of(event, List.of()));
        ArrayNode locations = JsonFiles.array();
        PlaceNesting.innermost(event.places()).forEach(place -> locations.add(place(place)));
        if (!locations.isEmpty()) {
            node.set("location", locations);
        }
        ArrayNode subject = node.putArray("subjectOf");
        event.documents()
                .forEach(document ->
                        subject.add(reference("document", document.id().value())));
        node.put("annals:status", Wording.word(event.event().status()));
        node.put("annals:origins", event.entry().support().origins());
        node.put("annals:independence", Wording.word(event.entry().support().independence()));
        node.put("annals:profile", event.row().profile());
        node.set("annals:disagreement", JsonFiles.texts(event.disagreements()));
        return node;
    }

    private ObjectNode place(Place place) {
        ObjectNode node = thing("Place", urn("place", place.id()));
        node.put("name", place.name());
        Countries.Country country = countries.find(place.country());
        if (country != null) {
            ObjectNode address = node.putObject("address");
            address.put("@type", "PostalAddress").put("addressCountry", String.valueOf(place.country()));
            put(address, "addressRegion", place.admin1());
        }
        BigDecimal latitude = JsonFiles.decimal(place.latitude());
        BigDecimal longitude = JsonFiles.decimal(place.longitude());
        if (latitude != null && longitude != null) {
            ObjectNode geo = node.putObject("geo");
            geo.put("@type", "GeoCoordinates").put("latitude", latitude).put("longitude", longitude);
        }
        node.put("annals:precision", Wording.word(place.precision()));
        return node;
    }

    private static ObjectNode claim(Claim claim, CodedEvent event, ChronologyIndex index) {
        ObjectNode node = thing("Claim", urn("claim", claim.id()));
        node.put("text", Wording.shortened(Wording.oneLine(claim.text()), Notes.MOST_QUOTED));
        node.set("about", reference("event", event.id()));
        String speaker = new Wording(index).speaker(claim);
        if (speaker == null) {
            node.put("annals:attribution", Wording.nobody(claim.attribution()));
        } else {
            node.putObject("author").put("@type", voice(claim, index)).put("name", Wording.oneLine(speaker));
        }
        List<DocumentId> carriers = carriers(claim, event, index);
        ArrayNode appearance = node.putArray("appearance");
        carriers.forEach(carrier -> appearance.add(reference("document", carrier.value())));
        DocumentId first = carriers.get(0);
        if (new Wording(index).published(first) != null) {
            node.set("firstAppearance", reference("document", first.value()));
        }
        node.putObject("claimInterpreter").put("@type", "Organization").put("name", "Annals");
        node.put("annals:stance", Wording.word(claim.attribution().stance()));
        node.put("annals:status", Wording.word(claim.status()));
        for (Relation relation : event.relations()) {
            if (relation.a().equals(claim.id()) && index.findClaim(relation.b()) != null) {
                ObjectNode other = reference("claim", relation.b());
                node.withArray("annals:" + relation.type().word()).add(other);
            }
        }
        return node;
    }

    private static String voice(Claim claim, ChronologyIndex index) {
        Speaker speaker = claim.attribution().speaker();
        Actor actor = speaker == null ? null : index.actorOf(claim.document(), speaker.actor());
        return actor != null && actor.kind() == ActorKind.PERSON ? "Person" : "Organization";
    }

    /** All articles of the event that carry what one origin is taken to know, the earliest first; at least one. */
    private static List<DocumentId> carriers(Claim claim, CodedEvent event, ChronologyIndex index) {
        Origin origin = index.originOf(claim.id());
        List<DocumentId> carriers = new ArrayList<>();
        for (Document document : event.documents()) {
            boolean carries = event.claims().stream()
                    .filter(other -> other.document().equals(document.id()))
                    .anyMatch(other -> other.id().equals(claim.id())
                            || origin != null && origin.claims().contains(other.id()));
            if (carries) {
                carriers.add(document.id());
            }
        }
        return carriers;
    }

    /** A day, month or year, whichever is known; null where a date is wider than one of these or open. */
    static @Nullable String iso(Edtf date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null || latest == null) {
            return null;
        }
        if (date.isDay() || date.text().indexOf('/') > 0) {
            return earliest.toString();
        }
        if (earliest.getYear() != latest.getYear()) {
            return null;
        }
        boolean month = earliest.getMonth() == latest.getMonth();
        return earliest.toString().substring(0, month ? "2031-05".length() : "2031".length());
    }

    private static ObjectNode thing(String type, String id) {
        ObjectNode node = JsonFiles.object();
        node.put("@type", type);
        node.put("@id", id);
        return node;
    }

    private static ObjectNode reference(String kind, String id) {
        ObjectNode node = JsonFiles.object();
        node.put("@id", urn(kind, id));
        return node;
    }

    private static String urn(String kind, String id) {
        return "urn:annals:" + kind + ":" + id;
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
