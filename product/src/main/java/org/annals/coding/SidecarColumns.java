package org.annals.coding;

import java.util.stream.Collectors;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.jspecify.annotations.Nullable;

/** The columns that every sidecar has: what a format with fixed headings has no room for. */
final class SidecarColumns {
    private SidecarColumns() {}

    /** Reads the event out of a row. */
    interface Of<R> {
        CodedEvent event(R row);
    }

    static <R> void add(TableColumns<R> columns, Of<R> of, ChronologyIndex index) {
        columns.text("event_id", row -> of.event(row).id())
                .text("edtf", row -> text(of.event(row).when()))
                .text("dates_as_told", row -> told(of.event(row)))
                .text("date_reason", row -> reason(of.event(row)))
                .whole("documents", row -> of.event(row).entry().support().documents())
                .whole("origins", row -> of.event(row).entry().support().origins())
                .text(
                        "independence",
                        row -> Wording.word(of.event(row).entry().support().independence()))
                .text("speakers", row -> String.join("; ", of.event(row).speakers()))
                .text("unattributed", row -> of.event(row).isUnattributed() ? "yes" : "no")
                .whole("fatalities_low", row -> of.event(row).row().low())
                .whole("fatalities_high", row -> of.event(row).row().high())
                .text("figures", row -> String.join("; ", of.event(row).figures()))
                .text("disagreements", row -> String.join(" | ", of.event(row).disagreements()))
                .text("profile", row -> of.event(row).row().profile())
                .text("profile_reason", row -> of.event(row).row().why())
                .text("claims", row -> String.join("; ", of.event(row).event().claims()))
                .text("articles", row -> articles(of.event(row), index));
    }

    private static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : date.text();
    }

    private static @Nullable String told(CodedEvent event) {
        Dated when = event.event().when();
        return when == null ? null : when.date().text();
    }

    private static @Nullable String reason(CodedEvent event) {
        Dated when = event.event().when();
        return when == null ? null : when.explanation();
    }

    private static String articles(CodedEvent event, ChronologyIndex index) {
        Wording wording = new Wording(index);
        return event.documents().stream()
                .map(Document::id)
                .map(id -> id.value() + " " + Wording.oneLine(wording.title(id)))
                .collect(Collectors.joining("; "));
    }
}
