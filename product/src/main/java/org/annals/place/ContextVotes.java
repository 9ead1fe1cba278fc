package org.annals.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * Each name has a vote, divided over its readings. Votes for countries and divisions are counted once for all names, and
 * a name's own vote is taken out again when its readings are judged; only nearness needs pairs, of the weightiest names.
 */
/** How the places of a text, as they stand after a round, speak for the readings of one of them. */
final class ContextVotes {
    private static final int MOST_LENDERS = 60;
    private static final int MOST_LENT = 12;
    private static final double MOST_WEIGHT = 4;
    private static final double SLIGHT = 0.02;
    private static final double[] NEAR_COSINES = {cosine(30), cosine(80), cosine(200)};

    static final double AMONG_KM = 900;
    private static final double AMONG_COSINE = cosine(AMONG_KM);

    private final List<SenseRanker.Ballot> lenders;
    private final Map<String, Double> byCountry = new HashMap<>();
    private final Map<Integer, Double> byDivision = new HashMap<>();
    private final Map<Integer, Double> byCounty = new HashMap<>();
    private final Map<Integer, Double> namedDivisions = new HashMap<>();
    private final Map<Integer, Double> namedCounties = new HashMap<>();
    private final Map<String, Double> namedCountries = new HashMap<>();
    private final SenseRanker.@Nullable Ballot first;
    private double total;

    /** 0 where all places lie in one country, near 1 where they lie in many. */
    private double spread;

    private static double cosine(double kilometres) {
        return Math.cos(kilometres / PlaceEntry.EARTH_RADIUS_KM);
    }

    ContextVotes(List<SenseRanker.Ballot> ballots) {
        lenders = ballots.stream()
                .sorted(Comparator.comparingDouble((SenseRanker.Ballot ballot) -> -ballot.weight))
                .limit(MOST_LENDERS)
                .toList();
        lenders.forEach(lender -> count(lender, 1));
        SenseRanker.Ballot earliest = null;
        for (SenseRanker.Ballot ballot : ballots) {
            boolean place = !ballot.sense.spots.isEmpty() && ballot.weight > 0.5;
            if (place && (earliest == null || begin(ballot) < begin(earliest))) {
                earliest = ballot;
            }
        }
        first = earliest;
    }

    private static int begin(SenseRanker.Ballot ballot) {
        return ballot.sense.first().nameSpan().begin();
    }

    private static double weight(SenseRanker.Ballot ballot) {
        return Math.min(MOST_WEIGHT, ballot.weight);
    }

    private static List<Candidate> lent(SenseRanker.Ballot ballot) {
        return ballot.candidates.subList(0, Math.min(MOST_LENT, ballot.candidates.size()));
    }

    /** Adds a name's votes, or with {@code sign} -1 takes them out. */
    private void count(SenseRanker.Ballot lender, int sign) {
        double weight = weight(lender);
        total += sign * weight;
        for (Candidate candidate : lent(lender)) {
            if (candidate.share < SLIGHT) {
                continue;
            }
            double vote = sign * weight * candidate.share;
            double present = sign * Math.min(1, weight) * candidate.share;
            PlaceEntry entry = candidate.entry;
            if (entry.country() != null) {
                byCountry.merge(entry.country(), vote, Double::sum);
            }
            int division = SenseRanker.divisionOf(entry);
            if (division >= 0) {
                byDivision.merge(division, vote, Double::sum);
            }
            int county = entry.feature() == PlaceFeature.ADMIN2 ? entry.index() : entry.admin2();
            if (county >= 0) {
                byCounty.merge(county, vote, Double::sum);
            }
            if (entry.feature() == PlaceFeature.ADMIN1) {
                namedDivisions.merge(entry.index(), present, Double::sum);
            } else if (entry.feature() == PlaceFeature.ADMIN2) {
                namedCounties.merge(entry.index(), present, Double::sum);
            } else if (entry.feature() == PlaceFeature.COUNTRY && entry.country() != null) {
                namedCountries.merge(entry.country(), present, Double::sum);
            }
        }
    }

    /** Sets those features of a name's readings that its text's other places decide. */
    void setFeatures(SenseRanker.Ballot own) {
        boolean lends = lenders.contains(own);
        if (lends) {
            count(own, -1);
        }
        double most =
                byCountry.values().stream().mapToDouble(votes -> votes).max().orElse(0);
        spread = total < 1 ? 0.5 : 1 - Math.min(1, most / total);
        own.sense.company = total;
        own.sense.spread = spread;
        for (Candidate candidate : own.candidates) {
            setVotes(candidate);
            setNear(own, candidate);
            setNeighbours(own, candidate);
        }
        if (lends) {
            count(own, 1);
        }
    }

    private void setVotes(Candidate candidate) {
        PlaceEntry entry = candidate.entry;
        double inCountry = entry.country() == null ? 0 : byCountry.getOrDefault(entry.country(), 0.0);
        double inDivision = byDivision.getOrDefault(SenseRanker.divisionOf(entry), 0.0);
        int county = entry.feature() == PlaceFeature.ADMIN2 ? entry.index() : entry.admin2();
        double whole = Math.max(total, 1);
        set(candidate, ReadingFeature.SAME_COUNTRY, inCountry / whole);
        boolean town = entry.feature().isSettlement();
        set(candidate, ReadingFeature.WORLDLY_COUNTRY, entry.feature() == PlaceFeature.COUNTRY ? spread : 0);
        set(candidate, ReadingFeature.WORLDLY_DIVISION, entry.feature() == PlaceFeature.ADMIN1 ? spread : 0);
        double magnitude = candidate.features[ReadingFeature.POPULATION.column()];
        set(candidate, ReadingFeature.WORLDLY_POPULATION, town ? spread * (magnitude - 4) : 0);
        set(candidate, ReadingFeature.SAME_DIVISION, inDivision / whole);
        set(candidate, ReadingFeature.DIVISION_VOTES, saturated(inDivision));
        set(candidate, ReadingFeature.COUNTY_VOTES, saturated(byCounty.getOrDefault(county, 0.0)));
        set(candidate, ReadingFeature.DIVISION_NAMED, Math.min(1, namedDivisions.getOrDefault(entry.admin1(), 0.0)));
        set(candidate, ReadingFeature.COUNTY_NAMED, Math.min(1, namedCounties.getOrDefault(entry.admin2(), 0.0)));
        boolean country = entry.feature() == PlaceFeature.COUNTRY || entry.country() == null;
        set(
                candidate,
                ReadingFeature.COUNTRY_NAMED,
                country ? 0 : Math.min(1, namedCountries.getOrDefault(entry.country(), 0.0)));
    }

    private static double saturated(double votes) {
        return 1 - Math.exp(-Math.max(0, votes));
    }

    private static void set(Candidate candidate, ReadingFeature feature, double value) {
        candidate.features[feature.column()] = value;
    }

    private void setNear(SenseRanker.Ballot own, Candidate candidate) {
        double[] votes = new double[NEAR_COSINES.length];
        double among = 0;
        for (SenseRanker.Ballot lender : lenders) {
            if (lender == own) {
                continue;
            }
            double weight = weight(lender);
            for (Candidate other : lent(lender)) {
                if (other.share < SLIGHT) {
                    continue;
                }
                double cosine = candidate.cosine(other);
                if (!other.isPoint()) {
                    among += cosine > AMONG_COSINE ? weight * other.share : 0;
                    continue;
                }
                for (int i = 0; i < votes.length; i++) {
                    votes[i] += cosine > NEAR_COSINES[i] ? weight * other.share : 0;
                }
            }
        }
        set(candidate, ReadingFeature.NEAR_30, saturated(votes[0]));
        set(candidate, ReadingFeature.NEAR_80, saturated(votes[1]));
        set(candidate, ReadingFeature.NEAR_200, saturated(votes[2]));
        boolean country = candidate.entry.feature() == PlaceFeature.COUNTRY;
        set(candidate, ReadingFeature.AMONG_COUNTRIES, country ? saturated(among) : 0);
        set(candidate, ReadingFeature.AMONG_DIVISIONS, country ? 0 : saturated(among));
    }

    private void setNeighbours(SenseRanker.Ballot own, Candidate candidate) {
        List<SenseRanker.Ballot> beside = new ArrayList<>();
        if (own.before != null && own.before != own) {
            beside.add(own.before);
        }
        if (own.after != null && own.after != own) {
            beside.add(own.after);
        }
        set(candidate, ReadingFeature.NEIGHBOUR_DIVISION, inDivision(beside, candidate));
        set(candidate, ReadingFeature.NEIGHBOUR_NEAR, near(beside, candidate));
        List<SenseRanker.Ballot> head = first == null || first == own ? List.of() : List.of(first);
        set(candidate, ReadingFeature.FIRST_DIVISION, inDivision(head, candidate));
        set(candidate, ReadingFeature.FIRST_NEAR, near(head, candidate));
    }

    private static double inDivision(List<SenseRanker.Ballot> ballots, Candidate candidate) {
        int division = SenseRanker.divisionOf(candidate.entry);
        double votes = 0;
        for (SenseRanker.Ballot ballot : ballots) {
            for (Candidate other : lent(ballot)) {
                boolean same = division >= 0 && SenseRanker.divisionOf(other.entry) == division;
                votes += same ? Math.min(1, ballot.weight) * other.share : 0;
            }
        }
        return votes;
    }

    private static double near(List<SenseRanker.Ballot> ballots, Candidate candidate) {
        double votes = 0;
        for (SenseRanker.Ballot ballot : ballots) {
            for (Candidate other : lent(ballot)) {
                boolean near = other.isPoint() && candidate.cosine(other) > NEAR_COSINES[1];
                votes += near ? Math.min(1, ballot.weight) * other.share : 0;
            }
        }
        return votes;
    }
}
