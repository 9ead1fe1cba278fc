package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.document.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A headline whose line break was lost before a dateline. */
class GluedDatelineTest {
    @Test
    void isThePagesTitle() {
        String text =
                "Nine clerks freed in harbour of LennLENN, Velmia, May 3 (Velm News) -- Nine clerks were freed on Friday.";

        assertThat(new LayoutReader().read(text, null).regions())
                .extracting(region -> region.kind() + " " + region.span().of(text))
                .contains(
                        Region.Kind.TITLE + " Nine clerks freed in harbour of Lenn",
                        Region.Kind.DATELINE + " LENN, Velmia, May 3 (Velm News) --");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Roundup: Two hurt in Lenn ferry fire Ida Varro LENN, Nov. 14 (Xinhua) -- Two clerks were hurt on Friday.|Nov. 14 (Xinhua) --",
                "UPDATE 3: Guild opens dam By Ann Lee, dpa Lenn (dpa) - The guild of Lenn opened a dam on Friday.|(dpa) -",
                "Clerks of U.S. Steel freed in Lenn By ANN LEE LENN, Velmia (AP) — Nine clerks were freed on Friday.|(AP) —",
            })
    void isKnownBehindALabelABylineAndADay(String text, String dateline) {
        List<Region> regions = new LayoutReader().read(text, null).regions();

        assertThat(regions)
                .extracting(region -> region.kind() + " " + region.span().of(text))
                .contains(Region.Kind.DATELINE + " " + dateline);
        assertThat(regions).extracting(Region::kind).contains(Region.Kind.TITLE);
    }

    @Test
    void butASentenceInFrontOfAnAgencyIsTold() {
        String text = "The guild of Lenn opened the dam. It was filmed by Ann Lee (Reuters) - who was there.";

        assertThat(new LayoutReader().read(text, null).regions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon Jun 13, 2031 4:16 am BST The guild of Lenn opened the dam on Friday.",
                "Page last updated at 15:03 GMT, Friday, 10 August 2031 16:03 UK The guild of Lenn opened the dam on Friday.",
            })
    void aPagesStampInFrontOfItsFirstSentenceIsItsDate(String text) {
        assertThat(new LayoutReader().read(text, null).regions())
                .extracting(region -> region.kind() + " " + region.span().of(text))
                .containsExactly(Region.Kind.HEADER_DATE + " " + text.substring(0, text.indexOf(" The guild")));
    }

    @Test
    void butANameWithCapitalsInsideIsNone() {
        String text = "The McTARNISH ferry was raised near Lenn on Friday, harbour master Ida Varro said.";

        assertThat(new LayoutReader().read(text, null).regions()).isEmpty();
    }

    @Test
    void mayEndWithAnUnderscore() {
        String text = "LENN, Velmia (AP)_ The ferry quay was closed on Friday, harbour master Ida Varro said.";

        assertThat(new LayoutReader().read(text, null).regions())
                .extracting(region -> region.kind() + " " + region.span().of(text))
                .containsExactly(Region.Kind.DATELINE + " LENN, Velmia (AP)_");
    }
}
