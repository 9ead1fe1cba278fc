package org.annals.format;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/*
 * Paragraphs (p) and headings (h) hold text, tabs, blanks (s) and breaks. What was deleted, remarks, notes and the office's own
 * forms are no text of the document; a note stands in the middle of the sentence that it belongs to.
 */
/** The text of an OpenDocument text, and its title where a paragraph is styled as one. */
final class OdtText {
    private static final int MOST_BLANKS = 100;
    private static final Set<String> SKIPPED =
            Set.of("tracked-changes", "annotation", "annotation-end", "note", "forms", "sequence-decls");

    private final OfficeParagraphs paragraphs = new OfficeParagraphs();
    private int open;
    private int skipped;

    private OdtText() {}

    static OdtText read(Bytes xml) throws FormatException {
        OdtText text = new OdtText();
        try {
            XMLStreamReader reader = DocxText.XML.createXMLStreamReader(xml.open());
            while (reader.hasNext()) {
                text.event(reader);
            }
        } catch (XMLStreamException e) {
            long position =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharacterOffset());
            throw new FormatException(
                    IngestCode.INGEST_DAMAGED, position, "content.xml is no XML from here on, or has a password");
        }
        return text;
    }

    private void event(XMLStreamReader reader) throws XMLStreamException, FormatException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new FormatException(
                    IngestCode.INGEST_ENTITIES, "content.xml has a document type, which no office writes");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            close(reader.getLocalName());
        } else if (event == XMLStreamConstants.CHARACTERS && open > 0 && skipped == 0) {
            paragraphs.append(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) throws FormatException {
        String name = reader.getLocalName();
        skipped += SKIPPED.contains(name) ? 1 : 0;
        if (skipped > 0) {
            return;
        }
        switch (name) {
            case "p", "h" -> {
                // A paragraph of a frame inside another ends what stands before it.
                paragraphs.endParagraph();
                open++;
                paragraphs.style(attribute(reader, "style-name"));
            }
            case "tab" -> paragraphs.append("\t");
            case "line-break" -> paragraphs.append("\n");
            case "s" -> paragraphs.append(" ".repeat(blanks(attribute(reader, "c"))));
            case "table-cell" -> paragraphs.openCell();
            default -> {
                // Nothing to read.
            }
        }
    }

    private static int blanks(@Nullable String count) {
        return count == null || !count.matches("[0-9]{1,3}") ? 1 : Math.min(MOST_BLANKS, Integer.parseInt(count));
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private void close(String name) {
        if (skipped > 0) {
            skipped -= SKIPPED.contains(name) ? 1 : 0;
            return;
        }
        if (name.equals("p") || name.equals("h")) {
            paragraphs.endParagraph();
            open--;
        } else if (name.equals("table-cell")) {
            paragraphs.closeCell();
        }
    }

    String text() {
        return paragraphs.text();
    }

    @Nullable
    String title() {
        return paragraphs.title();
    }
}
