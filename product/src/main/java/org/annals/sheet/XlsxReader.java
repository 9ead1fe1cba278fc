package org.annals.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.annals.sheet.Sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an XLSX workbook as text, whichever spreadsheet wrote it. Bombs and entities are refused. */
final class XlsxReader {
    private static final long MOST_BYTES = 300L << 20;
    private static final int MOST_COLUMNS = 200;

    private final Map<String, byte[]> parts = new HashMap<>();
    private List<String> shared = List.of();
    private XlsxDates dates = new XlsxDates(List.of(), false);

    static List<Sheet> read(InputStream in) throws IOException {
        try {
            return new XlsxReader().sheets(in);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new SheetException("this is no XLSX workbook that can be read: " + e.getMessage(), e);
        }
    }

    private List<Sheet> sheets(InputStream in) throws IOException, XMLStreamException {
        unzip(in);
        byte[] workbook = parts.get("xl/workbook.xml");
        if (workbook == null) {
            throw new SheetException("this is no XLSX workbook");
        }
        shared = sharedStrings();
        Map<String, String> targets = targets();
        Map<String, String> names = new LinkedHashMap<>();
        boolean[] since1904 = new boolean[1];
        each(workbook, reader -> {
            if (reader.getLocalName().equals("sheet")) {
                names.put(attribute(reader, "name"), targets.getOrDefault(attribute(reader, "id"), ""));
            } else if (reader.getLocalName().equals("workbookPr")) {
                String flag = attribute(reader, "date1904");
                since1904[0] = flag.equals("1") || flag.equals("true");
            }
        });
        dates = new XlsxDates(styles(), since1904[0]);
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> entry : names.entrySet()) {
            byte[] part = parts.get(entry.getValue());
            if (part != null) {
                sheets.add(sheet(entry.getKey(), part));
            }
        }
        return sheets;
    }

    private void unzip(InputStream in) throws IOException {
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                left -= bytes.length;
                if (left < 0) {
                    throw new SheetException("the workbook unpacks to more than " + (MOST_BYTES >> 20) + " MB");
                }
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(entry.getName().replaceFirst("^/", ""), bytes);
                }
            }
        }
    }

    /** Is told of every element that begins. */
    private interface Element {
        void begin(XMLStreamReader reader) throws XMLStreamException;
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static void each(byte[] xml, Element element) throws XMLStreamException {
        XMLStreamReader reader = reader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                element.begin(reader);
            }
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private Map<String, String> targets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        byte[] links = parts.get("xl/_rels/workbook.xml.rels");
        if (links != null) {
            each(links, reader -> {
                String target = attribute(reader, "Target");
                targets.put(attribute(reader, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            });
        }
        return targets;
    }

    private List<String> styles() throws XMLStreamException {
        byte[] styles = parts.get("xl/styles.xml");
        return styles == null ? List.of() : XlsxDates.formats(reader(styles));
    }

    private List<String> sharedStrings() throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        byte[] part = parts.get("xl/sharedStrings.xml");
        if (part == null) {
            return strings;
        }
        XMLStreamReader reader = reader(part);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                strings.add(texts(reader, "si"));
            }
        }
        return strings;
    }

    /** The text of all t elements up to the end of the element, without phonetic readings. */
    private static String texts(XMLStreamReader reader, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += reader.getLocalName().equals("rPh") ? 1 : 0;
                if (reader.getLocalName().equals("t")) {
                    String part = reader.getElementText();
                    text.append(phonetic == 0 ? part : "");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic -= reader.getLocalName().equals("rPh") ? 1 : 0;
                if (reader.getLocalName().equals(end)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    private Sheet sheet(String name, byte[] part) throws XMLStreamException {
        List<List<Cell>> rows = new ArrayList<>();
        XMLStreamReader reader = reader(part);
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("row")) {
                // A spreadsheet may leave out empty rows; addresses must still be right.
                String number = attribute(reader, "r");
                int wanted = number.isEmpty() ? rows.size() + 1 : Integer.parseInt(number);
                if (wanted > 2_000_000) {
                    throw new SheetException("a sheet has at most 2,000,000 rows, got row " + wanted);
                }
                while (rows.size() < wanted) {
                    rows.add(new ArrayList<>());
                }
            } else if (reader.getLocalName().equals("c") && !rows.isEmpty()) {
                cell(reader, rows.get(rows.size() - 1));
            }
        }
        if (rows.isEmpty()) {
            return new Sheet(name, List.of(), List.of());
        }
        List<String> headings = rows.get(0).stream().map(Cell::text).toList();
        return new Sheet(name, headings, rows.subList(1, rows.size()));
    }

    private void cell(XMLStreamReader reader, List<Cell> row) throws XMLStreamException {
        String reference = attribute(reader, "r");
        int column = reference.isEmpty() ? row.size() : column(reference);
        String type = attribute(reader, "t");
        String style = attribute(reader, "s");
        String text = "";
        boolean formula = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> formula = true;
                    case "is" -> text = texts(reader, "is");
                    case "v" -> text = value(reader.getElementText(), type, style);
                    default -> {
                        // Nothing that a cell shows.
                    }
                }
            }
        }
        if (column < MOST_COLUMNS) {
            while (row.size() < column) {
                row.add(Cell.EMPTY);
            }
            row.add(formula ? new Cell(text, true) : Cell.of(text));
        }
    }

    private String value(String raw, String type, String style) {
        return switch (type) {
            case "s" -> {
                int number = Integer.parseInt(raw.strip());
                yield number >= 0 && number < shared.size() ? shared.get(number) : "";
            }
            case "str", "inlineStr", "e" -> raw;
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> {
                @Nullable String date = dates.find(raw, style);
                yield date == null ? raw : date;
            }
        };
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }
}
