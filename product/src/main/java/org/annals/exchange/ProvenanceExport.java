package org.annals.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.coding.CodedEvent;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.JsonFiles;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.document.CodePoints;
import org.annals.document.DocumentId;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.annals.origin.Origin;
import org.annals.pipeline.Version;
import org.annals.relation.Relation;
import org.annals.reuse.Lineage;

/**
 * Writes {@code provenance.jsonld}: in the words of W3C PROV, which passage a claim is quoted from, which article is a copy of which,
 * who is taken to know, and what was revised or withdrawn. Leaves nothing out.
 */
public final class ProvenanceExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "prov";

    private static final String EXTRACTION = "urn:annals:extraction";

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        ObjectNode root = JsonFiles.object();
        context(root.putObject("@context"));
        ArrayNode graph = root.putArray("@graph");
        ChronologyIndex index = input.index();
        ObjectNode software = node("prov:SoftwareAgent", "urn:annals:program");
        software.put(
                "label",
                "Annals " + Version.current() + ", profile " + input.profile().label());
        graph.add(software);
        ObjectNode extraction = node("prov:Activity", EXTRACTION);
        extraction.put("wasAssociatedWith", "urn:annals:program");
        graph.add(extraction);
        for (DatedReading reading : index.readingsByPublication()) {
            graph.add(article(reading.document().id(), index));
        }
        Set<String> seen = new HashSet<>();
        for (CodedEvent event : input.list()) {
            for (Claim claim : event.claims()) {
                origin(claim, index, seen, graph);
                passage(claim, index, graph);
                graph.add(claim(claim, event, index));
            }
            graph.add(event(event));
        }
        Path file = folder.resolve("provenance.jsonld");
        JsonFiles.write(root, file);
        Omissions.Written written =
                new Omissions.Written(List.of(file), input.list().size(), graph.size());
        return new Omissions(NAME, "events").report(input, written, folder);
    }

    private static void context(ObjectNode context) {
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("label", "http://www.w3.org/2000/01/rdf-schema#label");
        context.put("value", "prov:value");
        for (String link : List.of(
                "wasQuotedFrom",
                "wasDerivedFrom",
                "hadPrimarySource",
                "wasAttributedTo",
                "wasRevisionOf",
                "wasInvalidatedBy",
                "wasGeneratedBy",
                "wasAssociatedWith")) {
            context.putObject(link).put("@id", "prov:" + link).put("@type", "@id");
        }
    }

    private static ObjectNode article(DocumentId id, ChronologyIndex index) {
        ObjectNode article = node("prov:Entity", urn("document", id.value()));
        article.put("label", Wording.oneLine(new Wording(index).title(id)));
        for (Lineage lineage : index.chronology().reuse().lineages()) {
            DocumentId first = lineage.first();
            if (first != null && !first.equals(id) && lineage.documents().contains(id)) {
                article.put("wasDerivedFrom", urn("document", first.value()));
            }
        }
        return article;
    }

    /** The statement of who is taken to know, and who that is; an unattributed origin has no agent. */
    private static void origin(Claim claim, ChronologyIndex index, Set<String> seen, ArrayNode graph) {
        Origin origin = index.originOf(claim.id());
        if (origin == null || !seen.add(origin.id())) {
            return;
        }
        ObjectNode statement = node("prov:Entity", urn("origin", origin.id()));
        statement.put("label", new Wording(index).origin(origin) + ": " + Wording.oneLine(origin.explanation()));
        String actor = origin.actor();
        if (actor != null) {
            statement.put("wasAttributedTo", urn("actor", actor));
            if (seen.add(actor)) {
                ObjectNode agent = node("prov:Agent", urn("actor", actor));
                agent.put("label", Wording.oneLine(index.actor(actor).name()));
                graph.add(agent);
            }
        }
        graph.add(statement);
    }

    private static void passage(Claim claim, ChronologyIndex index, ArrayNode graph) {
        CodePoints points = index.codePoints(claim.document());
        ObjectNode passage = node("prov:Entity", passageId(claim, points));
        passage.put("value", Wording.shortened(Wording.oneLine(claim.text()), Notes.MOST_QUOTED));
        passage.put("wasDerivedFrom", urn("document", claim.document().value()));
        graph.add(passage);
    }

    private static String passageId(Claim claim, CodePoints points) {
        return urn("passage", claim.id()) + "#char="
                + points.toCodePoint(claim.extent().begin()) + ","
                + points.toCodePoint(claim.extent().end());
    }

    private static ObjectNode claim(Claim claim, CodedEvent event, ChronologyIndex index) {
        ObjectNode node = node("prov:Entity", urn("claim", claim.id()));
        node.put("wasQuotedFrom", passageId(claim, index.codePoints(claim.document())));
        node.put("wasGeneratedBy", EXTRACTION);
        Origin origin = index.originOf(claim.id());
        if (origin != null) {
            node.put("hadPrimarySource", urn("origin", origin.id()));
        }
        for (Relation relation : event.relations()) {
            boolean claims = index.findClaim(relation.a()) != null && index.findClaim(relation.b()) != null;
            if (claims
                    && relation.type() == Relation.Type.UPDATE
                    && relation.a().equals(claim.id())) {
                node.withArray("wasRevisionOf").add(urn("claim", relation.b()));
            }
            if (claims
                    && relation.type() == Relation.Type.WITHDRAWN
                    && relation.b().equals(claim.id())) {
                node.withArray("wasInvalidatedBy").add(urn("claim", relation.a()));
            }
        }
        return node;
    }

    private static ObjectNode event(CodedEvent event) {
        ObjectNode node = node("prov:Entity", urn("event", event.id()));
        node.put("label", Notes.of(event, List.of()));
        ArrayNode from = node.putArray("wasDerivedFrom");
        event.event().claims().forEach(claim -> from.add(urn("claim", claim)));
        return node;
    }

    private static ObjectNode node(String type, String id) {
        ObjectNode node = JsonFiles.object();
        node.put("@type", type);
        node.put("@id", id);
        return node;
    }

    private static String urn(String kind, String id) {
        return "urn:annals:" + kind + ":" + id;
    }
}
