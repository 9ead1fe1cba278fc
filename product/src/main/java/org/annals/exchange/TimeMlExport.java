package org.annals.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.annals.claim.DatedReading;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.Omissions;
import org.annals.dating.AnchoredTime;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.document.Span;
import org.annals.export.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code timeml/ID.tml}, one for each article: its text, unchanged, with TIMEX3 elements around its times, as TimeML's tools
 * read it.
 */
public final class TimeMlExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "timex3";

    private static final Pattern OURS = Pattern.compile("d[0-9a-f]{12}\\.tml");
    private static final String PUBLICATION = "t0";

    /** An element: where it stands and its opening tag. */
    private record Element(Span span, String tag) {}

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Omissions omissions = new Omissions(NAME, "times");
        Path files = Files.createDirectories(folder.resolve("timeml"));
        removeEarlier(files);
        List<Path> written = new ArrayList<>();
        int total = 0;
        int elements = 0;
        for (DatedReading reading : input.index().readingsByPublication()) {
            List<Element> found = elements(reading, omissions);
            total += reading.dating().times().size();
            elements += found.size();
            Path file = files.resolve(reading.document().id().value() + ".tml");
            Files.writeString(file, timeMl(input, reading, found), StandardCharsets.UTF_8);
            written.add(file);
        }
        written.add(0, files);
        return omissions.report(input, new Omissions.Written(written, total, elements), folder);
    }

    private static void removeEarlier(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (OURS.matcher(file.getFileName().toString()).matches()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Element> elements(DatedReading reading, Omissions omissions) {
        Document document = reading.document();
        List<AnchoredTime> times = new ArrayList<>(reading.dating().times());
        times.sort(Comparator.comparing(time -> time.expression().span()));
        List<Element> elements = new ArrayList<>();
        int end = 0;
        for (AnchoredTime time : times) {
            Span span = time.expression().span();
            String id = document.id().value() + "-" + span.begin() + "-" + span.end();
            Edtf date = time.dated() == null ? null : time.dated().date();
            if (span.begin() < end) {
                omissions.leaveOut(id, time.expression().text(), "overlap", "stands inside another expression");
            } else if (date != null
                    && date.precision() == Precision.ONE_OF
                    && date.text().indexOf(',') > 0) {
                omissions.leaveOut(
                        id, time.expression().text(), "one-of", "TIMEX3 has no form for one of several days");
            } else if (time.value().isBlank()) {
                omissions.leaveOut(id, time.expression().text(), "no-value", "its value is not known");
            } else {
                elements.add(new Element(span, tag(elements.size() + 1, time, document.id())));
                end = span.end();
            }
        }
        return elements;
    }

    private static String tag(int number, AnchoredTime time, DocumentId document) {
        StringBuilder tag = new StringBuilder("<TIMEX3 tid=\"t")
                .append(number)
                .append("\" type=\"")
                .append(time.expression().timex().name())
                .append("\" value=\"")
                .append(XmlText.escaped(time.value()))
                .append('"');
        Dated dated = time.dated();
        String mod = dated == null ? null : mod(dated.date());
        if (mod != null) {
            tag.append(" mod=\"").append(mod).append('"');
        }
        if (!time.expression().value().isAbsolute()) {
            tag.append(" temporalFunction=\"true\"");
            if (dated != null && dated.document().equals(document)) {
                tag.append(" anchorTimeID=\"").append(PUBLICATION).append('"');
            }
        }
        return tag.append('>').toString();
    }

    private static @Nullable String mod(Edtf date) {
        if (date.precision() != Precision.BOUND) {
            return null;
        }
        return date.earliest() == null ? "ON_OR_BEFORE" : date.latest() == null ? "ON_OR_AFTER" : null;
    }

    private static String timeMl(ExportInput input, DatedReading reading, List<Element> elements) {
        Document document = reading.document();
        Dated published = reading.dating().published();
        String title = new Wording(input.index()).title(document.id());
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>")
                .append(document.id().value())
                .append("</DOCID>\n<DCT>");
        if (published != null) {
            String day = XmlText.escaped(published.date().text());
            out.append("<TIMEX3 tid=\"t0\" type=\"")
                    .append(published.date().isWithinADay() ? "TIME" : "DATE")
                    .append("\" value=\"")
                    .append(day)
                    .append("\" temporalFunction=\"false\" functionInDocument=\"PUBLICATION_TIME\">")
                    .append(day)
                    .append("</TIMEX3>");
        } else {
            out.append("<TIMEX3 tid=\"t0\" type=\"DATE\" value=\"XXXX-XX-XX\" temporalFunction=\"false\""
                    + " functionInDocument=\"PUBLICATION_TIME\"></TIMEX3>");
        }
        out.append("</DCT>\n<TITLE>")
                .append(XmlText.escaped(Wording.oneLine(title)))
                .append("</TITLE>\n<TEXT>");
        int at = 0;
        for (Element element : elements) {
            out.append(XmlText.escaped(
                            document.text().substring(at, element.span().begin())))
                    .append(element.tag())
                    .append(XmlText.escaped(element.span().of(document.text())))
                    .append("</TIMEX3>");
            at = element.span().end();
        }
        return out.append(XmlText.escaped(document.text().substring(at)))
                .append("</TEXT>\n</TimeML>\n")
                .toString();
    }
}
