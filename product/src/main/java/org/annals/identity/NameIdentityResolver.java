package org.annals.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.annals.actor.ActorClass;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * Two actors of different documents are one when their skeletons are equal and their kinds agree; a person known in one
 * document by surname only joins the one full name of the pile that ends in it, and nobody where there are two; so does a full
 * name that another continues. An organ of a state is known by its name without the state's ("the Ruvian government",
 * "the government of Ruvia"). Phrases that name nobody ("the police", "officials") join only within one country, and never without one: every country has
 * its police. All decisions look at the whole pile at once, so the order of documents cannot matter.
 */
/** Joins actors across documents by their names. */
public final class NameIdentityResolver implements IdentityResolver {
    private final OrganNames organs;

    /** The function gives the country code of a demonym such as "Kenyan", or null. */
    public NameIdentityResolver(Function<String, @Nullable String> countryOfDemonym) {
        organs = new OrganNames(countryOfDemonym);
    }

    private record Local(DocumentId document, LocalActor actor) {}

    @Override
    public ActorRegistry resolve(List<DatedReading> readings) {
        Map<String, List<Local>> groups = new TreeMap<>();
        Map<String, Set<String>> fullBySurname = new HashMap<>();
        NavigableSet<String> full = new TreeSet<>();
        for (DatedReading reading : readings) {
            for (LocalActor actor : reading.reading().actors().actors()) {
                String skeleton = NameSkeleton.of(actor.name());
                if (actor.kind() == ActorKind.PERSON && skeleton.indexOf(' ') > 0) {
                    String surname = skeleton.substring(skeleton.lastIndexOf(' ') + 1);
                    fullBySurname
                            .computeIfAbsent(surname, key -> new TreeSet<>())
                            .add(skeleton);
                    full.add(skeleton);
                }
            }
        }
        for (DatedReading reading : readings) {
            for (LocalActor actor : reading.reading().actors().actors()) {
                Local local = new Local(reading.document().id(), actor);
                groups.computeIfAbsent(key(local, fullBySurname, full), unused -> new ArrayList<>())
                        .add(local);
            }
        }
        return registry(readings, groups);
    }

    private String key(Local local, Map<String, Set<String>> fullBySurname, NavigableSet<String> fullNames) {
        LocalActor actor = local.actor;
        String skeleton = NameSkeleton.of(actor.name());
        if (actor.kind() == ActorKind.PERSON) {
            Set<String> full = skeleton.indexOf(' ') < 0 ? fullBySurname.getOrDefault(skeleton, Set.of()) : Set.of();
            return "person " + continued(full.size() == 1 ? full.iterator().next() : skeleton, fullNames);
        }
        String organ = organs.without(actor.name(), actor.country());
        if (organ != null) {
            return "organ " + NameSkeleton.of(organ) + " " + actor.country();
        }
        boolean named = Character.isUpperCase(actor.name().codePointAt(0));
        String country = actor.country() == null ? "" : actor.country();
        if (!named && country.isEmpty()) {
            return "phrase " + skeleton + " " + local.document;
        }
        return (named ? "name " + OrganNames.withoutLinks(skeleton) : "phrase " + skeleton) + " "
                + (named ? "" : country);
    }

    /** The one name of the pile that goes on where this full name ends, or the name itself. */
    private static String continued(String name, NavigableSet<String> fullNames) {
        if (name.indexOf(' ') < 0) {
            return name;
        }
        Set<String> longer = fullNames.subSet(name + " ", true, name + "!", false);
        return longer.size() == 1 ? longer.iterator().next() : name;
    }

    private ActorRegistry registry(List<DatedReading> readings, Map<String, List<Local>> groups) {
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

    private Actor actor(String id, List<Local> locals) {
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
        for (String role : roles) {
            country = country == null ? organs.countryIn(role) : country;
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
        boolean organ = StateOrgans.contain(name, roles, actorClass);
        return organ && country != null ? "state of " + country : null;
    }
}
