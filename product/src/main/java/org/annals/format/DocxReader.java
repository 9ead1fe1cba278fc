package org.annals.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads DOCX: one article, or the many of a database's download. Nothing in it is ever run or opened. */
final class DocxReader implements FormatReader {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_XML = 100 << 20;

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(Part.MOST_BYTES);
        Map<String, Bytes> entries = entries(bytes);
        Bytes main = entries.get("word/document.xml");
        if (main == null) {
            throw new FormatException(
                    IngestCode.INGEST_DAMAGED, "no word/document.xml in it: this is no Word document");
        }
        DocxText text = DocxText.read(main);
        if (text.text().isBlank()) {
            throw new FormatException(IngestCode.INGEST_EMPTY, "the document holds no text");
        }
        List<Found> bundle = BundleSplitter.split(text.text(), bytes, part.known());
        if (!bundle.isEmpty()) {
            return FoundStream.of(bundle);
        }
        Map<String, String> other = new TreeMap<>();
        Bytes core = entries.get("docProps/core.xml");
        String title = text.title();
        if (core != null) {
            // The file's own title is often that of its template.
            HtmlReader.put(other, "file-author", XmlSource.text(XmlSource.first(XmlSource.parse(core), "creator")));
            HtmlReader.put(other, "file-created", XmlSource.text(XmlSource.first(XmlSource.parse(core), "created")));
        }
        Metadata read = new Metadata(title, null, null, null, null, other);
        return FoundStream.of(
                List.of(new Found.Article(null, text.text(), part.known().complete(read), bytes)));
    }

    /** The two entries that matter, unpacked; the others are only looked at by name. */
    private static Map<String, Bytes> entries(Bytes bytes) throws IOException, FormatException {
        Map<String, Bytes> wanted = new TreeMap<>();
        UnpackedCount count = new UnpackedCount(bytes.open());
        try (ZipInputStream zip = new ZipInputStream(count.packed())) {
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++number > MOST_ENTRIES) {
                    throw new FormatException(IngestCode.INGEST_TOO_LARGE, (long) number, "more than 10 000 entries");
                }
                String name = entry.getName();
                if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new FormatException(
                            IngestCode.INGEST_MACROS,
                            (long) number,
                            "the document holds macros; save it without them as .docx");
                }
                InputStream unpacked = count.unpacked(zip);
                if (name.equals("word/document.xml") || name.equals("docProps/core.xml")) {
                    wanted.put(name, limited(unpacked, name));
                } else {
                    count.skip(zip);
                }
            }
        } catch (UnpackedCount.TooLarge e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new FormatException(IngestCode.INGEST_DAMAGED, "the file is damaged: " + reason(e));
        }
        return wanted;
    }

    private static String reason(@Nullable Exception e) {
        return e == null ? "" : String.valueOf(e.getMessage());
    }

    private static Bytes limited(InputStream stream, String name) throws IOException, FormatException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            content.write(buffer, 0, read);
            if (content.size() > MOST_XML) {
                throw new FormatException(
                        IngestCode.INGEST_UNPACKS_TOO_LARGE,
                        (long) content.size(),
                        name + " unpacks into more than 100 MB");
            }
        }
        return new Bytes(content.toByteArray());
    }
}
