package org.annals.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.actor.ActorClass;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** The actors of single documents that are one, and why. */
final class Group {
    /** Reasons beyond these are counted only. */
    private static final int MOST_REASONS = 3;

    private record Local(
            DocumentId document, LocalActor actor, @Nullable String why) {}

    private final String id;
    private final NavigableMap<Seat, Local> seats = new TreeMap<>();
    private List<Local> locals = List.of();
    private @Nullable Late<Actor> described;

    /** Where an actor stands in the pile. */
    private record Seat(DocumentId document, int index) implements Comparable<Seat> {
        @Override
        public int compareTo(Seat other) {
            int order = document.compareTo(other.document);
            return order != 0 ? order : Integer.compare(index, other.index);
        }
    }

    Group(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void add(DocumentId document, LocalActor actor, Key key) {
        seats.put(new Seat(document, actor.index()), new Local(document, actor, key.why()));
    }

    void remove(DocumentId document, LocalActor actor) {
        seats.remove(new Seat(document, actor.index()));
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** The actor as it was described last, or null. */
    @Nullable
    Actor described() {
        return described == null ? null : described.get();
    }

    /** Describes the actor that all members are; there must be one. */
    Actor describe() {
        locals = List.copyOf(seats.values());
        List<Local> named = named();
        ActorKind kind = kind(named);
        String name = named.stream()
                .filter(local -> local.actor.kind() == kind)
                .map(local -> local.actor.name())
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        Set<String> roles = new TreeSet<>();
        Set<String> surfaces = new TreeSet<>();
        List<ActorMention> mentions = new ArrayList<>();
        ActorClass actorClass = null;
        String country = null;
        for (Local local : locals) {
            roles.addAll(local.actor.roles());
            surfaces.addAll(local.actor.surfaces());
            for (Span span : local.actor.mentions()) {
                mentions.add(new ActorMention(local.document, span));
            }
            actorClass = actorClass == null ? local.actor.actorClass() : actorClass;
            country = country == null ? local.actor.country() : country;
        }
        mentions.sort(Comparator.naturalOrder());
        String group = interestGroup(name, roles, actorClass, country);
        Actor actor = new Actor(
                id,
                name,
                kind,
                actorClass,
                country,
                group,
                List.copyOf(roles),
                List.copyOf(surfaces),
                why(surfaces),
                mentions);
        described = Late.of(actor);
        return actor;
    }

    /** Those who say what the actor is called: its spokesmen only where nobody names the body itself. */
    private List<Local> named() {
        List<Local> bodies = locals.stream()
                .filter(local -> Voices.bodyOf(local.actor.name()) == null)
                .toList();
        return bodies.isEmpty() ? locals : bodies;
    }

    /** A person if any article knows one by this name; else what most call it. */
    private static ActorKind kind(List<Local> named) {
        Map<ActorKind, Integer> votes = new EnumMap<>(ActorKind.class);
        for (Local local : named) {
            votes.merge(local.actor.kind(), local.actor.mentions().size(), Integer::sum);
        }
        boolean person = votes.getOrDefault(ActorKind.PERSON, 0) > 0;
        if (person && votes.getOrDefault(ActorKind.ORGANISATION, 0) == 0) {
            return ActorKind.PERSON;
        }
        ActorKind most = named.get(0).actor.kind();
        for (ActorKind kind : ActorKind.values()) {
            most = votes.getOrDefault(kind, 0) > votes.getOrDefault(most, 0) ? kind : most;
        }
        return most;
    }

    private String why(Set<String> surfaces) {
        if (locals.size() == 1) {
            return locals.get(0).actor.explanation();
        }
        Set<String> reasons = new TreeSet<>();
        locals.stream().map(Local::why).filter(Objects::nonNull).forEach(reasons::add);
        boolean byNameToo = locals.stream().anyMatch(local -> local.why == null);
        List<String> parts = new ArrayList<>();
        long documents = locals.stream().map(Local::document).distinct().count();
        if (byNameToo) {
            boolean alike = surfaces.size() > 1 && reasons.isEmpty();
            parts.add(
                    alike
                            ? "the names differ only in spelling or fullness"
                            : documents > 1
                                    ? "named alike in " + documents + " articles"
                                    : "named alike in the article");
        }
        reasons.stream().limit(MOST_REASONS).forEach(parts::add);
        if (reasons.size() > MOST_REASONS) {
            parts.add("and " + (reasons.size() - MOST_REASONS) + " more of the kind");
        }
        return String.join("; ", parts);
    }

    /** Organs and office holders of one state share a camp. */
    private static @Nullable String interestGroup(
            String name, Set<String> roles, @Nullable ActorClass actorClass, @Nullable String country) {
        return StateOrgans.contain(name, roles, actorClass) && country != null ? "state of " + country : null;
    }
}
