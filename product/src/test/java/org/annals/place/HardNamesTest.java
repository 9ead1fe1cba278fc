package org.annals.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.language.EnglishAnalyser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in other scripts and spellings, regions and their cities, demonyms, places named like people. */
class HardNamesTest {
    private static final EnglishAnalyser ANALYSER =
            new EnglishAnalyser(new GazetteerPlaceNames(SharedGazetteer.INSTANCE));
    private static final PlaceResolver RESOLVER = new GazetteerPlaceResolver(SharedGazetteer.INSTANCE);

    static Stream<String> rows() throws IOException {
        try (InputStream in = HardNamesTest.class.getResourceAsStream("hard-names.tsv")) {
            assertThat(in).isNotNull();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> rows =
                    all.lines().filter(line -> !line.startsWith("#")).toList();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
            return rows.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsAHardName(String row) {
        String text = row.substring(0, row.indexOf('\t'));
        String wanted = row.substring(row.indexOf('\t') + 1);
        Document document = new Document(
                new DocumentId("d1"), "d1", List.of(), text, ContentHash.sha256(text), "en", Metadata.NONE, List.of());
        List<String> read = RESOLVER.resolve(ANALYSER.analyse(document)).stream()
                .filter(PlaceMention::isLocation)
                .map(mention -> mention.span().of(text) + "=" + mention.place().name() + "/"
                        + mention.place().kind() + "/" + mention.place().country())
                .toList();
        if (wanted.isEmpty()) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).contains(wanted);
        }
    }
}
