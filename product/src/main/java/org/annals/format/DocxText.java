package org.annals.format;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/*
 * WordprocessingML: paragraphs (p) hold runs with text (t), tabs and breaks. Deleted text (delText), fields' codes (instrText)
 * and the second form of a drawing (Fallback) are no text of the document.
 */
/** The text of a Word document, and its title where a paragraph is styled as one. */
final class DocxText {
    /** Opens nothing and expands nothing. */
    static final XMLInputFactory XML = factory();

    private final OfficeParagraphs paragraphs = new OfficeParagraphs();
    private boolean inText;
    private int skipped;

    private DocxText() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is opened");
        });
        return factory;
    }

    static DocxText read(Bytes xml) throws FormatException {
        DocxText text = new DocxText();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(xml.open());
            while (reader.hasNext()) {
                text.event(reader);
            }
        } catch (XMLStreamException e) {
            long position =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharacterOffset());
            throw new FormatException(IngestCode.INGEST_DAMAGED, position, "word/document.xml is no XML from here on");
        }
        text.paragraphs.endParagraph();
        return text;
    }

    private void event(XMLStreamReader reader) throws XMLStreamException, FormatException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new FormatException(
                    IngestCode.INGEST_ENTITIES, "word/document.xml has a document type, which no Word writes");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            close(reader.getLocalName());
        } else if (event == XMLStreamConstants.CHARACTERS && inText && skipped == 0) {
            paragraphs.append(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) throws FormatException {
        switch (reader.getLocalName()) {
            case "t" -> inText = true;
            case "tab" -> paragraphs.append(inRun() ? "\t" : "");
            case "br", "cr" -> paragraphs.append("\n");
            case "noBreakHyphen" -> paragraphs.append("-");
            case "Fallback", "del", "moveFrom" -> skipped++;
            case "pStyle" -> paragraphs.style(value(reader));
            case "tc" -> paragraphs.openCell();
            default -> {
                // Nothing to read.
            }
        }
    }

    /** Tab stops in a paragraph's properties stand before any text of it. */
    private boolean inRun() {
        return skipped == 0 && !paragraphs.isParagraphEmpty();
    }

    private static @Nullable String value(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("val")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private void close(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "Fallback", "del", "moveFrom" -> skipped--;
            case "p" -> paragraphs.endParagraph();
            case "tc" -> paragraphs.closeCell();
            default -> {
                // Nothing ends.
            }
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
