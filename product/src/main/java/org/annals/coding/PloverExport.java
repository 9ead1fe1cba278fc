package org.annals.coding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.coding.ActorCoder.Coded;
import org.annals.coding.ActorCoder.Sides;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.annals.figure.Figure;
import org.annals.language.WordList;
import org.annals.origin.Origin;
import org.annals.pipeline.Version;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code plover.jsonl}: one event a line in PLOVER's fields, CAMEO's root beside them, and our extension, the list of
 * {@code claims} that the event rests on.
 */
public final class PloverExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "plover";

    private static final int QUAD = 1;
    private static final int ROOT = 2;
    private static final int GOLDSTEIN = 3;

    private final Map<String, List<String>> types = WordList.table(PloverExport.class, "plover-types.tsv");
    private final PlaceCodes placeCodes = new PlaceCodes();
    private final Countries countries = new Countries();

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Omissions omissions = new Omissions(NAME, "events");
        ActorCoder actors = new ActorCoder(input.index());
        List<ObjectNode> lines = new ArrayList<>();
        for (CodedEvent event : input.list()) {
            Sides sides = actors.sides(
                    event.event(),
                    actors.acts(event.event(), event.event().type().ploverRule(), false),
                    null,
                    null);
            String[] missing = missing(event, sides);
            if (missing.length > 0) {
                omissions.leaveOut(event, missing[0], missing[1]);
            } else {
                lines.add(line(event, sides, input.index()));
            }
        }
        Path file = folder.resolve("plover.jsonl");
        JsonFiles.writeLines(lines, file);
        Omissions.Written written =
                new Omissions.Written(List.of(file), input.list().size(), lines.size());
        return omissions.report(input, written, folder);
    }

    /** Code and reason of why an event has no line, or nothing. */
    private String[] missing(CodedEvent event, Sides sides) {
        Edtf when = event.when();
        String type = event.event().type().plover();
        if (when == null) {
            return new String[] {"undated", "no article says when; a date is required"};
        }
        if (when.earliest() == null || when.latest() == null) {
            return new String[] {"date-open", when.text() + " is open to one side; a date is required"};
        }
        if (!when.isDay() && !event.isDuration()) {
            return new String[] {"date-imprecise", when.text() + " is some day of several; a date says which"};
        }
        if (type == null || !types.containsKey(type)) {
            return new String[] {"no-type", "no rule gave a PLOVER type"};
        }
        if (sides.first().stream().noneMatch(sides::isActing)) {
            return new String[] {
                "no-actor", "nobody whom a claim names as doing it has a name or a class; an actor is required"
            };
        }
        return event.row().included()
                ? new String[0]
                : new String[] {"profile", event.row().why()};
    }

    private ObjectNode line(CodedEvent event, Sides sides, ChronologyIndex index) {
        ObjectNode line = JsonFiles.object();
        line.put("id", event.id());
        when(line, event);
        ArrayNode actor = line.putArray("actor");
        ArrayNode recipient = line.putArray("recipient");
        Stream.of(sides.first(), sides.second())
                .flatMap(List::stream)
                .forEach(coded -> (sides.isActing(coded) ? actor : recipient).add(actor(coded)));
        type(line, event.event().type());
        line.put("event_text", Notes.headline(event));
        Claim best = event.claims().get(0);
        ObjectNode info = line.putObject("text_info");
        CodePoints points = index.codePoints(best.document());
        info.put("sequence", best.sentences().isEmpty() ? 0 : best.sentences().get(0));
        info.put("start", points.toCodePoint(best.extent().begin()));
        info.put("end", points.toCodePoint(best.extent().end()));
        line.set("event_loc", locations(event));
        size(line, event, index);
        line.set("cite_info", cite(event, index, best));
        line.put("comment", Notes.of(event, List.of()));
        line.set("annals", extension(event, index));
        return line;
    }

    private static void when(ObjectNode line, CodedEvent event) {
        Edtf date = event.when();
        if (date != null) {
            line.put("date", String.valueOf(date.earliest()));
            boolean day = date.isDay();
            line.put("enddate", event.isDuration() && !day ? String.valueOf(date.latest()) : null);
        }
    }

    private ObjectNode actor(Coded coded) {
        ObjectNode actor = JsonFiles.object();
        Countries.Country country = countries.find(coded.country());
        actor.put("code", country == null ? null : country.alpha3());
        actor.put("sector", coded.words().isEmpty() ? null : coded.words());
        actor.put("entity_text", coded.name());
        actor.putNull("identifier_id");
        return actor;
    }

    private void type(ObjectNode line, EventType type) {
        String plover = String.valueOf(type.plover());
        List<String> row = types.getOrDefault(plover, List.of());
        line.set("event", JsonFiles.texts(List.of(plover)));
        line.set("mode", JsonFiles.texts(type.ploverMode() == null ? List.of() : List.of(type.ploverMode())));
        line.set("context", JsonFiles.texts(type.ploverContext()));
        line.put("quad_code", Integer.parseInt(row.get(QUAD)));
        ObjectNode cameo = line.putObject("cameo");
        cameo.put("root", row.get(ROOT));
        cameo.put("quad", Integer.parseInt(row.get(QUAD)));
        cameo.put("goldstein", new BigDecimal(row.get(GOLDSTEIN)));
    }

    private ArrayNode locations(CodedEvent event) {
        ArrayNode locations = JsonFiles.array();
        for (Place place : PlaceNesting.innermost(event.places())) {
            ObjectNode location = locations.addObject();
            Countries.Country country = countries.find(place.country());
            location.put("resolved_place", place.latitude() == null ? null : place.name());
            location.put("extracted_place", place.name());
            location.put("geonameid", place.geonameId());
            location.put("lat", JsonFiles.decimal(place.latitude()));
            location.put("lon", JsonFiles.decimal(place.longitude()));
            location.put("district", place.admin2());
            location.put("province", place.admin1());
            location.put("country_code", country == null ? null : country.alpha3());
            location.put("resolution", placeCodes.code(place, PlaceCodes.Scheme.PLOVER));
        }
        return locations;
    }

    /** Only counts of the incident itself, each as a range of reports. */
    private static void size(ObjectNode line, CodedEvent event, ChronologyIndex index) {
        ArrayNode sizes = line.putArray("size");
        for (String id : event.entry().figures()) {
            DatedFigure dated = index.findFigure(id);
            Figure figure = dated == null ? null : dated.figure().figure();
            String kind = figure == null ? null : sizeOf(figure);
            if (figure != null
                    && kind != null
                    && !index.chronology().withdrawnFigures().contains(id)) {
                ObjectNode size = sizes.addObject();
                size.put("type", kind);
                size.put("min", figure.min());
                size.put("max", figure.max());
                size.put("text", Wording.oneLine(figure.text()));
            }
        }
    }

    private static @Nullable String sizeOf(Figure figure) {
        if (figure.kind() == Figure.CountKind.CUMULATIVE) {
            return null;
        }
        return switch (figure.outcome()) {
            case KILLED -> "dead";
            case INJURED -> "injured";
            case DETAINED -> "arrested";
            default -> null;
        };
    }

    private static ObjectNode cite(CodedEvent event, ChronologyIndex index, Claim best) {
        ObjectNode cite = JsonFiles.object();
        Document document = index.document(best.document());
        cite.put("publication", document.metadata().outlet());
        cite.put("title", document.metadata().title());
        cite.put("url", document.metadata().url());
        cite.put("language", document.language());
        cite.putNull("license");
        cite.put("coder", "Annals " + Version.current());
        cite.put("codebook", "PLOVER, tables of Annals, version 1");
        cite.put("version", event.row().profile());
        return cite;
    }

    private static ObjectNode extension(CodedEvent event, ChronologyIndex index) {
        ObjectNode extension = JsonFiles.object();
        extension.put("version", 1);
        Edtf date = event.when();
        extension.put("edtf", date == null ? null : date.text());
        extension.put("precise", date != null && date.isDay());
        Event.Clarity clarity = event.event().clarity();
        extension.put("clarity", clarity.name().toLowerCase(Locale.ROOT));
        extension.put("status", Wording.word(event.event().status()));
        ChronologyEntry entry = event.entry();
        extension.put("origins", entry.support().origins());
        extension.put("independence", Wording.word(entry.support().independence()));
        extension.set("conflicts", JsonFiles.texts(event.disagreements()));
        ArrayNode claims = extension.putArray("claims");
        event.claims().forEach(claim -> claims.add(claim(claim, index)));
        return extension;
    }

    private static ObjectNode claim(Claim claim, ChronologyIndex index) {
        ObjectNode node = JsonFiles.object();
        DatedClaim dated = index.claim(claim.id());
        node.put("id", claim.id());
        node.put("document", claim.document().value());
        CodePoints points = index.codePoints(claim.document());
        node.putArray("span")
                .add(points.toCodePoint(claim.extent().begin()))
                .add(points.toCodePoint(claim.extent().end()));
        node.put("speaker", new Wording(index).speaker(claim));
        node.put("stance", Wording.word(claim.attribution().stance()));
        node.put("polarity", claim.negative() ? "negative" : "positive");
        node.put("status", Wording.word(claim.status()));
        Dated said = dated.statementDate();
        node.put("statement_date", said == null ? null : said.date().text());
        Origin origin = index.originOf(claim.id());
        node.put("origin", origin == null ? null : origin.id());
        node.put("origin_kind", origin == null ? null : origin.kind().word());
        return node;
    }
}
