package org.annals.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.EntryNumbers;
import org.annals.chronology.ReadingOrder;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.coding.CodedEvent;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.export.ChronologyIndex;
import org.annals.export.DateWords;
import org.annals.export.PartialDates;
import org.annals.export.TextsExport;
import org.annals.export.Wording;
import org.annals.format.PageStarts;
import org.annals.place.Place;

/**
 * Writes {@code chronology.docx}: the chronology for a report, with real footnotes that lead to article and exact words. Leaves
 * nothing out.
 */
public final class DocxExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "docx";

    private static final int MOST_VOICES = 4;

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Path file = folder.resolve("chronology.docx");
        WordDocument document = new WordDocument();
        new Writer(input, document).write();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            document.write(out);
        }
        ArticleTexts.write(input, folder);
        int events = input.list().size();
        return new Omissions(NAME, "events")
                .report(input, new Omissions.Written(List.of(file), events, events), folder);
    }

    /** Fills one document. */
    private static final class Writer {
        private final ExportInput input;
        private final ChronologyIndex index;
        private final Wording wording;
        private final WordDocument out;
        private final ReadingOrder order;
        private final Map<String, CodedEvent> events = new HashMap<>();
        private final EntryNumbers numbers;

        Writer(ExportInput input, WordDocument out) {
            this.input = input;
            this.index = input.index();
            this.wording = new Wording(index);
            this.out = out;
            this.order = ReadingOrder.of(input.chronology().entries());
            this.numbers = new EntryNumbers(order);
            input.list().forEach(event -> events.put(event.id(), event));
        }

        void write() {
            out.heading(0, "Chronology");
            head();
            line();
            List<ChronologyEntry> totals = order.totals();
            if (!totals.isEmpty()) {
                out.heading(1, "Totals");
                out.paragraph(out.text(Wording.TOTALS));
                totals.forEach(entry -> event(coded(entry)));
            }
            List<ChronologyEntry> asides = order.asides();
            if (!asides.isEmpty()) {
                out.heading(1, "Also told");
                out.paragraph(out.text(Wording.ALSO_TOLD));
                asides.forEach(entry -> aside(coded(entry)));
            }
            articles();
        }

        private CodedEvent coded(ChronologyEntry entry) {
            return Objects.requireNonNull(events.get(entry.event().id()));
        }

        private void line() {
            String month = "";
            for (ChronologyEntry entry : order.line()) {
                CodedEvent event = coded(entry);
                Edtf when = event.when();
                String next = when == null ? "Undated" : DateWords.heading(when);
                if (!next.equals(month)) {
                    out.heading(1, next);
                    month = next;
                    if (when == null) {
                        out.paragraph(out.text("No article gives a full date. None is guessed."));
                    }
                }
                event(event);
            }
        }

        private void head() {
            String filter =
                    input.filter().isAll() ? "" : " · filter: " + input.filter().line();
            out.paragraph(out.text(Wording.count(input.chronology().readings().size(), "article") + " · "
                    + Wording.parts(order) + " · profile "
                    + input.profile().label() + filter));
            out.paragraph(
                    out.text(
                            "Each entry is something that articles say happened, with the voices that say it. Nothing"
                                    + " here is confirmed. Two articles and one origin means that two articles print what one"
                                    + " source is taken to know. A date, place or speaker that the articles do not give is left"
                                    + " open. Counts of the whole crisis, details, what an entry may tell already, and what is"
                                    + " hard to understand without its article stand after the line of events. Footnotes lead to the article and its exact words."));
            disagreements();
        }

        private void disagreements() {
            String disputed = wording.disagreements(shown(), numbers);
            if (!disputed.isEmpty()) {
                out.paragraph(out.bold("Where the accounts disagree: ") + out.text(disputed));
            }
        }

        private List<ChronologyEntry> shown() {
            List<ChronologyEntry> shown = new ArrayList<>(order.line());
            shown.addAll(order.totals());
            shown.addAll(order.asides());
            return shown;
        }

        private void event(CodedEvent event) {
            String when = event.when() == null ? "" : Notes.when(event) + " · ";
            out.entry(out.bold(numbers.of(event.id()) + ". " + when + event.headline()) + out.text(where(event)));
            String partial = new PartialDates(index).of(event.entry().event());
            if (!partial.isEmpty()) {
                out.paragraph(out.text("Date: " + partial));
            }
            int articles = event.entry().support().documents();
            int origins = event.entry().support().origins();
            out.paragraph(out.italic(Wording.count(articles, "article") + ", " + Wording.count(origins, "origin")
                    + (articles > 1 || origins > 1 ? independence(event) : "") + status(event)
                    + Wording.partOf(event.entry().event(), numbers)));
            voices(event);
            if (!event.figures().isEmpty()) {
                out.bullet(out.text("Figures as told: " + String.join("; ", event.figures())));
            }
            event.disagreements().forEach(words -> out.bullet(headed(words)));
            out.space();
        }

        /** One line, and below it only where the accounts disagree. */
        private void aside(CodedEvent event) {
            String when = event.when() == null ? "" : Notes.when(event) + " · ";
            StringBuilder line = new StringBuilder(out.bold(numbers.of(event.id()) + ". "));
            line.append(out.text(when + event.headline() + status(event)
                    + Wording.partOf(event.entry().event(), numbers)
                    + Wording.toldIn(event.entry().event(), numbers) + " · "));
            line.append(out.italic(wording.carriers(event.entry(), event.claims())));
            String between = "";
            for (List<Claim> claims : voicesOf(event).values()) {
                for (Claim claim : claims) {
                    line.append(out.superscript(between)).append(out.footnote(note(claim)));
                    between = ",";
                }
            }
            out.bullet(line.toString());
            event.disputes().forEach(words -> out.innerBullet(headed(words)));
        }

        private String headed(String words) {
            int colon = words.indexOf(':');
            return out.bold(words.substring(0, colon + 1)) + out.text(words.substring(colon + 1));
        }

        private static String where(CodedEvent event) {
            List<String> names =
                    event.places().stream().map(Place::name).distinct().toList();
            return names.isEmpty() ? "" : " · " + String.join(", ", names);
        }

        private static String independence(CodedEvent event) {
            return switch (event.entry().support().independence()) {
                case SINGLE -> "";
                case INDEPENDENT -> " (independent)";
                case DERIVED -> " (one derives from the other)";
                case UNKNOWN -> " (independence unknown: counts as not independent)";
            };
        }

        private static String status(CodedEvent event) {
            return switch (event.event().status()) {
                case OCCURRED -> "";
                case PLANNED -> " · planned";
                case DECLARED -> " · declared";
                case DENIED -> " · denied";
            };
        }

        /** One line for each voice and wording; those who print the same words share it. */
        private void voices(CodedEvent event) {
            int shown = 0;
            for (List<Claim> claims : voicesOf(event).values()) {
                String words = Wording.oneLine(claims.get(0).text());
                StringBuilder line = new StringBuilder(who(claims.get(0)));
                line.append(out.text(": “" + Wording.shortened(words, Notes.MOST_QUOTED) + "”"));
                String between = "";
                for (Claim claim : claims) {
                    line.append(out.superscript(between)).append(out.footnote(note(claim)));
                    between = ",";
                }
                out.bullet(line.toString());
                shown += claims.size();
            }
            int more = event.claims().size() - shown;
            if (more > 0) {
                out.bullet(out.text("and " + Wording.count(more, "more claim")));
            }
        }

        /** The first few voices and wordings, each with all who print it. */
        private Map<String, List<Claim>> voicesOf(CodedEvent event) {
            Map<String, List<Claim>> voices = new LinkedHashMap<>();
            for (Claim claim : event.claims()) {
                String key = wording.speaker(claim) + "\u0000" + Wording.plainMarks(Wording.oneLine(claim.text()));
                if (voices.containsKey(key) || voices.size() < MOST_VOICES) {
                    voices.computeIfAbsent(key, words -> new ArrayList<>()).add(claim);
                }
            }
            return voices;
        }

        private String who(Claim claim) {
            String speaker = wording.speaker(claim);
            if (speaker == null) {
                return out.text(Wording.nobody(claim.attribution()));
            }
            String role = claim.attribution().role();
            String called = role == null || role.equalsIgnoreCase(speaker) ? "" : ", " + Wording.oneLine(role) + ",";
            Dated said = index.claim(claim.id()).statementDate();
            List<String> chain = wording.chain(claim.attribution());
            return out.bold(Wording.oneLine(speaker))
                    + out.text(called + " " + Wording.verb(claim.attribution())
                            + (chain.isEmpty() ? "" : ", via " + Wording.oneLine(String.join(", via ", chain)))
                            + (said == null ? "" : ", " + DateWords.of(said.date())));
        }

        private String note(Claim claim) {
            CodePoints points = index.codePoints(claim.document());
            int page = PageStarts.of(index.document(claim.document()))
                    .page(points.toCodePoint(claim.extent().begin()));
            return source(claim.document())
                    + out.text((page == 0 ? "" : ", page " + page) + ", characters "
                            + points.toCodePoint(claim.extent().begin()) + "–"
                            + points.toCodePoint(claim.extent().end()) + " of " + TextsExport.FOLDER + "/"
                            + claim.document().value() + ".txt");
        }

        private String source(DocumentId document) {
            String outlet = index.document(document).metadata().outlet();
            Dated published = wording.published(document);
            return out.italic(Wording.oneLine(wording.title(document)))
                    + out.text((outlet == null ? "" : ", " + Wording.oneLine(outlet))
                            + (published == null ? ", undated" : ", " + DateWords.of(published.date())));
        }

        private void articles() {
            out.heading(1, "Articles");
            for (DatedReading reading : index.readingsByPublication()) {
                Dated published = reading.dating().published();
                String url = reading.document().metadata().url();
                out.bullet(source(reading.document().id())
                        + out.text((url == null ? "" : ", " + url)
                                + (published == null ? "" : " (" + Wording.oneLine(published.explanation()) + ")")));
            }
        }
    }
}
