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
import org.jspecify.annotations.Nullable;

/*
 * An event joins accounts, and its day, its place and its actors may be told by different ones. A row says that all of them are
 * of one act; so one account at least must tie the day to the place or to who did it, and what it lacks comes from other accounts
 * of the act, never from what is told beside it or of another day.
 */
/**
 * The claims that a row of an event may rest on.
 *
 * @param acts the claims of the act, whose day is the event's or not told
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
        List<Claim> acts = new ArrayList<>();
        boolean tied = false;
        Set<String> tiedPlaces = new HashSet<>();
        Set<String> agentPlaces = new HashSet<>();
        for (Claim claim : actors.acts(event.event(), event.event().type().acledRule(), implied != null)) {
            DatedClaim dated = index.claim(claim.id());
            if (!isOfTheDay(dated, when)) {
                continue;
            }
            acts.add(claim);
            Set<String> places = places(claim);
            boolean known = implied == null && actors.namesAgent(claim);
            if (known) {
                agentPlaces.addAll(places);
            }
            if (isDated(dated, when) && (known || !places.isEmpty())) {
                tied = true;
                tiedPlaces.addAll(places);
            }
        }
        Set<String> ids = tiedPlaces.isEmpty() ? agentPlaces : tiedPlaces;
        List<Place> places = event.places().stream()
                .filter(place -> ids.contains(place.id()))
                .toList();
        return new RowBasis(acts, places, tied);
    }

    private static Set<String> places(Claim claim) {
        Set<String> ids = new HashSet<>();
        for (ClaimPlace place : claim.places()) {
            if (place.role() == ClaimPlace.Role.LOCATION) {
                ids.add(place.place().id());
            }
        }
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
