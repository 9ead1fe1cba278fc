package org.annals.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.document.ContentHash;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Makes places of the choices: names, precision, other readings, and a sentence that says why. */
final class PlaceComposer {
    private static final int SURE = 3;
    /** Which of several places is meant can be open, and yet in which country it lies be clear. */
    private static final double SURE_COUNTRY = 0.9;

    private final Gazetteer gazetteer;
    private final TextAnalysis text;
    private final Map<Spot, Sense> senseOf;

    PlaceComposer(Gazetteer gazetteer, TextAnalysis text, Map<Spot, Sense> senseOf) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.senseOf = senseOf;
    }

    /** The place of a spot, or null where nothing shows that a place is meant. */
    @Nullable
    Place place(Spot spot, Sense sense) {
        PlaceEntry entry = sense.chosen;
        if (spot.called == Spot.Called.FACILITY) {
            boolean own = entry == null || spot.confidence < PlaceConfidence.LEAST;
            return facility(spot, own ? container(sense) : entry, own);
        }
        if (entry != null && spot.confidence < PlaceConfidence.LEAST) {
            return open(spot, sense);
        }
        if (entry == null) {
            return sense.evidence() >= SURE && spot.evidence + 1 >= SURE || sense.evidence() >= SURE && !spot.person
                    ? unresolved(spot, sense)
                    : null;
        }
        if (spot.called == Spot.Called.NATURE) {
            return near(spot, entry);
        }
        return known(entry, sense);
    }

    /** The likeliest place of a sense that the text does not settle, or null. */
    @Nullable
    Place likeliest(Spot spot, Sense sense) {
        PlaceEntry entry = sense.chosen;
        return entry == null || spot.confidence >= PlaceConfidence.LEAST ? null : known(entry, sense);
    }

    /** The place that an adjective points to. */
    Place pointed(PlaceEntry entry) {
        return known(entry, List.of(), "an adjective or a people of " + entry.name());
    }

    private Place known(PlaceEntry entry, Sense sense) {
        return known(entry, alternatives(sense), explanation(entry, sense));
    }

    private Place known(PlaceEntry entry, List<String> alternatives, String explanation) {
        return new Place(
                id(entry),
                entry.name(),
                kind(entry),
                entry.country(),
                divisionName(entry.feature() == PlaceFeature.ADMIN1 ? entry.index() : entry.admin1()),
                divisionName(entry.feature() == PlaceFeature.ADMIN2 ? entry.index() : entry.admin2()),
                entry.geonameId(),
                entry.latitude(),
                entry.longitude(),
                precision(entry),
                alternatives,
                explanation);
    }

    private static PlaceKind kind(PlaceEntry entry) {
        boolean nowhere = entry.feature() == PlaceFeature.AREA && entry.country() == null;
        return nowhere ? PlaceKind.OTHER : entry.feature().kind();
    }

    private String id(PlaceEntry entry) {
        if (entry.geonameId() != null) {
            return "p" + entry.geonameId();
        }
        String division = divisionName(entry.admin1());
        return ContentHash.id(
                "p",
                entry.feature().name(),
                entry.country() == null ? "" : entry.country(),
                division == null ? "" : division,
                entry.name());
    }

    private @Nullable String divisionName(int index) {
        return index < 0 ? null : gazetteer.entry(index).name();
    }

    private PlacePrecision precision(PlaceEntry entry) {
        PlacePrecision own = gazetteer.ownPrecision(entry);
        return own == null ? precision(entry.feature(), entry.country()) : own;
    }

    static PlacePrecision precision(PlaceFeature feature, @Nullable String country) {
        return switch (feature) {
            case COUNTRY -> PlacePrecision.COUNTRY;
            case AREA -> country == null ? PlacePrecision.COUNTRY : PlacePrecision.ADMIN1;
            case ADMIN1 -> PlacePrecision.ADMIN1;
            case ADMIN2 -> PlacePrecision.ADMIN2;
            default -> PlacePrecision.EXACT;
        };
    }

    private List<String> alternatives(Sense sense) {
        Set<String> names = new LinkedHashSet<>();
        for (PlaceEntry other : sense.others) {
            names.add(described(other));
        }
        return new ArrayList<>(names);
    }

    /** "Aktau, Karaganda, Kazakhstan" */
    private String described(PlaceEntry entry) {
        StringBuilder words = new StringBuilder(entry.name());
        String division = divisionName(entry.admin1());
        if (division != null && !division.equals(entry.name())) {
            words.append(", ").append(division);
        }
        String country = entry.country();
        if (country != null && entry.feature() != PlaceFeature.COUNTRY) {
            words.append(", ").append(gazetteer.countryName(country));
        }
        return words.toString();
    }

    private String explanation(PlaceEntry entry, Sense sense) {
        for (Spot spot : sense.spots) {
            PlaceEntry parent = GazetteerPlaceResolver.chosenOf(senseOf, spot.parent);
            if (parent != null && SpotContext.contains(parent, entry)) {
                return "the text puts it in " + parent.name();
            }
        }
        for (Spot spot : sense.spots) {
            if (spot.demonymCountry != null) {
                return "the text puts it in " + gazetteer.countryName(spot.demonymCountry);
            }
        }
        for (Spot spot : sense.spots) {
            if (!spot.noun.isEmpty() && spot.called != Spot.Called.FACILITY && spot.called != Spot.Called.NATURE) {
                return "the text calls it a " + one(spot.noun) + otherReadings(sense);
            }
        }
        if (entry.feature() == PlaceFeature.COUNTRY) {
            return "name of a country";
        }
        if (gazetteer.isOwn(entry)) {
            return "a place of your own gazetteer"
                    + (sense.others.isEmpty() ? "" : "; the text is about its surroundings");
        }
        if (sense.others.isEmpty()) {
            return "the only place of this name in the gazetteer";
        }
        return "the likeliest of " + sense.readings.size()
                + " places of this name, by population and by the other places" + " of the text";
    }

    private static String otherReadings(Sense sense) {
        return sense.others.isEmpty() ? "" : "; the likeliest of " + sense.readings.size() + " of this name";
    }

    /** What the text says that the place lies in, by any of its mentions. */
    private @Nullable PlaceEntry container(Sense sense) {
        for (Spot spot : sense.spots) {
            PlaceEntry container = GazetteerPlaceResolver.chosenOf(senseOf, spot.parent);
            if (container != null) {
                return container;
            }
        }
        return null;
    }

    private Place facility(Spot spot, @Nullable PlaceEntry base, boolean own) {
        boolean coarse = base == null || !base.feature().isSettlement() && own;
        String surface = spot.nameSpan().of(text.text());
        String name = (own || base == null ? surface : base.name()) + " " + spot.noun;
        String country = SenseRanker.countryOf(base);
        String id = ContentHash.id(
                "p", "FACILITY", spot.noun, country == null ? "" : country, own || base == null ? spot.key : id(base));
        if (base == null || coarse) {
            return new Place(
                    id,
                    name,
                    PlaceKind.FACILITY,
                    country,
                    null,
                    null,
                    null,
                    null,
                    null,
                    PlacePrecision.UNRESOLVED,
                    List.of(),
                    "a " + spot.noun + " that the gazetteer does not have"
                            + (base == null ? "" : "; the text puts it in " + base.name()));
        }
        return new Place(
                id,
                name,
                PlaceKind.FACILITY,
                country,
                divisionName(SenseRanker.divisionOf(base)),
                divisionName(base.feature() == PlaceFeature.ADMIN2 ? base.index() : base.admin2()),
                null,
                base.latitude(),
                base.longitude(),
                base.feature().isSettlement() ? PlacePrecision.NEAR : precision(base),
                List.of(),
                "a " + spot.noun + ", put at " + described(base));
    }

    /** "Kivu river", "Sambir forest": something of nature that is called after a place; the point is that place's. */
    private Place near(Spot spot, PlaceEntry entry) {
        if (!entry.feature().isSettlement()) {
            return known(entry, java.util.Objects.requireNonNull(senseOf.get(spot)));
        }
        String name = entry.name() + " " + spot.noun;
        return new Place(
                ContentHash.id("p", "OTHER", spot.noun, id(entry)),
                name,
                PlaceKind.OTHER,
                entry.country(),
                divisionName(entry.admin1()),
                null,
                null,
                entry.latitude(),
                entry.longitude(),
                PlacePrecision.NEAR,
                List.of(),
                "a " + spot.noun + " called after " + described(entry));
    }

    /** One of several places, and the text does not tell which. */
    private Place open(Spot spot, Sense sense) {
        PlaceEntry best = java.util.Objects.requireNonNull(sense.chosen);
        String country = sense.shareOfCountry >= SURE_COUNTRY ? best.country() : null;
        List<String> names = new ArrayList<>(List.of(described(best)));
        names.addAll(alternatives(sense));
        String name = spot.surface();
        return new Place(
                ContentHash.id("p", "OPEN", country == null ? "" : country, spot.key),
                name,
                kind(best),
                country,
                null,
                null,
                null,
                null,
                null,
                PlacePrecision.UNRESOLVED,
                names,
                "several places of this name, and the text does not tell which");
    }

    private Place unresolved(Spot spot, Sense sense) {
        String name = spot.nameSpan().of(text.text());
        PlaceEntry container = container(sense);
        String country = null;
        Spot.Called called = Spot.Called.NOTHING;
        for (Spot one : sense.spots) {
            country = country == null ? one.demonymCountry : country;
            called = called == Spot.Called.NOTHING ? one.called : called;
        }
        if (country == null) {
            country = SenseRanker.countryOf(container);
        }
        PlaceKind kind = switch (called) {
            case SETTLEMENT -> PlaceKind.CITY;
            case REGION, COUNTY -> PlaceKind.REGION;
            case NOTHING -> container == null ? PlaceKind.OTHER : PlaceKind.CITY;
            case DISTRICT, FACILITY, NATURE -> PlaceKind.OTHER;
        };
        String noun = spot.noun.isEmpty() || spot.called == Spot.Called.SETTLEMENT ? "" : " " + one(spot.noun);
        return new Place(
                ContentHash.id("p", kind.name(), country == null ? "" : country, spot.key + noun),
                named(name, noun),
                kind,
                country,
                container == null ? null : divisionName(SenseRanker.divisionOf(container)),
                null,
                null,
                null,
                null,
                PlacePrecision.UNRESOLVED,
                List.of(),
                container == null
                        ? "the text names it as a place; the gazetteer does not have it"
                        : "the text puts it in " + container.name() + "; the gazetteer does not have it there");
    }

    /** The name with what it is called, once. */
    /** "province" for "provinces", "county" for "counties". */
    private static String one(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static String named(String name, String noun) {
        return name.toLowerCase(Locale.ROOT).endsWith(noun) ? name : name + noun;
    }
}
