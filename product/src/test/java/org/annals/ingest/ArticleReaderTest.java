package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.annals.document.Document;
import org.annals.document.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    private static final String QUAY = "The ferry quay of Lenn was closed on Friday.";
    private static final String FERRY = "A ferry sank off Tavo on Saturday.";

    @TempDir
    private Path folder;

    private ArticleReader reader(String... names) {
        return new ArticleReader(
                Arrays.stream(names)
                        .map(name ->
                                name.equals("-") ? name : folder.resolve(name).toString())
                        .toList(),
                InputStream.nullInputStream());
    }

    private static List<Document> stream(ArticleReader reader) {
        List<Document> documents = new ArrayList<>();
        reader.forEachRemaining(documents::add);
        return documents;
    }

    private static List<String> codes(List<Rejection> rejections) {
        return rejections.stream().map(Rejection::code).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    private ArticleReader ofStandardInput(byte[] bytes) {
        return new ArticleReader(List.of("-"), new ByteArrayInputStream(bytes));
    }

    @Test
    void readsATextFileAsItIs() throws IOException {
        write("a.txt", " date 2031-05-03 " + QUAY + "\r\n");
        ArticleReader reader = reader("a.txt");

        assertThat(stream(reader)).singleElement().satisfies(document -> {
            assertThat(document.text()).isEqualTo(" date 2031-05-03 " + QUAY + "\r\n");
            assertThat(document.sourceId()).isEqualTo("a");
            assertThat(document.files()).containsExactly("a.txt");
            assertThat(document.language()).isEqualTo("en");
            assertThat(document.regions()).extracting(Region::kind).containsExactly(Region.Kind.HEADER_DATE);
        });
        assertThat(reader.rejections()).isEmpty();
    }

    @Test
    void readsAFolderWithAllBelowItByName() throws IOException {
        write("in/b.txt", QUAY + " b");
        write("in/a/z.txt", QUAY + " z");
        write("in/a/y.txt", QUAY + " y");

        assertThat(stream(reader("in"))).extracting(Document::sourceId).containsExactly("a/y", "a/z", "b");
    }

    @Test
    void rejectsWhatItDoesNotKnowAndReadsOn() throws IOException {
        write("in/a.pdf", "x");
        write("in/b.txt", QUAY);
        ArticleReader reader = reader("in", "none.txt");

        assertThat(stream(reader)).hasSize(1);
        assertThat(codes(reader.rejections())).containsExactlyInAnyOrder("INGEST_UNKNOWN_FORMAT", "INGEST_NOT_FOUND");
    }

    @Test
    void notesHiddenFilesAndItsOwnOutput() throws IOException {
        write("in/.draft.txt", QUAY);
        write("in/annals-out/chronology.json", "{}");
        write("in/annals-out/texts/d1.txt", QUAY);
        write("in/a.txt", QUAY);
        ArticleReader reader = reader("in");

        assertThat(stream(reader)).hasSize(1);
        assertThat(reader.rejections()).isEmpty();
        assertThat(codes(reader.notes())).containsExactlyInAnyOrder("INGEST_HIDDEN", "INGEST_OWN_OUTPUT");
    }

    @Test
    void readsTheFieldsOfALineAndKeepsTheOthers() throws IOException {
        write("a.jsonl", """
                {"id":"q1","title":"Quay closed","text":"%s","published":"2031-05-03","outlet":"Velm Daily",\
                "url":"https://velm.example/q1","agency":"AFP","score":1.50,"tags":["a","b"],"lead":null}
                """.formatted(QUAY));

        assertThat(stream(reader("a.jsonl"))).singleElement().satisfies(document -> {
            assertThat(document.sourceId()).isEqualTo("q1");
            assertThat(document.text()).isEqualTo(QUAY);
            assertThat(document.files()).isEmpty();
            assertThat(document.metadata().given()).containsExactly("title", "outlet", "agency", "url", "published");
            assertThat(document.metadata().other())
                    .containsEntry("score", "1.50")
                    .containsEntry("tags", "[\"a\",\"b\"]");
        });
    }

    @Test
    void notesADateUnderANameThatIsNotReadOnceForAllItsLines() throws IOException {
        write("a.jsonl", """
                {"id":"q1","text":"%1$s One.","pub_date":"2031-05-03"}
                {"id":"q2","text":"%1$s Two.","pub_date":"2031-05-04"}
                {"id":"q3","text":"%1$s Three.","date":"2031-05-05","published":"2031-05-05"}
                """.formatted(QUAY));

        ArticleReader reader = reader("a.jsonl");
        assertThat(stream(reader)).hasSize(3);
        assertThat(reader.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("INGEST_DATE_FIELD");
            assertThat(note.position()).isEqualTo(1);
            assertThat(note.message()).startsWith("\"pub_date\" is kept").contains("published, text");
        });
    }

    @Test
    void readsTheFileThatALineNamesAndNotOnceMore() throws IOException {
        write("in/docs/q.txt", QUAY);
        write("in/docs/f.txt", FERRY);
        write("in/list.jsonl", "{\"file\":\"docs/q.txt\",\"outlet\":\"Velm Daily\"}\n");
        ArticleReader reader = reader("in");

        assertThat(stream(reader)).extracting(Document::sourceId).containsExactly("docs/q", "docs/f");
        assertThat(codes(reader.notes())).containsExactly("INGEST_LISTED_FILE");
        assertThat(reader.rejections()).isEmpty();
    }

    @Test
    void givesTheSameDocumentsWhateverTheOrderOfAListAndItsFiles() throws IOException {
        write("docs/q.txt", QUAY);
        write("list.jsonl", "{\"file\":\"docs/q.txt\",\"outlet\":\"Velm Daily\"}\n");

        assertThat(reader("docs", "list.jsonl").readAll())
                .extracting(Document::id)
                .isEqualTo(reader("list.jsonl", "docs").readAll().stream()
                        .map(Document::id)
                        .toList())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"text":"a" "id":"b"}            | INGEST_BAD_JSON
                    {"text":"a"                      | INGEST_BAD_JSON
                    {"text":"a"} {"text":"b"}        | INGEST_BAD_JSON
                    {"text":"a","text":"b"}          | INGEST_BAD_JSON
                    ["a"]                            | INGEST_BAD_JSON
                    null                             | INGEST_BAD_JSON
                    {"id":"a"}                       | INGEST_NO_TEXT
                    {"text":null}                    | INGEST_NO_TEXT
                    {"text":["a"]}                   | INGEST_FIELD_TYPE
                    {"text":"a","published":2031}    | INGEST_FIELD_TYPE
                    {"text":"a","title":{"x":1}}     | INGEST_FIELD_TYPE
                    """)
    void rejectsABadLineByItsNumberShowsThePlaceAndReadsOn(String line, String code) throws IOException {
        write("a.jsonl", "{\"text\":\"" + QUAY + "\"}\n" + line + "\n\n{\"text\":\"" + FERRY + "\"}");
        ArticleReader reader = reader("a.jsonl");

        assertThat(stream(reader)).extracting(Document::text).containsExactly(QUAY, FERRY);
        assertThat(reader.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.position()).isEqualTo(2);
            assertThat(rejection.message()).contains("<-- HERE -->");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "/etc/hostname", "docs/../../secret.txt", "link.txt"})
    void readsNoFileOutsideTheFolderOfTheList(String file) throws IOException {
        write("secret.txt", QUAY);
        write("in/list.jsonl", "{\"file\":\"" + file + "\"}\n");
        Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("secret.txt"));
        ArticleReader reader = reader("in/list.jsonl");

        assertThat(stream(reader)).isEmpty();
        assertThat(codes(reader.rejections())).containsExactly("INGEST_OUTSIDE_FOLDER");
    }

    @Test
    void saysWhichNamedFileIsMissing() throws IOException {
        write("list.jsonl", "{\"file\":\"q.txt\"}\n{\"file\":\"a\\u0000b\"}\n{\"text\":\"" + FERRY + "\"}\n");
        ArticleReader reader = reader("list.jsonl");

        assertThat(stream(reader)).hasSize(1);
        assertThat(codes(reader.rejections())).containsExactly("INGEST_NOT_FOUND", "INGEST_NOT_FOUND");
        assertThat(reader.rejections().get(0).message()).contains("q.txt");
    }

    @Test
    void readsPackedLinesWhateverTheirName() throws IOException {
        byte[] packed = zipped(("{\"text\":\"" + QUAY + "\"}\n").getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("a.jsonl.gz"), packed);
        Files.write(folder.resolve("b.jsonl"), packed);

        assertThat(stream(reader("a.jsonl.gz", "b.jsonl"))).hasSize(2);
    }

    @Test
    void readsAllLinesBeforeADamage() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"text\":\"")
                    .append(QUAY)
                    .append(" No. ")
                    .append(i * 7919 % 20_011)
                    .append("\"}\n");
        }
        byte[] packed = zipped(lines.toString().getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
        ArticleReader reader = reader("a.jsonl.gz");

        assertThat(stream(reader)).hasSizeGreaterThan(1_000);
        assertThat(codes(reader.rejections())).containsExactly("INGEST_BAD_GZIP");
    }

    @Test
    void rejectsAPackedFileThatIsNone() throws IOException {
        write("a.jsonl.gz", "{\"text\":\"" + QUAY + "\"}\n");
        ArticleReader reader = reader("a.jsonl.gz");

        assertThat(stream(reader)).isEmpty();
        assertThat(codes(reader.rejections())).containsExactly("INGEST_BAD_GZIP");
    }

    @Test
    void stopsAtAFileThatUnpacksWithoutEnd() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream stream = new GZIPOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 100; i++) {
                stream.write(block);
            }
        }
        Files.write(folder.resolve("a.jsonl.gz"), packed.toByteArray());
        ArticleReader reader = reader("a.jsonl.gz");

        assertThat(stream(reader)).isEmpty();
        assertThat(codes(reader.rejections())).contains("INGEST_BAD_GZIP");
    }

    @Test
    void readsStandardInputAsTextOrLinesOrPackedLines() throws IOException {
        byte[] lines = ("\uFEFF{\"id\":\"q\",\"text\":\"" + QUAY + "\"}\n").getBytes(StandardCharsets.UTF_8);

        assertThat(stream(ofStandardInput(QUAY.getBytes(StandardCharsets.UTF_8))))
                .extracting(Document::sourceId)
                .containsExactly("stdin");
        assertThat(stream(ofStandardInput(lines)))
                .extracting(Document::sourceId)
                .containsExactly("q");
        assertThat(stream(ofStandardInput(zipped(lines))))
                .extracting(Document::sourceId)
                .containsExactly("q");
        assertThat(codes(exhausted(ofStandardInput(new byte[0])).rejections())).containsExactly("INGEST_EMPTY");
    }

    private static ArticleReader exhausted(ArticleReader reader) {
        stream(reader);
        return reader;
    }

    @Test
    void holdsOneTextWithoutMetadataOnceWithAllItsFiles() throws IOException {
        write("a.txt", QUAY);
        write("b/c.txt", QUAY);
        ArticleReader reader = reader("b/c.txt", "a.txt");

        assertThat(reader.readAll()).singleElement().satisfies(document -> {
            assertThat(document.files()).containsExactly("a.txt", "c.txt");
            assertThat(document.sourceId()).isEqualTo("a");
        });
        assertThat(codes(reader.notes())).containsExactly("INGEST_SAME_TEXT");
        assertThat(reader.rejections()).isEmpty();
    }

    @Test
    void holdsOneTextOfTwoOutletsTwice() throws IOException {
        write("a.jsonl", """
                {"id":"1","outlet":"Velm Daily","text":"%s"}
                {"id":"1","outlet":"Lenn Post","text":"%s"}
                """.formatted(QUAY, QUAY));

        assertThat(reader("a.jsonl").readAll())
                .extracting(Document::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void keepsTwoTextsOfOneIdAndNotesIt() throws IOException {
        write("a.jsonl", "{\"id\":\"1\",\"text\":\"" + QUAY + "\"}\n{\"id\":\"1\",\"text\":\"" + FERRY + "\"}\n");
        ArticleReader reader = reader("a.jsonl");

        assertThat(reader.readAll()).extracting(Document::sourceId).containsExactly("1", "1");
        assertThat(codes(reader.notes())).containsExactly("INGEST_SAME_ID");
    }

    @Test
    void mergesTheMetadataOfOneDocumentWhateverTheOrder() throws IOException {
        write("a.jsonl", "{\"id\":\"1\",\"text\":\"" + QUAY + "\",\"published\":\"2031-05-03\"}\n");
        write("b.jsonl", "{\"id\":\"1\",\"text\":\"" + QUAY + "\",\"published\":\"2031-05-04\",\"title\":\"Quay\"}\n");
        ArticleReader reader = reader("a.jsonl", "b.jsonl");
        List<Document> forth = reader.readAll();
        List<Document> back = reader("b.jsonl", "a.jsonl").readAll();

        assertThat(forth).singleElement().satisfies(document -> {
            assertThat(document.metadata().title()).isEqualTo("Quay");
            assertThat(document.metadata()).isEqualTo(back.get(0).metadata());
        });
        assertThat(codes(reader.notes())).contains("INGEST_METADATA_DIFFER");
    }

    @Test
    void readsDocumentsInAnyOrderToTheSameResult() throws IOException {
        write("a.txt", QUAY);
        write("b.txt", FERRY);

        assertThat(reader("a.txt", "b.txt").readAll())
                .usingRecursiveComparison()
                .isEqualTo(reader("b.txt", "a.txt").readAll());
    }
}
