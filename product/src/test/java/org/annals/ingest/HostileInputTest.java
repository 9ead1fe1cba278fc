package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.annals.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that want to break the reader: each ends in a document or in one clear message. */
class HostileInputTest {
    private static final String QUAY = "The ferry quay of Lenn was closed on Friday.";
    private static final int FIFTY_MEGABYTES = 50 << 20;

    @TempDir
    private Path folder;

    private final List<Document> documents = new ArrayList<>();
    private List<Rejection> rejections = List.of();

    private void read(Path path) {
        ArticleReader reader = new ArticleReader(List.of(path.toString()), InputStream.nullInputStream());
        reader.forEachRemaining(documents::add);
        rejections = reader.rejections();
        for (Document document : documents) {
            document.regions()
                    .forEach(region -> assertThat(region.span().end())
                            .isLessThanOrEqualTo(document.text().length()));
        }
    }

    private void read(String text) throws IOException {
        read(Files.writeString(folder.resolve("a.txt"), text));
    }

    private void rejected(String code) {
        assertThat(documents).isEmpty();
        assertThat(rejections).extracting(Rejection::code).containsExactly(code);
        assertThat(rejections.get(0).message()).isNotBlank();
    }

    private Path fifty(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] block = "lenn ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream stream = Files.newOutputStream(file)) {
            for (int written = 0; written < FIFTY_MEGABYTES; written += block.length) {
                stream.write(block);
            }
        }
        return file;
    }

    @Test
    void anEmptyFile() throws IOException {
        read("");
        rejected("INGEST_EMPTY");
    }

    @Test
    void aFileOfWhiteSpace() throws IOException {
        read("\n \t\r\n");
        rejected("INGEST_EMPTY");
    }

    @Test
    void oneLineOfFiftyMegabytes() throws IOException {
        read(fifty("a.txt"));
        rejected("INGEST_TOO_LARGE");
    }

    @Test
    void oneJsonLineOfFiftyMegabytes() throws IOException {
        read(fifty("a.jsonl"));
        rejected("INGEST_TOO_LARGE");
    }

    @Test
    void fiftyMegabytesOfStandardInput() throws IOException {
        try (InputStream stream = Files.newInputStream(fifty("a.txt"))) {
            ArticleReader reader = new ArticleReader(List.of("-"), stream);
            assertThat(reader.hasNext()).isFalse();
            assertThat(reader.rejections()).extracting(Rejection::code).containsExactly("INGEST_TOO_LARGE");
        }
    }

    @Test
    void randomBytesUnderEveryName() throws IOException {
        byte[] random = new byte[200_000];
        new Random(1).nextBytes(random);
        for (String name : List.of("a.txt", "b.jsonl", "c.jsonl.gz")) {
            Files.write(folder.resolve(name), random);
        }
        read(folder);

        assertThat(documents).isEmpty();
        assertThat(rejections).extracting(Rejection::input).contains("a.txt", "b.jsonl", "c.jsonl.gz");
        assertThat(rejections).hasSizeLessThan(40);
    }

    @Test
    void nulBytes() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[1000]);
        read(folder.resolve("a.txt"));
        rejected("INGEST_BINARY");
    }

    @Test
    void tenThousandUnclosedQuotationMarks() throws IOException {
        read("“".repeat(5_000) + "\"".repeat(5_000));
        assertThat(documents).hasSize(1);
    }

    @Test
    void aMillionDigits() throws IOException {
        read("1".repeat(1_000_000));
        assertThat(documents).singleElement().extracting(Document::language).isEqualTo("und");
    }

    @Test
    void rightToLeftTextEmojiAndCombiningMarks() throws IOException {
        String text = "\u202Eשלום العالم\u202C 👩‍👩‍👧‍👦 e\u0301\u0302\u0303\n\n" + QUAY;
        read(text);
        assertThat(documents).singleElement().extracting(Document::text).isEqualTo(text);
    }

    @Test
    void fiveMillionCharactersOfShortLines() throws IOException {
        read("By A)\n".repeat(800_000));
        assertThat(documents).hasSize(1);
    }

    @Test
    void fiveMillionOpenBracketsAndDashes() throws IOException {
        read("LENN (".repeat(400_000) + "\nLENN - ".repeat(300_000));
        assertThat(documents).hasSize(1);
    }

    @Test
    void jsonNestedWithoutEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"x\":" + "[".repeat(100_000) + "\n");
        read(file);
        rejected("INGEST_BAD_JSON");
    }

    @Test
    void aNumberOfAMillionDigitsInJson() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"), "{\"text\":\"" + QUAY + "\",\"x\":" + "1".repeat(1_000_000) + "}\n");
        read(file);
        rejected("INGEST_BAD_JSON");
    }

    @Test
    void aHugeExponentInJson() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"), "{\"text\":\"" + QUAY + "\",\"x\":1e999999999,\"y\":-1E-99999}\n");
        read(file);
        assertThat(documents)
                .singleElement()
                .satisfies(document -> assertThat(document.metadata().other()).containsEntry("x", "1E+999999999"));
    }

    @Test
    void halvesOfCharactersInEveryField() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"text\":\"" + QUAY.repeat(3) + " \\ud83d\",\"title\":\"\\udc00\",\"x\":\"\\udc02\"}\n");
        read(file);
        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.text()).endsWith("\uFFFD");
            assertThat(document.metadata().title()).isEqualTo("\uFFFD");
            assertThat(document.metadata().other()).containsEntry("x", "\uFFFD");
        });
    }

    @Test
    void linksThatLeadInACircle() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("in/deep"));
        Files.createSymbolicLink(inner.resolve("back"), folder.resolve("in"));
        Files.createSymbolicLink(inner.resolve("nowhere.txt"), folder.resolve("nowhere"));
        Files.writeString(inner.resolve("a.txt"), QUAY);
        read(folder.resolve("in"));

        assertThat(documents).hasSize(1);
        assertThat(rejections)
                .extracting(Rejection::code)
                .containsExactlyInAnyOrder("INGEST_FOLDER_LOOP", "INGEST_NOT_FOUND");
    }

    @Test
    void aFolderNamedLikeAFile() throws IOException {
        Files.createDirectories(folder.resolve("a.txt"));
        read(folder.resolve("a.txt"));
        assertThat(documents).isEmpty();
        assertThat(rejections).isEmpty();
    }

    @Test
    void filesAndFoldersWithoutPermission() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), QUAY);
        Path closed = Files.createDirectories(folder.resolve("closed"));
        Files.writeString(closed.resolve("b.txt"), QUAY);
        Files.writeString(folder.resolve("c.txt"), QUAY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
            read(folder);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        assertThat(documents).extracting(Document::sourceId).containsExactly("c");
        assertThat(rejections)
                .extracting(Rejection::input, Rejection::code)
                .containsExactlyInAnyOrder(tuple("a.txt", "INGEST_UNREADABLE"), tuple("closed", "INGEST_UNREADABLE"));
    }

    @Test
    void aStreamThatBreaks() {
        byte[] line = ("{\"text\":\"" + QUAY + "\"}\n").getBytes(StandardCharsets.UTF_8);
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(line)) {
            @Override
            public int read() throws IOException {
                return whole(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return whole(super.read(bytes, offset, length));
            }

            private int whole(int read) throws IOException {
                if (read < 0) {
                    throw new IOException("the line went dead");
                }
                return read;
            }
        };
        ArticleReader reader = new ArticleReader(List.of("-"), broken);
        reader.forEachRemaining(documents::add);

        assertThat(reader.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo("INGEST_UNREADABLE");
            assertThat(rejection.message()).contains("the line went dead");
        });
    }
}
