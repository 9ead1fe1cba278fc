package org.annals.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.attribution.Speaker;
import org.annals.chronology.EventFilter.Days;
import org.annals.chronology.EventFilter.Field;
import org.annals.chronology.EventFilter.Flag;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.identity.Actor;
import org.annals.place.NameFold;
import org.annals.place.Place;
import org.annals.place.PlaceMention;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Finds the events of one chronology that pass a filter. Case, accents and punctuation make no difference. */
public final class EventFinder {
    private final Chronology chronology;
    private final Map<String, DatedClaim> claims = new HashMap<>();
    private final Map<String, DatedFigure> figures = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<DocumentId, Document> documents = new HashMap<>();

    public EventFinder(Chronology chronology) {
        this.chronology = chronology;
        for (DatedReading reading : chronology.readings()) {
            documents.put(reading.document().id(), reading.document());
            reading.claims().forEach(claim -> claims.put(claim.id(), claim));
            reading.figures().forEach(figure -> figures.put(figure.id(), figure));
            for (PlaceMention mention : reading.reading().places()) {
                places.putIfAbsent(mention.place().id(), mention.place());
            }
            for (DatedClaim claim : reading.claims()) {
                for (ClaimPlace place : claim.claim().places()) {
                    places.putIfAbsent(place.place().id(), place.place());
                }
            }
        }
        chronology.actors().actors().forEach(actor -> actors.put(actor.id(), actor));
        chronology.relations().forEach(relation -> relations.put(relation.id(), relation));
    }

    /** The entries that pass, in the chronology's order. */
    public List<ChronologyEntry> find(EventFilter filter) {
        return filter.isAll()
                ? chronology.entries()
                : chronology.entries().stream()
                        .filter(entry -> passes(entry, filter))
                        .toList();
    }

    private boolean passes(ChronologyEntry entry, EventFilter filter) {
        Event event = entry.event();
        return filter.origins().admits(entry.support().origins())
                && passesDays(event.when(), filter)
                && (any(filter, Field.PLACE, event.where(), this::isPlace)
                        || filter.has(Flag.UNPLACED) && event.where().isEmpty()
                        || isFree(filter, Field.PLACE, Flag.UNPLACED))
                && passesVoices(event, filter)
                && (isFree(filter, Field.ACTOR) || any(filter, Field.ACTOR, takingPart(event), EventFinder::holds))
                && (isFree(filter, Field.TYPE) || any(filter, Field.TYPE, types(event.type()), EventFinder::isSame))
                && (isFree(filter, Field.STATUS)
                        || any(filter, Field.STATUS, List.of(word(event.status())), EventFinder::isSame))
                && (isFree(filter, Field.EVENT) || any(filter, Field.EVENT, List.of(event.id()), EventFinder::isSame))
                && passesContent(entry, filter);
    }

    private boolean passesContent(ChronologyEntry entry, EventFilter filter) {
        return (isFree(filter, Field.RELATION)
                        || any(filter, Field.RELATION, relationTypes(entry), EventFinder::isSame))
                && (isFree(filter, Field.OUTCOME) || any(filter, Field.OUTCOME, outcomes(entry), EventFinder::isSame))
                && (isFree(filter, Field.DOCUMENT)
                        || any(filter, Field.DOCUMENT, carriers(entry.event()), EventFinder::isSame))
                && (isFree(filter, Field.TEXT) || any(filter, Field.TEXT, texts(entry), EventFinder::holds));
    }

    private static boolean isFree(EventFilter filter, Field field, Flag... alternatives) {
        boolean free = filter.values(field).isEmpty();
        for (Flag flag : alternatives) {
            free &= !filter.has(flag);
        }
        return free;
    }

    private interface Test<T> {
        boolean holds(T item, String wanted);
    }

    private static <T> boolean any(EventFilter filter, Field field, List<T> items, Test<T> test) {
        for (String wanted : filter.values(field)) {
            for (T item : items) {
                if (test.holds(item, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean passesDays(@Nullable Dated when, EventFilter filter) {
        if (when == null) {
            return filter.has(Flag.UNDATED) || filter.days().equals(Days.ANY);
        }
        // Alone, "undated" asks for nothing else; beside days it asks for the undated ones too.
        boolean onlyUndated = filter.has(Flag.UNDATED) && filter.days().equals(Days.ANY);
        return !onlyUndated && filter.days().admits(when.date());
    }

    private boolean passesVoices(Event event, EventFilter filter) {
        if (isFree(filter, Field.SPEAKER, Flag.UNATTRIBUTED)) {
            return true;
        }
        boolean nobody = event.claims().stream().map(this::claim).anyMatch(claim -> speakerOf(claim) == null);
        return filter.has(Flag.UNATTRIBUTED) && nobody || any(filter, Field.SPEAKER, voices(event), EventFinder::holds);
    }

    private DatedClaim claim(String id) {
        DatedClaim claim = claims.get(id);
        if (claim == null) {
            throw new IllegalStateException("an event's claim must be in the chronology, got " + id);
        }
        return claim;
    }

    private static @Nullable Speaker speakerOf(DatedClaim claim) {
        return claim.claim().attribution().speaker();
    }

    private List<String> voices(Event event) {
        TreeSet<String> names = new TreeSet<>();
        for (String id : event.claims()) {
            DatedClaim claim = claim(id);
            Speaker speaker = speakerOf(claim);
            if (speaker != null) {
                names.add(speaker.name());
                names.add(speaker.surface());
                addNames(names, chronology.actors().idOf(claim.claim().document(), speaker.actor()));
            }
        }
        return List.copyOf(names);
    }

    private List<String> takingPart(Event event) {
        TreeSet<String> names = new TreeSet<>();
        for (Event.Participant participant : event.participants()) {
            participant.labels().forEach(label -> names.add(label.label()));
            addNames(names, participant.actor());
        }
        return List.copyOf(names);
    }

    private void addNames(Set<String> names, @Nullable String id) {
        Actor actor = id == null ? null : actors.get(id);
        if (actor != null) {
            names.add(actor.id());
            names.add(actor.name());
            names.addAll(actor.surfaces());
        }
    }

    private static List<String> types(EventType type) {
        List<String> types = new ArrayList<>();
        add(types, type.plover());
        add(types, type.ploverMode());
        add(types, type.acled());
        add(types, type.acledSubEvent());
        return types;
    }

    private static void add(List<String> list, @Nullable String item) {
        if (item != null) {
            list.add(item);
        }
    }

    private List<String> relationTypes(ChronologyEntry entry) {
        List<String> types = new ArrayList<>();
        for (String id : entry.relations()) {
            Relation relation = relations.get(id);
            add(types, relation == null ? null : relation.type().word());
        }
        return types;
    }

    private List<String> outcomes(ChronologyEntry entry) {
        List<String> outcomes = new ArrayList<>();
        for (String id : entry.figures()) {
            DatedFigure figure = figures.get(id);
            add(
                    outcomes,
                    figure == null ? null : figure.figure().figure().outcome().word());
        }
        return outcomes;
    }

    private List<String> carriers(Event event) {
        TreeSet<String> names = new TreeSet<>();
        for (String id : event.claims()) {
            Document document = documents.get(claim(id).claim().document());
            if (document != null) {
                names.add(document.id().value());
                names.add(document.sourceId());
                String outlet = document.metadata().outlet();
                names.add(outlet == null ? document.sourceId() : outlet);
            }
        }
        return List.copyOf(names);
    }

    private List<String> texts(ChronologyEntry entry) {
        List<String> texts = new ArrayList<>();
        texts.add(entry.headline());
        entry.event().claims().forEach(id -> texts.add(claim(id).claim().text()));
        return texts;
    }

    private boolean isPlace(String id, String wanted) {
        Place place = places.get(id);
        return place != null
                && (place.id().equals(wanted)
                        || isSame(place.name(), wanted)
                        || isSame(place.country(), wanted)
                        || isSame(place.admin1(), wanted)
                        || isSame(place.admin2(), wanted));
    }

    private static String word(Event.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isSame(@Nullable String name, String wanted) {
        return name != null && (name.equalsIgnoreCase(wanted) || isFoldedSame(name, wanted));
    }

    private static boolean isFoldedSame(String name, String wanted) {
        String key = NameFold.key(wanted);
        return !key.isEmpty() && NameFold.key(name).equals(key);
    }

    /** Whether the words stand in the text, whole and in a row. */
    private static boolean holds(String text, String wanted) {
        String key = NameFold.key(wanted);
        return text.equals(wanted) || !key.isEmpty() && (" " + NameFold.key(text) + " ").contains(" " + key + " ");
    }
}
