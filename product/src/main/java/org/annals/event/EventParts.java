package org.annals.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.annals.attribution.Speaker;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.document.Span;
import org.annals.identity.ActorRegistry;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.jspecify.annotations.Nullable;

/** Reads what claims of one happening say of it together: when, where, and who took part; whoever put them together. */
public final class EventParts {
    private static final Set<Precision> COARSE = Set.of(
            Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR, Precision.DECADE, Precision.CENTURY);

    private static final int FEWEST_OF = 4;
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final Pattern LIST = Pattern.compile(
            ",? (?:and|as well as|or|both in|and also)(?: in| at| near)?(?: the| of)* ", Pattern.CASE_INSENSITIVE);

    private EventParts() {}

    static boolean announces(DatedClaim dated) {
        Claim claim = dated.claim();
        return claim.attribution().stance() == Stance.ANNOUNCES || claim.status() == ClaimStatus.DECLARED;
    }

    /** Ids of the places where the claims say that it happened, the innermost of each, sorted. */
    public static List<String> where(List<DatedClaim> members) {
        Map<String, Place> where = new TreeMap<>();
        Set<String> listed = new TreeSet<>();
        for (DatedClaim member : members) {
            listed.addAll(listed(member.claim()));
            member.claim().places().stream()
                    .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                    .forEach(place -> where.putIfAbsent(place.place().id(), place.place()));
        }
        return PlaceNesting.innermost(List.copyOf(where.values()), listed).stream()
                .map(Place::id)
                .toList();
    }

    /** Regions that stand in a list with a town or another region: "in Lenn as well as in Lenn and Tavo regions". */
    private static Set<String> listed(Claim claim) {
        Set<String> listed = new TreeSet<>();
        ClaimPlace last = null;
        for (ClaimPlace place : claim.places()) {
            if (place.role() != ClaimPlace.Role.LOCATION) {
                continue;
            }
            boolean joined = last != null
                    && LIST.matcher(between(claim, last.span(), place.span())).matches();
            if (joined && last != null) {
                listed.addAll(List.of(last.place().id(), place.place().id()));
            }
            last = place;
        }
        return listed;
    }

    /** The words of the claim between two of its spans; "" where they stand in different pieces of it. */
    private static String between(Claim claim, Span from, Span to) {
        if (claim.spans().size() > 1 || to.begin() < from.end()) {
            return "";
        }
        int start = claim.extent().begin();
        return claim.text().substring(from.end() - start, to.begin() - start);
    }

    /** All accounts agree: their date. One contains the others: the narrowest. They exclude each other: one of them. */
    public static @Nullable Dated when(List<DatedClaim> members) {
        Dated narrowest = null;
        Set<LocalDate> days = new TreeSet<>();
        boolean disjoint = false;
        for (DatedClaim member : members) {
            Dated dated = member.eventDate();
            if (dated == null) {
                continue;
            }
            Edtf date = dated.date();
            LocalDate bound = date.earliest() == null ? date.latest() : date.earliest();
            boolean day = date.isDay() || date.earliest() == null && announces(member);
            if (day && bound != null) {
                days.add(bound);
            }
            disjoint |= narrowest != null && !narrowest.date().isCompatibleWith(date);
            narrowest = narrowest == null || isNarrower(date, narrowest.date()) ? dated : narrowest;
        }
        if (narrowest != null && disjoint) {
            narrowest = commonest(members);
        }
        if (narrowest == null || isAside(narrowest.date(), members)) {
            return null;
        }
        if (days.size() < 2) {
            return declaredOn(members, narrowest);
        }
        boolean announced = members.stream().anyMatch(EventParts::announces);
        if (!disjoint && !announced) {
            return narrowest;
        }
        Edtf oneOf = Edtf.oneOf(List.copyOf(days));
        return new Dated(
                oneOf,
                Basis.STATED,
                "the accounts give different days; see the relations",
                narrowest.document(),
                narrowest.span());
    }

    /**
     * The date that most accounts allow, of those that exclude each other; a day rather than a month, then the first by id. A bound,
     * which allows nearly all, is none of them where another is given.
     */
    private static @Nullable Dated commonest(List<DatedClaim> members) {
        Dated best = null;
        long most = 0;
        for (DatedClaim member : members) {
            Dated dated = member.eventDate();
            if (dated == null) {
                continue;
            }
            long allowing = members.stream()
                    .filter(other -> other.eventDate() != null
                            && other.eventDate().date().isCompatibleWith(dated.date()))
                    .count();
            boolean open = best != null && isOpen(best.date());
            boolean finer = best != null
                    && allowing == most
                    && dated.date().isDay()
                    && !best.date().isDay();
            boolean better = allowing > most || finer;
            if (best == null || isOpen(dated.date()) == open && better || open && !isOpen(dated.date())) {
                best = dated;
                most = allowing;
            }
        }
        return best;
    }

    private static boolean isOpen(Edtf date) {
        return date.earliest() == null || date.latest() == null;
    }

    /**
     * A month or a year that one of many accounts names and the others do not, or any date of one that tells of two years ("seized
     * in April 2014, and freed in October 2016"): mostly that of something told beside.
     */
    private static boolean isAside(Edtf date, List<DatedClaim> members) {
        List<DatedClaim> dated =
                members.stream().filter(member -> member.eventDate() != null).toList();
        boolean doubtful = COARSE.contains(date.precision())
                || dated.stream()
                        .allMatch(member -> namesTwoYears(member.claim().text()));
        return doubtful && dated.size() * FEWEST_OF <= members.size();
    }

    private static boolean namesTwoYears(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).distinct().count() > 1;
    }

    /** What comes about by being declared is of the day of the declaration. */
    private static Dated declaredOn(List<DatedClaim> members, Dated when) {
        LocalDate bound = when.date().latest();
        if (when.date().earliest() != null || bound == null) {
            return when;
        }
        for (DatedClaim member : members) {
            Dated said = member.statementDate();
            boolean declared = member.claim().status() == ClaimStatus.DECLARED;
            if (declared
                    && said != null
                    && said.date().isDay()
                    && bound.equals(said.date().latest())) {
                return new Dated(
                        said.date(),
                        said.basis(),
                        "declared on that day: " + said.explanation(),
                        said.document(),
                        said.span());
            }
        }
        return when;
    }

    private static boolean isNarrower(Edtf a, Edtf b) {
        return b.contains(a) && !a.contains(b);
    }

    /** Who takes part in which role, as the claims call them. */
    public static List<Event.Participant> participants(List<DatedClaim> members, ActorRegistry actors) {
        Map<String, List<Event.Label>> labels = new LinkedHashMap<>();
        Map<String, String> actorOf = new LinkedHashMap<>();
        for (DatedClaim member : members) {
            Claim claim = member.claim();
            Speaker speaker = claim.attribution().speaker();
            String voice = speaker == null ? null : actors.idOf(claim.document(), speaker.actor());
            for (RoleFiller filler : claim.roles()) {
                String actor = actors.idOf(claim.document(), filler.actor());
                boolean tool = filler.role() == RoleFiller.Role.INSTRUMENT;
                if (tool || actor == null && filler.label() == null) {
                    continue;
                }
                String role = filler.role().name().toLowerCase(Locale.ROOT);
                String key = role + " " + (actor == null ? filler.label() : actor);
                actorOf.put(key, actor == null ? "" : actor);
                List<Event.Label> list = labels.computeIfAbsent(key, unused -> new ArrayList<>());
                if (filler.label() != null && !list.contains(new Event.Label(filler.label(), voice))) {
                    list.add(new Event.Label(filler.label(), voice));
                }
            }
        }
        List<Event.Participant> participants = new ArrayList<>();
        new TreeMap<>(labels).forEach((key, list) -> {
            String actor = actorOf.getOrDefault(key, "");
            String role = key.substring(0, key.indexOf(' '));
            participants.add(new Event.Participant(actor.isEmpty() ? null : actor, role, list));
        });
        return participants;
    }
}
