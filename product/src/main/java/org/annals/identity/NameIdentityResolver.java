package org.annals.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;

/*
 * Two people of different documents are one when their skeletons are equal, or when one full name is the other with words
 * left out or as initials and fits no third; a person known in one document by surname only joins the one full name of the
 * pile that ends in it, and nobody where there are two. An organ of a state is what it is called without its country, and the
 * country; where the text gives none, the country that the article is about. An acronym is the body that an article explains
 * it by. An office without a name ("the Velmian president") is the person whom the pile calls so. Other phrases that name
 * nobody ("residents") join only within one country, and never without one. All decisions look at the whole pile at once, so
 * the order of documents cannot matter.
 */
/** Joins actors across documents by their names, short forms and offices. */
public final class NameIdentityResolver implements IdentityResolver {
    @Override
    public ActorRegistry resolve(List<DatedReading> readings) {
        NameKinds kinds = new NameKinds(readings);
        List<Article> articles =
                readings.stream().map(reading -> new Article(reading, kinds)).toList();
        Map<LocalActor, Key> keys = names(articles, kinds);
        place(articles, keys);
        expand(articles, kinds, keys);
        appoint(articles, kinds, keys);
        Map<String, Group> groups = new TreeMap<>();
        for (Article article : articles) {
            for (LocalActor actor : article.actors()) {
                Key key = keys.getOrDefault(actor, Key.of(""));
                groups.computeIfAbsent(key.value(), unused -> new Group()).add(article.id(), actor, key);
            }
        }
        return registry(articles, groups);
    }

    /** The keys of all actors by what each is called and what its article says about it. */
    private static Map<LocalActor, Key> names(List<Article> articles, NameKinds kinds) {
        PersonNames people = new PersonNames();
        for (Article article : articles) {
            for (LocalActor actor : article.actors()) {
                if (kinds.isPerson(actor)) {
                    people.add(NameSkeleton.of(actor.name()));
                }
            }
        }
        IdentityHashMap<LocalActor, Key> keys = new IdentityHashMap<>();
        for (Article article : articles) {
            for (LocalActor actor : article.actors()) {
                keys.put(actor, kinds.isPerson(actor) ? person(article, actor, people) : body(article, actor));
            }
        }
        return keys;
    }

    private static Key person(Article article, LocalActor actor, PersonNames people) {
        String own = article.person(actor);
        String whole = people.whole(own);
        String why = null;
        if (!whole.equals(own)) {
            why = own.indexOf(' ') < 0
                    ? "“" + actor.name() + "” fits one full name only"
                    : "“" + actor.name() + "” is short for one other name only";
        }
        return new Key("person " + whole, null, why);
    }

    private static Key body(Article article, LocalActor actor) {
        Key organ = article.organ(actor);
        if (organ != null) {
            return organ;
        }
        boolean named = Character.isUpperCase(actor.name().codePointAt(0));
        String country = actor.country() == null ? "" : actor.country();
        String skeleton = NameSkeleton.of(actor.name());
        if (named) {
            return Key.of("name " + skeleton.replaceAll("(?<= )(?:of|for|and) ", ""));
        }
        return Key.of("phrase " + skeleton + " " + (country.isEmpty() ? article.id() : country));
    }

    /** Gives organs of no known state the only state whose organ is so called in the pile; else they stay in their article. */
    private static void place(List<Article> articles, Map<LocalActor, Key> keys) {
        Map<String, Set<String>> countries = new TreeMap<>();
        keys.values().forEach(key -> {
            if (key.country() != null) {
                int end = key.value().length() - key.country().length();
                countries
                        .computeIfAbsent(key.value().substring(0, end), unused -> new TreeSet<>())
                        .add(key.country());
            }
        });
        for (Article article : articles) {
            for (LocalActor actor : article.actors()) {
                Key key = keys.getOrDefault(actor, Key.of(""));
                if (key.isStateless()) {
                    Set<String> states = actor.kind() == ActorKind.GROUP
                            ? Set.<String>of()
                            : countries.getOrDefault(key.value(), Set.of());
                    String state = states.size() == 1 ? states.iterator().next() : null;
                    keys.put(
                            actor,
                            state == null
                                    ? new Key(key.value() + article.id(), null, key.why())
                                    : new Key(
                                            key.value() + state,
                                            state,
                                            "“" + actor.name() + "” is taken for the only one of these articles"));
                }
            }
        }
    }

    /** Gives acronyms the key of the body that they are short for. */
    private static void expand(List<Article> articles, NameKinds kinds, Map<LocalActor, Key> keys) {
        Acronyms acronyms = new Acronyms();
        for (Article article : articles) {
            for (LocalActor actor : article.actors()) {
                if (!kinds.isPerson(actor)) {
                    acronyms.add(
                            actor,
                            article.text(),
                            keys.getOrDefault(actor, Key.of("")).value());
                }
            }
        }
        keys.replaceAll((actor, key) -> {
            String body = Acronyms.isAcronym(actor.name()) ? acronyms.expand(actor.name()) : null;
            return body == null
                    ? key
                    : new Key(body, null, "“" + actor.name() + "” is the short form of one name only");
        });
    }

    /** Gives offices without a name the key of the person who holds them. */
    private static void appoint(List<Article> articles, NameKinds kinds, Map<LocalActor, Key> keys) {
        Offices offices = new Offices();
        for (Article article : articles) {
            for (LocalActor actor : article.actors()) {
                for (String role : kinds.isPerson(actor) ? actor.roles() : List.<String>of()) {
                    String office = article.office(role, actor.country());
                    Key key = keys.get(actor);
                    if (office != null && key != null) {
                        offices.add(office, key.value(), article.day());
                    }
                }
            }
        }
        for (Article article : articles) {
            for (LocalActor actor : article.actors()) {
                String office = actor.kind() == ActorKind.OFFICE ? article.office(actor.name(), actor.country()) : null;
                String holder = office == null ? null : offices.holder(office, article.day());
                if (holder != null) {
                    keys.put(
                            actor,
                            new Key(
                                    holder,
                                    null,
                                    "“" + actor.name() + "” is an office that an article gives to one person"));
                }
            }
        }
    }

    private static ActorRegistry registry(List<Article> articles, Map<String, Group> groups) {
        Map<DocumentId, Map<Integer, String>> ids = new HashMap<>();
        List<Actor> actors = new ArrayList<>();
        groups.forEach((key, group) -> {
            Actor actor = group.actor(ContentHash.id("a", key));
            actors.add(actor);
            group.fill(actor.id(), ids);
        });
        actors.sort(Comparator.comparing(Actor::id));
        Map<DocumentId, List<String>> byLocal = new HashMap<>();
        for (Article article : articles) {
            Map<Integer, String> here = ids.getOrDefault(article.id(), Map.of());
            byLocal.put(
                    article.id(),
                    article.actors().stream()
                            .map(actor -> here.getOrDefault(actor.index(), ""))
                            .toList());
        }
        return new ActorRegistry(actors, byLocal);
    }
}
