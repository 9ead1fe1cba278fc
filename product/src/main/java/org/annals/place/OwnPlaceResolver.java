package org.annals.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * A square of one town must not draw the squares of that name of all the world to it. So a text is first read with the shipped
 * gazetteer alone. A user's place that it names fits if the text names no other place, names one within 200 km, or points to
 * the place's country at least as often as to any other, or names another of the user's places within 200 km, one of the two a
 * town or division, neither known to the shipped gazetteer, and does not itself put the name elsewhere ("Freedom Square in Berlin"). With those that fit, and with no others, the text is read again; they go before other places of their names.
 */
/** Resolves place names with the gazetteer and those of a user's own places that fit the text. */
public final class OwnPlaceResolver implements PlaceResolver {
    private static final double NEAR = 200;

    private final Gazetteer gazetteer;
    private final GazetteerPlaceResolver shipped;

    private OwnPlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.shipped = new GazetteerPlaceResolver(gazetteer.shipped());
    }

    /** The resolver for a gazetteer with or without a user's places. */
    public static PlaceResolver of(Gazetteer gazetteer) {
        return gazetteer.own().isEmpty() ? new GazetteerPlaceResolver(gazetteer) : new OwnPlaceResolver(gazetteer);
    }

    @Override
    public List<PlaceMention> resolve(TextAnalysis text) {
        List<PlaceMention> mentions = shipped.resolve(text);
        Map<PlaceEntry, Set<Span>> named = named(text);
        Set<PlaceEntry> fitting = new HashSet<>();
        named.forEach((entry, spans) -> {
            if (fits(entry, spans, mentions) || isBesideAnother(entry, named, mentions)) {
                fitting.add(entry);
            }
        });
        return fitting.isEmpty()
                ? mentions
                : shipped.with(gazetteer.withOnly(fitting)).resolve(text);
    }

    private Map<PlaceEntry, Set<Span>> named(TextAnalysis text) {
        Map<PlaceEntry, Set<Span>> named = new HashMap<>();
        text.margins().forEach(margin -> addNamed(margin, named));
        text.sentences().forEach(sentence -> addNamed(sentence, named));
        return named;
    }

    private void addNamed(Sentence sentence, Map<PlaceEntry, Set<Span>> named) {
        OwnPlaces own = gazetteer.own();
        for (int from = 0; from < sentence.size(); from++) {
            StringBuilder key =
                    new StringBuilder(NameFold.key(sentence.token(from).text()));
            int most = PlaceNameMatcher.startsName(sentence.token(from)) ? own.longestFrom(key.toString()) : 0;
            for (int to = from + 1; to <= Math.min(sentence.size(), from + most); to++) {
                for (Gazetteer.Reading reading : own.find(key.toString())) {
                    named.computeIfAbsent(reading.entry(), unused -> new HashSet<>())
                            .add(sentence.span(from, to));
                }
                if (to < sentence.size()) {
                    key.append(' ').append(NameFold.key(sentence.token(to).text()));
                }
            }
        }
    }

    private static boolean fits(PlaceEntry entry, Set<Span> spans, List<PlaceMention> mentions) {
        Map<String, Integer> countries = new HashMap<>();
        boolean near = false;
        boolean others = false;
        for (PlaceMention mention : mentions) {
            Place place = mention.place();
            boolean self = spans.stream().anyMatch(span -> span.overlaps(mention.span()));
            Double distance = distance(entry, place);
            if (self && place.kind() == PlaceKind.FACILITY && distance != null && distance > NEAR) {
                return false;
            }
            if (!self) {
                others = true;
                near |= distance != null && distance <= NEAR;
                if (place.country() != null) {
                    countries.merge(place.country(), 1, Integer::sum);
                }
            }
        }
        int most = countries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int own = entry.country() == null ? 0 : countries.getOrDefault(entry.country(), 0);
        return !others || near || own > 0 && own == most;
    }

    /** A crisis in a country that no gazetteer knows, or in villages too small for it: they speak for one another. */
    private static boolean isBesideAnother(
            PlaceEntry entry, Map<PlaceEntry, Set<Span>> named, List<PlaceMention> mentions) {
        for (Map.Entry<PlaceEntry, Set<Span>> other : named.entrySet()) {
            // Names of two squares or bridges may well stand in one text about elsewhere.
            if ((isLarge(entry) || isLarge(other.getKey()))
                    && !other.getKey().equals(entry)
                    && entry.kilometresTo(other.getKey()) <= NEAR
                    && mentions.stream().noneMatch(mention -> isKnown(mention, other.getValue()))
                    && mentions.stream().noneMatch(mention -> isKnown(mention, named.get(entry)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLarge(PlaceEntry entry) {
        return entry.feature().isSettlement()
                || entry.feature() == PlaceFeature.ADMIN1
                || entry.feature() == PlaceFeature.ADMIN2;
    }

    private static boolean isKnown(PlaceMention mention, @Nullable Set<Span> spans) {
        return spans != null
                && mention.place().precision() != PlacePrecision.UNRESOLVED
                && spans.stream().anyMatch(span -> span.overlaps(mention.span()));
    }

    /** Kilometres to a place that has a point of its own, or null. */
    private static @Nullable Double distance(PlaceEntry entry, Place place) {
        boolean point = place.precision() == PlacePrecision.EXACT
                || place.precision() == PlacePrecision.NEAR
                || place.precision() == PlacePrecision.ADMIN2;
        if (!point || place.latitude() == null || place.longitude() == null) {
            return null;
        }
        return entry.kilometresTo(new PlaceEntry(
                -1, place.name(), PlaceFeature.TOWN, null, -1, -1, null, 0, place.latitude(), place.longitude()));
    }
}
