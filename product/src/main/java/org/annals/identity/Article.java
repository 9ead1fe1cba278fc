package org.annals.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.annals.actor.ActorKind;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** One article's actors, and what its own words say about who they are. */
final class Article {
    private final DatedReading reading;
    private final ArticlePlaces places;
    /** By the place of the actor. */
    private final Map<Integer, OrganName> organs = new HashMap<>();

    private final Map<String, List<OrganName>> byHead = new HashMap<>();
    private final Map<Set<String>, List<OrganName>> byWords = new HashMap<>();
    /** Where each person is first named in full. */
    private final Map<String, Integer> people = new HashMap<>();
    /** The people by the last word of their names. */
    private final Map<String, List<LocalActor>> holders = new HashMap<>();

    /** @param person whether the actor of that place in the list is taken for a person */
    Article(DatedReading reading, IntPredicate person) {
        this.reading = reading;
        places = new ArticlePlaces(reading);
        for (LocalActor actor : actors()) {
            if (actor.kind() == ActorKind.PERSON) {
                holders.computeIfAbsent(lastWord(actor.name()), key -> new ArrayList<>())
                        .add(actor);
            }
        }
        for (LocalActor actor : actors()) {
            if (person.test(actor.index())) {
                people.merge(
                        NameSkeleton.of(actor.name()), actor.mentions().get(0).begin(), Math::min);
            } else if (StateOrgans.contain(body(actor), List.of(), actor.actorClass())) {
                OrganName organ = OrganName.of(
                        unmanned(body(actor)),
                        actor.country(),
                        places,
                        places.townBefore(actor.mentions().get(0)));
                organs.put(actor.index(), organ);
                if (byHead.computeIfAbsent(organ.head(), key -> new ArrayList<>())
                        .contains(organ)) {
                    continue;
                }
                byHead.getOrDefault(organ.head(), List.of()).add(organ);
                byWords.computeIfAbsent(organ.words(), key -> new ArrayList<>()).add(organ);
            }
        }
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    DocumentId id() {
        return reading.document().id();
    }

    String text() {
        return reading.document().text();
    }

    List<LocalActor> actors() {
        return reading.reading().actors().actors();
    }

    /** The day of publication, empty if it is not known to the day. */
    String day() {
        Dated published = reading.dating().published();
        return published != null && published.date().isDay()
                ? String.valueOf(published.date().earliest())
                : "";
    }

    /** The skeleton of a person's name, filled up from the article's own people. */
    String person(LocalActor actor) {
        // "Ada, a bus driver, said" is nobody whom the article names in full only later.
        Set<String> before = new TreeSet<>();
        people.forEach((name, first) -> {
            if (first < actor.mentions().get(0).begin()) {
                before.add(name);
            }
        });
        return PersonNames.inArticle(NameSkeleton.of(actor.name()), before);
    }

    /** The name of the body that the actor is or, unnamed, speaks for. */
    String body(LocalActor actor) {
        String body = Voices.bodyOf(actor.name());
        return body == null || holders.containsKey(lastWord(body)) ? actor.name() : body;
    }

    /** "President Vera Olm's office" is the president's office: the holder is not part of an organ's name. */
    private String unmanned(String name) {
        String holder = "";
        String role = null;
        for (String word : name.split("[ '’]", -1)) {
            for (LocalActor other : holders.getOrDefault(word, List.of())) {
                for (String surface : other.surfaces()) {
                    if (surface.length() > holder.length() && name.contains(surface)) {
                        holder = surface;
                        role = StateOrgans.office(other.roles());
                    }
                }
            }
        }
        int at = name.indexOf(holder);
        if (holder.isEmpty() || at == 0 && role == null) {
            return name;
        }
        String before = name.substring(0, at);
        String office = StateOrgans.office(List.of(before));
        String start = office == null ? before : office;
        return (start.isEmpty() ? role : start.strip())
                + name.substring(at + holder.length()).stripTrailing();
    }

    /**
     * The one country that the article gives with the name of an organ which it calls without afterwards ("Velm's
     * army … the army"). Another country's than the article's only where that organ has done something: a talk brokered by
     * the Velmian government leaves "the government" that of the article's country.
     */
    private @Nullable String namedBefore(LocalActor actor, OrganName whole) {
        String country = whole.countryIn(byWords.getOrDefault(whole.words(), List.of()));
        if (country == null || country.equals(places.country())) {
            return country;
        }
        for (LocalActor other : actors()) {
            OrganName organ = organs.get(other.index());
            boolean before = organ != null
                    && country.equals(organ.country())
                    && organ.words().equals(whole.words())
                    && other.mentions().get(0).compareTo(actor.mentions().get(0)) < 0;
            if (before && acts(other, actor.mentions().get(0))) {
                return country;
            }
        }
        return null;
    }

    /** Whether the article itself, not somebody whom it quotes, makes the organ a subject before that place. */
    private boolean acts(LocalActor organ, Span until) {
        TextAnalysis text = reading.reading().text();
        for (Span mention : organ.mentions()) {
            if (mention.begin() >= until.begin()) {
                return false;
            }
            Quotation quotation = text.quotationAt(mention.begin());
            Sentence sentence = text.sentenceAt(mention.begin());
            boolean quoted = quotation != null && quotation.speech();
            if (sentence != null
                    && !quoted
                    && text.clausesOf(sentence).stream()
                            .anyMatch(clause ->
                                    clause.subject() != null && clause.subject().overlaps(mention))) {
                return true;
            }
        }
        return false;
    }

    /** The office as looked up among those of the pile, or null. */
    @Nullable
    String office(String role, @Nullable String country) {
        OrganName office = OrganName.of(role, country, places, places.town());
        OrganName placed =
                office.country() == null ? new OrganName(office.words(), office.head(), places.country()) : office;
        return Offices.key(placed);
    }

    /** The organ with what the article adds to its name and country; null where the actor is no organ of a state. */
    @Nullable
    Key organ(LocalActor actor) {
        OrganName organ = organs.get(actor.index());
        if (organ == null || organ.words().isEmpty()) {
            return null;
        }
        OrganName fuller = organ.fuller(byHead.getOrDefault(organ.head(), List.of()));
        OrganName whole = fuller == null ? organ : fuller;
        String why =
                fuller == null ? null : "“" + actor.name() + "” can only be the body that the article names more fully";
        why = body(actor).equals(actor.name()) ? why : "“" + actor.name() + "” speaks for it";
        String country = organ.country() == null ? whole.country() : organ.country();
        if (country == null) {
            country = namedBefore(actor, whole);
        }
        if (country == null && places.country() != null) {
            country = places.country();
            why = why == null ? "“" + actor.name() + "” is taken for that of the country the article is about" : why;
        }
        return Key.organ(whole.joined(), country, why);
    }
}
