package org.annals.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.Metadata;

/** Reads DOCX: one article, or the many of a database's download. Nothing in it is ever run or opened. */
final class DocxReader implements FormatReader {
    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        Bytes bytes = part.bytes(Part.MOST_BYTES);
        Map<String, Bytes> entries = OfficeEntries.read(bytes, Set.of("word/document.xml", "docProps/core.xml"));
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
}
