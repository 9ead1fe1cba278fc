package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.ChronologySlice;
import org.annals.chronology.EventFilter;
import org.annals.identity.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filtered chronology holds the events that match, all that hangs on them, and nothing else. */
class ChronologySliceTest {
    private static final Chronology WHOLE = new Chronicle()
            .article(
                    "Lenn Courier",
                    "2031-05-10",
                    "Mayor Orla Venning said 12 people were killed in Mombasa on May 8.\n\nProtesters marched through"
                            + " Nairobi on May 9, minister Ruben Stahl said.")
            .article(
                    "Open Gate",
                    "2031-05-11",
                    "Farmers blocked the road to Nairobi in April.\n\n14 people were killed in"
                            + " Mombasa on May 8, the ministry said.")
            .article("The Ferry", "2031-05-11", "Cantons voted.")
            .build();

    @TempDir
    private Path folder;

    @Test
    void keepsNothingOfOtherEvents() {
        Chronology slice = ChronologySlice.of(WHOLE, EventFilter.parse("outcome=killed"));

        Set<String> claims = new TreeSet<>();
        slice.entries().forEach(entry -> claims.addAll(entry.event().claims()));
        assertThat(slice.entries()).isNotEmpty().hasSizeLessThan(WHOLE.entries().size());
        assertThat(Chronicle.claims(slice)).extracting(claim -> claim.id()).containsExactlyInAnyOrderElementsOf(claims);
        assertThat(slice.actors().actors())
                .extracting(Actor::name)
                .contains("Orla Venning")
                .doesNotContain("Ruben Stahl");
        assertThat(slice.readings())
                .extracting(reading -> reading.document().metadata().outlet())
                .contains("Lenn Courier")
                .doesNotContain("The Ferry");
    }

    @Test
    void everySliceIsWholeInItself() throws IOException {
        for (String line : List.of("outcome=killed", "undated", "place=nairobi", "origins>=99", "speaker=venning")) {
            Chronology slice = ChronologySlice.of(WHOLE, EventFilter.parse(line));
            new TextsExport().write(slice, folder);
            new ChronologyJsonExport().write(slice, folder);

            assertThat(ChronologyFile.problems(folder)).as(line).isEmpty();
        }
    }

    @Test
    void eachEventAloneIsWholeInItself() throws IOException {
        Chronology small = SmallChronology.make();
        for (ChronologyEntry entry : small.entries()) {
            Chronology slice = ChronologySlice.of(
                    small, EventFilter.parse("event=" + entry.event().id()));
            new TextsExport().write(slice, folder);
            new ChronologyJsonExport().write(slice, folder);

            assertThat(slice.entries()).hasSize(1);
            assertThat(ChronologyFile.problems(folder)).isEmpty();
        }
    }
}
