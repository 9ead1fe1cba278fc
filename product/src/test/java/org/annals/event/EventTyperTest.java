package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of event the words of harm make, and where they make none. */
class EventTyperTest {
    private static EventType type(String text, String words) {
        Chronology chronology =
                new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
        return Chronicle.entry(chronology, words).event().type();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nine people died on Sunday when a plane crashed near Mombasa.               | died
                    Nine people were killed on Sunday in a fire at a hostel in Mombasa.         | killed
                    An earthquake killed nine people in Mombasa on Sunday.                      | killed
                    The singer Vera Olm died in Mombasa on Sunday after a long illness.         | died
                    The singer Vera Olm died in Mombasa on Sunday.                              | died
                    Doctors in Mombasa were fighting for her life on Sunday.                    | fighting
                    The council released a video of the meeting in Mombasa on Sunday.           | released
                    """)
    void takeMishapsAndIdiomsForNoAct(String text, String words) {
        EventType type = type(text, words);

        assertThat(type.acled()).isNull();
        assertThat(type.plover()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gunmen killed nine villagers in Mombasa on Sunday.                          | Violence against civilians
                    Nine people died in an attack on a market in Mombasa on Sunday.             | Violence against civilians
                    Nineteen security officials were killed during the riots in Mombasa on Sunday. |
                    Sixteen police officers were among those killed during the riots in Mombasa on Sunday. |
                    Rebels killed nine soldiers in Mombasa on Sunday.                           | Battles
                    Protesters wounded nine police officers in Mombasa on Sunday.               | Riots
                    Protesters attacked the airport in Mombasa on Sunday.                       | Riots
                    Gunmen killed the wife of a police officer in Mombasa on Sunday.            | Violence against civilians
                    """)
    void askWhoWasHurt(String text, String expected) {
        EventType type = type(text, "Mombasa");

        assertThat(type.acled()).isEqualTo(expected);
        assertThat(type.plover()).isEqualTo("ASSAULT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rebels seized nine farmers in Mombasa on Sunday.                            | Abduction/forced disappearance
                    Rebels seized the town hall and nine villages near Mombasa on Sunday.       | Non-violent transfer of territory
                    The navy captured nine pirates near Mombasa on Sunday.                      | Arrests
                    Police clashed with protesters in Mombasa on Sunday.                        | Violent demonstration
                    Soldiers clashed with rebels in Mombasa on Sunday.                          | Armed clash
                    Police opened fire on protesters in Mombasa on Sunday, killing three.       | Excessive force against protesters
                    Dozens of protesters were killed when they stormed a bank in Mombasa.       | Violent demonstration
                    Nine people were shot dead at a protest in Mombasa on Sunday.               | Excessive force against protesters
                    Police fired tear gas at protesters in Mombasa on Sunday.                   | Protest with intervention
                    Soldiers encircled the rioters in Mombasa on Sunday.                        | Violent demonstration
                    A mob beat a thief to death in Mombasa on Sunday.                           | Mob violence
                    A car bomb exploded in Mombasa on Sunday.                                   | Remote explosive/landmine/IED
                    A suicide bomber killed nine people in Mombasa on Sunday.                   | Suicide bomb
                    Jets bombed a bakery in Mombasa on Sunday, killing four people.             | Air/drone strike
                    An airstrike hit a bakery in Mombasa on Sunday.                             | Air/drone strike
                    An earthquake struck Mombasa on Sunday, killing nine people.                |
                    Rebels set free nine nurses in Mombasa on Sunday.                           | Other
                    """)
    void tellSubEventsApartByWhoDoesItToWhom(String text, String expected) {
        assertThat(type(text, "Mombasa").acledSubEvent()).isEqualTo(expected);
    }

    @Test
    void areNotReadOutOfAccordingTo() {
        EventType type = type("Nine boats were lost near Mombasa on Sunday, according to Vera Olm.", "boats");

        assertThat(type.plover()).isNotEqualTo("AGREE");
    }
}
