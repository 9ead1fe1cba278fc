package org.annals.format;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Metadata;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads PDF: the text in the order of reading, with the pages' beginnings. */
final class PdfReader implements FormatReader {
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_CHARACTERS = TextDecoder.MOST_CHARACTERS;

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(Part.MOST_BYTES);
        PdfBombs.check(bytes.content());
        try (PDDocument document = Loader.loadPDF(bytes.content())) {
            PdfText text = PdfText.of(pages(document));
            if (text.text().isBlank()) {
                String message = "the pages hold no text: a scan; run text recognition on it first";
                throw new FormatException(IngestCode.INGEST_NO_MAIN_TEXT, message);
            }
            List<Found> bundle = BundleSplitter.split(text.text(), bytes, part.known());
            if (!bundle.isEmpty()) {
                return FoundStream.of(bundle);
            }
            Metadata read = metadata(document.getDocumentInformation(), text);
            return FoundStream.of(
                    List.of(new Found.Article(null, text.text(), part.known().complete(read), bytes)));
        } catch (InvalidPasswordException e) {
            throw new FormatException(IngestCode.INGEST_ENCRYPTED, "protected by a password");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox tells damage by any of them.
            throw new FormatException(IngestCode.INGEST_DAMAGED, "the file is damaged: " + reason(e));
        } catch (OutOfMemoryError e) {
            throw new FormatException(IngestCode.INGEST_UNPACKS_TOO_LARGE, "the file unpacks into more than fits");
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : ZipNames.printable(message);
    }

    private static List<List<List<PdfLine>>> pages(PDDocument document) throws IOException, FormatException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new FormatException(
                    IngestCode.INGEST_TOO_LARGE, (long) count, count + " pages, more than " + MOST_PAGES);
        }
        PdfPages reader = new PdfPages();
        List<List<List<PdfLine>>> pages = new ArrayList<>();
        long characters = 0;
        for (int page = 1; page <= count; page++) {
            List<PdfLine> lines = reader.lines(document, page);
            for (PdfLine line : lines) {
                characters += line.text().length();
            }
            if (characters > MOST_CHARACTERS) {
                throw new FormatException(
                        IngestCode.INGEST_TOO_LARGE, (long) page, "more than 5 million characters up to page " + page);
            }
            pages.add(PdfOrder.blocks(lines));
        }
        return pages;
    }

    private static Metadata metadata(@Nullable PDDocumentInformation about, PdfText text) {
        Map<String, String> other = new TreeMap<>();
        other.put(PageStarts.FIELD, text.starts());
        String title = about == null ? null : about.getTitle();
        if (about != null) {
            HtmlReader.put(other, "file-author", about.getAuthor());
            if (about.getCreationDate() != null) {
                other.put("file-created", about.getCreationDate().toInstant().toString());
            }
        }
        LocalDate day = text.headDay();
        if (day != null) {
            other.put("published-by", "the head of the pages");
            other.put("published-confidence", "medium");
        }
        // Programs put their own names and file names there.
        boolean headline = title != null
                && title.strip().indexOf(' ') > 0
                && !title.matches("(?i).*(microsoft word|untitled|\\.docx?|\\.pdf|\\.indd|\\.qxd).*");
        return new Metadata(
                headline && title != null ? title.strip() : null,
                null,
                null,
                null,
                day == null ? null : day.toString(),
                other);
    }
}
