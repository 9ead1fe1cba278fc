package org.annals.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A whole file of every format that is read, about crises that never were. */
@SuppressWarnings("StringConcatToTextBlock") // The ends of lines are part of the formats.
public final class SampleFiles {
    public static final String QUAY =
            "The ferry quay of Lenn was closed on Friday after a barge struck it, the port authority said.";
    public static final String FERRY =
            "Rescuers in Tavo said that nine people were missing after a ferry sank in the bay.";

    private SampleFiles() {}

    /** By name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", utf8(QUAY));
        files.put("page.html", utf8(html()));
        files.put("mail.eml", utf8(mail("Quay closed", QUAY)));
        files.put("box.mbox", utf8(mailbox()));
        files.put("feed.rss", utf8(rss()));
        files.put("feed.atom", utf8(atom()));
        files.put("item.xml", utf8(newsItem("1", "usable", "", QUAY)));
        files.put("item.json", utf8(ninjs("1", "usable", "", QUAY)));
        files.put(
                "table.csv",
                utf8("id,Headline,Full Text,Date,Source\nq1,Quay closed,\"" + QUAY + "\",2031-05-03,Velm Daily\n"));
        files.put("text.rtf", utf8(rtf()));
        files.put("text.docx", docx(QUAY, FERRY));
        files.put("print.pdf", pdf(List.of(List.of(QUAY), List.of(FERRY))));
        files.put("text.odt", odt());
        files.put("folder.zip", zip(Map.of("one.txt", utf8(QUAY), "two/page.html", utf8(html()))));
        files.put("crawl.warc", utf8(warc()));
        files.put("crawl.warc.gz", gzip(utf8(warc())));
        files.put("nexis.txt", utf8(nexis()));
        files.put("nexis-uni.txt", utf8(nexisUni()));
        files.put("factiva.txt", utf8(factiva()));
        files.put("proquest.txt", utf8(proQuest()));
        return files;
    }

    /** As office programs write it: a comment, a deleted paragraph and a run of blanks among the text. */
    private static byte[] odt() {
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                + "<text:tracked-changes><text:changed-region><text:deletion><text:p>Taken out.</text:p></text:deletion>"
                + "</text:changed-region></text:tracked-changes>"
                + "<text:p text:style-name=\"Title\">Quay<text:s text:c=\"1\"/>closed</text:p>"
                + "<text:p>" + QUAY
                + "<office:annotation><text:p>A remark.</text:p></office:annotation></text:p><text:p/>"
                + "<text:p><text:span>" + FERRY
                + "</text:span></text:p></office:text></office:body></office:document-content>";
        return zip(Map.of(
                "mimetype",
                utf8("application/vnd.oasis.opendocument.text"),
                "content.xml",
                utf8(content),
                "meta.xml",
                utf8("<m/>")));
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String html() {
        return "<!DOCTYPE html><html><head><title>Quay closed | Velm Daily</title>"
                + "<link rel=\"canonical\" href=\"https://velm.example/2031/05/03/quay\"></head><body><nav><a href=\"/\">Home</a></nav>"
                + "<article><h1>Quay closed</h1><time datetime=\"2031-05-03\">3 May 2031</time><p>" + QUAY + "</p><p>"
                + FERRY
                + "</p></article></body></html>";
    }

    static String mail(String subject, String text) {
        return "From: Ida Varro <ida@velm.example>\r\nTo: desk@velm.example\r\nSubject: " + subject
                + "\r\nDate: Sat, 03 May 2031 10:51:00 +0300\r\nMessage-ID: <" + subject.hashCode()
                + "@velm.example>\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + text.replace(" after", "=\r\n after") + "\r\n";
    }

    static String mailbox() {
        return "From ida@velm.example Sat May  3 10:51:00 2031\n"
                + mail("Quay closed", QUAY).replace("\r\n", "\n")
                + "\n>From the desk of nobody.\n\nFrom ida@velm.example Sun May  4 10:51:00 2031\n"
                + mail("Ferry sank", FERRY).replace("\r\n", "\n");
    }

    static String rss() {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>Velm Daily</title><link>https://velm.example/</link><item><title>Quay &amp; port closed</title>"
                + "<link>https://velm.example/q</link><guid>q1</guid><pubDate>Sat, 03 May 2031 10:51:00 GMT</pubDate>"
                + "<content:encoded><![CDATA[<p>" + QUAY + "</p><p>" + FERRY + "</p>]]></content:encoded></item>"
                + "<item><title>Ferry</title><link>https://velm.example/f</link><description>" + FERRY
                + "</description></item></channel></rss>";
    }

    static String atom() {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Tavo Post</title><entry><id>urn:x:1</id><title>Ferry</title>"
                + "<link rel=\"alternate\" href=\"https://tavo.example/1\"/><published>2031-05-04T10:00:00Z</published>"
                + "<author><name>Joren Pike</name></author><content type=\"html\">&lt;p&gt;" + FERRY
                + "&lt;/p&gt;</content></entry></feed>";
    }

    public static String newsItem(String version, String status, String note, String text) {
        return "<?xml version=\"1.0\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:velm:q1\" version=\""
                + version + "\"><itemMeta><versionCreated>2031-05-03T1" + version
                + ":00:00Z</versionCreated><pubStatus qcode=\"stat:"
                + status + "\"/><edNote>" + note + "</edNote></itemMeta><contentMeta><headline>Quay closed</headline>"
                + "<by>Ida Varro</by><creditline>Velm Press</creditline></contentMeta><contentSet><inlineXML>"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + text
                + "</p></body></html></inlineXML></contentSet></newsItem>";
    }

    public static String ninjs(String version, String status, String note, String text) {
        return "{\"uri\":\"urn:ninjs:velm:q1\",\"type\":\"text\",\"version\":\"" + version
                + "\",\"versioncreated\":\"2031-05-03T1"
                + version + ":00:00Z\",\"pubstatus\":\"" + status + "\",\"ednote\":\"" + note
                + "\",\"headline\":\"Quay closed\",\"byline\":\"Ida Varro\",\"body_text\":\"" + text + "\"}";
    }

    static String rtf() {
        return "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title no text}}\\pard " + QUAY
                + "\\par Caf\\'e9 \\u8220?open\\u8221? {\\*\\hidden no text}\\par " + FERRY + "\\par}";
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new java.util.TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx(String... paragraphs) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Quay closed</w:t></w:r></w:p>");
        for (String paragraph : paragraphs) {
            xml.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph)
                    .append("</w:t></w:r>")
                    .append("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>");
        }
        xml.append("</w:body></w:document>");
        return zip(Map.of("[Content_Types].xml", utf8("<Types/>"), "word/document.xml", utf8(xml.toString())));
    }

    /** A PDF with each page's lines one below the other. */
    public static byte[] pdf(List<List<String>> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    float y = 780;
                    for (String line : lines) {
                        write(content, 60, y, line);
                        y -= 14;
                    }
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Pages in two columns under a headline, with a running head and page numbers; words are parted at lines' ends. */
    public static byte[] newspaper(int pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    newspaperPage(content, number, pages);
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void newspaperPage(PDPageContentStream content, int number, int pages) throws IOException {
        write(content, 60, 810, "The Velm Daily, Saturday, May 3, 2031");
        write(content, 250, 30, "Page " + number + " of " + pages);
        write(
                content,
                60,
                770,
                List.of("QUAY", "FERRY", "DAM").get(number % 3) + " NEWS OVER BOTH OF THE COLUMNS THAT STAND BELOW IT");
        for (int column = 0; column < 2; column++) {
            for (int line = 0; line < 8; line++) {
                String even = "Page " + number + " column " + column + " line " + line + " has no-";
                String odd = "thing to tell, said " + number + column + line + ".";
                write(content, 60 + column * 260, 740 - line * 12, line % 2 == 0 ? even : odd);
            }
        }
    }

    static void write(PDPageContentStream content, float x, float y, String line) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        content.newLineAtOffset(x, y);
        content.showText(line);
        content.endText();
    }

    static String warc() {
        String page = html();
        return record("response", "https://velm.example/2031/05/03/quay", "sha1:AAAA", http("text/html", page), "")
                + record("response", "https://velm.example/x.png", "sha1:BBBB", http("image/png", "png"), "")
                + record(
                        "revisit",
                        "https://mirror.example/quay",
                        "sha1:AAAA",
                        "HTTP/1.1 200 OK\r\n\r\n",
                        "WARC-Refers-To-Target-URI: https://velm.example/2031/05/03/quay\r\n"
                                + "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n");
    }

    private static String http(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + utf8(body).length + "\r\n\r\n"
                + body;
    }

    private static String record(String type, String url, String digest, String block, String more) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2031-05-05T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000" + (url.length() % 10)
                + ">\r\nWARC-Payload-Digest: "
                + digest + "\r\n" + more + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + utf8(block).length + "\r\n\r\n" + block + "\r\n\r\n";
    }

    static String nexis() {
        return "                               1 of 2 DOCUMENTS\n\n                              The Velm Daily\n\n"
                + "                            May 3, 2031 Saturday\n                               Final Edition\n\nQuay closed\n\n"
                + "BYLINE: Ida Varro\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 512 words\n\nDATELINE: LENN\n\n" + QUAY + "\n\n"
                + FERRY
                + "\n\nLOAD-DATE: May 4, 2031\n\nLANGUAGE: ENGLISH\n\n                   Copyright 2031 Velm Media\n\n"
                + "                               2 of 2 DOCUMENTS\n\n                              Tavo Post\n\n"
                + "                            May 4, 2031 Sunday\n\nFerry sank\n\nLENGTH: 90 words\n\n" + FERRY
                + "\n\nLOAD-DATE: May 5, 2031\n";
    }

    static String nexisUni() {
        return "Quay closed\nThe Velm Daily\nMay 3, 2031 Saturday\n\nCopyright 2031 Velm Media All Rights Reserved\nSection: NEWS; Pg. 3\n"
                + "Length: 512 words\nByline: Ida Varro\nBody\n\n" + QUAY + "\n\n" + FERRY
                + "\n\nGraphic\n\nA picture.\n\nLoad-Date: May 4, 2031\n\nEnd of Document\n\nFerry sank\nTavo Post\nMay 4, 2031 Sunday\n"
                + "Length: 90 words\nBody\n\n" + FERRY + "\n\nEnd of Document\n";
    }

    static String factiva() {
        return "Quay closed\n\nIda Varro\n512 words\n3 May 2031\n10:51\nThe Velm Daily\nVELMD\nEnglish\nCopyright 2031 Velm Media.\n\n"
                + QUAY + "\n\n" + FERRY + "\n\nDocument VELMD00020310503e7530000a\n\n\n"
                + "HD Ferry sank\nWC 90 words\nPD 4 May 2031\nSN Tavo Post\nLA English\nLP " + FERRY
                + "\nTD\nThe search went on.\nAN Document TAVOP00020310504e7540001b\n";
    }

    static String proQuest() {
        return "Document 1 of 2\n\nQuay closed\n\nAuthor: Varro, Ida\n\nPublication title: The Velm Daily\n\nPublication date: May 3, 2031\n\n"
                + "Full text: " + QUAY + "\n" + FERRY
                + "\n\nProQuest document ID: 111\n\nDocument 2 of 2\n\nTitle: Ferry sank\n\n"
                + "Publication title: Tavo Post\n\nFull text: " + FERRY + "\n\nProQuest document ID: 112\n";
    }
}
