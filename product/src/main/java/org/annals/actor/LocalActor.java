package org.annals.actor;

import java.util.List;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * One referent of one document: all the names, titles, roles and pronouns that the text uses for it.
 *
 * @param index position in its document's list, from 0
 * @param name the fullest name the document gives
 * @param country ISO 3166-1 alpha-2 of the state it belongs to, or null
 * @param organisation the body a person speaks for or serves ("Prosecutor General's Office"), or null
 * @param roles offices and descriptions as written, in order of first mention
 * @param surfaces the names used, in order of first mention
 * @param mentions in text order
 */
public record LocalActor(
        int index,
        String name,
        ActorKind kind,
        @Nullable ActorClass actorClass,
        @Nullable String country,
        @Nullable String organisation,
        List<String> roles,
        List<String> surfaces,
        List<Span> mentions,
        String explanation) {
    public LocalActor {
        roles = List.copyOf(roles);
        surfaces = List.copyOf(surfaces);
        mentions = List.copyOf(mentions);
    }
}
