package org.annals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.ingest.ArticleReader;
import org.annals.language.EnglishAnalyser;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.annals.language.WordList;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The 52 names of the two articles the project started from, listed by eye. */
@Tag("acceptance")
class SeedNamesTest {
    private static final int LISTED = 52;
    private static final int NEEDED = 47;

    @Test
    void findsTheNamesOfTheSeedArticles() {
        Path seeds =
                Path.of(System.getProperty("annals.shared", "../../shared")).resolve("seeds");
        boolean present = Files.isDirectory(seeds);
        if (!present && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("../shared must be present in CI, looked in " + seeds.toAbsolutePath());
        }
        assumeTrue(present, "skipped: ../shared is absent, so the seed articles cannot be read");
        Map<String, Set<NameMention>> expected = expected();
        EnglishAnalyser analyser = new EnglishAnalyser(new GazetteerPlaceNames(Gazetteer.load()));
        List<String> missed = new ArrayList<>();
        int right = 0;
        int listed = 0;
        for (Document document :
                new ArticleReader(List.of(seeds.toString()), InputStream.nullInputStream()).readAll()) {
            Set<NameMention> names = expected.get(document.sourceId().substring(0, 3));
            Set<NameMention> found = new HashSet<>(analyser.analyse(document).names());
            for (NameMention name : names) {
                listed++;
                right += found.contains(name) ? 1 : 0;
                if (!found.contains(name)) {
                    missed.add(name.kind() + " " + name.span().of(document.text()) + " at "
                            + name.span().begin());
                }
            }
        }
        assertThat(listed).isEqualTo(LISTED);
        assertThat(right).as("missed: %s", missed).isGreaterThanOrEqualTo(NEEDED);
    }

    private static Map<String, Set<NameMention>> expected() {
        Map<String, Set<NameMention>> expected = new HashMap<>();
        for (String line : WordList.lines(SeedNamesTest.class, "seed-names.tsv")) {
            String[] columns = line.split("\t", -1);
            for (String begin : columns[3].split(" ", -1)) {
                int at = Integer.parseInt(begin);
                expected.computeIfAbsent(columns[0], key -> new HashSet<>())
                        .add(new NameMention(new Span(at, at + columns[2].length()), NameKind.valueOf(columns[1])));
            }
        }
        return expected;
    }
}
