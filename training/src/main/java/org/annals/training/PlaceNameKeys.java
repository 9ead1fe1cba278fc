package org.annals.training;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.annals.place.NameFold;

/*
 * GeoNames' alternate names also hold airport codes ("ALA"), romanisations word by word in lower case ("a la mu tu"),
 * glosses and lists. Those make the gazetteer larger and every text more ambiguous, so they stay out.
 */
/** The look-up keys of a place's names. */
final class PlaceNameKeys {
    private static final int LONGEST = 40;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final int FIRST_AFTER_LATIN = 0x250;
    private static final Set<String> GENERIC = Set.of(
            "region",
            "oblast",
            "oblisi",
            "oblysy",
            "province",
            "governorate",
            "state",
            "district",
            "department",
            "county",
            "parish",
            "prefecture",
            "krai",
            "okrug",
            "wilaya",
            "viloyati",
            "viloyat",
            "velayat",
            "welayaty",
            "municipality",
            "kabupaten",
            "canton",
            "division",
            "sheng",
            "shi",
            "city",
            "rayon",
            "raion",
            "territory",
            "regency",
            "zone",
            "judet",
            "megye",
            "kraj",
            "area",
            "voivodeship",
            "vilayet",
            "muhafazah",
            "rural",
            "urban",
            "ili",
            "metropolitan",
            "municipio",
            "township",
            "subdistrict",
            "arrondissement");
    private static final Set<String> GENERIC_FIRST = Set.of(
            "provincia",
            "province",
            "departamento",
            "departement",
            "region",
            "muhafazat",
            "muhafazah",
            "wilaya",
            "wilayat",
            "estado",
            "state",
            "republic",
            "respublika",
            "municipio",
            "distrito",
            "district",
            "canton",
            "comarca",
            "kabupaten",
            "kota",
            "judetul",
            "opcina",
            "oblast",
            "county",
            "changwat",
            "tinh",
            "thanh",
            "amphoe");
    private static final Set<String> LINKS = Set.of("de", "del", "of", "la", "el", "du", "d", "do", "da");

    private PlaceNameKeys() {}

    static void addAlternates(CityRow row, Set<String> keys) {
        for (String names : row.alternates()) {
            for (String name : names.split(" - ", -1)) {
                addUsable(name.strip(), keys);
            }
        }
    }

    /** Adds the keys of names from a list that holds abbreviations too ("Ark.", "Ill"): those stay out. */
    static void addLongNames(Set<String> names, Set<String> keys) {
        for (String name : names) {
            boolean latin = !name.isEmpty() && name.codePointAt(0) < FIRST_AFTER_LATIN;
            if (!latin || name.strip().length() > LONGEST_ABBREVIATION && !name.endsWith(".")) {
                addUsable(name.strip(), keys);
            }
        }
    }

    private static void addUsable(String name, Set<String> keys) {
        if (isUsable(name)) {
            String key = NameFold.key(name);
            if (key.codePointCount(0, key.length()) > 1) {
                keys.add(key);
            }
        }
    }

    private static boolean isUsable(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.indexOf('(') >= 0 || name.indexOf('/') >= 0) {
            return false;
        }
        int first = name.codePointAt(0);
        if (first == '\'' && name.length() > 1) {
            first = name.codePointAt(1);
        }
        boolean latin = Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN || first < 0x80;
        boolean lowerLatin = latin && !Character.isUpperCase(first);
        boolean codeLike = latin && name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
        return !lowerLatin && !codeLike;
    }

    /** The key without the noun that says what it is: "zhytomyr oblast" gives "zhytomyr"; the key itself if none. */
    static String withoutGenericNoun(String key) {
        String[] words = key.split(" ", -1);
        int from = 0;
        int to = words.length;
        while (to - from > 1 && GENERIC.contains(words[to - 1])) {
            to--;
        }
        if (to - from > 1 && GENERIC_FIRST.contains(words[from])) {
            from++;
            while (to - from > 1 && LINKS.contains(words[from])) {
                from++;
            }
        }
        return String.join(" ", java.util.Arrays.copyOfRange(words, from, to));
    }

    static Set<String> keys(String... names) {
        Set<String> keys = new TreeSet<>();
        for (String name : names) {
            String key = NameFold.key(name);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }
}
