package org.annals.coding;

import org.annals.coding.ActorCoder.Coded;
import org.annals.coding.Countries.Country;
import org.annals.export.ChronologyIndex;
import org.annals.export.CsvTable;
import org.jspecify.annotations.Nullable;

/** The columns of ACLED's event files, in ACLED's order, and those of the sidecar. */
final class AcledColumns {
    private AcledColumns() {}

    static CsvTable<AcledRow> main() {
        TableColumns<AcledRow> columns = new TableColumns<>();
        columns.text("event_id_cnty", AcledRow::id)
                .text("event_date", row -> row.date().day().toString())
                .whole("year", row -> row.date().day().getYear())
                .whole("time_precision", row -> row.date().precision())
                .text("disorder_type", row -> row.type().disorder())
                .text("event_type", row -> row.type().event())
                .text("sub_event_type", row -> row.type().subEvent());
        actors(columns);
        columns.text("civilian_targeting", AcledRow::civilianTargeting)
                .text("iso", AcledColumns::numeric)
                .text("region", AcledColumns::region)
                .text("country", AcledColumns::countryName)
                .text("admin1", row -> row.where().place().admin1())
                .text("admin2", row -> row.where().place().admin2())
                .blank("admin3")
                .text("location", row -> row.where().place().name())
                .coordinate("latitude", row -> row.where().place().latitude())
                .coordinate("longitude", row -> row.where().place().longitude())
                .whole("geo_precision", row -> row.where().precision())
                .text("source", row -> String.join("; ", row.event().carriers()))
                .blank("source_scale")
                .text("notes", AcledRow::notes)
                .whole("fatalities", AcledColumns::fatalities)
                .blank("tags", "timestamp");
        return columns.table();
    }

    private static void actors(TableColumns<AcledRow> columns) {
        for (int i = 1; i <= 2; i++) {
            int side = i;
            columns.text("actor" + side, row -> name(row.actor(side)))
                    .text("assoc_actor_" + side, row -> row.associates(side))
                    .whole("inter" + side, row -> code(row.actor(side)));
        }
        columns.whole("interaction", AcledRow::interaction);
    }

    private static @Nullable String name(@Nullable Coded actor) {
        return actor == null ? null : actor.name();
    }

    private static @Nullable Integer code(@Nullable Coded actor) {
        return actor == null ? null : actor.code();
    }

    private static Long fatalities(AcledRow row) {
        Long shown = row.fatalities().shown();
        return shown == null ? Long.valueOf(0) : shown;
    }

    private static @Nullable String numeric(AcledRow row) {
        Country country = row.where().country();
        return country == null ? null : country.numeric();
    }

    private static @Nullable String region(AcledRow row) {
        Country country = row.where().country();
        return country == null ? null : country.acledRegion();
    }

    private static @Nullable String countryName(AcledRow row) {
        Country country = row.where().country();
        return country == null ? null : country.name();
    }

    static CsvTable<AcledRow> sidecar(ChronologyIndex index) {
        TableColumns<AcledRow> columns = new TableColumns<>();
        columns.text("event_id_cnty", AcledRow::id)
                .text("interaction_words", AcledRow::interactionWords)
                .text("further_actors", AcledRow::apart)
                .text(
                        "fatalities_running_totals",
                        row -> String.join("; ", row.fatalities().running()))
                .text(
                        "fatalities_withdrawn",
                        row -> String.join("; ", row.fatalities().withdrawn()))
                .text("type_rule", row -> row.event().event().type().acledRule())
                .text("place_id", row -> row.where().place().id())
                .text("place_reason", row -> row.where().place().explanation())
                .text(
                        "place_alternatives",
                        row -> String.join("; ", row.where().place().alternatives()));
        SidecarColumns.add(columns, AcledRow::event, index);
        return columns.table();
    }
}
