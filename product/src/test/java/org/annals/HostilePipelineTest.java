package org.annals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedReading;
import org.annals.document.Span;
import org.annals.export.ChronologyExport;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.ClaimsCsvExport;
import org.annals.export.EventsCsvExport;
import org.annals.export.MarkdownExport;
import org.annals.export.TextsExport;
import org.annals.language.Sentence;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that want to break a stage: each ends in a chronology or a rejection, and every span stays inside its text. */
class HostilePipelineTest {
    private static final String TOLL = "The ministry said on May 8 that 9 people had been killed in Lenn. ";
    private static final String COMBINING = "a\u0301\u0302\u0303\u0304".repeat(200);

    @TempDir
    private Path folder;

    static Stream<Arguments> texts() {
        Random random = new Random(11);
        byte[] bytes = new byte[100_000];
        random.nextBytes(bytes);
        StringBuilder codePoints = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            codePoints.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        StringBuilder words = new StringBuilder();
        List<String> vocabulary = List.of(
                "said",
                "\u201c",
                "\u201d",
                "that",
                "the",
                "Lenn",
                "9",
                "May",
                ",",
                ".",
                "\n",
                "by",
                "according to",
                "\"",
                "killed",
                "people",
                "he",
                "(",
                ")",
                "-",
                "\u2014",
                "Minister",
                "of",
                "1,000",
                "who",
                "not",
                "'s",
                ":");
        for (int i = 0; i < 20_000; i++) {
            words.append(vocabulary.get(random.nextInt(vocabulary.size()))).append(' ');
        }
        return Stream.of(
                Arguments.of("a full stop", "."),
                Arguments.of("random bytes", new String(bytes, StandardCharsets.ISO_8859_1)),
                Arguments.of("random code points, halves of characters among them", codePoints.toString()),
                Arguments.of("words in no order", words.toString()),
                Arguments.of("one line", TOLL.repeat(3_000)),
                Arguments.of("no space", "killed".repeat(50_000)),
                Arguments.of(
                        "10,000 unclosed quotation marks", ("\u201cNine people were killed, he said. ").repeat(10_000)),
                Arguments.of("10,000 bare quotation marks", "\"".repeat(10_000) + TOLL),
                Arguments.of("a million digits", TOLL + "9".repeat(1_000_000) + " people were killed."),
                Arguments.of("a thousand numbers", "9 people, ".repeat(1_000) + "were killed."),
                Arguments.of("brackets", "(".repeat(20_000) + TOLL + ")".repeat(20_000)),
                Arguments.of(
                        "right to left",
                        "\u202e\u0642\u062a\u0644 9 \u0623\u0634\u062e\u0627\u0635. " + TOLL
                                + "\u200f\u05e0\u05d4\u05e8\u05d2\u05d5 9 \u05d1\u05e0\u05d9 \u05d0\u05d3\u05dd."),
                Arguments.of(
                        "emoji",
                        "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 9 people were killed \ud83d\udd25. "
                                .repeat(500)),
                Arguments.of("combining marks", COMBINING + " " + TOLL + COMBINING),
                Arguments.of("NUL", "\0" + TOLL.replace(' ', '\0') + TOLL),
                Arguments.of("capitals", TOLL.toUpperCase(java.util.Locale.ROOT).repeat(200)),
                Arguments.of(
                        "dates",
                        "On May 8, 9, 10 and 11, 2031, on 31 February 2031, 99/99/9999, last Friday. ".repeat(300)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void staysInsideTheText(String name, String text) throws IOException {
        Chronicle chronicle = new Chronicle()
                .article("Lenn Courier", "2031-05-10", text)
                .article("Tavo Herald", "2031-05-11", text + " ")
                .article("Tavo Herald", "2031-05-09", TOLL);
        Chronology chronology = chronicle.build();

        assertThat(chronology.readings().size()
                        + chronology.rejections().size()
                        + chronicle.notes().size())
                .as(name)
                .isGreaterThanOrEqualTo(3);
        assertThat(chronology.rejections())
                .noneMatch(rejection -> rejection.code().equals("PIPELINE_STAGE_FAILED"));
        for (DatedReading reading : chronology.readings()) {
            int length = reading.reading().text().document().text().length();
            assertThat(spans(reading))
                    .allSatisfy(span -> assertThat(span.begin()).isBetween(0, span.end()))
                    .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(length));
        }
        List<ChronologyExport> exports = List.of(
                new ChronologyJsonExport(),
                new EventsCsvExport(),
                new ClaimsCsvExport(),
                new MarkdownExport(0),
                new TextsExport());
        for (ChronologyExport export : exports) {
            export.write(chronology, folder);
        }
        assertThat(folder.resolve(MarkdownExport.FILE)).isNotEmptyFile();
    }

    private static List<Span> spans(DatedReading reading) {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : reading.reading().text().sentences()) {
            spans.add(sentence.span());
        }
        reading.reading().times().forEach(time -> spans.add(time.span()));
        reading.reading().places().forEach(place -> spans.add(place.span()));
        for (Claim claim : reading.reading().claims()) {
            spans.addAll(claim.spans());
            claim.places().stream().map(ClaimPlace::span).forEach(spans::add);
        }
        reading.figures().forEach(figure -> spans.add(figure.figure().figure().span()));
        return spans;
    }
}
