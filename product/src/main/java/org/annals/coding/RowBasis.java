package org.annals.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annals.actor.ActorClass;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.export.ChronologyIndex;
import org.annals.place.Place;
import org.annals.place.PlaceNesting;
import org.annals.review.Corrected;
import org.jspecify.annotations.Nullable;

/*
 * An event joins accounts, and its day, its place and its actors may be told by different ones. A row says that all of them are
 * of one act; so one account at least must tie the day to the place or to who did it, and what it lacks comes from other accounts
 * of the act, never from what is told beside it or of another day. A day that a person gave the event is every account's.
 */
/**
 * The claims that a row of an event may rest on.
 *
 * @param acts the claims of the act, whose day and place are the event's or not told
 * @param places where those say that it happened
 * @param tied whether one of them ties the day to the place or to who did it
 */
record RowBasis(List<Claim> acts, List<Place> places, boolean tied) {
    RowBasis {
        acts = List.copyOf(acts);
        places = List.copyOf(places);
    }

    /** @param implied class of an actor that the type of the event implies, or null */
    static RowBasis of(CodedEvent event, ActorCoder actors, ChronologyIndex index, @Nullable ActorClass implied) {
        Edtf when = event.when();
        Dated own = event.event().when();
        boolean set = own != null && Corrected.isBy(own.explanation());
        TownParts parts = new TownParts();
        List<Claim> acts = new ArrayList<>();
        boolean tied = false;
        Set<String> tiedPlaces = new HashSet<>();
        Set<String> agentPlaces = new HashSet<>();
        for (Claim claim : actors.acts(event.event(), event.event().type().acledRule(), implied != null)) {
            DatedClaim dated = index.claim(claim.id());
            if (!set && !isOfTheDay(dated, when)) {
                continue;
            }
            acts.add(claim);
            Set<String> places =
                    places(claim, parts, index.document(claim.document()).text());
            boolean known = implied == null && actors.namesAgent(claim);
            if (known) {
                agentPlaces.addAll(places);
            }
            if ((set || isDated(dated, when)) && (known || !places.isEmpty())) {
                tied = true;
                tiedPlaces.addAll(places);
            }
        }
        Set<String> ids = tiedPlaces.isEmpty() ? agentPlaces : tiedPlaces;
        List<Place> places = event.places().stream()
                .filter(place -> ids.contains(place.id()))
                .toList();
        acts.removeIf(claim -> isElsewhere(claim, places));
        return new RowBasis(acts, places, tied);
    }

    /** Whether the claim says where it happened, and it is at none of the places nor in, nor round, one of them. */
    private static boolean isElsewhere(Claim claim, List<Place> places) {
        List<Place> own = claim.places().stream()
                .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                .map(ClaimPlace::place)
                .toList();
        return !own.isEmpty()
                && !places.isEmpty()
                && own.stream().noneMatch(place -> places.stream().anyMatch(known -> isOneWith(place, known)));
    }

    private static boolean isOneWith(Place a, Place b) {
        return a.id().equals(b.id()) || PlaceNesting.innermost(List.of(a, b)).size() == 1;
    }

    /** "code: reason" of why an event has no place that a row can stand on. */
    static String whyUnplaced(CodedEvent event) {
        return event.places().isEmpty()
                ? "unplaced: no article says where"
                : "place-elsewhere: no account that says where says the day or who did it as well; named beside it: "
                        + PlaceCodes.names(event.places());
    }

    private static Set<String> places(Claim claim, TownParts parts, String text) {
        Set<String> ids = new HashSet<>();
        for (ClaimPlace place : claim.places()) {
            if (place.role() == ClaimPlace.Role.LOCATION) {
                ids.add(place.place().id());
            }
        }
        ids.removeAll(parts.wholes(claim, text));
        return ids;
    }

    /** Whether the claim is of that date, or says none. */
    static boolean isOfTheDay(DatedClaim claim, @Nullable Edtf when) {
        Dated told = claim.eventDate();
        return told == null || when == null || told.date().isCompatibleWith(when);
    }

    private static boolean isDated(DatedClaim claim, @Nullable Edtf when) {
        Dated told = claim.eventDate();
        return told != null && when != null && when.contains(told.date());
    }
}
