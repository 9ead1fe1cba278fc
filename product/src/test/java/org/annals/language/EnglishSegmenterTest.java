package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.junit.jupiter.api.Test;

class EnglishSegmenterTest {
    private static final EnglishSegmenter SEGMENTER = new EnglishSegmenter();

    private static List<List<Span>> segment(String text) {
        String hash = ContentHash.sha256(text);
        DocumentId id = new DocumentId("d" + hash.substring(0, 12));
        return SEGMENTER.segment(new Document(id, "test", List.of(), text, hash, "en", Metadata.NONE, List.of()));
    }

    private static List<String> sentences(String text) {
        return segment(text).stream()
                .map(words -> text.substring(
                        words.get(0).begin(), words.get(words.size() - 1).end()))
                .toList();
    }

    private static List<String> words(String text) {
        return segment(text).stream()
                .flatMap(List::stream)
                .map(word -> word.of(text))
                .toList();
    }

    @Test
    void theHalfOfTheDayWrittenApartEndsNothing() {
        assertThat(sentences(
                        "The depot burned at 10 p. m. on Friday in Lenn. The mayor opened it at 9 a. m. Monday. The"
                                + " miners came at 5 p. m. Andrea Tavo was there."))
                .containsExactly(
                        "The depot burned at 10 p. m. on Friday in Lenn.",
                        "The mayor opened it at 9 a. m. Monday.",
                        "The miners came at 5 p. m.",
                        "Andrea Tavo was there.");
    }

    @Test
    void cutsWordsAtHyphensButNotAfterPrefixes() {
        assertThat(words("a cease-fire of anti-tank units in mid-January"))
                .containsExactly("a", "cease", "-", "fire", "of", "anti-tank", "units", "in", "mid-January");
    }

    @Test
    void keepsDatesAndTelephoneNumbersWholeAndCutsRangesAndUnits() {
        assertThat(words("on 2031-09-10 call 555-0101, 1969-1970, at 5pm, a 20-day trip of 3km"))
                .containsExactly(
                        "on",
                        "2031-09-10",
                        "call",
                        "555-0101",
                        ",",
                        "1969",
                        "-",
                        "1970",
                        ",",
                        "at",
                        "5",
                        "pm",
                        ",",
                        "a",
                        "20",
                        "-",
                        "day",
                        "trip",
                        "of",
                        "3",
                        "km");
    }

    @Test
    void cutsCliticsAndFusedWords() {
        assertThat(words("They can't and cannot say it’s Orvane's"))
                .containsExactly("They", "ca", "n't", "and", "can", "not", "say", "it", "’s", "Orvane", "'s");
    }

    @Test
    void keepsAddressesWhole() {
        assertThat(words("Write to press.office@velmia.example or see https://velmia.example/a?b=1."))
                .containsExactly(
                        "Write", "to", "press.office@velmia.example", "or", "see", "https://velmia.example/a?b=1", ".");
    }

    @Test
    void joinsWhatTheTreebankCutsForLaterStages() {
        String text = "a cease-fire, 5pm, cannot, can't and 1969-1970";
        List<Span> joined = WordJoiner.join(text, segment(text).get(0));
        assertThat(joined.stream().map(word -> word.of(text)))
                .containsExactly("a", "cease-fire", ",", "5pm", ",", "cannot", ",", "ca", "n't", "and", "1969-1970");
    }

    @Test
    void splitsAfterAnAbbreviationOnlyBeforeANewSentence() {
        assertThat(sentences("The U.S. Army left Velmia for the U.S. The mayor of St. Orm stayed."))
                .containsExactly("The U.S. Army left Velmia for the U.S.", "The mayor of St. Orm stayed.");
    }

    @Test
    void splitsAfterInitialsOnlyWhereTheSentenceEnds() {
        assertThat(sentences("The report by J. R. Tarn came late. It said little."))
                .containsExactly("The report by J. R. Tarn came late.", "It said little.");
    }

    @Test
    void keepsAQuotationsClosingMarkAndItsReporterTogether() {
        assertThat(sentences("\"We saw fire,\" Ilva Torn said. \"It was night.\" She left the quay."))
                .containsExactly("\"We saw fire,\" Ilva Torn said.", "\"It was night.\"", "She left the quay.");
    }

    @Test
    void startsAPictureCreditOnItsOwn() {
        assertThat(sentences("The bridge at Dolmik after the flood Photo: Northern Wire"))
                .containsExactly("The bridge at Dolmik after the flood", "Photo: Northern Wire");
    }

    @Test
    void keepsATranslatorsNoteInItsSentence() {
        assertThat(sentences("They went in, and [они] started the operation. Nobody spoke."))
                .hasSize(2);
    }

    @Test
    void cutsARunWithoutEnd() {
        assertThat(segment("word ".repeat(5000))).hasSizeGreaterThan(10).allMatch(words -> words.size() <= 400);
    }

    @Test
    void takesApartWhatALostLineBreakGlued() {
        assertThat(
                        sentences(
                                "Clerks Want Flood Watch DeclaredThe head of the board spoke. The ferry docked at 4:30 p.m.The quay was "
                                        + "shut in 2030.Torn left. All were freed.GNB clerks stayed. It broke rules.[Read more]"))
                .startsWith(
                        "Clerks Want Flood Watch Declared",
                        "The head of the board spoke.",
                        "The ferry docked at 4:30 p.m.",
                        "The quay was shut in 2030.",
                        "Torn left.",
                        "All were freed.",
                        "GNB clerks stayed.",
                        "It broke rules.");
        assertThat(sentences("Her LinkedIn page and YouTube film were shown to MacTarn and easyJet staff."))
                .hasSize(1);
    }

    @Test
    void stepsOverTheNumbersOfNotes() {
        assertThat(sentences("At least ten guards died.[3][4] A doctor said so.[5]"))
                .containsExactly("At least ten guards died.[3][4]", "A doctor said so.[5]");
    }

    @Test
    void keepsACallInsideItsSentence() {
        assertThat(sentences("Crowds chanting “Freedom! Freedom!” blocked the quay."))
                .hasSize(1);
    }
}
