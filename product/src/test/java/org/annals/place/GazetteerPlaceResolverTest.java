package org.annals.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.language.EnglishAnalyser;
import org.annals.language.TextAnalysis;
import org.junit.jupiter.api.Test;

class GazetteerPlaceResolverTest {
    private static final EnglishAnalyser ANALYSER =
            new EnglishAnalyser(new GazetteerPlaceNames(SharedGazetteer.INSTANCE));
    private static final PlaceResolver RESOLVER = new GazetteerPlaceResolver(SharedGazetteer.INSTANCE);

    private static List<PlaceMention> resolve(String text) {
        Document document = new Document(
                new DocumentId("d1"), "d1", List.of(), text, ContentHash.sha256(text), "en", Metadata.NONE, List.of());
        TextAnalysis analysis = ANALYSER.analyse(document);
        return RESOLVER.resolve(analysis);
    }

    /** "surface=name/kind/country" of every mention that names a place. */
    private static List<String> read(String text) {
        return resolve(text).stream()
                .filter(mention -> mention.use() != PlaceMention.Use.ADJECTIVE)
                .map(mention -> mention.span().of(text) + "=" + mention.place().name() + "/"
                        + mention.place().kind() + "/" + mention.place().country())
                .toList();
    }

    @Test
    void readsACityAndItsCountry() {
        assertThat(read("A warehouse burned down in Kisumu on Monday. Officials in Kenya opened an inquiry."))
                .containsExactly("Kisumu=Kisumu/CITY/KE", "Kenya=Kenya/COUNTRY/KE");
    }

    @Test
    void findsNamesWhoseFirstWordIsWrittenOut() {
        assertThat(read("A bridge fell in Fort Worth. It snowed in Saint Petersburg, in Russia."))
                .contains("Fort Worth=Fort Worth/CITY/US")
                .anyMatch(place -> place.startsWith("Saint Petersburg=") && place.endsWith("/RU"));
    }

    @Test
    void readsAnAbbreviationOfTwoPartsAndAPartOfADivision() {
        assertThat(read("CHARLESTON, W.Va. - Floods hit the town. Roads in Northeast Georgia stayed open, officials of"
                        + " Atlanta said."))
                .contains("CHARLESTON=Charleston/CITY/US", "W.Va.=West Virginia/REGION/US");
    }

    @Test
    void findsThePlacesInsideWordsWithHyphens() {
        String text = "The Nairobi-based lender and the Abu Dhabi-based insurer met on the Kenyan-Ugandan border.";

        assertThat(read(text)).contains("Nairobi=Nairobi/CITY/KE").anyMatch(place -> place.startsWith("Abu Dhabi="));
        assertThat(resolve(text).stream().filter(mention -> mention.use() == PlaceMention.Use.ADJECTIVE))
                .extracting(mention -> mention.span().of(text))
                .containsExactly("Kenyan", "Ugandan");
        assertThat(resolve(text)).noneMatch(PlaceMention::isLocation);
    }

    @Test
    void putsNoTownOfAListIntoTheNext() {
        assertThat(read("Talks were held in Washington, New York and Boston on Monday."))
                .contains("Boston=Boston/CITY/US")
                .noneMatch(place -> place.startsWith("Washington=Washington County"));
        assertThat(read("The fire broke out in Rochester, New York and spread."))
                .isNotEmpty();
    }

    @Test
    void takesChildrenForPeopleAndAnAdjectiveForNoTown() {
        assertThat(read("She fled with her children Hannah and Ari. He spoke in the English city of Salisbury."))
                .noneMatch(place -> place.startsWith("Ari=") || place.startsWith("English"));
    }

    @Test
    void putsAVillageIntoTheRegionNamedBeforeIt() {
        assertThat(read("Protests took place in the West Bank village of Nabi Zeleh."))
                .containsExactly("West Bank=West Bank/REGION/PS", "Nabi Zeleh=Nabi Zeleh/CITY/PS");
    }

    @Test
    void tellsACityFromTheRegionOfItsName() {
        assertThat(read("Dams broke in the Orenburg region. In Orenburg, schools were closed."))
                .containsExactly("Orenburg region=Orenburg Oblast/REGION/RU", "Orenburg=Orenburg/CITY/RU");
    }

    @Test
    void saysWhichCountriesAdjectivesPointToWithoutCallingThemLocations() {
        String text = "Kenyan and South Korean envoys met EU officials in Kisumu. An aide spoke in Russian.";
        assertThat(resolve(text).stream()
                        .filter(mention -> mention.use() == PlaceMention.Use.ADJECTIVE)
                        .map(mention ->
                                mention.span().of(text) + "=" + mention.place().name()))
                .containsExactly("Kenyan=Kenya", "South Korean=South Korea", "EU=Europe");
    }

    @Test
    void knowsTheCapitalBesideItsDistrict() {
        assertThat(read("The envoys met in Washington, D.C. on Monday. In Washington, talks went on."))
                .containsExactly(
                        "Washington=Washington/CITY/US",
                        "D.C.=District of Columbia/REGION/US",
                        "Washington=Washington/CITY/US");
    }

    @Test
    void readsTwoRegionsThatShareOneNoun() {
        assertThat(read("The order covers the Poltava and Sumy regions."))
                .containsExactly("Poltava=Poltava/REGION/UA", "Sumy regions=Sumy/REGION/UA");
    }

    @Test
    void readsTheRegionNamedAfterItsNoun() {
        assertThat(read("Floods hit the province of Antalya on Friday.")).containsExactly("Antalya=Antalya/REGION/TR");
    }

    @Test
    void putsAFacilityNearItsTown() {
        List<PlaceMention> mentions = resolve("Flights from Entebbe International Airport were cancelled.");
        assertThat(mentions).hasSize(1);
        Place place = mentions.get(0).place();
        assertThat(place.kind()).isEqualTo(PlaceKind.FACILITY);
        assertThat(place.precision()).isEqualTo(PlacePrecision.NEAR);
        assertThat(place.country()).isEqualTo("UG");
    }

    @Test
    void givesOneIdToAFacilityUnderTwoSpellings() {
        List<PlaceMention> mentions =
                resolve("Police sealed off Odessa airport. Flights to Odesa International Airport were diverted.");
        assertThat(mentions).hasSize(2);
        assertThat(mentions.get(0).place().id())
                .isEqualTo(mentions.get(1).place().id());
    }

    @Test
    void givesOneIdToACityUnderTwoSpellings() {
        List<PlaceMention> mentions = resolve("Shells fell on Kharkov. In Kharkiv, a school was hit.");
        assertThat(mentions).hasSize(2);
        assertThat(mentions.get(0).place()).isEqualTo(mentions.get(1).place());
    }

    @Test
    void takesTheStateAfterTheComma() {
        assertThat(read("A fire broke out in Springfield, Ohio, overnight."))
                .containsExactly("Springfield=Springfield/CITY/US", "Ohio=Ohio/REGION/US");
        assertThat(resolve("A fire broke out in Springfield, Ohio, overnight.")
                        .get(0)
                        .place()
                        .admin1())
                .isEqualTo("Ohio");
    }

    @Test
    void takesAnAbbreviatedStateAfterTheComma() {
        assertThat(resolve("A fire broke out in Peoria, Ill., overnight.")
                        .get(0)
                        .place()
                        .admin1())
                .isEqualTo("Illinois");
    }

    @Test
    void takesTheCountryThatTheOtherPlacesShare() {
        String text = "Troops entered Tripoli on Sunday. Fighting in Benghazi and Misrata went on, Libya's army said.";
        assertThat(read(text)).contains("Tripoli=Tripoli/CITY/LY");
    }

    @Test
    void takesTheCountryOfTheDemonym() {
        assertThat(read("A bus overturned near the Colombian town of Armenia.")).contains("Armenia=Armenia/CITY/CO");
    }

    @Test
    void namesNoPlaceWhereTheTextNamesNone() {
        assertThat(read("She wrote from a South Asian city. The city was quiet, and the country waited."))
                .isEmpty();
    }

    @Test
    void takesNoPersonForAPlace() {
        assertThat(read("Paris Jackson met Austin Powers. Jackson said that Powers would sing."))
                .isEmpty();
    }

    @Test
    void takesNoWordForAPlace() {
        assertThat(read("Reading is fun. Nice words, said the March report. Of the two, Mobile phones sold best."))
                .isEmpty();
    }

    @Test
    void takesNoAdjectiveForAPlace() {
        assertThat(read("Kenyan police arrested three Ugandans and a Swiss tourist."))
                .isEmpty();
    }

    @Test
    void keepsAnUnknownVillageWithoutAPoint() {
        List<PlaceMention> mentions = resolve("Gunmen attacked the village of Zorvanteh in Borno State.");
        Place village = mentions.get(0).place();
        assertThat(village.name()).isEqualTo("Zorvanteh");
        assertThat(village.precision()).isEqualTo(PlacePrecision.UNRESOLVED);
        assertThat(village.latitude()).isNull();
        assertThat(village.country()).isEqualTo("NG");
    }

    @Test
    void saysNoCountryOfAnUnknownVillageThatTheTextDoesNotPlace() {
        assertThat(resolve("Gunmen attacked the village of Zorvanteh.")
                        .get(0)
                        .place()
                        .country())
                .isNull();
    }

    @Test
    void namesOtherReadings() {
        Place place = resolve("A fire broke out in Springfield, Ohio.").get(0).place();
        assertThat(place.explanation()).contains("Ohio");
        assertThat(resolve("A bomb exploded in Tripoli.").get(0).place().alternatives())
                .anyMatch(name -> name.contains("Lebanon"));
    }

    @Test
    void takesTheCapitalWhereTheTextSaysCapital() {
        assertThat(read("They took off for the capital San Jose and never arrived."))
                .containsExactly("San Jose=San José/CITY/CR");
    }

    @Test
    void takesACityNamedLikeACountry() {
        assertThat(read("The plane left the city of Liberia in Guanacaste.")).contains("Liberia=Liberia/CITY/CR");
    }

    @Test
    void letsAmbiguousNamesSettleOneAnother() {
        List<PlaceMention> mentions =
                resolve("Storms hit Gainesville, Flowery Branch and Oakwood. Hall County closed its schools.");
        assertThat(mentions)
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.place().admin1()).isEqualTo("Georgia"));
    }

    @Test
    void takesNoInstitutionForAPlace() {
        assertThat(read("The White House told Congress on Thursday that NATO had agreed."))
                .isEmpty();
    }

    @Test
    void leavesASiteThatTheGazetteerLacksWithoutAPoint() {
        Place prison =
                resolve("She was taken to Grolnik Prison on Friday.").get(0).place();
        assertThat(prison.kind()).isEqualTo(PlaceKind.FACILITY);
        assertThat(prison.precision()).isEqualTo(PlacePrecision.UNRESOLVED);
        assertThat(prison.country()).isNull();
    }

    @Test
    void leavesATownUnresolvedThatTheStateDoesNotHave() {
        Place town =
                resolve("A fire broke out in Zurich, Fla., overnight.").get(0).place();
        assertThat(town.precision()).isEqualTo(PlacePrecision.UNRESOLVED);
        assertThat(town.country()).isEqualTo("US");
        assertThat(town.admin1()).isEqualTo("Florida");
    }

    @Test
    void readsTheCountryInTheNameOfItsMinistry() {
        assertThat(read("The Ministry of Health of Ghana confirmed two cases."))
                .containsExactly("Ghana=Ghana/COUNTRY/GH");
    }

    @Test
    void readsADateline() {
        assertThat(read("TAMALE, Ghana (AP) — A market burned down on Sunday.").get(0))
                .isEqualTo("TAMALE=Tamale/CITY/GH");
    }

    @Test
    void staysInsideTheTextWhateverItIs() {
        String text =
                "In \uD83D\uDE00Paris\u0301, (, ,, Texas of the of, \u0645\u0635\u0631 \u200f in in New New York York County county.";
        for (PlaceMention mention : resolve(text)) {
            assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void resolvesTheSameTextTwiceToTheSamePlaces() {
        String text = "Trucks left Mersin for Aleppo and Homs, then Beirut.";
        assertThat(resolve(text)).isEqualTo(resolve(text));
    }
}
