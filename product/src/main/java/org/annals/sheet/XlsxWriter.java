package org.annals.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.annals.sheet.Sheet.Cell;

/*
 * The least of Office Open XML that spreadsheets open: strings inline, every cell formatted as text so that a typed date
 * stays what was typed, headings frozen. Equal sheets give equal bytes: entries carry no time.
 */
/** Writes sheets as one XLSX workbook. */
final class XlsxWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** A cell may hold 32,767 characters. */
    private static final int LONGEST = 32_000;

    private static final int TEXT = 1;
    private static final int GUARDED_TEXT = 2;
    private static final int HEADING = 3;

    private final ZipOutputStream zip;

    private XlsxWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            new XlsxWriter(zip).write(sheets);
        }
    }

    private void write(List<Sheet> sheets) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder links = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/>");
            names.append("<sheet name=\"" + escaped(sheets.get(i - 1).name()) + "\" sheetId=\"" + i + "\" r:id=\"rId"
                    + i + "\"/>");
            links.append(link(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>" + types
                        + "</Types>");
        part("_rels/.rels", relations(link(1, "officeDocument", "xl/workbook.xml")));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + names
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(links + link(sheets.size() + 1, "styles", "styles.xml")));
        part("xl/styles.xml", styles());
        for (int i = 0; i < sheets.size(); i++) {
            sheet("xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i));
        }
    }

    private static String relations(String links) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    private static String link(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    /** Number format 49 is text; quotePrefix keeps "=…" a text when the cell is edited. */
    private static String styles() {
        String text = "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"";
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>" + text
                + "/>"
                + text + " quotePrefix=\"1\"/>" + text.replace("fontId=\"0\"", "fontId=\"1\"")
                + "/></cellXfs></styleSheet>";
    }

    private void sheet(String name, Sheet sheet) throws IOException {
        zip.putNextEntry(entry(name));
        write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetData>");
        row(1, sheet.headings().stream().map(Cell::of).toList(), HEADING);
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(i + 2, sheet.rows().get(i), TEXT);
        }
        write("</sheetData></worksheet>");
        zip.closeEntry();
    }

    private void row(int number, List<Cell> cells, int style) throws IOException {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            String text = CellText.normal(cells.get(i).text());
            String cut = text.length() <= LONGEST
                    ? text
                    : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
            int shown = style == TEXT && CellText.isFormulaLike(text) ? GUARDED_TEXT : style;
            row.append("<c r=\"" + Sheet.letters(i) + number + "\" s=\"" + shown + "\" t=\"inlineStr\"><is>"
                    + "<t xml:space=\"preserve\">" + escaped(cut) + "</t></is></c>");
        }
        write(row.append("</row>").toString());
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(entry(name));
        write(HEAD + content);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
