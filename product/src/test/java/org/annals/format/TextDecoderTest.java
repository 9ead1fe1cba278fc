package org.annals.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String ENGLISH = "The café at Lenn’s quay – “closed since Friday” – will cost £5 to enter.";
    private static final String RUSSIAN =
            "Паром из Тавы утонул в пятницу вечером, сообщила начальница порта Ида Варро.";
    private static final String UKRAINIAN =
            "Пором із Тави затонув у п'ятницю ввечері, повідомила начальниця порту Іда Варро.";

    private static String read(byte[] bytes) {
        String text = TextDecoder.decode(bytes).text();
        return text == null ? fail("rejected: %s", TextDecoder.decode(bytes).failure()) : text;
    }

    private static @Nullable IngestCode failure(byte[] bytes) {
        TextDecoder.Remark failure = TextDecoder.decode(bytes).failure();
        return failure == null ? null : failure.code();
    }

    private static List<IngestCode> remarks(byte[] bytes) {
        return TextDecoder.decode(bytes).remarks().stream()
                .map(TextDecoder.Remark::code)
                .toList();
    }

    private static byte[] in(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void readsUtf8WithoutItsByteOrderMark() {
        byte[] marked = join(bytes(0xEF, 0xBB, 0xBF), ENGLISH.getBytes(StandardCharsets.UTF_8));

        assertThat(read(marked)).isEqualTo(ENGLISH);
        assertThat(remarks(marked)).isEmpty();
    }

    @Test
    void leavesLineEndsAndOddCharactersAsTheyCame() {
        String text = "One\r\ntwo\rthree\n\n  four \u00A0 e\u0301 😀 שלום \u200F.\t\f";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(remarks(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void readsUtf16WithAByteOrderMark() {
        assertThat(read(join(bytes(0xFF, 0xFE), RUSSIAN.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(RUSSIAN);
        assertThat(read(join(bytes(0xFE, 0xFF), ENGLISH.getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(ENGLISH);
    }

    @Test
    void saysThatUtf16WithoutAByteOrderMarkLacksIt() {
        TextDecoder.Decoded decoded = TextDecoder.decode(ENGLISH.getBytes(StandardCharsets.UTF_16LE));

        assertThat(decoded.failure()).isNotNull().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo(IngestCode.INGEST_BINARY);
            assertThat(remark.message()).contains("byte-order mark");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {RUSSIAN, UKRAINIAN})
    void recognisesWindows1251(String text) {
        assertThat(read(in(text, "windows-1251"))).isEqualTo(text);
        assertThat(remarks(in(text, "windows-1251"))).containsExactly(IngestCode.INGEST_ENCODING_GUESSED);
    }

    @Test
    void recognisesWindows1252() {
        assertThat(read(in(ENGLISH, "windows-1252"))).isEqualTo(ENGLISH);
        assertThat(read(in("Le café", "windows-1252"))).isEqualTo("Le café");
        assertThat(remarks(in(ENGLISH, "windows-1252"))).containsExactly(IngestCode.INGEST_ENCODING_GUESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOI8-R", "ISO-8859-5", "IBM866"})
    void doesNotTakeOtherCyrillicEncodingsForWindows1251(String charset) {
        assertThat(failure(in(RUSSIAN, charset))).isEqualTo(IngestCode.INGEST_BROKEN_ENCODING);
    }

    @Test
    void doesNotTakeGreekHebrewArabicOrPolishForAnythingElse() {
        assertThat(failure(in("Το πλοίο βυθίστηκε την Παρασκευή στο λιμάνι της πόλης", "windows-1253")))
                .isEqualTo(IngestCode.INGEST_BROKEN_ENCODING);
        assertThat(failure(in("המעבורת טבעה ביום שישי בנמל העיר", "windows-1255")))
                .isEqualTo(IngestCode.INGEST_BROKEN_ENCODING);
        assertThat(failure(in("غرقت العبارة يوم الجمعة في ميناء المدينة", "windows-1256")))
                .isEqualTo(IngestCode.INGEST_BROKEN_ENCODING);
        assertThat(failure(in("Prom zatonął w piątek, powiedziała władza portu, żadnych ofiar", "windows-1250")))
                .isEqualTo(IngestCode.INGEST_BROKEN_ENCODING);
    }

    @Test
    void keepsDamagedUtf8AndSaysWhereItBreaks() {
        byte[] damaged = join(ENGLISH.getBytes(StandardCharsets.UTF_8), bytes(0xFF), in(" and more of it", "US-ASCII"));

        assertThat(read(damaged)).isEqualTo(ENGLISH + "\uFFFD and more of it");
        assertThat(TextDecoder.decode(damaged).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo(IngestCode.INGEST_SOME_BROKEN_BYTES);
            assertThat(remark.position()).isEqualTo((long) ENGLISH.length());
        });
    }

    @Test
    void readsUtf8ThatIsCutInsideItsLastCharacter() {
        byte[] whole = (ENGLISH + " “").getBytes(StandardCharsets.UTF_8);
        byte[] plain = "The quay of Lenn has been closed since Friday, and “".getBytes(StandardCharsets.UTF_8);

        assertThat(read(Arrays.copyOf(whole, whole.length - 1)))
                .startsWith(ENGLISH)
                .endsWith("\uFFFD");
        assertThat(read(Arrays.copyOf(plain, plain.length - 1)))
                .startsWith("The quay")
                .endsWith("\uFFFD");
    }

    @Test
    void rejectsWhatIsEmptyOrBlank() {
        assertThat(failure(new byte[0])).isEqualTo(IngestCode.INGEST_EMPTY);
        assertThat(failure(bytes(0xEF, 0xBB, 0xBF))).isEqualTo(IngestCode.INGEST_EMPTY);
        assertThat(failure(" \r\n\t\u00A0\u200B\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(IngestCode.INGEST_EMPTY);
    }

    @Test
    void rejectsRandomBytes() {
        for (int seed = 0; seed < 50; seed++) {
            byte[] random = new byte[500 + seed * 100];
            new Random(seed).nextBytes(random);
            assertThat(TextDecoder.decode(random).text()).as("seed %d", seed).isNull();
        }
    }

    @Test
    void rejectsRandomBytesAboveTheControlCharacters() {
        for (int seed = 0; seed < 50; seed++) {
            byte[] random = new byte[500];
            Random source = new Random(seed);
            for (int i = 0; i < random.length; i++) {
                random[i] = (byte) (' ' + source.nextInt(256 - ' '));
            }
            assertThat(TextDecoder.decode(random).text()).as("seed %d", seed).isNull();
        }
    }

    @Test
    void rejectsManyNulsAndKeepsAFew() {
        String few = ENGLISH.repeat(40) + "\u0000" + ENGLISH;

        assertThat(failure((ENGLISH + "\u0000\u0000").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(IngestCode.INGEST_BINARY);
        assertThat(read(few.getBytes(StandardCharsets.UTF_8))).isEqualTo(few);
        assertThat(remarks(few.getBytes(StandardCharsets.UTF_8))).containsExactly(IngestCode.INGEST_CONTROL_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 and so on",
                "{\\rtf1 and so on",
                "\n <!DOCTYPE html><p>and so on",
                "<html lang=en><p>and so on",
                "<?xml version='1.0'?><a/>"
            })
    void rejectsTheSourceOfAnotherFormat(String source) {
        assertThat(failure(source.getBytes(StandardCharsets.UTF_8))).isEqualTo(IngestCode.INGEST_UNKNOWN_FORMAT);
    }

    @Test
    void rejectsATextOfMoreThanFiveMillionCharacters() {
        assertThat(failure("a".repeat(5_000_001).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(IngestCode.INGEST_TOO_LARGE);
        assertThat(failure("a".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII)))
                .isNull();
    }

    @Test
    void replacesHalvesOfCharactersOneForOne() {
        String half = "The quay 😀 of Lenn \uD83D has been closed \uDE00 since Friday. " + ENGLISH.repeat(3);
        TextDecoder.Decoded decoded = TextDecoder.check(half);

        assertThat(decoded.text()).startsWith("The quay 😀 of Lenn \uFFFD has been closed \uFFFD since");
        assertThat(decoded.text()).hasSameSizeAs(half);
    }

    @Test
    void rejectsTextThatIsMostlyBroken() {
        assertThat(TextDecoder.check("The quay of \uFFFD\uFFFD\uFFFD\uFFFD was closed")
                        .failure())
                .isNotNull()
                .extracting(TextDecoder.Remark::code)
                .isEqualTo(IngestCode.INGEST_BROKEN_ENCODING);
    }
}
