package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/*
 * Patterns, for a name X, a noun n ("city", "oblast", "airport") and another place Y:
 *
 *   n of X · n X · X n · X's n · X and Z ns            what X is called
 *   X, Y · X in Y · X, a n in Y · Y's X · Y n of X     X lies in Y
 *   D n of X (D a demonym)                             X lies in D's country
 *   in X, near X, from X                               signs that X is a place at all
 */
/** Reads the words around the places of one sentence: what they are called and what they lie in. */
final class SpotContext {
    private static final Set<String> LIST_WORDS = Set.of(",", "and", "or", "as", "well", "the", "both", "&");
    private static final Set<String> STOPS = Set.of(",", ".", ";", ":", "and", "or", "(", "--", "—", "");
    private static final int HOLDING_WORDS = 3;
    private static final int LONGEST_KIN_LIST = 8;
    private static final int LIKELY = 2;
    private static final int SURE = 3;
    private static final int LONGEST_APPOSITION = 7;
    private static final long STRONG = 100_000;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    SpotContext(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    void read(List<Spot> spots) {
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            Spot previous = i == 0 ? null : spots.get(i - 1);
            readPreposition(spot);
            readHoldings(spot);
            readKin(spot);
            readOwnNoun(spot);
            readNounBefore(spots, i);
            readNounAfter(spots, i);
            readSiteBefore(spot, previous);
        }
        // Right to left, so that in "A, B, C" the pair (B, C) is known before A looks at B.
        for (int i = spots.size() - 1; i >= 0; i--) {
            Spot spot = spots.get(i);
            if (i + 1 < spots.size()) {
                readParentAfter(spot, spots.get(i + 1));
            }
            if (i > 0 && spot.parent == null) {
                readParentBefore(spots.get(i - 1), spot);
            }
            readDemonym(spot);
        }
    }

    private void readPreposition(Spot spot) {
        int back = 0;
        while (back < 3
                && (words.direction.contains(spot.before(back))
                        || gazetteer.countryOfDemonym(capital(spot, back)) != null)) {
            back++;
        }
        boolean article = back > 0 && spot.before(0).equals("the");
        Token next = spot.tokenAfter();
        boolean modifies = next != null && (next.tag() == Tag.NOUN || next.tag() == Tag.ADJ);
        boolean town = spot.readings.stream()
                .allMatch(reading -> reading.entry().feature().isSettlement());
        if (article && town && !modifies) {
            // Towns take no article: "the Duma", "the Centre".
            spot.evidence = -1;
        } else if (words.inside.contains(spot.before(back))) {
            spot.raise(LIKELY);
        } else if (words.motion.contains(spot.before(back))
                || back > 0 && !spot.before(0).equals("the")) {
            spot.raise(1);
        }
    }

    /** "X school board", "X lawmakers", "X's president", "mayor of X". */
    private void readHoldings(Spot spot) {
        for (int i = 0; i < HOLDING_WORDS && !STOPS.contains(spot.after(i)); i++) {
            note(spot, spot.after(i));
        }
        if (spot.before(0).equals("of")) {
            note(spot, spot.before(1));
        }
    }

    /** "Her children Hannah and X": people, whatever towns are called so. */
    private void readKin(Spot spot) {
        for (int back = 0; back < LONGEST_KIN_LIST; back++) {
            String word = spot.before(back);
            if (words.kin.contains(word)) {
                spot.kin = true;
                return;
            }
            int at = spot.from - 1 - back;
            boolean name = at >= 0 && spot.sentence.token(at).isCapitalised();
            boolean link = word.equals(",") || word.equals("and");
            if (!name && !link || link && words.kin.contains(spot.before(back + 1))) {
                return;
            }
        }
    }

    private void note(Spot spot, String word) {
        spot.ofTown |= words.ofTown.contains(word);
        spot.ofDivision |= words.ofDivision.contains(word);
        spot.ofCountry |= words.ofCountry.contains(word);
    }

    private static String capital(Spot spot, int back) {
        int i = spot.from - 1 - back;
        return i < 0 ? "" : spot.sentence.token(i).text();
    }

    /** "city of X", "a village called X", "the town X", "the provinces of X and Z". */
    private void readNounBefore(List<Spot> spots, int index) {
        Spot spot = spots.get(index);
        int back = 0;
        boolean of = spot.before(0).equals("of");
        boolean named = spot.before(0).equals("called") || spot.before(0).equals("named");
        if (of || named) {
            back = 1;
            if (spot.before(1).equals("the")) {
                back = 2;
            }
        }
        String noun = spot.before(back);
        Spot.Called called = words.called(noun);
        if (called == Spot.Called.NOTHING || called == Spot.Called.FACILITY || called == Spot.Called.NATURE) {
            return;
        }
        boolean capital =
                spot.from > back && spot.sentence.token(spot.from - 1 - back).isCapitalised();
        if (back == 0 && (called != Spot.Called.SETTLEMENT || noun.endsWith("s") || capital)) {
            return;
        }
        boolean town = called == Spot.Called.SETTLEMENT
                && of
                && spot.readings.stream()
                        .anyMatch(reading -> reading.entry().feature().isSettlement());
        if (called == Spot.Called.DISTRICT && of || isCountryOnly(spot) && !town) {
            // "the eastern district of X" lies in X; "the state of Kenya" is Kenya.
            spot.raise(LIKELY);
            return;
        }
        spot.called = called;
        spot.noun = noun;
        spot.person = false;
        spot.raise(SURE);
        if (of && noun.endsWith("s")) {
            spreadOverRest(spots, index, called, noun);
        }
    }

    /** Gives a name of a list the noun of another, unless it has its own or is a country. */
    private static boolean takesNoun(Spot spot, Spot.Called called, String noun) {
        if (isCountryOnly(spot) || spot.called != Spot.Called.NOTHING) {
            return false;
        }
        spot.called = called;
        spot.noun = noun;
        spot.raise(SURE);
        return true;
    }

    private static void spreadOverRest(List<Spot> spots, int first, Spot.Called called, String noun) {
        for (int i = first + 1; i < spots.size() && isNextInList(spots, i); i++) {
            if (!takesNoun(spots.get(i), called, noun)) {
                return;
            }
        }
    }

    /** Whether nothing but commas and "and" lies between the spot and the one before it. */
    private static boolean isNextInList(List<Spot> spots, int index) {
        Spot spot = spots.get(index);
        for (int t = spots.get(index - 1).mentionTo; t < spot.from; t++) {
            if (!LIST_WORDS.contains(spot.sentence.token(t).lower())) {
                return false;
            }
        }
        return spots.get(index - 1).mentionTo < spot.from;
    }

    /** "Borno State", "Laurel County": the noun is part of the gazetteer's name. */
    private void readOwnNoun(Spot spot) {
        String last = spot.key.substring(spot.key.lastIndexOf(' ') + 1);
        Spot.Called called = words.called(last);
        boolean division = called == Spot.Called.REGION || called == Spot.Called.COUNTY;
        if (division && spot.key.length() > last.length() && !isCountryOnly(spot)) {
            spot.called = called;
            spot.noun = last;
            spot.person = false;
            spot.raise(SURE);
        }
    }

    private static boolean isCountryOnly(Spot spot) {
        return spot.has(PlaceFeature.COUNTRY) && !spot.has(PlaceFeature.ADMIN1) || spot.has(PlaceFeature.AREA);
    }

    /** "X region", "X's airport", "X international airport", "X and Z provinces". */
    private void readNounAfter(List<Spot> spots, int index) {
        Spot spot = spots.get(index);
        boolean possessive = spot.after(0).equals("'s") || spot.after(0).equals("’s");
        int at = possessive ? 1 : 0;
        int most = at + 3;
        while (at < most
                && words.modifier.contains(spot.after(at))
                && words.called(nounAt(spot, at)) == Spot.Called.NOTHING) {
            at++;
        }
        String noun = nounAt(spot, at);
        Spot.Called called = words.called(noun);
        boolean site = called == Spot.Called.FACILITY || called == Spot.Called.NATURE;
        if (called == Spot.Called.NOTHING || isCountryOnly(spot) || possessive && called != Spot.Called.FACILITY) {
            return;
        }
        if (!site && at > 0 || spot.has(PlaceFeature.COUNTRY) && called != Spot.Called.REGION) {
            return;
        }
        if (called == Spot.Called.SETTLEMENT && spot.after(at + 1).equals("of")) {
            // "the Vellmark village of Orr"
            return;
        }
        if (spot.isUnknown() && !words.surelyPlace.contains(noun) && !site) {
            return;
        }
        boolean town = called == Spot.Called.SETTLEMENT || noun.endsWith("s");
        if (town && gazetteer.findAdjective(spot.surface()) != null) {
            // "Several Ruvian towns" names none, nor does "the Ruvian city of".
            return;
        }
        spot.called = called;
        spot.noun = noun;
        spot.mentionTo = spot.to + at + (noun.indexOf(' ') > 0 ? 2 : 1);
        spot.person = false;
        spot.raise(SURE);
        if (noun.endsWith("s") && !site) {
            spreadOverList(spots, index, called, noun);
        }
    }

    private String nounAt(Spot spot, int at) {
        String two = spot.after(at) + " " + spot.after(at + 1);
        return words.isKindNoun(two) ? two : spot.after(at);
    }

    private static void spreadOverList(List<Spot> spots, int last, Spot.Called called, String noun) {
        for (int i = last - 1; i >= 0 && isNextInList(spots, i + 1); i--) {
            if (!takesNoun(spots.get(i), called, noun)) {
                return;
            }
        }
    }

    /** "the airport in X"; but in "the A prison near X" the noun belongs to A, which then lies at X. */
    private void readSiteBefore(Spot spot, @Nullable Spot previous) {
        String link = spot.before(0);
        boolean near = link.equals("in") || link.equals("near") || link.equals("outside") || link.equals("at");
        if (previous != null
                && previous.called == Spot.Called.FACILITY
                && near
                && previous.mentionTo == spot.from - 1) {
            previous.parent = spot;
            return;
        }
        boolean site = words.called(spot.before(1)) == Spot.Called.FACILITY;
        if (site && near && previous != null && previous.to == spot.from - 1) {
            // "the Korvine Bridge near X": the noun is part of a name of its own.
            return;
        }
        if (!site || !(near || link.equals("of")) || spot.called != Spot.Called.NOTHING) {
            return;
        }
        if (spot.isUnknown() || spot.has(PlaceFeature.COUNTRY) || spot.has(PlaceFeature.AREA)) {
            return;
        }
        boolean two = words.isKindNoun(spot.before(2) + " " + spot.before(1));
        spot.called = Spot.Called.FACILITY;
        spot.noun = two ? spot.before(2) + " " + spot.before(1) : spot.before(1);
        spot.mentionFrom = spot.from - (two ? 3 : 2);
        spot.raise(SURE);
    }

    private void readParentAfter(Spot spot, Spot next) {
        if (!isContainer(next) || isCountryOnly(spot)) {
            return;
        }
        int gap = next.mentionFrom - spot.mentionTo;
        String first = spot.sentence
                .token(Math.min(spot.mentionTo, spot.sentence.size() - 1))
                .lower();
        if (gap == 1 && first.equals(",")) {
            if (isList(spot, next)) {
                return;
            }
            link(spot, next, next.abbreviated || spot.evidence > 0 || !spot.isUnknown());
            return;
        }
        boolean in = first.equals("in") || first.equals("of") && spot.called == Spot.Called.DISTRICT;
        if (in && gap >= 1 && onlyDirections(spot, spot.mentionTo + 1, next.mentionFrom)) {
            link(spot, next, spot.evidence >= LIKELY || spot.isUnknown() && spot.called != Spot.Called.NOTHING);
            return;
        }
        if (first.equals(",") && gap <= LONGEST_APPOSITION && isApposition(spot, next)) {
            link(spot, next, true);
        }
    }

    /** "Vell, Orrin and Lenn": a large town, and one elsewhere, before a third; no town lies in the other. */
    private static boolean isList(Spot spot, Spot next) {
        boolean and = next.after(0).equals("and")
                || next.after(0).equals("or")
                || next.after(0).equals(",");
        Token third = next.to + 1 < next.sentence.size() ? next.sentence.token(next.to + 1) : null;
        boolean town = next.readings.stream()
                .anyMatch(reading -> reading.entry().feature().isSettlement()
                        && reading.entry().population() >= STRONG);
        if (!and || third == null || !third.isCapitalised() || !town) {
            return false;
        }
        PlaceEntry largest = null;
        for (Gazetteer.Reading reading : spot.readings) {
            PlaceEntry entry = reading.entry();
            boolean larger = largest == null || entry.population() > largest.population();
            largest = entry.feature().isSettlement() && larger ? entry : largest;
        }
        PlaceEntry one = largest;
        return one != null
                && one.population() >= STRONG
                && next.readings.stream().noneMatch(reading -> contains(reading.entry(), one));
    }

    private boolean onlyDirections(Spot spot, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.direction.contains(spot.sentence.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /** ", a small town in the"; a name that the gazetteer lacks is then called so. */
    private boolean isApposition(Spot spot, Spot next) {
        boolean noun = false;
        String kind = "";
        boolean in = false;
        for (int i = spot.mentionTo + 1; i < next.mentionFrom; i++) {
            String word = spot.sentence.token(i).lower();
            if (word.equals(",") || word.equals("and")) {
                return false;
            }
            boolean kindNoun =
                    words.settlement.contains(word) || words.district.contains(word) || words.region.contains(word);
            kind = kindNoun && !noun ? word : kind;
            noun |= kindNoun;
            in |= noun && (word.equals("in") || word.equals("of"));
        }
        if (in && spot.isUnknown() && spot.called == Spot.Called.NOTHING) {
            spot.called = words.called(kind);
            spot.noun = kind;
        }
        return in;
    }

    /** "Y's X", "the Y city of X". */
    private void readParentBefore(Spot previous, Spot spot) {
        if (!isContainer(previous) || isCountryOnly(spot) || previous.mentionTo > spot.from) {
            return;
        }
        boolean noun = false;
        for (int i = previous.mentionTo; i < spot.from; i++) {
            String word = spot.sentence.token(i).lower();
            boolean possessive = word.equals("'s") || word.equals("’s");
            noun |= words.settlement.contains(word);
            boolean small =
                    word.equals("of") || word.equals("border") || word.equals("port") || words.direction.contains(word);
            if (!possessive && !small && !words.settlement.contains(word)) {
                return;
            }
        }
        boolean possessive = spot.sentence.token(previous.mentionTo).text().endsWith("s");
        if (noun || possessive && previous.mentionTo < spot.from) {
            link(spot, previous, noun || spot.called != Spot.Called.NOTHING);
        }
    }

    /** "the Kenyan city of X", "the Kenyan capital, X". */
    private void readDemonym(Spot spot) {
        boolean noun = false;
        for (int back = 0; back < 5; back++) {
            String word = spot.before(back);
            noun |= words.settlement.contains(word) || words.region.contains(word) || words.district.contains(word);
            String country = gazetteer.countryOfDemonym(capital(spot, back));
            if (country != null && noun) {
                spot.demonymCountry = country;
                spot.raise(SURE);
                return;
            }
            boolean small = word.equals("of")
                    || word.equals("'s")
                    || words.direction.contains(word)
                    || word.equals("port")
                    || word.equals("border");
            if (!noun && !small) {
                return;
            }
        }
    }

    private static boolean isContainer(Spot spot) {
        return spot.has(PlaceFeature.COUNTRY)
                || spot.has(PlaceFeature.ADMIN1)
                || spot.has(PlaceFeature.ADMIN2)
                || spot.has(PlaceFeature.AREA)
                || spot.called == Spot.Called.DISTRICT && spot.isUnknown()
                || spot.readings.stream().anyMatch(reading -> reading.entry().population() >= STRONG);
    }

    /**
     * Notes that the text puts one place into another, and drops the readings of both that contradict it. A well-known
     * name keeps its readings if none of them lies there: then the two only stand side by side.
     */
    private static void link(Spot child, Spot parent, boolean sure) {
        List<Gazetteer.Reading> inside = new ArrayList<>();
        List<Gazetteer.Reading> containers = new ArrayList<>();
        for (Gazetteer.Reading container : parent.readings) {
            int before = inside.size();
            for (Gazetteer.Reading reading : child.readings) {
                if (contains(container.entry(), reading.entry()) && !inside.contains(reading)) {
                    inside.add(reading);
                }
            }
            if (inside.size() > before) {
                containers.add(container);
            }
        }
        if (!inside.isEmpty()) {
            child.readings = inside;
            parent.readings = containers;
            child.parent = parent;
            parent.isParent = true;
            child.raise(SURE);
            return;
        }
        boolean area =
                parent.has(PlaceFeature.COUNTRY) || parent.has(PlaceFeature.ADMIN1) || parent.has(PlaceFeature.AREA);
        boolean strong = child.readings.stream().anyMatch(reading -> isStrong(reading.entry()));
        // After a town, "Fla." says where it lies even if a greater one of that name lies elsewhere.
        boolean stated = parent.abbreviated && parent.has(PlaceFeature.ADMIN1) && !child.has(PlaceFeature.COUNTRY);
        if (sure && area && (!strong || stated)) {
            child.readings = new ArrayList<>();
            child.parent = parent;
            parent.isParent = true;
            child.person &= child.evidence < LIKELY;
            child.raise(child.person ? LIKELY : SURE);
        }
    }

    private static boolean isStrong(PlaceEntry entry) {
        return entry.population() >= STRONG || !entry.feature().isSettlement();
    }

    static boolean contains(PlaceEntry container, PlaceEntry inner) {
        if (container.index() == inner.index()) {
            return false;
        }
        return switch (container.feature()) {
            case COUNTRY -> container.country() != null && container.country().equals(inner.country());
            case AREA ->
                container.country() != null
                        && container.country().equals(inner.country())
                        && inner.feature() != PlaceFeature.COUNTRY;
            case ADMIN1 -> inner.admin1() == container.index();
            case ADMIN2 -> inner.admin2() == container.index();
            default ->
                inner.feature() == PlaceFeature.SECTION
                        && inner.admin1() == container.admin1()
                        && inner.kilometresTo(container) < 40;
        };
    }
}
