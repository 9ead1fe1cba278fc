package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.document.Document;
import org.annals.format.CsvColumns;
import org.annals.format.PageStarts;
import org.annals.format.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file of every format, read as a user would. */
class FormatsTest {
    private static final String QUAY = SampleFiles.QUAY;
    private static final String FERRY = SampleFiles.FERRY;

    @TempDir
    private Path folder;

    private List<Rejection> rejections = List.of();
    private List<Rejection> notes = List.of();
    private final List<byte[]> originals = new ArrayList<>();

    private List<Document> read(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return read(file, CsvColumns.BY_HEADING);
    }

    private List<Document> read(Path path, CsvColumns columns) {
        ArticleReader reader =
                new ArticleReader(List.of(path.toString()), InputStream.nullInputStream(), originals::add, columns);
        List<Document> documents = reader.readAll();
        rejections = reader.rejections();
        notes = reader.notes();
        return documents;
    }

    private List<Document> read(String name) throws IOException {
        return read(name, SampleFiles.all().getOrDefault(name, new byte[0]));
    }

    private Document one(String name) throws IOException {
        List<Document> documents = read(name);
        assertThat(rejections).isEmpty();
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    @Test
    void aWebPage() throws IOException {
        Document page = one("page.html");

        assertThat(page.text()).isEqualTo(QUAY + "\n\n" + FERRY);
        assertThat(page.sourceId()).isEqualTo("page");
        assertThat(page.files()).containsExactly("page.html");
        assertThat(page.metadata().title()).isEqualTo("Quay closed");
        assertThat(page.metadata().outlet()).isEqualTo("Velm Daily");
        assertThat(page.metadata().url()).isEqualTo("https://velm.example/2031/05/03/quay");
        assertThat(page.metadata().published()).isEqualTo("2031-05-03");
        assertThat(page.metadata().other()).containsEntry("published-confidence", "high");
        assertThat(originals).containsExactly(SampleFiles.all().get("page.html"));
    }

    @Test
    void aMail() throws IOException {
        Document mail = one("mail.eml");

        assertThat(mail.text()).isEqualTo(QUAY + "\r\n");
        assertThat(mail.metadata().title()).isEqualTo("Quay closed");
        assertThat(mail.metadata().published()).isEqualTo("Sat, 03 May 2031 10:51:00 +0300");
        assertThat(mail.metadata().other()).containsEntry("byline", "Ida Varro");
    }

    @Test
    void aMailWithAPageAndAFile() throws IOException {
        String mail = "From: a@b.example\nSubject: =?utf-8?Q?Caf=C3=A9?= =?utf-8?B?IG5ld3M=?=\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=\"xx\"\n\n--xx\nContent-Type: text/html\n\n<p>" + QUAY
                + "</p>\n--xx\nContent-Type: text/plain; name=\"f.txt\"\nContent-Disposition: attachment; filename=\"../../f.txt\"\n\n"
                + FERRY + "\n--xx--\n";
        List<Document> documents = read("m.eml", SampleFiles.utf8(mail));

        assertThat(documents).extracting(Document::text).containsExactlyInAnyOrder(QUAY, FERRY + "\n");
        assertThat(documents).extracting(Document::sourceId).containsExactlyInAnyOrder("m", "m.eml!/f");
        assertThat(documents)
                .extracting(document -> document.metadata().title())
                .contains("Café news");
    }

    @Test
    void aMailbox() throws IOException {
        List<Document> mails = read("box.mbox");

        assertThat(mails)
                .extracting(document -> document.metadata().title())
                .containsExactlyInAnyOrder("Quay closed", "Ferry sank");
        assertThat(mails).anyMatch(document -> document.text().contains("\nFrom the desk of nobody."));
        assertThat(originals).hasSize(2);
    }

    @Test
    void feeds() throws IOException {
        List<Document> rss = read("feed.rss");
        List<Document> atom = read("feed.atom");

        assertThat(rss).extracting(Document::sourceId).containsExactlyInAnyOrder("q1", "https://velm.example/f");
        assertThat(rss).extracting(document -> document.metadata().outlet()).containsOnly("Velm Daily");
        assertThat(rss)
                .anyMatch(document -> document.text().equals(QUAY + "\n\n" + FERRY)
                        && "Quay & port closed".equals(document.metadata().title()));
        assertThat(atom).singleElement().satisfies(document -> {
            assertThat(document.text()).isEqualTo(FERRY);
            assertThat(document.metadata().url()).isEqualTo("https://tavo.example/1");
            assertThat(document.metadata().other()).containsEntry("byline", "Joren Pike");
        });
    }

    @Test
    void agenciesItems() throws IOException {
        for (String name : List.of("item.xml", "item.json")) {
            Document item = one(name);

            assertThat(item.text()).isEqualTo(QUAY);
            assertThat(item.metadata().title()).isEqualTo("Quay closed");
            assertThat(item.metadata().other())
                    .containsEntry("pubstatus", "usable")
                    .containsEntry("byline", "Ida Varro");
        }
        assertThat(one("item.xml").metadata().agency()).isEqualTo("Velm Press");
    }

    @Test
    void aCanceledItemDoesNotCountWhateverTheOrder() throws IOException {
        read("w/b.json", SampleFiles.utf8(SampleFiles.ninjs("1", "usable", "", QUAY)));
        read("w/a.json", SampleFiles.utf8(SampleFiles.ninjs("2", "canceled", "KILL: the report was wrong", FERRY)));
        read("w/c.txt", SampleFiles.utf8("Nothing else happened in Velm on Sunday, the town hall said."));
        List<Document> left = read(folder.resolve("w"), CsvColumns.BY_HEADING);

        assertThat(left).extracting(Document::sourceId).containsExactly("c");
        assertThat(rejections).extracting(Rejection::code).containsExactly("INGEST_WITHDRAWN", "INGEST_WITHDRAWN");
        assertThat(rejections).allMatch(rejection -> rejection.message().contains("KILL: the report was wrong"));
    }

    @Test
    void aCorrectionReplacesWhatItCorrectsAndAnAdditionDoesNot() throws IOException {
        read("w/a.xml", SampleFiles.utf8(SampleFiles.newsItem("1", "usable", "", QUAY)));
        read(
                "w/b.xml",
                SampleFiles.utf8(SampleFiles.newsItem("2", "usable", "ADDS background", QUAY + " Nobody was hurt.")));
        read("w/c.xml", SampleFiles.utf8(SampleFiles.newsItem("3", "usable", "CORRECTS the day", FERRY)));
        List<Document> left = read(folder.resolve("w"), CsvColumns.BY_HEADING);

        assertThat(left).extracting(Document::sourceId).containsExactly("c");
        assertThat(rejections).extracting(Rejection::code).containsOnly("INGEST_CORRECTED");
        Files.delete(folder.resolve("w/c.xml"));
        assertThat(read(folder.resolve("w"), CsvColumns.BY_HEADING)).hasSize(2);
    }

    @Test
    void aTableByItsHeadingsOrByWhatTheUserSays() throws IOException {
        Document row = one("table.csv");
        assertThat(row.sourceId()).isEqualTo("q1");
        assertThat(row.text()).isEqualTo(QUAY);
        assertThat(row.metadata().title()).isEqualTo("Quay closed");
        assertThat(row.metadata().outlet()).isEqualTo("Velm Daily");
        assertThat(row.metadata().published()).isEqualTo("2031-05-03");

        Path odd = Files.writeString(folder.resolve("odd.csv"), "x;words;y\n1;\"" + QUAY + "\nmore\";2\n3;;4\n");
        assertThat(read(odd, CsvColumns.BY_HEADING)).isEmpty();
        assertThat(rejections).extracting(Rejection::code).containsExactly("INGEST_NO_COLUMN");
        List<Document> said = read(odd, CsvColumns.parse(List.of("text=Words", "id=x")));
        assertThat(said).extracting(Document::text).containsExactly(QUAY + "\nmore");
        assertThat(rejections).extracting(Rejection::code).containsExactly("INGEST_NO_TEXT");
    }

    @Test
    void richText() throws IOException {
        assertThat(one("text.rtf").text()).isEqualTo(QUAY + "\nCafé “open”\n" + FERRY);
    }

    @Test
    void aWordDocument() throws IOException {
        Document document = one("text.docx");

        assertThat(document.text()).isEqualTo("Quay closed\n\n" + QUAY + "\n\n" + FERRY);
        assertThat(document.metadata().title()).isEqualTo("Quay closed");
    }

    @Test
    void aPdfWithItsPages() throws IOException {
        Document document = one("print.pdf");

        assertThat(document.text()).isEqualTo(QUAY + "\n\n" + FERRY);
        assertThat(PageStarts.of(document).page(3)).isEqualTo(1);
        assertThat(PageStarts.of(document).page(QUAY.length() + 2)).isEqualTo(2);
    }

    @Test
    void aNewspaperInColumns() throws IOException {
        List<Document> documents = read("paper.pdf", SampleFiles.newspaper(3));

        assertThat(documents).singleElement().satisfies(document -> {
            String text = document.text();
            assertThat(text).contains("Page 1 column 0 line 0 has nothing to tell, said 101.");
            assertThat(text.indexOf("column 0 line 6")).isLessThan(text.indexOf("column 1 line 0"));
            assertThat(text.indexOf("DAM NEWS"))
                    .isBetween(text.indexOf("Page 1 column 1 line 6"), text.indexOf("Page 2 column 0"));
            assertThat(text).doesNotContain("Velm Daily").doesNotContain("Page 1 of 3");
            assertThat(document.metadata().published()).isEqualTo("2031-05-03");
            assertThat(PageStarts.of(document).page(text.indexOf("Page 3 column 1")))
                    .isEqualTo(3);
        });
    }

    @Test
    void aZipFileIsAFolder() throws IOException {
        assertThat(read("folder.zip"))
                .extracting(Document::sourceId)
                .containsExactlyInAnyOrder("folder.zip!/one", "folder.zip!/two/page");
        assertThat(rejections).isEmpty();
    }

    @Test
    void aListOfArticlesInsideAZipFile() throws IOException {
        byte[] list =
                SampleFiles.utf8("{\"id\":\"a\",\"text\":\"" + QUAY + "\",\"outlet\":\"Velm Daily\"}\n{\"text\":5}\n"
                        + "{\"file\":\"../../b.txt\"}\n{\"text\":\"" + FERRY + "\"}\n");

        List<Document> documents = read(
                "bundle.zip",
                SampleFiles.zip(Map.of("list.jsonl", list, "z.txt", SampleFiles.utf8("A third article.\n"))));

        assertThat(documents)
                .extracting(Document::sourceId)
                .containsExactlyInAnyOrder("a", "bundle.zip!/list.jsonl:4", "bundle.zip!/z");
        assertThat(documents)
                .extracting(document -> document.metadata().outlet())
                .contains("Velm Daily");
        assertThat(rejections)
                .extracting(Rejection::input, Rejection::code, Rejection::position)
                .containsExactlyInAnyOrder(
                        tuple("bundle.zip!/list.jsonl", "INGEST_FIELD_TYPE", 2L),
                        tuple("bundle.zip!/list.jsonl", "INGEST_NO_TEXT", 3L));
    }

    @Test
    void anOpenDocument() throws IOException {
        Document document = one("text.odt");

        assertThat(document.text()).isEqualTo("Quay closed\n\n" + QUAY + "\n\n" + FERRY);
        assertThat(document.metadata().title()).isEqualTo("Quay closed");
    }

    @Test
    void aWebArchiveWithAReprint() throws IOException {
        for (String name : List.of("crawl.warc", "crawl.warc.gz")) {
            List<Document> pages = read(name);

            assertThat(rejections).isEmpty();
            assertThat(pages)
                    .extracting(document -> document.metadata().url())
                    .containsExactlyInAnyOrder("https://velm.example/2031/05/03/quay", "https://mirror.example/quay");
            assertThat(pages).extracting(Document::text).containsOnly(QUAY + "\n\n" + FERRY);
            assertThat(pages).allMatch(document -> document.metadata().other().containsKey("acquired"));
            assertThat(notes).extracting(Rejection::code).contains("INGEST_NOT_ARTICLES");
        }
    }

    @Test
    void databasesDownloads() throws IOException {
        for (String name : List.of("nexis.txt", "nexis-uni.txt", "factiva.txt", "proquest.txt")) {
            List<Document> articles = read(name);

            assertThat(rejections).as(name).isEmpty();
            assertThat(articles).as(name).hasSize(2);
            assertThat(articles)
                    .as(name)
                    .extracting(document -> document.metadata().title())
                    .containsExactlyInAnyOrder("Quay closed", "Ferry sank");
            assertThat(articles)
                    .as(name)
                    .extracting(document -> document.metadata().outlet())
                    .anyMatch(outlet -> outlet != null && outlet.endsWith("Velm Daily"))
                    .contains("Tavo Post");
            assertThat(articles)
                    .as(name)
                    .anyMatch(document -> document.text().strip().startsWith(QUAY)
                            && document.text().strip().endsWith(FERRY));
        }
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        assertThat(read("liar.txt", SampleFiles.all().getOrDefault("page.html", new byte[0])))
                .extracting(Document::text)
                .containsExactly(QUAY + "\n\n" + FERRY);
        assertThat(read("liar.html", SampleFiles.all().getOrDefault("print.pdf", new byte[0])))
                .hasSize(1);
        assertThat(read("no-pdf.pdf", SampleFiles.utf8(QUAY))).isEmpty();
        assertThat(rejections).extracting(Rejection::code).containsExactly("INGEST_UNKNOWN_FORMAT");
    }

    @Test
    void anArchiveInAnArchive() throws IOException {
        byte[] inner = SampleFiles.zip(Map.of("box.mbox", SampleFiles.all().getOrDefault("box.mbox", new byte[0])));
        assertThat(read("outer.zip", SampleFiles.zip(Map.of("inner.zip", inner))))
                .hasSize(2);
        byte[] deep = SampleFiles.utf8(QUAY);
        for (int i = 0; i < 9; i++) {
            deep = SampleFiles.zip(Map.of(i == 0 ? "a.txt" : "b.zip", deep));
        }
        assertThat(read("deep.zip", deep)).isEmpty();
        assertThat(rejections).extracting(Rejection::code).containsExactly("INGEST_TOO_DEEP");
    }

    @Test
    void theFolderBesideASavedPageIsNoInput() throws IOException {
        read("s/Page_files/x.css", SampleFiles.utf8("p{}"));
        read("s/Page.html", SampleFiles.all().getOrDefault("page.html", new byte[0]));

        assertThat(read(folder.resolve("s"), CsvColumns.BY_HEADING)).hasSize(1);
        assertThat(rejections).isEmpty();
        assertThat(notes).extracting(Rejection::code).containsExactly("INGEST_PAGE_PARTS");
    }

    @Test
    void standardInputOfAnyFormat() {
        ArticleReader reader = new ArticleReader(
                List.of("-"),
                new java.io.ByteArrayInputStream(SampleFiles.all().getOrDefault("page.html", new byte[0])));

        assertThat(reader.readAll()).extracting(Document::sourceId).containsExactly("stdin");
    }
}
