package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EnglishAnalyserTest {
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(PlaceNames.NONE);

    private static TextAnalysis analyse(String text) {
        String hash = ContentHash.sha256(text);
        return ANALYSER.analyse(new Document(
                new DocumentId("d" + hash.substring(0, 12)),
                "test",
                List.of(),
                text,
                hash,
                "en",
                Metadata.NONE,
                List.of()));
    }

    private static List<String> sentences(String text) {
        return analyse(text).sentences().stream()
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    private static List<String> names(String text, NameKind kind) {
        return analyse(text).names().stream()
                .filter(name -> name.kind() == kind)
                .map(name -> name.span().of(text))
                .toList();
    }

    @Test
    void splitsAfterADateThatEndsASentence() {
        assertThat(sentences("The fair in Velmia opened on May 3. The visitors wanted bread."))
                .containsExactly("The fair in Velmia opened on May 3.", "The visitors wanted bread.");
    }

    @Test
    void keepsAbbreviationsInsideTheirSentence() {
        assertThat(sentences("Mr. Olm of the U.S. Army met Gen. Tarn on Jan. 5 at 3 p.m. near St. Orm. He left."))
                .containsExactly(
                        "Mr. Olm of the U.S. Army met Gen. Tarn on Jan. 5 at 3 p.m. near St. Orm.", "He left.");
    }

    @Test
    void keepsTheClosingMarkWithTheSentenceItCloses() {
        assertThat(sentences("“We saw fire. We ran,” Ilva Torn said. “It was night.” The mayor left."))
                .containsExactly("“We saw fire.", "We ran,” Ilva Torn said.", "“It was night.”", "The mayor left.");
    }

    @Test
    void splitsWhereTheSpaceAfterAFullStopIsMissing() {
        assertThat(sentences("He was held in prison.The court met.")).hasSize(2);
    }

    @Test
    void keepsAQuotedChannelNameWithTheSentenceBeforeAStrayStop() {
        assertThat(sentences("“No,” Torn told a reporter of the station. “Radio7”."))
                .hasSize(1);
    }

    @Test
    void findsAnOrganisationWithItsComplements() {
        assertThat(names("The Board of Inland Waters of Velmia said so.", NameKind.ORGANISATION))
                .containsExactly("Board of Inland Waters of Velmia");
    }

    @Test
    void takesALoneSurnameForThePersonNamedInFull() {
        assertThat(names("Ilva Torn spoke. Later Torn left.", NameKind.PERSON)).containsExactly("Ilva Torn", "Torn");
    }

    @Test
    void leavesTheTitleOutOfThePersonsName() {
        assertThat(names("He met President Ilva Torn there.", NameKind.PERSON)).containsExactly("Ilva Torn");
    }

    @Test
    void findsQuotationsWithBrokenMarks() {
        String text = "He told the channel “News 24“ that it was over.";
        assertThat(analyse(text).quotations()).singleElement().satisfies(quotation -> {
            assertThat(quotation.inner().of(text)).isEqualTo("News 24");
            assertThat(quotation.speech()).isFalse();
        });
    }

    @Test
    void givesConjoinedPredicatesTheFirstOnesSubject() {
        String text = "The crowd broke into the hall, burned the archive and seized the radio station.";
        assertThat(analyse(text).clauses())
                .extracting(clause ->
                        clause.subject() == null ? null : clause.subject().of(text))
                .containsExactly("The crowd", "The crowd", "The crowd");
    }

    @Test
    void readsAReducedRelativeAsNonFinite() {
        String text = "The number of houses painted near the river had increased.";
        assertThat(analyse(text).clauses())
                .filteredOn(clause -> clause.lemma().equals("paint"))
                .allMatch(clause -> clause.has(Clause.Feature.NON_FINITE));
    }

    @Test
    void knowsTheVerbOfAShortPast() {
        assertThat(analyse("Eleven people died on Monday. The guards used the road. They owed him money.")
                        .clauses())
                .extracting(Clause::lemma)
                .containsExactly("die", "use", "owe");
    }

    @RepeatedTest(20)
    void keepsEverySpanInsideRandomText(RepetitionInfo repetition) {
        Random random = new Random(Long.getLong("test.seed", 7) + repetition.getCurrentRepetition());
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            builder.appendCodePoint(randomPoint(random));
        }
        String text = builder.toString();
        TextAnalysis analysis = analyse(text);
        for (Sentence sentence : analysis.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.text()).isEqualTo(token.span().of(text));
                assertThat(splitsAPair(text, token.span())).isFalse();
            }
        }
    }

    private static int randomPoint(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> " .\"“”'’!?-\n()".codePointAt(random.nextInt(13));
            case 1 -> 0x1F600 + random.nextInt(60);
            case 2 -> 0x0300 + random.nextInt(60);
            case 3 -> 0x0410 + random.nextInt(60);
            default -> 'A' + random.nextInt(58);
        };
    }

    private static boolean splitsAPair(String text, Span span) {
        return isInsidePair(text, span.begin()) || isInsidePair(text, span.end());
    }

    private static boolean isInsidePair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
