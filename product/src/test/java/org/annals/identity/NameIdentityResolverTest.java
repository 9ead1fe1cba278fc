package org.annals.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.document.DocumentId;
import org.junit.jupiter.api.Test;

class NameIdentityResolverTest {
    private static Chronology read(String... texts) {
        Chronicle chronicle = new Chronicle();
        for (int i = 0; i < texts.length; i++) {
            chronicle.article("Outlet " + i, "2031-05-0" + (i + 1), texts[i]);
        }
        return chronicle.build();
    }

    /** The actor mentioned at the words of the article that holds them. */
    private static Actor at(Chronology chronology, String words) {
        for (var reading : chronology.readings()) {
            int at = reading.document().text().indexOf(words);
            if (at >= 0) {
                return actorAt(chronology.actors().actors(), reading.document().id(), at, at + words.length(), words);
            }
        }
        throw new AssertionError("no article holds \"" + words + "\"");
    }

    private static Actor actorAt(List<Actor> actors, DocumentId document, int begin, int end, String words) {
        for (Actor actor : actors) {
            for (ActorMention mention : actor.mentions()) {
                if (mention.document().equals(document)
                        && mention.span().begin() < end
                        && begin < mention.span().end()) {
                    return actor;
                }
            }
        }
        throw new AssertionError("no actor is mentioned at \"" + words + "\"");
    }

    @Test
    void knowsAnAcronymFromAnotherArticle() {
        Chronology read = read(
                "The Harbour Relief Union (HRU) said on Monday that two boats were lost.",
                "Two boats were lost, HRU said on Tuesday.");
        Actor union = at(read, "Harbour Relief Union");
        assertThat(at(read, "HRU said on Tuesday").id()).isEqualTo(union.id());
        assertThat(union.explanation()).contains("“HRU” is the short form of one name only");
    }

    @Test
    void takesASourceInBracketsForNoShortForm() {
        Chronology read = read(
                "The Kenyan government (TNK) said on Monday that two boats were lost.",
                "Two boats were lost, TNK said on Tuesday.");
        assertThat(at(read, "TNK said on Tuesday").id())
                .isNotEqualTo(at(read, "Kenyan government").id());
    }

    @Test
    void givesAnOfficeWithoutANameToTheOneWhomThePileCallsSo() {
        Chronology read = read(
                "Kenyan President Iden Korr said on Monday that the port of Mombasa would open.",
                "The Kenyan president said on Tuesday that the port of Mombasa was open.");
        Actor korr = at(read, "Iden Korr");
        assertThat(at(read, "Kenyan president said").id()).isEqualTo(korr.id());
        assertThat(korr.explanation()).contains("is an office that an article gives to one person");
    }

    @Test
    void givesNoOfficeAwayThatTwoPeopleBear() {
        Chronology read = read(
                "Kenyan President Iden Korr said on Monday that the port of Mombasa would open.",
                "Kenyan President Vera Olm said on Tuesday that the port of Mombasa would open.",
                "The Kenyan president said on Sunday that the port of Mombasa was open.");
        assertThat(at(read, "Kenyan president said on Sunday").id())
                .isNotIn(at(read, "Iden Korr").id(), at(read, "Vera Olm").id());
    }

    @Test
    void keepsTheSwissGovernmentApartFromTheOneTheArticleIsAbout() {
        Chronology read =
                read("The government said on Monday that Nairobi, Mombasa and Kisumu were calm. In Nairobi and "
                        + "Mombasa shops opened in the morning. The Swiss government welcomed the news.");
        assertThat(at(read, "government said").id())
                .isNotEqualTo(at(read, "Swiss government").id());
    }

    @Test
    void leavesTheGovernmentThatOfTheArticleWhereAnotherIsOnlyNamed() {
        Chronology read = read(
                "Fishermen were freed in Mombasa after talks brokered by the Red Cross and the Swiss "
                        + "government, Vera Olm said. The government said the men had come to Nairobi from Mombasa and Kisumu.");
        assertThat(at(read, "government said").id())
                .isNotEqualTo(at(read, "Swiss government").id());
    }

    @Test
    void takesTheArmyForTheOneNamedBefore() {
        Chronology read = read("Kenya's army said on Monday that Swiss tourists had been found near Bern and Zurich. "
                + "The army said they were well.");
        assertThat(at(read, "army said they").id())
                .isEqualTo(at(read, "Kenya's army").id());
    }

    @Test
    void letsNoManBeShe() {
        Chronology read = read("Vera Olm met her brother, Peter Olm, in Mombasa on Monday. "
                + "Peter Olm is a pilot. She said that the port would open.");
        assertThat(at(read, "She said").id()).isEqualTo(at(read, "Vera Olm").id());
    }

    @Test
    void letsACountrySpeak() {
        Chronology read = read("Kenya says that two boats were lost. Officials in Mombasa gave no number.");
        assertThat(at(read, "Kenya says").interestGroup()).isEqualTo("state of KE");
    }

    @Test
    void takesThoseWhomCopiedWordsTellOfForTheSame() {
        Chronology read = read(
                "A family from the suburbs of Mombasa said five of those lost on the ferry were relatives on holiday. "
                        + "They named nobody.",
                "Shops stayed shut on Tuesday. A family from the suburbs of Mombasa said five of those lost on the "
                        + "ferry were their relatives on holiday.",
                "A family from the suburbs of Nairobi said on Sunday that the road to the lake was closed again.");
        Actor family = at(read, "family from the suburbs of Mombasa");
        assertThat(family.mentions().stream().map(ActorMention::document).distinct())
                .hasSize(2);
        assertThat(family.explanation()).contains("“family” stands in words that these articles share");
        assertThat(at(read, "family from the suburbs of Nairobi").id()).isNotEqualTo(family.id());
    }

    @Test
    void takesAnUnnamedSpokesmanForTheBodyThatSpeaks() {
        Chronology read = read(
                "Two boats were lost near Mombasa, a spokesman for the Harbour Relief Union said on Monday.",
                "The Harbour Relief Union said on Tuesday that a third boat was lost.");
        Actor union = at(read, "Harbour Relief Union said");
        assertThat(at(read, "spokesman for the Harbour").id()).isEqualTo(union.id());
        assertThat(union.name()).isEqualTo("Harbour Relief Union");
    }

    @Test
    void takesASpokesmanForNoPersonForWhomHeSpeaks() {
        Chronology read =
                read("Kenyan President Iden Korr came to Mombasa on Monday. A spokesman for the president said "
                        + "the port would open. A spokesman for Korr said it was safe.");
        String korr = at(read, "Iden Korr").id();
        assertThat(at(read, "spokesman for the president").id()).isNotEqualTo(korr);
        assertThat(at(read, "spokesman for Korr").id()).isNotEqualTo(korr);
    }

    @Test
    void takesARoleBesideANameForThatPerson() {
        Chronology read = read("A spokeswoman for Iden Korr, Sayyida Vera Olm, said on Monday that the port of Mombasa "
                + "would open. She added that the talks would go on.");
        Actor olm = at(read, "Vera Olm");
        assertThat(at(read, "spokeswoman for").id()).isEqualTo(olm.id());
        assertThat(at(read, "She added").id()).isEqualTo(olm.id());
    }

    @Test
    void takesTheSpokesmanWithAnHonorificForTheOneSpokenOfBefore() {
        Chronology read = read("A government spokesman said on Monday that the port of Mombasa would open. "
                + "The talks will go on, the spokesman, Sayyid Peter Olm, said.");
        assertThat(at(read, "government spokesman").id())
                .isEqualTo(at(read, "Peter Olm").id());
    }

    @Test
    void takesTheCityOfAnOfficeForTheTownOfItsSentence() {
        Chronology read = read(
                "The Mombasa commandant’s office said on Monday that two boats were lost.",
                "Two boats were lost in Mombasa, the commandant’s office of the Kenyan city said on Tuesday. "
                        + "Shops in Kisumu, Nakuru and Nairobi were open.");
        assertThat(at(read, "commandant’s office of the Kenyan city").id())
                .isEqualTo(at(read, "commandant’s office said").id());
    }

    @Test
    void knowsTheHomeOfficeAndTheStateDepartment() {
        Chronology read = read(
                "The Kenyan interior ministry said on Monday that Nairobi, Mombasa and Kisumu were calm.",
                "Nairobi, Mombasa and Kisumu were calm, the Home Office said. The US State Department sent two boats. "
                        + "The US department of energy said nothing.");
        assertThat(at(read, "Home Office").id())
                .isEqualTo(at(read, "Kenyan interior ministry").id());
        assertThat(at(read, "State Department").id())
                .isNotEqualTo(at(read, "department of energy").id());
    }

    @Test
    void hearsWhomAnArticleFollows() {
        Chronology read =
                read("According to the commissioner for fisheries in Kenya, two boats were lost near Mombasa.");
        assertThat(at(read, "commissioner for fisheries").country()).isEqualTo("KE");
    }
}
