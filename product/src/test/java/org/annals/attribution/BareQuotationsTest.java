package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.junit.jupiter.api.Test;

/** Quotations without a verb of speaking, and words that only look like somebody's statement. */
class BareQuotationsTest {
    private static Chronology read(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static String voice(String text, String words) {
        Attribution attribution = Chronicle.claim(read(text), words).claim().attribution();
        return attribution.speaker() == null ? "" : attribution.speaker().name();
    }

    @Test
    void goOnWithTheOnlyVoiceBefore() {
        String text =
                "The mayor, Orla Venning, said the vote should never have been called. “A vote of this kind is really the last"
                        + " option for a town.” The hall in Lenn was full.";

        assertThat(voice(text, "really the last option")).isEqualTo("Orla Venning");
    }

    @Test
    void areNobodysWhereSomebodyElseIsNamedBetween() {
        String text =
                "The mayor, Orla Venning, said the vote should never have been called. Milo Trant went to the window of the"
                        + " hall. “A vote of this kind is really the last option for a town.” The hall in Lenn was full.";

        assertThat(voice(text, "really the last option")).isEmpty();
    }

    @Test
    void areFoundWhereTheirMarkIsLeftBehindAtTheEndOfTheLineBefore() {
        String text =
                "The mayor, Orla Venning, said the harbour would open. \"\nWe have waited for this day since the flood in"
                        + " the spring. \"\nIt was a hard year for the town,\" she said. The hall in Lenn was full.";

        assertThat(voice(text, "We have waited")).isEqualTo("Orla Venning");
        assertThat(voice(text, "It was a hard year")).isEqualTo("Orla Venning");
        assertThat(voice(text, "The hall in Lenn")).isEmpty();
    }

    @Test
    void whoAsksAssertsNothing() {
        List<String> claims = Chronicle.claims(read(
                        "Orla Venning said: “Who closed the harbour in Lenn? Nobody told the crews on the river.”"))
                .stream()
                .map(DatedClaim::claim)
                .map(Claim::text)
                .toList();

        assertThat(claims)
                .noneMatch(text -> text.contains("Who closed"))
                .anyMatch(text -> text.contains("Nobody told"));
    }

    @Test
    void theWriterIsNoVoice() {
        List<Form> forms = Chronicle.claims(
                        read("I hope that the council of Lenn will open the harbour. Farmers blocked the road in May."))
                .stream()
                .map(claim -> claim.claim().attribution().form())
                .toList();

        assertThat(forms).containsOnly(Form.NONE);
    }

    @Test
    void silenceIsNoStatement() {
        List<String> claims = Chronicle.claims(
                        read("Orla Venning said nothing because she knew the harbour would open. The crews waited."))
                .stream()
                .filter(claim -> claim.claim().attribution().form() != Form.NONE)
                .map(claim -> claim.claim().text())
                .toList();

        assertThat(claims).isEmpty();
    }
}
