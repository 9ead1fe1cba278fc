package org.annals.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did it and who suffered, where a noun of violence names them and the verb does not. */
class ViolentPhrasesTest {
    private static List<String> roles(String sentence) {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-10", sentence + "\n\nThe market of Lenn stayed closed.")
                .build();
        return Chronicle.claims(chronology).stream()
                .map(DatedClaim::claim)
                .filter(claim -> claim.tellsViolence())
                .flatMap(claim -> claim.roles().stream())
                .map(filler -> filler.role() + " " + filler.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Twelve people were killed in shelling by the security forces. | PATIENT Twelve people | AGENT the security forces",
                "Seventeen soldiers died in attacks by army deserters. | PATIENT Seventeen soldiers | AGENT army deserters",
                "An attack by gunmen on a bus killed nine passengers. | AGENT gunmen | PATIENT nine passengers",
                "Army shelling killed six villagers in Tavo. | AGENT Army | PATIENT six villagers",
                "Security forces opened fire, killing four protesters. | AGENT Security forces | PATIENT four protesters",
                "Six soldiers were killed in clashes with rebels. | PATIENT Six soldiers | AGENT rebels",
                "Three villagers were killed when soldiers opened fire. | PATIENT Three villagers | AGENT soldiers",
            })
    void namesThoseWhoDidItAndThoseWhoSuffered(String sentence, String one, String other) {
        assertThat(roles(sentence)).contains(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "Twelve people were killed in shelling of the town.",
        "A bomb killed four people in Tavo.",
        "Two people died in fighting in the north.",
    })
    void namesNobodyWhomTheWordsDoNotName(String sentence) {
        assertThat(roles(sentence)).isNotEmpty().noneMatch(role -> role.startsWith("AGENT"));
    }
}
