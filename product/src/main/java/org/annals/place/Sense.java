package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spots of one text that share a name and so, unless the text says otherwise, a place; and the choice made for them. */
final class Sense {
    final List<Spot> spots = new ArrayList<>();
    final List<Gazetteer.Reading> readings;

    @Nullable
    PlaceEntry chosen;

    /** Other readings, best first. */
    List<PlaceEntry> others = List.of();

    /** How many of its spots are taken to mean a place; it speaks for other places that much. */
    double weight = 1;

    /** The probability that the choice is right, give or take a neighbouring place. */
    double share;

    /** The same, where a town and the division of its name around it count as one. */
    double shareAround;

    /** The share of all readings that lie in the country of the choice. */
    double shareOfCountry;

    /** How the choice fits the text's other places. */
    boolean near;

    boolean sameDivision;
    boolean sameCountry;

    /** Hardly anything else of the text lies in the country of the choice. */
    boolean abroad;

    /** How many other places the text has, and into how many countries they are scattered: 0 one, near 1 many. */
    double company;

    double spread;

    /** The best fit of another place of the name: "near", "country", "alone", or "none" without one. */
    String rival = "none";

    Sense(List<Gazetteer.Reading> readings) {
        this.readings = readings;
    }

    /** A sense that stands for an adjective: it names no place, but speaks for others in its country. */
    static Sense of(PlaceEntry entry) {
        return new Sense(List.of(new Gazetteer.Reading(entry, false)));
    }

    /** Whether the text says nothing of where the place lies, so that no reading was dropped for it. */
    boolean isUncontradicted() {
        return spots.stream().allMatch(spot -> spot.parent == null && spot.demonymCountry == null);
    }

    boolean hasDateline() {
        return spots.stream().anyMatch(spot -> spot.dateline);
    }

    boolean hasMedium() {
        return spots.stream().anyMatch(spot -> spot.medium);
    }

    /** "The Orrin has flooded": what is called nothing else, and is no part of another name. */
    boolean hasArticle() {
        return spots.stream()
                .anyMatch(spot -> spot.part == null
                        && !spot.inName
                        && spot.called == Spot.Called.NOTHING
                        && spot.before(0).equals("the"));
    }

    /** Whether at some spot the words beside the name are of what a town has, and so on. */
    boolean hasOfTown() {
        return spots.stream().anyMatch(spot -> spot.ofTown);
    }

    boolean hasOfDivision() {
        return spots.stream().anyMatch(spot -> spot.ofDivision);
    }

    boolean hasOfCountry() {
        return spots.stream().anyMatch(spot -> spot.ofCountry);
    }

    Spot first() {
        return spots.get(0);
    }

    int evidence() {
        int most = 0;
        for (Spot spot : spots) {
            most = Math.max(most, spot.person ? spot.evidence - 1 : spot.evidence);
        }
        return most;
    }
}
