package org.annals.identity;

import java.util.List;
import org.annals.actor.ActorClass;
import org.annals.actor.ActorKind;
import org.annals.document.LateList;
import org.jspecify.annotations.Nullable;

/**
 * One referent across all documents.
 *
 * @param id content-derived
 * @param interestGroup the camp whose organs share an interest ("state of KZ"), or null
 * @param explanation why the names were joined
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        @Nullable ActorClass actorClass,
        @Nullable String country,
        @Nullable String interestGroup,
        List<String> roles,
        List<String> surfaces,
        String explanation,
        List<ActorMention> mentions) {
    public Actor {
        roles = List.copyOf(roles);
        surfaces = List.copyOf(surfaces);
        mentions = LateList.of(mentions);
    }

    /** The same with another explanation. */
    Actor explainedBy(String other) {
        return new Actor(id, name, kind, actorClass, country, interestGroup, roles, surfaces, other, mentions);
    }

    /** Whether it has a name of its own: "the Lenn police" has, "police" and "the court" are words for somebody. */
    public boolean isNamed() {
        return name.codePoints().anyMatch(Character::isUpperCase);
    }
}
