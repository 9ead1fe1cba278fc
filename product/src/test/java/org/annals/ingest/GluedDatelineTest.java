package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.document.Region;
import org.junit.jupiter.api.Test;

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
