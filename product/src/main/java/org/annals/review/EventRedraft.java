package org.annals.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.attribution.Speaker;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.identity.ActorRegistry;
import org.jspecify.annotations.Nullable;

/** Makes an event of the claims that a person put together: date, places and participants are what the claims say. */
final class EventRedraft {
    private final Map<String, DatedClaim> claims;
    private final ActorRegistry actors;

    EventRedraft(Map<String, DatedClaim> claims, ActorRegistry actors) {
        this.claims = claims;
        this.actors = actors;
    }

    /**
     * The event of the claims.
     *
     * @param like an event that some of them were in: it gives what claims do not say, the type and the standing
     * @param members sorted by id, at least one
     */
    Event event(List<DatedClaim> members, @Nullable Event like, String explanation) {
        Dated when = when(members);
        TreeSet<String> where = new TreeSet<>();
        members.forEach(member -> where.addAll(locations(member)));
        String parent = like == null ? null : like.parent();
        return new Event(
                "e" + members.get(0).id().substring(1),
                when,
                when != null && when.date().precision() == Precision.INTERVAL,
                List.copyOf(where),
                parent,
                like == null ? Event.Clarity.INCIDENT : like.clarity(),
                like == null ? Event.Status.OCCURRED : like.status(),
                like == null ? EventType.UNKNOWN : like.type(),
                participants(members),
                members.stream().map(DatedClaim::id).filter(claims::containsKey).toList(),
                explanation);
    }

    /** The ids of the places where the claim says that it happened. */
    static List<String> locations(DatedClaim claim) {
        return claim.claim().places().stream()
                .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                .map(place -> place.place().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** The narrowest date where all agree; one of the days where they do not. */
    private static @Nullable Dated when(List<DatedClaim> members) {
        Dated narrowest = null;
        TreeSet<LocalDate> days = new TreeSet<>();
        boolean disjoint = false;
        for (DatedClaim member : members) {
            Dated dated = member.eventDate();
            if (dated == null) {
                continue;
            }
            Edtf date = dated.date();
            LocalDate day = date.isDay() ? date.earliest() : null;
            if (day != null) {
                days.add(day);
            }
            disjoint |= narrowest != null && !narrowest.date().isCompatibleWith(date);
            boolean narrower = narrowest == null || narrowest.date().contains(date) && !date.contains(narrowest.date());
            narrowest = narrower ? dated : narrowest;
        }
        if (narrowest == null || !disjoint || days.size() < 2) {
            return narrowest;
        }
        return new Dated(
                Edtf.oneOf(List.copyOf(days)),
                Basis.STATED,
                "the accounts give different days; see the relations",
                narrowest.document(),
                narrowest.span());
    }

    private List<Event.Participant> participants(List<DatedClaim> members) {
        Map<String, List<Event.Label>> labels = new TreeMap<>();
        Map<String, String> actorOf = new TreeMap<>();
        for (DatedClaim member : members) {
            Claim claim = member.claim();
            Speaker speaker = claim.attribution().speaker();
            String voice = speaker == null ? null : actors.idOf(claim.document(), speaker.actor());
            for (RoleFiller filler : claim.roles()) {
                String actor = actors.idOf(claim.document(), filler.actor());
                String label = filler.label();
                if (actor == null && label == null) {
                    continue;
                }
                String key = filler.role().name().toLowerCase(Locale.ROOT) + " " + (actor == null ? label : actor);
                if (actor != null) {
                    actorOf.put(key, actor);
                }
                List<Event.Label> list = labels.computeIfAbsent(key, any -> new ArrayList<>());
                if (label != null && !list.contains(new Event.Label(label, voice))) {
                    list.add(new Event.Label(label, voice));
                }
            }
        }
        List<Event.Participant> participants = new ArrayList<>();
        labels.forEach((key, list) ->
                participants.add(new Event.Participant(actorOf.get(key), key.substring(0, key.indexOf(' ')), list)));
        return participants;
    }

    /** An event, to be made anew with one part changed. */
    record Parts(Event event) {
        static Parts of(Event event) {
            return new Parts(event);
        }

        Event withWhen(@Nullable Dated when) {
            return make(when, event.where(), event.type());
        }

        Event withWhere(List<String> where) {
            return make(event.when(), where, event.type());
        }

        Event withType(EventType type) {
            return make(event.when(), event.where(), type);
        }

        private Event make(@Nullable Dated when, List<String> where, EventType type) {
            return new Event(
                    event.id(),
                    when,
                    when != null && when.date().precision() == Precision.INTERVAL,
                    where,
                    event.parent(),
                    event.clarity(),
                    event.status(),
                    type,
                    event.participants(),
                    event.claims(),
                    event.explanation());
        }
    }
}
