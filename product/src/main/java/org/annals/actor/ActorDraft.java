package org.annals.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** An actor while its mentions are being gathered. */
final class ActorDraft {
    final ActorKind kind;
    final Set<String> surfaces = new LinkedHashSet<>();
    final Set<String> roles = new LinkedHashSet<>();
    /** Families of roles by which the text says it has spoken of the person before: "the spokesman, X". */
    final Set<@Nullable String> recalledRoles = new LinkedHashSet<>();

    /** The nouns of the roles that stand beside the name: "a spokesman for the mayor, X". */
    final Set<Span> roleNouns = new HashSet<>();

    final List<Span> mentions = new ArrayList<>();
    final Set<String> reasons = new LinkedHashSet<>();
    String name;

    @Nullable
    ActorClass actorClass;

    @Nullable
    String country;

    @Nullable
    String organisation;

    ActorDraft(ActorKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    void mention(String surface, Span span) {
        surfaces.add(surface);
        mentions.add(span);
    }

    LocalActor finish(int index) {
        String explanation = reasons.isEmpty() ? "named in the text" : String.join("; ", reasons);
        List<Span> sorted = mentions.stream().distinct().sorted().toList();
        return new LocalActor(
                index,
                name,
                kind,
                actorClass,
                country,
                organisation,
                List.copyOf(roles),
                List.copyOf(surfaces),
                sorted,
                explanation);
    }
}
