package org.annals.attribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.annals.Articles;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.language.EnglishAnalyser;
import org.annals.language.TextAnalysis;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words report, who and what they report, in forms that a list of patterns does not cover. */
class ReportModelTest {
    private static final ReportModel MODEL = ReportModel.load();
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(new GazetteerPlaceNames(Gazetteer.load()));

    private static TextAnalysis parsed(String text) {
        Document document = Articles.of(text);
        return ANALYSER.parse(ANALYSER.analyse(document));
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" + "));
    }

    private static List<String> reports(String text) {
        return MODEL.find(parsed(text)).stream()
                .map(report -> words(report.source(), text) + " / " + words(report.cue(), text) + " / "
                        + words(report.content(), text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orla Venning argued that the bridge was unsafe. | Orla Venning / argued / that the bridge was unsafe",
                "Orla Venning believes that the bridge is unsafe. | Orla Venning / believes / that the bridge is unsafe",
                "The bridge was never checked, the miners say. | the miners / say / The bridge was never checked",
                "According to the harbour board, two ferries sank. | the harbour board / According to / two ferries sank",
                "“We were never asked,” Orla Venning said. | Orla Venning / said / “We were never asked,”"
            })
    void findsCueSourceAndContent(String text, String expected) {
        assertThat(reports(text)).contains(expected);
    }

    @Test
    void takesNoReportOutOfPlainNarration() {
        assertThat(reports("The ferry left Lenn at noon and sank an hour later near the lighthouse."))
                .isEmpty();
    }

    @Test
    void keepsEverySpanInsideTheTextAndTheContentApartFromTheCue() {
        String text = "The board denied on Friday that it had known, adding: “Nobody told us. We would have acted.” "
                + "Its critics, who had warned of the risk for years, called the denial absurd.";

        List<Report> reports = MODEL.find(parsed(text));

        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.content()).isNotEmpty().allSatisfy(span -> {
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                assertThat(report.cue()).noneMatch(span::overlaps);
            });
            assertThat(report.source())
                    .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        });
    }

    @Test
    void isLeftOutWhereASentenceIsAList() {
        String text = "The board said " + "one, two, three, ".repeat(100) + "and four.";

        assertThat(MODEL.find(parsed(text))).isEmpty();
    }
}
