package org.annals.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/*
 * The least of Office Open XML (ISO/IEC 29500) that word processors open: paragraphs in named styles, one bullet list,
 * footnotes. Footnotes -1 and 0 are the separators that the format asks for. Equal documents give equal bytes: entries
 * carry no time.
 */
/** A word processor's document in the making. Not thread-safe. */
final class WordDocument {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String[] STYLES = {"Title", "Heading1", "Heading2"};

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private int footnotes;

    /** @param level 0 for the title */
    void heading(int level, String text) {
        body.append(styled(STYLES[level], text(text)));
    }

    /** A paragraph of runs that {@link #text}, {@link #bold}, {@link #italic} and {@link #footnote} gave. */
    void paragraph(String runs) {
        body.append("<w:p>").append(runs).append("</w:p>");
    }

    /** The first line of an entry, kept with what follows. */
    void entry(String runs) {
        body.append(styled("Entry", runs));
    }

    void bullet(String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/></w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    /** A bullet below a bullet. */
    void innerBullet(String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/>"
                        + "</w:numPr></w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    void space() {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Space\"/></w:pPr></w:p>");
    }

    private static String styled(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
    }

    String text(String text) {
        return run("", text);
    }

    String bold(String text) {
        return run("<w:rPr><w:b/></w:rPr>", text);
    }

    String italic(String text) {
        return run("<w:rPr><w:i/></w:rPr>", text);
    }

    /** Between two footnotes of one place. */
    String superscript(String text) {
        return run("<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>", text);
    }

    private static String run(String properties, String text) {
        return text.isEmpty()
                ? ""
                : "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + XmlText.escaped(text) + "</w:t></w:r>";
    }

    /** A mark that leads to a footnote of these runs. */
    String footnote(String runs) {
        footnotes++;
        notes.append("<w:footnote w:id=\"" + footnotes
                + "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r>"
                + "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>" + text(" ") + runs
                + "</w:p></w:footnote>");
        return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"" + footnotes
                + "\"/></w:r>";
    }

    /** Writes the package and leaves the stream open. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", types());
        part(zip, "_rels/.rels", relations(link(1, "officeDocument", "word/document.xml")));
        part(
                zip,
                "word/document.xml",
                "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + body
                        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1247\" w:right=\"1247\""
                        + " w:bottom=\"1247\" w:left=\"1247\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>"
                        + "</w:body></w:document>");
        part(
                zip,
                "word/_rels/document.xml.rels",
                relations(link(1, "styles", "styles.xml")
                        + link(2, "numbering", "numbering.xml")
                        + link(3, "footnotes", "footnotes.xml")
                        + link(4, "settings", "settings.xml")
                        + link(5, "footer", "footer.xml")));
        part(zip, "word/styles.xml", styles());
        part(zip, "word/numbering.xml", numbering());
        part(zip, "word/footnotes.xml", footnotePart());
        part(zip, "word/footer.xml", footer());
        part(
                zip,
                "word/settings.xml",
                "<w:settings xmlns:w=\"" + MAIN + "\"><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/>"
                        + "</w:footnotePr></w:settings>");
        zip.finish();
    }

    private static String types() {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (String part : new String[] {"document", "styles", "numbering", "footnotes", "settings", "footer"}) {
            String kind = part.equals("document") ? "document.main" : part;
            types.append("<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE + kind + "+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relations(String links) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    private static String link(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String styles() {
        return "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\""
                + " w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"21\"/><w:lang w:val=\"en-GB\"/></w:rPr>"
                + "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + style("Title", "Title", "<w:spacing w:after=\"160\"/>", "<w:b/><w:sz w:val=\"40\"/>")
                + style(
                        "Heading1",
                        "heading 1",
                        "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"120\"/><w:outlineLvl" + " w:val=\"0\"/>",
                        "<w:b/><w:sz w:val=\"28\"/>")
                + style(
                        "Heading2",
                        "heading 2",
                        "<w:keepNext/><w:outlineLvl w:val=\"1\"/>",
                        "<w:b/><w:sz w:val=\"24\"/>")
                + style("Entry", "Entry", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"60\"/>", "")
                + style("Space", "Space", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"8\"/>")
                + style(
                        "ListBullet",
                        "List Bullet",
                        "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"30\"/>",
                        "")
                + style("Footer", "footer", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"17\"/>")
                + style("FootnoteText", "footnote text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"17\"/>")
                + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
                + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style></w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>";
    }

    private static String numbering() {
        return "<w:numbering xmlns:w=\"" + MAIN + "\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType"
                + " w:val=\"multilevel\"/>" + level(0, "•", 426) + level(1, "–", 852)
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    }

    private static String level(int level, String mark, int indent) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\""
                + mark
                + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + indent
                + "\" w:hanging=\"284\"/></w:pPr></w:lvl>";
    }

    private String footnotePart() {
        return "<w:footnotes xmlns:w=\"" + MAIN + "\"><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r>"
                + "<w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
                + "<w:continuationSeparator/></w:r></w:p></w:footnote>" + notes + "</w:footnotes>";
    }

    /** The number of the page and how many there are; the program that opens the document counts. */
    private static String footer() {
        return "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + field("PAGE")
                + run("", " / ") + field("NUMPAGES") + "</w:p></w:ftr>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
