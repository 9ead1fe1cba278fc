package org.annals.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.document.Dated;
import org.annals.event.Event;
import org.annals.export.CsvTable.Column;
import org.annals.export.CsvWriter.Cell;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Writes {@code events.csv}: one row for each event, in the chronology's order, names instead of ids. */
public final class EventsCsvExport implements ChronologyExport {
    /** The name of the file. */
    public static final String FILE = "events.csv";

    private static final int DECIMALS = 4;

    @Override
    public void write(Chronology chronology, Path folder) throws IOException {
        ChronologyIndex index = new ChronologyIndex(chronology);
        List<Row> rows = chronology.entries().stream()
                .map(entry -> new Row(entry, new Voices(index).best(entry)))
                .toList();
        new CsvTable<>(new Columns(index).all()).write(rows, folder.resolve(FILE));
    }

    /** An event and its claims, the best voice first; at least one. */
    private record Row(ChronologyEntry entry, List<Claim> claims) {
        Event event() {
            return entry.event();
        }

        Claim best() {
            return claims.get(0);
        }
    }

    /** The columns, with what they need to fill their cells. */
    private static final class Columns {
        private final ChronologyIndex index;
        private final Wording wording;
        private final List<Column<Row>> columns = new ArrayList<>();

        Columns(ChronologyIndex index) {
            this.index = index;
            this.wording = new Wording(index);
        }

        List<Column<Row>> all() {
            when();
            what();
            support();
            return columns;
        }

        private void when() {
            text("id", row -> row.event().id());
            text("when", row -> edtf(row.event().when()));
            text("earliest", row -> day(row.event().when(), true));
            text("latest", row -> day(row.event().when(), false));
            text("precision", row -> {
                Dated when = row.event().when();
                return when == null ? "undated" : when.date().precision().word();
            });
            text("date_reason", row -> {
                Dated when = row.event().when();
                return when == null ? null : when.explanation();
            });
        }

        private void what() {
            text("headline", row -> row.entry().headline());
            text(
                    "where",
                    row -> Wording.list(row.event().where().stream()
                            .map(place -> index.place(place).name())
                            .toList()));
            text(
                    "countries",
                    row -> Wording.list(row.event().where().stream()
                            .<@Nullable String>map(place -> index.place(place).country())
                            .toList()));
            text("type_plover", row -> row.event().type().plover());
            text("type_acled", row -> row.event().type().acled());
            text("sub_event_acled", row -> row.event().type().acledSubEvent());
            text("status", row -> row.event().status().name().toLowerCase(Locale.ROOT));
            text("clarity", row -> row.event().clarity().name().toLowerCase(Locale.ROOT));
            text("part", row -> row.entry().part().word());
            text("participants", row -> Wording.list(participants(row.event())));
            text("figures", row -> Wording.list(wording.figures(row.entry().figures())));
        }

        private void support() {
            text(
                    "speakers",
                    row -> Wording.list(row.claims().stream()
                            .<@Nullable String>map(wording::speaker)
                            .toList()));
            number("claims", row -> row.event().claims().size());
            number("documents", row -> row.entry().support().documents());
            number("outlets", row -> row.entry().support().outlets());
            number("origins", row -> row.entry().support().origins());
            text(
                    "independence",
                    row -> row.entry().support().independence().name().toLowerCase(Locale.ROOT));
            text(
                    "only_in",
                    row -> Wording.list(row.entry().support().onlyIn().stream()
                            .map(wording::title)
                            .toList()));
            text("disagreements", row -> Wording.list(disagreements(row.entry())));
            columns.add(new Column<>(
                    "salience",
                    row -> Cell.number(
                            BigDecimal.valueOf(row.entry().salience()).setScale(DECIMALS, RoundingMode.HALF_EVEN))));
            text("document", row -> wording.title(row.best().document()));
            text(
                    "outlet",
                    row -> index.document(row.best().document()).metadata().outlet());
            text("quote", row -> row.best().text());
        }

        private List<String> participants(Event event) {
            List<String> names = new ArrayList<>();
            for (Event.Participant participant : event.participants()) {
                String actor = participant.actor();
                if (actor != null) {
                    names.add(index.actor(actor).name());
                } else if (!participant.labels().isEmpty()) {
                    names.add(participant.labels().get(0).label());
                }
            }
            return names;
        }

        private List<String> disagreements(ChronologyEntry entry) {
            List<String> words = new ArrayList<>();
            for (String id : entry.relations()) {
                Relation relation = index.relation(id);
                switch (relation.type()) {
                    case CONFLICT, TENSION, WITHDRAWN, LABEL_DIFFERENCE ->
                        words.add(relation.type().word()
                                + " ("
                                + relation.aspect().word()
                                + "): "
                                + relation.explanation());
                    case SAME, REFINES, UPDATE, SUBSET -> {
                        // Not a disagreement.
                    }
                }
            }
            return words;
        }

        /** Reads a text out of a row. */
        private interface Text {
            @Nullable
            String of(Row row);
        }

        /** Reads a number out of a row. */
        private interface Numeric {
            long of(Row row);
        }

        private void text(String heading, Text text) {
            columns.add(new Column<>(heading, row -> Cell.text(text.of(row))));
        }

        private void number(String heading, Numeric number) {
            columns.add(new Column<>(heading, row -> Cell.number(number.of(row))));
        }

        private static @Nullable String edtf(@Nullable Dated dated) {
            return dated == null ? null : dated.date().text();
        }

        private static @Nullable String day(@Nullable Dated dated, boolean earliest) {
            if (dated == null) {
                return null;
            }
            LocalDate day = earliest ? dated.date().earliest() : dated.date().latest();
            return day == null ? null : day.toString();
        }
    }
}
