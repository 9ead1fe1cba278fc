package org.annals.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.annals.Articles;
import org.annals.ingest.Rejection;
import org.annals.language.EnglishAnalyser;
import org.junit.jupiter.api.Test;

class OwnPlacesTest {
    private static final String HEAD = "name,alternates,kind,country,admin1,within,latitude,longitude\n";
    private static final Gazetteer SHIPPED = SharedGazetteer.INSTANCE;

    private static Gazetteer with(String rows) {
        return SHIPPED.with(OwnPlacesFile.parse("own.csv", HEAD + rows));
    }

    private static Place place(Gazetteer gazetteer, String text, String surface) {
        int at = text.indexOf(surface);
        EnglishAnalyser analyser = new EnglishAnalyser(new GazetteerPlaceNames(gazetteer));
        return OwnPlaceResolver.of(gazetteer).resolve(analyser.analyse(Articles.of(text))).stream()
                .filter(mention -> mention.span().begin() == at)
                .map(PlaceMention::place)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no place at \"" + surface + "\" in: " + text));
    }

    @Test
    void findsASquareByAnyOfItsNames() {
        Gazetteer gazetteer = with("Freedom Square,Alangi Square|Maidan Alangi,square,KE,,Mombasa,-4.0512,39.6683\n");
        Place place = place(gazetteer, "Two shops burned at Maidan Alangi, residents of Mombasa said.", "Maidan");
        assertThat(place.name()).isEqualTo("Freedom Square");
        assertThat(place.kind()).isEqualTo(PlaceKind.FACILITY);
        assertThat(place.precision()).isEqualTo(PlacePrecision.EXACT);
        assertThat(place.latitude()).isEqualTo(-4.0512);
        assertThat(place.explanation()).contains("your own gazetteer");
    }

    @Test
    void leavesANameAloneThatTheTextPutsElsewhere() {
        Gazetteer gazetteer = with("Freedom Square,,square,KE,,Mombasa,-4.0512,39.6683\n");
        String text =
                "Police fired at Freedom Square in Berlin on Monday. Hamburg and Cologne were calm. Kenya was calm.";
        assertThat(place(gazetteer, text, "Freedom Square").country()).isEqualTo("DE");
    }

    @Test
    void believesTwoPlacesThatNoGazetteerKnowsWhereTheyStandTogether() {
        Gazetteer gazetteer = with(
                "Vellmarosh,,city,,,,47.1,-32.1\nKorvine Bridge,,bridge,,,,47.2,-32.2\nBerlin,,city,,,,47.3,-32.3\n");
        String text = "Soldiers shot at the Korvine Bridge near Vellmarosh while talks went on in Oslo.";
        assertThat(place(gazetteer, text, "Korvine").latitude()).isEqualTo(47.2);
        assertThat(place(gazetteer, text, "Vellmarosh").precision()).isEqualTo(PlacePrecision.EXACT);

        String other = "Police shot at the Korvine Bridge in Berlin while talks went on in Oslo.";
        assertThat(place(gazetteer, other, "Berlin").country()).isEqualTo("DE");
        assertThat(place(gazetteer, other, "Korvine").latitude()).isNotEqualTo(Double.valueOf(47.2));
    }

    @Test
    void goesBeforeATownOfItsNameWhereTheTextIsAboutItsSurroundingsOnly() {
        Gazetteer gazetteer = with("Springfield,,village,KE,,,-3.9,39.5\n");
        assertThat(place(gazetteer, "A bus from Mombasa to Springfield was stopped on Monday.", "Springfield")
                        .country())
                .isEqualTo("KE");
        assertThat(place(gazetteer, "A bus from Chicago to Springfield, Illinois, was stopped.", "Springfield")
                        .country())
                .isEqualTo("US");
    }

    @Test
    void putsAPlaceWithoutAPointAtWhatItLiesIn() {
        Gazetteer gazetteer = with("Lamp House,,prison,Kenya,,Mombasa,,\n");
        Place place =
                place(gazetteer, "Seven people from Mombasa were taken to Lamp House, lawyers said.", "Lamp House");
        assertThat(place.precision()).isEqualTo(PlacePrecision.NEAR);
        assertThat(place.latitude()).isBetween(-4.2, -3.9);
    }

    @Test
    void refusesBadRowsByNumberAndTakesTheRest() {
        Gazetteer gazetteer = with(
                "Good,,village,KE,,,-3.9,39.5\nCastle,,castle,KE,,,1,2\n,,village,KE,,,1,2\n"
                        + "Far,,village,KE,,,120,2\n\nHalf,,village,KE,,,1,\nLost,,village,XX,,,1,2\n"
                        + "\"Quoted, \"\"Place\"\"\",,village,KE,,,-3.8,39.4\nLong,,village,KE,,,1,2,3\nWhere,,village,KE,,,,\n");
        assertThat(gazetteer.own().size()).isEqualTo(2);
        assertThat(gazetteer.own().rejections())
                .extracting(Rejection::position)
                .containsExactlyInAnyOrder(3L, 4L, 5L, 7L, 8L, 10L, 11L);
        assertThat(gazetteer.own().rejections()).extracting(Rejection::input).containsOnly("own.csv");
    }

    @Test
    void refusesAFileWithoutNames() {
        assertThatThrownBy(() -> OwnPlacesFile.parse("own.csv", "place,kind\nA,village\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void readsSemicolonsAndAMark() {
        OwnPlaces places =
                OwnPlacesFile.parse("own.csv", "\uFEFFname;kind;country;latitude;longitude\r\nA B;village;KE;1;2\r\n");
        assertThat(SHIPPED.with(places).own().size()).isEqualTo(1);
    }

    @Test
    void standsForItsContent() {
        String one =
                OwnPlacesFile.parse("a.csv", HEAD + "A,,village,KE,,,1,2\n").fingerprint();
        assertThat(OwnPlacesFile.parse("b.csv", HEAD + "A,,village,KE,,,1,2\n").fingerprint())
                .isEqualTo(one);
        assertThat(OwnPlacesFile.parse("a.csv", HEAD + "A,,village,KE,,,1,3\n").fingerprint())
                .isNotEqualTo(one);
        assertThat(List.of(OwnPlaces.NONE.fingerprint())).containsExactly("");
    }
}
