package org.annals.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.place.PlaceFeature;

/** Turns towns and names of divisions into the rows of the gazetteer, parents before children. */
final class GazetteerBuilder {
    /** The table of names is of after a reform that gave old codes to other provinces; the towns have the old ones. */
    private static final Set<String> RENUMBERED = Set.of("VN");

    private final List<CityRow> towns;
    private final CurrentNames currentNames;
    private final Map<String, CityRow> largest = new HashMap<>();
    private final SortedMap<String, DivisionOutlines.Division> outlined;

    GazetteerBuilder(List<CityRow> towns, CurrentNames currentNames, DivisionOutlines outlines) {
        this.towns = towns;
        this.outlined = outlines.divisions(towns);
        this.currentNames = currentNames;
        for (CityRow town : towns) {
            for (String key : PlaceNameKeys.keys(town.name(), town.asciiName(), currentNames.of(town))) {
                largest.merge(town.country() + " " + key, town, GazetteerBuilder::larger);
            }
        }
    }

    private static CityRow larger(CityRow a, CityRow b) {
        if (a.population() != b.population()) {
            return a.population() > b.population() ? a : b;
        }
        return a.id() <= b.id() ? a : b;
    }

    List<GazetteerEntry> build(SortedMap<String, String> admin1, SortedMap<String, String> admin2) {
        SortedMap<String, AreaCentre> centres = new TreeMap<>();
        for (CityRow town : towns) {
            String first = town.country() + "." + town.admin1();
            centres.computeIfAbsent(first, key -> new AreaCentre()).add(town);
            if (!town.admin2().isEmpty()) {
                centres.computeIfAbsent(first + "." + town.admin2(), key -> new AreaCentre())
                        .add(town);
            }
        }
        List<GazetteerEntry> entries = new ArrayList<>();
        admin1.forEach((code, name) -> addDivision(entries, PlaceFeature.ADMIN1, code, name, centres));
        admin2.forEach((code, name) -> addDivision(entries, PlaceFeature.ADMIN2, code, name, centres));
        towns.forEach(town -> entries.add(entry(town)));
        entries.sort(Comparator.comparing(GazetteerEntry::country)
                .thenComparing(GazetteerEntry::admin1)
                .thenComparing(entry -> entry.feature() != PlaceFeature.ADMIN1)
                .thenComparing(GazetteerEntry::admin2)
                .thenComparing(entry -> entry.feature() != PlaceFeature.ADMIN2)
                .thenComparing(GazetteerEntry::geonameId));
        return entries;
    }

    private GazetteerEntry entry(CityRow town) {
        String name = currentNames.of(town);
        Set<String> old = PlaceNameKeys.keys(town.name(), town.asciiName());
        Set<String> primary = PlaceNameKeys.keys(name);
        Set<String> alternates = new TreeSet<>(old);
        if (primary.stream().anyMatch(old::contains)) {
            primary.addAll(old);
        }
        PlaceNameKeys.addAlternates(town, alternates);
        alternates.removeAll(primary);
        return new GazetteerEntry(
                town.feature(),
                town.country(),
                town.admin1(),
                town.admin2(),
                town.id(),
                town.population(),
                town.latitude(),
                town.longitude(),
                name,
                primary,
                alternates);
    }

    private void addDivision(
            List<GazetteerEntry> entries,
            PlaceFeature feature,
            String code,
            String given,
            Map<String, AreaCentre> centres) {
        AreaCentre centre = centres.get(code);
        if (centre == null || centre.isEmpty()) {
            return;
        }
        List<String> parts = List.of(code.split("\\.", 3));
        DivisionOutlines.Division outline = outlined.get(code);
        String name = given;
        if (RENUMBERED.contains(parts.get(0))) {
            if (outline == null || outline.name().isEmpty()) {
                return;
            }
            name = outline.name();
        }
        Set<String> primary = PlaceNameKeys.keys(name);
        Set<String> alternates = new TreeSet<>();
        for (String key : primary) {
            String bare = PlaceNameKeys.withoutGenericNoun(key);
            alternates.add(bare);
            CityRow seat = largest.get(parts.get(0) + " " + bare);
            if (seat != null && feature == PlaceFeature.ADMIN1) {
                PlaceNameKeys.addAlternates(seat, alternates);
            }
        }
        if (outline != null) {
            Set<String> further = new TreeSet<>();
            PlaceNameKeys.addLongNames(outline.names(), further);
            for (String key : further) {
                alternates.add(key);
                alternates.add(PlaceNameKeys.withoutGenericNoun(key));
            }
        }
        alternates.removeAll(primary);
        entries.add(new GazetteerEntry(
                feature,
                parts.get(0),
                parts.get(1),
                feature == PlaceFeature.ADMIN2 ? parts.get(2) : "",
                outline == null ? 0 : outline.geonameId(),
                centre.population(),
                outline == null ? centre.latitude() : outline.latitude(),
                outline == null ? centre.longitude() : outline.longitude(),
                name,
                primary,
                alternates));
    }
}
