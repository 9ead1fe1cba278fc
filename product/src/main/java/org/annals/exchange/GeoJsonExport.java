package org.annals.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.annals.coding.CodedEvent;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.JsonFiles;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.coding.PlaceCodes;
import org.annals.document.Edtf;
import org.annals.export.Wording;
import org.annals.origin.Origin;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code events.geojson} (RFC 7946): one feature for each place of an event, all with its {@code event_id}; a null geometry
 * where no place, or none with coordinates, is known. Leaves nothing out.
 */
public final class GeoJsonExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "geojson";

    private final PlaceCodes codes = new PlaceCodes();

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Omissions omissions = new Omissions(NAME, "events");
        ObjectNode root = JsonFiles.object();
        root.put("type", "FeatureCollection");
        root.put("profile", input.profile().label());
        root.put("filter", input.filter().line());
        ArrayNode features = root.putArray("features");
        for (CodedEvent event : input.list()) {
            List<Place> places = PlaceNesting.innermost(event.places());
            if (places.isEmpty()) {
                features.add(feature(event, event.id(), null));
            }
            for (int i = 0; i < places.size(); i++) {
                String id = places.size() == 1 ? event.id() : event.id() + "-" + (i + 1);
                features.add(feature(event, id, places.get(i)));
            }
        }
        Path file = folder.resolve("events.geojson");
        JsonFiles.write(root, file);
        Omissions.Written written =
                new Omissions.Written(List.of(file), input.list().size(), features.size());
        return omissions.report(input, written, folder);
    }

    private ObjectNode feature(CodedEvent event, String id, @Nullable Place place) {
        ObjectNode feature = JsonFiles.object();
        feature.put("type", "Feature");
        feature.put("id", id);
        BigDecimal longitude = place == null ? null : JsonFiles.decimal(place.longitude());
        BigDecimal latitude = place == null ? null : JsonFiles.decimal(place.latitude());
        if (longitude == null || latitude == null) {
            feature.putNull("geometry");
        } else {
            ObjectNode point = feature.putObject("geometry");
            point.put("type", "Point");
            point.putArray("coordinates").add(longitude).add(latitude);
        }
        feature.set("properties", properties(event, place));
        return feature;
    }

    private ObjectNode properties(CodedEvent event, @Nullable Place place) {
        ObjectNode properties = JsonFiles.object();
        properties.put("event_id", event.id());
        properties.put("headline", Notes.headline(event));
        when(properties, event);
        properties.put("status", Wording.word(event.event().status()));
        properties.put("plover", event.event().type().plover());
        properties.put("acled", event.event().type().acledSubEvent());
        where(properties, place);
        properties.set("speakers", JsonFiles.texts(event.speakers()));
        properties.put("unattributed", event.isUnattributed());
        properties.set("sources", JsonFiles.texts(event.carriers()));
        properties.put("articles", event.entry().support().documents());
        properties.put("origins", event.entry().support().origins());
        properties.put("independence", Wording.word(event.entry().support().independence()));
        properties.set(
                "origin_ids",
                JsonFiles.texts(event.origins().stream().map(Origin::id).toList()));
        properties.set("figures", JsonFiles.texts(event.figures()));
        properties.set("conflicts", JsonFiles.texts(event.disagreements()));
        properties.set("claim_ids", JsonFiles.texts(event.event().claims()));
        properties.put("profile", event.row().profile());
        return properties;
    }

    private static void when(ObjectNode properties, CodedEvent event) {
        Edtf date = event.when();
        properties.put("when", Notes.when(event));
        properties.put("edtf", date == null ? null : date.text());
        properties.put("earliest", date == null ? null : text(date.earliest()));
        properties.put("latest", date == null ? null : text(date.latest()));
        properties.put("precise", date != null && date.isDay());
        properties.put("lasted", event.isDuration());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void where(ObjectNode properties, @Nullable Place place) {
        properties.put("place", place == null ? null : place.name());
        properties.put("country", place == null ? null : place.country());
        properties.put("place_precision", place == null ? null : Wording.word(place.precision()));
        properties.put("geo_precision", place == null ? null : codes.code(place, PlaceCodes.Scheme.ACLED));
        properties.put("where_prec", place == null ? null : codes.code(place, PlaceCodes.Scheme.UCDP));
        properties.put("place_reason", place == null ? "no article says where" : place.explanation());
    }
}
