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
}
