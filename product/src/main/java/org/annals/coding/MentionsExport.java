package org.annals.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annals.claim.Claim;
import org.annals.claim.RoleFiller;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.export.ChronologyIndex;
import org.annals.export.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code mentions.csv}: one row for each event in each passage, in the columns of GDELT's table of mentions. Its clocks say
 * when something was first seen, not when it happened. Leaves nothing out.
 */
public final class MentionsExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "mentions";

    private static final int HEXADECIMAL = 16;

    /** An event in a passage of an article. */
    private record Mention(CodedEvent event, Claim claim, Document document, CodePoints points) {}

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        ChronologyIndex index = input.index();
        List<Mention> mentions = new ArrayList<>();
        for (CodedEvent event : input.list()) {
            for (String id : event.event().claims()) {
                Claim claim = index.claim(id).claim();
                mentions.add(new Mention(
                        event, claim, index.document(claim.document()), index.codePoints(claim.document())));
            }
        }
        Path file = folder.resolve(NAME + ".csv");
        columns(index).table().write(mentions, file);
        Omissions.Written written =
                new Omissions.Written(List.of(file), input.list().size(), mentions.size());
        return new Omissions(NAME, "events").report(input, written, folder);
    }

    private static TableColumns<Mention> columns(ChronologyIndex index) {
        TableColumns<Mention> columns = new TableColumns<>();
        columns.whole(
                        "GLOBALEVENTID",
                        mention -> Long.parseLong(mention.event().id().substring(1), HEXADECIMAL))
                .text("EventTimeDate", mention -> firstSeen(mention.event(), index))
                .text("MentionTimeDate", mention -> clock(index, mention.document()))
                .whole("MentionType", mention -> mention.document().metadata().url() == null ? 2 : 1)
                .text(
                        "MentionSourceName",
                        mention -> mention.document().metadata().outlet())
                .text("MentionIdentifier", MentionsExport::identifier)
                .whole("SentenceID", MentionsExport::sentence)
                .whole("Actor1CharOffset", mention -> offset(mention, RoleFiller.Role.AGENT))
                .whole("Actor2CharOffset", mention -> offset(mention, RoleFiller.Role.PATIENT))
                .whole(
                        "ActionCharOffset",
                        mention -> mention.points()
                                .toCodePoint(mention.claim().predicate().span().begin()))
                .whole("InRawText", mention -> 1)
                .blank("Confidence")
                .whole(
                        "MentionDocLen",
                        mention -> mention.document()
                                .text()
                                .codePointCount(0, mention.document().text().length()))
                .blank("MentionDocTone", "MentionDocTranslationInfo", "Extras");
        return columns;
    }

    private static String identifier(Mention mention) {
        String url = mention.document().metadata().url();
        return url == null ? mention.document().sourceId() : url;
    }

    /** From 1, as GDELT counts. */
    private static @Nullable Integer sentence(Mention mention) {
        List<Integer> sentences = mention.claim().sentences();
        return sentences.isEmpty() ? null : Integer.valueOf(sentences.get(0) + 1);
    }

    private static int offset(Mention mention, RoleFiller.Role role) {
        return mention.claim().roles().stream()
                .filter(filler -> filler.role() == role)
                .findFirst()
                .map(filler -> mention.points().toCodePoint(filler.span().begin()))
                .orElse(-1);
    }

    /** The earliest of the articles' days; blank where none is known. */
    private static String firstSeen(CodedEvent event, ChronologyIndex index) {
        return event.documents().stream()
                .map(document -> clock(index, document))
                .filter(day -> !day.isEmpty())
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Year, month, day, and midnight where no hour is known; blank where the day is not. */
    private static String clock(ChronologyIndex index, Document document) {
        Dated published = new Wording(index).published(document.id());
        LocalDate day = published == null || !published.date().isDay()
                ? null
                : published.date().earliest();
        return day == null ? "" : day.toString().replace("-", "") + "000000";
    }
}
