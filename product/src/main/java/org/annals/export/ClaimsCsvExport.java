package org.annals.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.annals.attribution.Attribution;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.export.CsvTable.Column;
import org.annals.export.CsvWriter.Cell;
import org.annals.origin.Origin;
import org.jspecify.annotations.Nullable;

/** Writes {@code claims.csv}: one row for each claim, by publication and place in the text, names instead of ids. */
public final class ClaimsCsvExport implements ChronologyExport {
    /** The name of the file. */
    public static final String FILE = "claims.csv";

    @Override
    public void write(Chronology chronology, Path folder) throws IOException {
        ChronologyIndex index = new ChronologyIndex(chronology);
        Comparator<DatedClaim> byPlace = Comparator.comparing(
                        (DatedClaim dated) -> index.reading(dated.claim().document()), ChronologyIndex.BY_PUBLICATION)
                .thenComparing(dated -> dated.claim().extent())
                .thenComparing(DatedClaim::id);
        List<DatedClaim> rows = index.claims().stream().sorted(byPlace).toList();
        new CsvTable<>(new Columns(index).all()).write(rows, folder.resolve(FILE));
    }

    /** The columns, with what they need to fill their cells. */
    private static final class Columns {
        private final ChronologyIndex index;
        private final Wording wording;
        private final List<Column<DatedClaim>> columns = new ArrayList<>();

        Columns(ChronologyIndex index) {
            this.index = index;
            this.wording = new Wording(index);
        }

        List<Column<DatedClaim>> all() {
            source();
            voice();
            content();
            return columns;
        }

        private void source() {
            text("id", Claim::id);
            text("document", claim -> wording.title(claim.document()));
            text("outlet", claim -> index.document(claim.document()).metadata().outlet());
            dated("published", dated -> wording.published(dated.claim().document()));
            text("url", claim -> index.document(claim.document()).metadata().url());
            text("quote", Claim::text);
            number(
                    "begin",
                    claim -> codePoints(claim).toCodePoint(claim.extent().begin()));
            number("end", claim -> codePoints(claim).toCodePoint(claim.extent().end()));
        }

        private void voice() {
            text("speaker", wording::speaker);
            text("role", claim -> claim.attribution().role());
            text("channel", claim -> words(claim.attribution().channel()));
            text("via", claim -> Wording.list(claim.attribution().via()));
            text("form", claim -> word(claim.attribution().form()));
            text("cue", claim -> words(claim.attribution().cue()));
            text("stance", claim -> word(claim.attribution().stance()));
            text("quoted", claim -> claim.quoted() ? "yes" : "no");
            dated("statement_date", DatedClaim::statementDate);
            text("attribution_reason", claim -> claim.attribution().explanation());
        }

        private void content() {
            text("predicate", claim -> claim.predicate().lemma());
            text("status", claim -> word(claim.status()));
            text("polarity", claim -> claim.negative() ? "negative" : "positive");
            dated("event_date", DatedClaim::eventDate);
            columns.add(new Column<>("event_date_reason", dated -> Cell.text(reason(dated.eventDate()))));
            text(
                    "places",
                    claim -> Wording.list(claim.places().stream()
                            .filter(ClaimPlace::isScene)
                            .map(place -> place.place().name())
                            .toList()));
            text("figures", claim -> Wording.list(wording.figures(index.figuresOf(claim.id()))));
            text("event", claim -> headline(index.entryOf(claim.id())));
            text("origin", claim -> origin(index.originOf(claim.id())));
        }

        private CodePoints codePoints(Claim claim) {
            return index.codePoints(claim.document());
        }

        private @Nullable String origin(@Nullable Origin origin) {
            return origin == null ? null : wording.origin(origin);
        }

        /** Reads a text out of a claim. */
        private interface Text {
            @Nullable
            String of(Claim claim);
        }

        /** Reads a number out of a claim. */
        private interface Numeric {
            long of(Claim claim);
        }

        /** Reads a date out of a claim. */
        private interface Dating {
            @Nullable
            Dated of(DatedClaim claim);
        }

        private void text(String heading, Text text) {
            columns.add(new Column<>(heading, dated -> Cell.text(text.of(dated.claim()))));
        }

        private void number(String heading, Numeric number) {
            columns.add(new Column<>(heading, dated -> Cell.number(number.of(dated.claim()))));
        }

        private void dated(String heading, Dating date) {
            columns.add(new Column<>(heading, claim -> {
                Dated dated = date.of(claim);
                return Cell.text(dated == null ? null : dated.date().text());
            }));
        }

        private static @Nullable String reason(@Nullable Dated dated) {
            return dated == null ? null : dated.explanation();
        }

        private static @Nullable String headline(@Nullable ChronologyEntry entry) {
            return entry == null ? null : entry.headline();
        }

        private static @Nullable String words(Attribution.@Nullable Words words) {
            return words == null ? null : words.text();
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
