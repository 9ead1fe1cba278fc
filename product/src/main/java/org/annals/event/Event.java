package org.annals.event;

import java.util.List;
import java.util.Objects;
import org.annals.document.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Claims judged to be about one happening. A view: nothing is in it that no claim says.
 *
 * @param id the smallest claim id, prefixed
 * @param when null stays undated
 * @param where ids of places
 * @param parent id of the event whose count one of this counts is a part of, by an article's own words; or null
 * @param toldIn id of a larger event that perhaps tells this one already, or as a part: like it, but not enough to be joined; or null
 * @param claims ids, sorted
 * @param clearness for each claim, in their order, how likely its words alone tell the happening to a reader, 0 to 1
 * @param explanation why the claims were joined
 */
public record Event(
        String id,
        @Nullable Dated when,
        boolean duration,
        List<String> where,
        @Nullable String parent,
        @Nullable String toldIn,
        Clarity clarity,
        Status status,
        EventType type,
        List<Participant> participants,
        List<String> claims,
        List<Float> clearness,
        String explanation) {
    /** A claim of so much clearness or more tells what happened, though nobody else tells it. */
    public static final float CLEAR = 0.35f;

    private static final float EVEN = 0.5f;

    /** What is told. */
    public enum Clarity {
        /** One incident. */
        INCIDENT,
        /** A summary of many. */
        SUMMARY,
        /** Nothing that happened: a view, a description, a state. */
        VIEW
    }

    /** The standing of the event. */
    public enum Status {
        OCCURRED,
        PLANNED,
        DECLARED,
        DENIED
    }

    /** Somebody who took part, in which role, and what each voice calls them. */
    public record Participant(@Nullable String actor, String role, List<Label> labels) {
        public Participant {
            labels = List.copyOf(labels);
        }
    }

    /** A word for a participant and whose word it is (an actor's id, or null for the article's own). */
    public record Label(String label, @Nullable String speaker) {}

    public Event {
        where = List.copyOf(where);
        participants = List.copyOf(participants);
        claims = List.copyOf(claims);
        clearness = List.copyOf(clearness);
    }

    /** How likely the claim's words alone tell the happening, 0 to 1; even for a claim that a person put in. */
    public float clearnessOf(String claim) {
        int at = claims.indexOf(claim);
        return at < 0 || at >= clearness.size() ? EVEN : clearness.get(at);
    }

    /** Whether some claim has at least this clearness. */
    public boolean hasClearness(double least) {
        return claims.stream().anyMatch(claim -> clearnessOf(claim) >= least);
    }

    /** The same, as a part of a larger one. */
    public Event withParent(@Nullable String whole) {
        return Objects.equals(parent, whole) ? this : with(whole, toldIn);
    }

    /** The same, perhaps told in a larger event. */
    public Event withToldIn(@Nullable String larger) {
        return with(parent, larger);
    }

    private Event with(@Nullable String whole, @Nullable String larger) {
        return new Event(
                id,
                when,
                duration,
                where,
                whole,
                larger,
                clarity,
                status,
                type,
                participants,
                claims,
                clearness,
                explanation);
    }
}
