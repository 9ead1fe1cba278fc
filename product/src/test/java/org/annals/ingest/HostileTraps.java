package org.annals.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.annals.format.SampleFiles;

/** Makes the traps among the hostile files: bombs, intruders, lies and nesting, each with what it must be refused with. */
final class HostileTraps {
    private HostileTraps() {}

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Traps by name, each with the codes that it may be refused with. */
    static Map<String, Trap> all() {
        Map<String, Trap> traps = new LinkedHashMap<>();
        bombs(traps);
        intruders(traps);
        pages(traps);
        others(traps);
        packed(traps);
        return traps;
    }

    private static void bombs(Map<String, Trap> traps) {
        traps.put("bomb.txt.gz", new Trap("INGEST_UNPACKS_TOO_LARGE INGEST_TOO_LARGE", gzip(new byte[0], 400)));
        traps.put(
                "bomb.zip", new Trap("INGEST_UNPACKS_TOO_LARGE INGEST_TOO_LARGE", bombZip("a.txt", new byte[0], 400)));
        traps.put("bomb.docx", new Trap("INGEST_UNPACKS_TOO_LARGE", bombZip("word/document.xml", new byte[0], 400)));
        traps.put(
                "bomb-elsewhere.docx",
                new Trap("INGEST_UNPACKS_TOO_LARGE", bombZip("word/media/a.png", new byte[0], 400)));
        traps.put(
                "bomb.warc.gz",
                new Trap(
                        "INGEST_UNPACKS_TOO_LARGE INGEST_DAMAGED INGEST_BROKEN_OFF",
                        gzip(SampleFiles.utf8("WARC/1.1\r\nWARC-Type: x"), 400)));
        traps.put("bomb.pdf", new Trap("INGEST_UNPACKS_TOO_LARGE", bombPdf(150, 1)));
        traps.put("bomb-twice.pdf", new Trap("INGEST_UNPACKS_TOO_LARGE", bombPdf(150, 2)));
        traps.put(
                "traversal.zip",
                new Trap("INGEST_OUTSIDE_FOLDER", SampleFiles.zip(Map.of("../../etc/a.txt", SampleFiles.utf8("x")))));
        traps.put(
                "absolute.zip",
                new Trap("INGEST_OUTSIDE_FOLDER", SampleFiles.zip(Map.of("/etc/a.txt", SampleFiles.utf8("x")))));
    }

    private static void intruders(Map<String, Trap> traps) {
        traps.put(
                "entities.rss",
                new Trap(
                        "INGEST_ENTITIES",
                        SampleFiles.utf8(
                                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>x</title><description>&a;</description></item></channel></rss>")));
        traps.put(
                "laughs.xml",
                new Trap(
                        "INGEST_ENTITIES",
                        SampleFiles.utf8(
                                "<?xml version=\"1.0\"?><!DOCTYPE newsItem [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><newsItem>&b;</newsItem>")));
        traps.put(
                "entities.docx",
                new Trap(
                        "INGEST_ENTITIES INGEST_DAMAGED INGEST_BROKEN_OFF",
                        SampleFiles.zip(
                                Map.of(
                                        "word/document.xml",
                                        SampleFiles.utf8(
                                                "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"x\"><w:p><w:t>&a;</w:t></w:p></w:document>")))));
        traps.put(
                "macros.docx",
                new Trap(
                        "INGEST_MACROS",
                        SampleFiles.zip(Map.of(
                                "word/document.xml", SampleFiles.utf8("<d/>"), "word/vbaProject.bin", new byte[9]))));
        traps.put(
                "old.doc",
                new Trap("INGEST_UNKNOWN_FORMAT", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
    }

    private static void pages(Map<String, Trap> traps) {
        traps.put(
                "deep.html",
                new Trap("", SampleFiles.utf8("<html><body>" + "<div>".repeat(100_000) + "<p>" + SampleFiles.QUAY)));
        traps.put(
                "wide.html",
                new Trap(
                        "",
                        SampleFiles.utf8("<html><body>"
                                + ("<p class=related-tag>" + SampleFiles.QUAY + "</p>").repeat(20_000))));
        traps.put(
                "attributes.html",
                new Trap(
                        "",
                        SampleFiles.utf8("<html><body><p " + "a=1 ".repeat(200_000) + ">" + SampleFiles.QUAY + "</p>"
                                + SampleFiles.FERRY)));
        traps.put(
                "openlinks.html",
                new Trap("INGEST_NO_MAIN_TEXT", SampleFiles.utf8("<html><body>" + "<a href=x><b>".repeat(3_000))));
        traps.put(
                "metas.html",
                new Trap(
                        "",
                        SampleFiles.utf8("<html><head>" + "<meta name=date content=2031-05-03>".repeat(30_000)
                                + "</head><body><p>" + SampleFiles.QUAY)));
    }

    private static void others(Map<String, Trap> traps) {
        traps.put("groups.rtf", new Trap("INGEST_TOO_DEEP", SampleFiles.utf8("{\\rtf1" + "{".repeat(1_000_000))));
        traps.put("words.rtf", new Trap("INGEST_EMPTY", SampleFiles.utf8("{\\rtf1" + "\\b0".repeat(1_000_000) + "}")));
        traps.put("parts.eml", new Trap("INGEST_TOO_DEEP INGEST_EMPTY", SampleFiles.utf8(nestedMail())));
        traps.put(
                "fields.eml",
                new Trap(
                        "INGEST_EMPTY",
                        SampleFiles.utf8("From: a\nSubject: b\nMIME-Version: 1.0\n" + "X-Y: z\n".repeat(500_000))));
        traps.put(
                "encoded.eml",
                new Trap(
                        "",
                        SampleFiles.utf8("From: a\nMIME-Version: 1.0\nSubject: " + "=?utf-8?q?".repeat(6_000) + "\n\n"
                                + SampleFiles.QUAY)));
        traps.put(
                "quote.csv",
                new Trap(
                        "INGEST_DAMAGED INGEST_BROKEN_OFF INGEST_TOO_LARGE",
                        SampleFiles.utf8("id,text\n1,\"" + "x,".repeat(2_000_000))));
        traps.put("separators.csv", new Trap("INGEST_NO_COLUMN", SampleFiles.utf8(",".repeat(500_000) + "\n")));
        traps.put("deep.json", new Trap("INGEST_BAD_JSON", SampleFiles.utf8("[".repeat(1_000_000))));
        traps.put(
                "deep.rss",
                new Trap(
                        "INGEST_EMPTY INGEST_DAMAGED INGEST_BROKEN_OFF",
                        SampleFiles.utf8("<rss><channel>" + "<a>".repeat(300_000))));
        traps.put(
                "numbered.txt",
                new Trap(
                        "",
                        SampleFiles.utf8(" ".repeat(100_000) + "1 of 9 DOCUMENTS\n" + "1 of 9\n".repeat(100_000)
                                + SampleFiles.QUAY)));
        traps.put(
                "separators.mbox",
                new Trap(
                        "INGEST_EMPTY",
                        SampleFiles.utf8(
                                "From a@b.example Sat May  3 10:51:00 2031\nTo: a\nFrom: b\nMIME-Version: 1.0\n\n"
                                        + "From a@b.example Sat May  3 10:51:00 2031\n\n".repeat(300))));
        traps.put(
                "lies.warc",
                new Trap(
                        "INGEST_DAMAGED INGEST_BROKEN_OFF",
                        SampleFiles.utf8(
                                "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nx")));
    }

    /** Gigabytes in one line, files in files, entries without number. */
    private static void packed(Map<String, Trap> traps) {
        traps.put(
                "line.jsonl.gz",
                new Trap(
                        "INGEST_UNPACKS_TOO_LARGE INGEST_TOO_LARGE INGEST_BAD_GZIP",
                        gzip(SampleFiles.utf8("{\"text\":\""), 1024)));
        traps.put("twice.txt.gz", new Trap("INGEST_TOO_DEEP", gzip(gzip(SampleFiles.utf8(SampleFiles.QUAY), 0), 0)));
        byte[] inner = SampleFiles.zip(Map.of("a.txt", SampleFiles.utf8(SampleFiles.QUAY)));
        for (int i = 0; i < 8; i++) {
            inner = SampleFiles.zip(Map.of("b.zip", inner));
        }
        traps.put("nested.zip", new Trap("INGEST_TOO_DEEP", inner));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 30_000; i++) {
            entries.put(i + ".bin", new byte[0]);
        }
        traps.put("entries.zip", new Trap("*", SampleFiles.zip(entries)));
        traps.put("spaces.odt", new Trap("*", odt("<text:s text:c=\"2000000000\"/>" + SampleFiles.QUAY)));
        traps.put("macros.docm", Objects.requireNonNull(traps.get("macros.docx")));
        traps.put(
                "mails.eml",
                new Trap(
                        "*",
                        SampleFiles.utf8("From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n"
                                + "Content-Type: message/rfc822\n\n".repeat(5_000) + SampleFiles.QUAY)));
        traps.put(
                "kids.pdf",
                new Trap(
                        "*",
                        SampleFiles.utf8(
                                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]"
                                        + "/Count 2000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")));
        traps.put(
                "numbers.json",
                new Trap(
                        "*",
                        SampleFiles.utf8("{\"uri\":\"u\",\"pubstatus\":\"usable\",\"version\":" + "9".repeat(900_000)
                                + ",\"body_text\":\"" + SampleFiles.QUAY + "\"}")));
        traps.put(
                "items.xml",
                new Trap(
                        "*",
                        SampleFiles.utf8("<newsMessage><itemSet>" + "<newsItem><contentSet>".repeat(100_000)
                                + SampleFiles.QUAY)));
    }

    private static byte[] odt(String inner) {
        return SampleFiles.zip(Map.of(
                "mimetype",
                SampleFiles.utf8("application/vnd.oasis.opendocument.text"),
                "content.xml",
                SampleFiles.utf8(
                        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                                + inner + "</text:p></office:text></office:body></office:document-content>")));
    }

    /** Codes that are right, parted by spaces, "" where the file must be read, "*" where either will do; its bytes. */
    record Trap(
            String codes,
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}

    private static String nestedMail() {
        StringBuilder mail = new StringBuilder("From: a\nSubject: b\nMIME-Version: 1.0\n");
        for (int i = 0; i < 300; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("x\n\n--b")
                    .append(i)
                    .append("x\n");
        }
        return mail.toString();
    }

    private static byte[] gzip(byte[] head, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(head);
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bombZip(String name, byte[] head, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(head);
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bombPdf(int megabytes, int times) {
        byte[] packed = deflated(new byte[megabytes << 20]);
        for (int i = 1; i < times; i++) {
            packed = deflated(packed);
        }
        String filter = "[" + "/FlateDecode ".repeat(times) + "]";
        return joined(
                SampleFiles.utf8(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Filter" + filter
                                + "/Length " + packed.length
                                + ">>stream\n"),
                packed,
                SampleFiles.utf8("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
