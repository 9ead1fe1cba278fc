package org.annals.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/*
 * Short names in Latin letters collide with people and words ("Nga" and "Anh" are countries in Vietnamese), so of the
 * languages written in Latin only those are taken that news in English quotes; other scripts cannot collide.
 */
/** Writes the names of all countries in many languages, from the platform's copy of CLDR. */
final class CountryNamesWriter {
    private static final List<String> LATIN = List.of("en", "fr", "es", "de", "it", "pt");
    private static final List<String> OTHER_SCRIPTS = List.of(
            "ru", "uk", "kk", "be", "bg", "mk", "ky", "tg", "mn", "ar", "fa", "ur", "ps", "he", "el", "hy", "ka", "zh",
            "ja", "ko", "hi", "bn", "th", "am", "ti", "my", "km", "ug");
    private static final int SHORTEST = 4;

    void write(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("# Names of countries from the JDK's copy of Unicode CLDR; made by"
                + " org.annals.training.GazetteerGenerator.\n"
                + "# ISO 3166-1 alpha-2 code, English name, names in other languages; tab-separated.\n");
        for (String code : new TreeSet<>(Set.of(Locale.getISOCountries()))) {
            Locale country = new Locale.Builder().setRegion(code).build();
            Set<String> names = new TreeSet<>();
            for (String language : LATIN) {
                String name = country.getDisplayCountry(Locale.forLanguageTag(language));
                if (name.length() >= SHORTEST) {
                    names.add(name);
                }
            }
            for (String language : OTHER_SCRIPTS) {
                String name = country.getDisplayCountry(Locale.forLanguageTag(language));
                if (name.codePointAt(0) > 0x24f) {
                    names.add(name);
                }
            }
            String english = country.getDisplayCountry(Locale.ENGLISH);
            names.remove(english);
            rows.append(code).append('\t').append(english);
            names.forEach(name -> rows.append('\t').append(name));
            rows.append('\n');
        }
        Files.writeString(file, rows, StandardCharsets.UTF_8);
    }
}
