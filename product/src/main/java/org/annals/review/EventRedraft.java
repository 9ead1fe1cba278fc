package org.annals.review;

import java.util.List;
import java.util.Map;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.annals.document.Precision;
import org.annals.event.Event;
import org.annals.event.EventParts;
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
        Dated when = EventParts.when(members);
        String parent = like == null ? null : like.parent();
        List<String> kept =
                members.stream().map(DatedClaim::id).filter(claims::containsKey).toList();
        return new Event(
                "e" + members.get(0).id().substring(1),
                when,
                when != null && when.date().precision() == Precision.INTERVAL,
                EventParts.where(members),
                parent,
                null,
                like == null || like.clarity() == Event.Clarity.VIEW ? Event.Clarity.INCIDENT : like.clarity(),
                like == null ? Event.Status.OCCURRED : like.status(),
                like == null ? EventType.UNKNOWN : like.type(),
                EventParts.participants(members, actors),
                kept,
                like == null ? List.of() : kept.stream().map(like::clearnessOf).toList(),
                explanation);
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
                    event.toldIn(),
                    event.clarity(),
                    event.status(),
                    type,
                    event.participants(),
                    event.claims(),
                    event.clearness(),
                    event.explanation());
        }
    }
}
