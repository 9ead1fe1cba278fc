package org.annals.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.actor.ActorClass;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Two people of different documents are one when their skeletons are equal, or when one full name is the beginning of the
 * other ("Ana Maria Sosa", "Ana Maria Sosa Vidal") and of no third; a person known in one document by surname only joins
 * the one full name of the pile that ends in it, and nobody where there are two. An organ of a state is what it is called
 * without its country, and the country; where the text gives none, the country that the article is about. Other phrases that
 * name nobody ("residents") join only within one country, and never without one. All decisions look at the whole pile at
 * once, so the order of documents cannot matter.
 */
/** Joins actors across documents by their names. */
public final class NameIdentityResolver implements IdentityResolver {

    private record Local(DocumentId document, LocalActor actor) {}

    @Override
    public ActorRegistry resolve(List<DatedReading> readings) {
        PersonNames people = new PersonNames();
        for (DatedReading reading : readings) {
            for (LocalActor actor : reading.reading().actors().actors()) {
                if (actor.kind() == ActorKind.PERSON) {
                    people.add(NameSkeleton.of(actor.name()));
                }
            }
        }
        Map<String, List<Local>> groups = new TreeMap<>();
        for (DatedReading reading : readings) {
            String home = OrganName.home(reading);
            Set<String> organs = new TreeSet<>();
            Set<String> persons = new TreeSet<>();
            for (LocalActor actor : reading.reading().actors().actors()) {
                if (actor.kind() == ActorKind.PERSON) {
                    persons.add(NameSkeleton.of(actor.name()));
                } else if (StateOrgans.contain(actor.name(), List.of(), actor.actorClass())) {
                    organs.add(OrganName.words(actor, reading));
                }
            }
            for (LocalActor actor : reading.reading().actors().actors()) {
                Local local = new Local(reading.document().id(), actor);
                String key = actor.kind() == ActorKind.PERSON
                        ? "person " + people.whole(PersonNames.inArticle(NameSkeleton.of(actor.name()), persons))
                        : key(actor, reading, home, organs);
                groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(local);
            }
        }
        return registry(readings, groups);
    }

    private static String key(LocalActor actor, DatedReading reading, @Nullable String home, Set<String> organs) {
        String skeleton = NameSkeleton.of(actor.name());
        boolean named = Character.isUpperCase(actor.name().codePointAt(0));
        if (StateOrgans.contain(actor.name(), List.of(), actor.actorClass())) {
            String words = OrganName.full(OrganName.words(actor, reading), organs);
            String country = actor.country() == null ? home : actor.country();
            if (!words.isEmpty() && country != null) {
                return "organ " + words + " " + country;
            }
        }
        String country = actor.country() == null ? "" : actor.country();
        if (!named && country.isEmpty()) {
            return "phrase " + skeleton + " " + reading.document().id();
        }
        return (named ? "name " : "phrase ") + skeleton + " " + (named ? "" : country);
    }

    private static ActorRegistry registry(List<DatedReading> readings, Map<String, List<Local>> groups) {
        Map<DocumentId, Map<Integer, String>> ids = new HashMap<>();
        List<Actor> actors = new ArrayList<>();
        groups.forEach((key, locals) -> {
            Actor actor = actor(ContentHash.id("a", key), locals);
            actors.add(actor);
            locals.forEach(local -> ids.computeIfAbsent(local.document, unused -> new HashMap<>())
                    .put(local.actor.index(), actor.id()));
        });
        actors.sort(Comparator.comparing(Actor::id));
        Map<DocumentId, List<String>> byLocal = new HashMap<>();
        for (DatedReading reading : readings) {
            Map<Integer, String> here = ids.getOrDefault(reading.document().id(), Map.of());
            byLocal.put(
                    reading.document().id(),
                    reading.reading().actors().actors().stream()
                            .map(actor -> here.getOrDefault(actor.index(), ""))
                            .toList());
        }
        return new ActorRegistry(actors, byLocal);
    }

    private static Actor actor(String id, List<Local> locals) {
        String name = locals.stream()
                .map(local -> local.actor.name())
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        Set<String> roles = new TreeSet<>();
        Set<String> surfaces = new TreeSet<>();
        List<ActorMention> mentions = new ArrayList<>();
        Set<DocumentId> documents = new TreeSet<>();
        ActorClass actorClass = null;
        String country = null;
        for (Local local : locals) {
            roles.addAll(local.actor.roles());
            surfaces.addAll(local.actor.surfaces());
            documents.add(local.document);
            for (Span span : local.actor.mentions()) {
                mentions.add(new ActorMention(local.document, span));
            }
            actorClass = actorClass == null ? local.actor.actorClass() : actorClass;
            country = country == null ? local.actor.country() : country;
        }
        mentions.sort(Comparator.naturalOrder());
        ActorKind kind = locals.get(0).actor.kind();
        String why = locals.get(0).actor.explanation();
        if (documents.size() > 1) {
            why = surfaces.size() > 1
                    ? "the names differ only in spelling or fullness"
                    : "the same name in " + documents.size() + " documents";
        }
        String group = interestGroup(name, roles, actorClass, country);
        return new Actor(
                id, name, kind, actorClass, country, group, List.copyOf(roles), List.copyOf(surfaces), why, mentions);
    }

    /** Organs and office holders of one state share a camp. */
    private static @Nullable String interestGroup(
            String name, Set<String> roles, @Nullable ActorClass actorClass, @Nullable String country) {
        return StateOrgans.contain(name, roles, actorClass) && country != null ? "state of " + country : null;
    }
}
