package org.annals.coding;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annals.coding.Countries.Country;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.export.ChronologyIndex;
import org.annals.export.CsvTable;
import org.annals.export.Wording;
import org.annals.origin.Origin;
import org.annals.place.Place;
import org.jspecify.annotations.Nullable;

/** The columns of UCDP's georeferenced event data set, in the order of version 25.1, and those of the sidecar. */
final class UcdpColumns {
    private static final int HEXADECIMAL = 16;

    private final ChronologyIndex index;
    private final Wording wording;

    UcdpColumns(ChronologyIndex index) {
        this.index = index;
        this.wording = new Wording(index);
    }

    CsvTable<UcdpRow> main() {
        TableColumns<UcdpRow> columns = new TableColumns<>();
        columns.whole("id", row -> number(row.event().id()))
                .text("relid", row -> row.event().id())
                .whole("year", row -> row.date().start().getYear())
                .blank("active_year", "code_status")
                .whole("type_of_violence", row -> row.violence().type());
        sides(columns);
        sources(columns);
        where(columns);
        columns.whole("event_clarity", UcdpRow::clarity)
                .whole("date_prec", row -> row.date().precision())
                .text("date_start", row -> row.date().start().toString())
                .text("date_end", row -> row.date().end().toString())
                .whole("deaths_a", row -> row.deaths().a())
                .whole("deaths_b", row -> row.deaths().b())
                .whole("deaths_civilians", row -> row.deaths().civilians())
                .whole("deaths_unknown", row -> row.deaths().unknown())
                .whole("best", row -> row.deaths().best())
                .whole("high", row -> row.deaths().range().high())
                .whole("low", row -> row.deaths().range().low())
                .blank("gwnoa", "gwnob");
        return columns.table();
    }

    /** The event's id as a number: 48 bits, which a spreadsheet keeps. */
    private static long number(String event) {
        return Long.parseLong(event.substring(1), HEXADECIMAL);
    }

    private static void sides(TableColumns<UcdpRow> columns) {
        columns.blank("conflict_dset_id", "conflict_new_id")
                .text("conflict_name", row -> row.violence().dyad())
                .blank("dyad_dset_id", "dyad_new_id")
                .text("dyad_name", row -> row.violence().dyad())
                .blank("side_a_dset_id", "side_a_new_id")
                .text("side_a", row -> row.violence().sideA().name())
                .blank("side_b_dset_id", "side_b_new_id")
                .text("side_b", row -> row.violence().sideB());
    }

    private void sources(TableColumns<UcdpRow> columns) {
        columns.whole("number_of_sources", row -> row.event().carriers().size())
                .text("source_article", row -> each(row, this::citation))
                .text("source_office", row -> each(row, document -> wording.carrier(document.id())))
                .text("source_date", row -> each(row, this::published))
                .text("source_headline", row -> each(row, document -> wording.title(document.id())))
                .text("source_original", row -> originals(row.event()));
    }

    private static String each(UcdpRow row, Function<Document, String> words) {
        return row.event().documents().stream().map(words).map(Wording::oneLine).collect(Collectors.joining("; "));
    }

    private String citation(Document document) {
        return "\"" + Wording.oneLine(wording.carrier(document.id())) + "," + published(document) + ","
                + Wording.oneLine(wording.title(document.id())) + "\"";
    }

    private String published(Document document) {
        Dated published = wording.published(document.id());
        return published == null ? "undated" : published.date().text();
    }

    /** Who is taken to know, never who prints it. */
    private String originals(CodedEvent event) {
        return event.origins().stream().map(this::original).distinct().collect(Collectors.joining("; "));
    }

    private String original(Origin origin) {
        return origin.actor() == null
                ? "unattributed"
                : Wording.oneLine(index.actor(origin.actor()).name());
    }

    private void where(TableColumns<UcdpRow> columns) {
        columns.whole("where_prec", row -> row.where().precision())
                .text("where_coordinates", row -> row.where().first().name())
                .text("where_description", row -> words(row.where().places()))
                .text("adm_1", row -> row.where().first().admin1())
                .text("adm_2", row -> row.where().first().admin2())
                .coordinate("latitude", row -> row.where().first().latitude())
                .coordinate("longitude", row -> row.where().first().longitude())
                .text("geom_wkt", row -> point(row.where().first()))
                .blank("priogrid_gid")
                .text("country", UcdpColumns::country)
                .blank("country_id")
                .text("region", UcdpColumns::region);
    }

    private static String words(List<Place> places) {
        return places.stream().map(Place::name).distinct().collect(Collectors.joining("; "));
    }

    private static String point(Place place) {
        BigDecimal longitude = JsonFiles.decimal(place.longitude());
        BigDecimal latitude = JsonFiles.decimal(place.latitude());
        return longitude == null || latitude == null
                ? ""
                : "POINT (" + longitude.toPlainString() + " " + latitude.toPlainString() + ")";
    }

    private static @Nullable String country(UcdpRow row) {
        Country country = row.where().country();
        return country == null ? null : country.name();
    }

    private static @Nullable String region(UcdpRow row) {
        Country country = row.where().country();
        return country == null ? null : country.ucdpRegion();
    }

    CsvTable<UcdpRow> sidecar() {
        TableColumns<UcdpRow> columns = new TableColumns<>();
        columns.whole("id", row -> number(row.event().id()))
                .text("notes", row -> Notes.of(row.event(), List.of()))
                .text("deaths_are_a_running_total", row -> row.deaths().range().total() ? "yes" : "no")
                .text(
                        "place_reason",
                        row -> row.where().places().stream()
                                .map(Place::explanation)
                                .collect(Collectors.joining("; ")));
        SidecarColumns.add(columns, UcdpRow::event, index);
        return columns.table();
    }
}
