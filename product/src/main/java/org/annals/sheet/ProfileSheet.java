package org.annals.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.annals.profile.ProfiledRow;
import org.annals.sheet.Sheet.Cell;
import org.jspecify.annotations.Nullable;

/** The rows of a profile as a sheet: what is shown, what it was chosen from, and name and version on each row. */
public final class ProfileSheet {
    private static final List<String> HEADINGS = List.of(
            "event", "when", "headline", "where", "killed", "low", "high", "origins", "included", "why", "profile");

    private ProfileSheet() {}

    public static Sheet of(List<ProfiledRow> rows) {
        return new Sheet(
                "rows", HEADINGS, rows.stream().map(ProfileSheet::cells).toList());
    }

    private static List<Cell> cells(ProfiledRow row) {
        return Stream.of(
                        row.event(),
                        text(row.when()),
                        row.headline(),
                        row.where(),
                        row.deaths(),
                        text(row.low()),
                        text(row.high()),
                        Integer.toString(row.origins()),
                        row.included() ? "yes" : "no",
                        row.why(),
                        row.profile())
                .map(Cell::of)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
