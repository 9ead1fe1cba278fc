package org.annals.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.annals.document.ContentHash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final int MOST_BYTES = 6 * 1024 * 1024;
    private static final Gazetteer GAZETTEER = SharedGazetteer.INSTANCE;

    @ParameterizedTest
    @CsvSource({
        "gazetteer-entries.bin, b7ed42efccdd83089a247605e4b881651f5cb9d4d5c3b0e80f0d68fe259a6408",
        "gazetteer-names-1.bin, 7c656b2cc3f445517c2fa97f204090bfd9983bc6128734506792b0efe1ee6a0a",
        "gazetteer-names-2.bin, f80d1ffa439c95b50b1840bf149327c1bd6da6617ce4a2908317bd9e0384dfa7"
    })
    void shipsTheFilesThatTheGeneratorMade(String file, String sha256) throws IOException {
        try (InputStream in = Gazetteer.class.getResourceAsStream(file)) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            assertThat(bytes.length).isLessThan(MOST_BYTES);
            assertThat(ContentHash.sha256(bytes)).isEqualTo(sha256);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Алматы; Almaty; KZ",
                "Alma-Ata; Almaty; KZ",
                "Almatı; Almaty; KZ",
                "Aktau; Aktau; KZ",
                "Ақтау; Aktau; KZ",
                "Жаңаөзен; Zhanaozen; KZ",
                "Nur-Sultan; Astana; KZ",
                "Семей; Semey; KZ",
                "Kharkov; Kharkiv; UA",
                "Харків; Kharkiv; UA",
                "Lvov; Lviv; UA",
                "Львов; Lviv; UA",
                "Маріуполь; Mariupol; UA",
                "Bakhmut; Bakhmut; UA",
                "Kiev; Kyiv; UA",
                "Halab; Aleppo; SY",
                "حلب; Aleppo; SY",
                "دمشق; Damascus; SY",
                "بغداد; Baghdad; IQ",
                "كابول; Kabul; AF",
                "Mekka; Makkah; SA",
                "القاهرة; Cairo; EG",
                "الخرطوم; Khartoum; SD",
                "北京; Beijing; CN",
                "Peking; Beijing; CN",
                "廣州; Guangzhou; CN",
                "ウラジオストク; Vladivostok; RU",
                "Saint-Petersburg; Saint Petersburg; RU",
                "Köln; Köln; DE",
                "Cologne; Köln; DE",
                "Geneva; Geneva; CH",
                "Genève; Geneva; CH",
                "Bombay; Mumbai; IN",
                "Madras; Chennai; IN",
                "Saigon; Ho Chi Minh City; VN",
                "Rangoon; Yangon; MM",
                "N'Djamena; N'Djamena; TD",
                "Тбилиси; Tbilisi; GE",
                "თბილისი; Tbilisi; GE",
                "Երևան; Yerevan; AM",
                "서울; Seoul; KR",
                "St. Louis; St. Louis; US"
            })
    void knowsAPlaceByItsNamesInManyScripts(String written, String name, String country) {
        PlaceEntry town = largestTown(written);
        assertThat(town).isNotNull();
        if (town != null) {
            assertThat(town.name()).isEqualTo(name);
            assertThat(town.country()).isEqualTo(country);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ivory Coast; CI",
                "Côte d’Ivoire; CI",
                "Republic of Kenya; KE",
                "DR Congo; CD",
                "Congo-Brazzaville; CG",
                "South Korea; KR",
                "Russian Federation; RU",
                "Burma; MM",
                "Kosovo; XK",
                "Türkiye; TR",
                "Казахстан; KZ",
                "Қазақстан; KZ",
                "Україна; UA",
                "الأردن; JO",
                "中国; CN",
                "Deutschland; DE"
            })
    void knowsCountriesByTheirNames(String written, String code) {
        assertThat(GAZETTEER.find(written)).anySatisfy(reading -> {
            assertThat(reading.entry().feature()).isEqualTo(PlaceFeature.COUNTRY);
            assertThat(reading.entry().country()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Kazakh, KZ",
        "Kazakhstani, KZ",
        "Nigerien, NE",
        "Nigerian, NG",
        "Costa Ricans, CR",
        "Ivorian, CI",
        "Kosovar, XK",
        "Palestinian, PS",
        "Swiss, CH"
    })
    void knowsTheCountryOfADemonym(String word, String code) {
        assertThat(GAZETTEER.countryOfDemonym(word)).isEqualTo(code);
    }

    @Test
    void leavesADemonymOfTwoCountriesOut() {
        assertThat(GAZETTEER.countryOfDemonym("Dominican")).isNull();
        assertThat(GAZETTEER.countryOfDemonym("Congolese")).isNull();
    }

    @Test
    void readsAnAbbreviationOnlyAsItIsWritten() {
        assertThat(GAZETTEER.findAbbreviation("US")).isNotNull();
        assertThat(GAZETTEER.findAbbreviation("us")).isNull();
        assertThat(GAZETTEER.findAbbreviation("Us")).isNull();
    }

    @Test
    void knowsEveryCountryThatHasTowns() {
        for (String code : Locale.getISOCountries()) {
            if (!Set.of("BV", "HM").contains(code)) {
                assertThat(GAZETTEER.findCountry(code)).as(code).isNotNull();
            }
        }
    }

    @Test
    void holdsTwoHundredThousandPlaces() {
        assertThat(GAZETTEER.size()).isGreaterThan(220_000);
        assertThat(GAZETTEER.names()).isGreaterThan(600_000);
    }

    private static @Nullable PlaceEntry largestTown(String name) {
        return GAZETTEER.find(name).stream()
                .map(Gazetteer.Reading::entry)
                .filter(entry -> entry.feature().isSettlement())
                .max(Comparator.comparing(PlaceEntry::population))
                .orElse(null);
    }
}
