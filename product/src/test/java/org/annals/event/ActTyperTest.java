package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.junit.jupiter.api.Test;

class ActTyperTest {
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(PlaceNames.NONE);

    private static String type(String sentence) {
        return String.valueOf(new SentenceTypes()
                .plover(ANALYSER.parse(ANALYSER.analyse(new Document(
                        new DocumentId("d"), "d", List.of(), sentence, "", "en", Metadata.NONE, List.of())))));
    }

    @Test
    void passesTheQuestionOnFromVerbsOfSaying() {
        assertThat(type("The ministry said that rebels attacked the harbour.")).isEqualTo("ASSAULT");
    }

    @Test
    void takesWhatWillHappenForAnAgreementOrAThreat() {
        assertThat(type("The council said it would visit the flooded villages."))
                .isEqualTo("AGREE");
        assertThat(type("The council said it will suspend all aid to the islands."))
                .isEqualTo("THREATEN");
    }

    @Test
    void takesWhatMustHappenForARequest() {
        assertThat(type("The miners said the company must return the boats.")).isEqualTo("REQUEST");
    }

    @Test
    void takesWhatWillNotHappenForARefusal() {
        assertThat(type("The company will not return the boats.")).isEqualTo("REJECT");
    }

    @Test
    void knowsNothingOfWhatIsNoAct() {
        assertThat(type("The lake is deep and cold.")).isEqualTo("null");
    }
}
