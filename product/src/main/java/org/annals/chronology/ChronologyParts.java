package org.annals.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.chronology.ChronologyBuilder.Findings;
import org.annals.chronology.HeadlinePronouns.Open;
import org.annals.chronology.SupportCounter.Voice;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.DocumentMap;
import org.annals.document.Late;
import org.annals.document.LateList;
import org.annals.document.LateTable;
import org.annals.document.NotUnderstood;
import org.annals.event.Event;
import org.annals.identity.Actor;
import org.annals.identity.ActorMention;
import org.annals.identity.ActorRegistry;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.annals.reuse.Lineage;
import org.jspecify.annotations.Nullable;

/*
 * Each part is laid beside the one of the last time, in order, and what is the same object is passed over. What is not
 * names the events whose line may read differently now.
 */
/** All that lines of a chronology are written from, by what they ask for; it knows which lines a change touches. */
final class ChronologyParts implements SupportCounter.Pile {
    private static final Comparator<DatedReading> BY_DOCUMENT =
            Comparator.comparing(reading -> reading.document().id());
    private static final Comparator<Actor> ACTORS = Comparator.comparing(Actor::id);
    private static final Comparator<Origin> ORIGINS = Comparator.comparing(Origin::id);
    private static final Comparator<Event> EVENTS = Comparator.comparing(Event::id);
    private static final Comparator<Relation> RELATIONS = Comparator.comparing(Relation::id);

    private final Map<DocumentId, DatedReading> readings = new HashMap<>();
    private DocumentMap<List<String>> actorsOf = DocumentMap.none();
    private final LateTable<String, DatedReading> readingOf = new LateTable<>();
    private final LateTable<String, List<String>> figures = new LateTable<>();
    private final LateTable<String, String> claimOfFigure = new LateTable<>();
    private final LateTable<String, Voice> voices = new LateTable<>();
    private final LateTable<String, List<Open>> pronouns = new LateTable<>();
    private final LateTable<String, Origin> origins = new LateTable<>();
    private final LateTable<String, Late<Event>> events = new LateTable<>();
    private final LateTable<String, String> eventOf = new LateTable<>();
    private final LateTable<String, Set<String>> relations = new LateTable<>();
    /** Figures that a figure is a part of by its article's words, and the other way about. */
    private final LateTable<String, List<String>> wholes = new LateTable<>();

    private final LateTable<String, List<String>> portions = new LateTable<>();
    private final Set<Relation> withdrawing = new HashSet<>();
    private final StatedOrders orders = new StatedOrders();
    private final Map<DocumentId, Stated> stated = new HashMap<>();
    private Map<DocumentId, String> lineages = Map.of();
    private List<NotUnderstood> gaps = List.of();

    private List<DatedReading> lastReadings = List.of();
    private List<Actor> lastActors = List.of();
    private List<Origin> lastOrigins = List.of();
    private List<Event> lastEvents = List.of();
    private List<Relation> lastRelations = List.of();

    private final Set<DocumentId> changedTexts = new TreeSet<>();
    private final Set<String> changedClaims = new HashSet<>();
    private final Set<String> changedEvents = new TreeSet<>();

    /** Takes in what was found now; gives the ids of the events whose line may have changed, those that are gone among them. */
    Set<String> follow(List<DatedReading> sorted, Findings findings) {
        boolean wasAlone = isOneDocument();
        followReadings(sorted, findings.actors());
        followLineages(findings.reuse().lineages());
        followActors(findings.actors().actors());
        followOrigins(findings.origins());
        followRelations(findings.relations());
        Set<DocumentId> reordered = followEvents(findings.events());
        reordered.addAll(changedTexts);
        changedTexts.forEach(this::touchClaims);
        changedClaims.forEach(claim -> touch(eventOf.get(claim)));
        for (DocumentId id : reordered) {
            changedEvents.addAll(orders.put(id, stated(id)));
        }
        if (wasAlone != isOneDocument()) {
            changedEvents.addAll(events.keys());
        }
        Set<String> touched = Set.copyOf(changedEvents);
        changedTexts.clear();
        changedClaims.clear();
        changedEvents.clear();
        return touched;
    }

    private void touch(@Nullable String event) {
        if (event != null) {
            changedEvents.add(event);
        }
    }

    private void touchClaims(DocumentId id) {
        DatedReading reading = readings.get(id);
        if (reading != null) {
            reading.claims().forEach(claim -> changedClaims.add(claim.id()));
        }
    }

    /** What an article says while its claims belong to these events; "" for a claim that belongs to none. */
    private record Stated(DatedReading reading, List<String> events, List<StatedOrders.Order> orders) {
        Stated {
            events = LateList.of(events);
            orders = LateList.of(orders);
        }

        @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
        boolean isOf(DatedReading other, List<String> ofOther) {
            return reading == other && events.equals(ofOther);
        }
    }

    private List<StatedOrders.Order> stated(DocumentId id) {
        DatedReading reading = readings.get(id);
        if (reading == null) {
            stated.remove(id);
            return List.of();
        }
        List<String> here = reading.claims().stream()
                .map(claim -> eventOf.getOrDefault(claim.id(), ""))
                .toList();
        Stated known = stated.get(id);
        Stated one = known != null && known.isOf(reading, here)
                ? known
                : new Stated(reading, here, OrderReader.read(reading, here));
        stated.put(id, one);
        return one.orders;
    }

    private void followReadings(List<DatedReading> sorted, ActorRegistry actors) {
        Change<DatedReading> change = Change.between(lastReadings, sorted, BY_DOCUMENT);
        lastReadings = sorted;
        List<NotUnderstood> closed = new ArrayList<>();
        List<NotUnderstood> open = new ArrayList<>();
        for (DatedReading reading : change.gone()) {
            readings.remove(reading.document().id());
            for (DatedClaim claim : reading.claims()) {
                readingOf.remove(claim.id());
                pronouns.remove(claim.id());
            }
            for (DatedFigure figure : reading.figures()) {
                figures.remove(figure.figure().claim());
                claimOfFigure.remove(figure.id());
            }
            closed.addAll(reading.reading().notUnderstood());
            closed.addAll(reading.dating().notUnderstood());
            changedTexts.add(reading.document().id());
        }
        for (DatedReading reading : change.come()) {
            readings.put(reading.document().id(), reading);
            reading.claims().forEach(claim -> readingOf.put(claim.id(), reading));
            for (DatedFigure figure : reading.figures()) {
                figures.computeIfAbsent(figure.figure().claim(), key -> new ArrayList<>())
                        .add(figure.id());
                claimOfFigure.put(figure.id(), figure.figure().claim());
            }
            open.addAll(reading.reading().notUnderstood());
            open.addAll(reading.dating().notUnderstood());
        }
        Comparator<NotUnderstood> inText = Comparator.naturalOrder();
        gaps = Change.of(closed, open, inText).apply(gaps, inText);
        changedTexts.addAll(actors.ids().differing(actorsOf));
        actorsOf = actors.ids();
        change.come().forEach(reading -> changedTexts.add(reading.document().id()));
    }

    private void followLineages(List<Lineage> found) {
        Map<DocumentId, String> now = new HashMap<>();
        for (Lineage lineage : found) {
            String text = lineage.documents().get(0).value();
            lineage.documents().forEach(id -> now.put(id, text));
        }
        Set<DocumentId> either = new TreeSet<>(lineages.keySet());
        either.addAll(now.keySet());
        for (DocumentId id : either) {
            if (!Objects.equals(lineages.get(id), now.get(id))) {
                changedTexts.add(id);
            }
        }
        lineages = now;
    }

    /** An actor is another each time it is mentioned once more; only a name or a camp that has changed shows. */
    private void followActors(List<Actor> sorted) {
        Change<Actor> change = Change.between(lastActors, sorted, ACTORS);
        lastActors = sorted;
        Map<String, Actor> before = new TreeMap<>();
        change.gone().forEach(actor -> {
            before.put(actor.id(), actor);
            voices.remove(actor.id());
        });
        for (Actor actor : change.come()) {
            voices.put(actor.id(), Voice.of(actor));
            Actor old = before.get(actor.id());
            boolean same = old != null
                    && old.name().equals(actor.name())
                    && old.kind() == actor.kind()
                    && Voice.of(old).equals(Voice.of(actor));
            for (ActorMention mention : same ? List.<ActorMention>of() : actor.mentions()) {
                changedTexts.add(mention.document());
            }
        }
    }

    private void followOrigins(List<Origin> sorted) {
        Change<Origin> change = Change.between(lastOrigins, sorted, ORIGINS);
        lastOrigins = sorted;
        for (Origin origin : change.gone()) {
            origin.claims().forEach(origins::remove);
            changedClaims.addAll(origin.claims());
        }
        for (Origin origin : change.come()) {
            origin.claims().forEach(claim -> origins.put(claim, origin));
            changedClaims.addAll(origin.claims());
        }
    }

    private void followRelations(List<Relation> sorted) {
        Change<Relation> change = Change.between(lastRelations, sorted, RELATIONS);
        lastRelations = sorted;
        for (Relation relation : change.gone()) {
            for (String end : List.of(relation.a(), relation.b())) {
                Set<String> ids = relations.getOrDefault(end, new HashSet<>());
                ids.remove(relation.id());
                if (ids.isEmpty()) {
                    relations.remove(end);
                }
                changedClaims.add(claimOfFigure.getOrDefault(end, end));
            }
            withdrawing.remove(relation);
            if (isPortion(relation)) {
                remove(wholes, relation.a(), relation.b());
                remove(portions, relation.b(), relation.a());
            }
        }
        for (Relation relation : change.come()) {
            for (String end : List.of(relation.a(), relation.b())) {
                relations.computeIfAbsent(end, key -> new HashSet<>()).add(relation.id());
                changedClaims.add(claimOfFigure.getOrDefault(end, end));
            }
            if (relation.type() == Relation.Type.WITHDRAWN && relation.aspect() == Relation.Aspect.FIGURE) {
                withdrawing.add(relation);
            }
            if (isPortion(relation)) {
                wholes.computeIfAbsent(relation.a(), key -> new ArrayList<>()).add(relation.b());
                portions.computeIfAbsent(relation.b(), key -> new ArrayList<>()).add(relation.a());
            }
        }
    }

    private static void remove(LateTable<String, List<String>> table, String key, String value) {
        List<String> left = new ArrayList<>(table.getOrDefault(key, List.of()));
        left.remove(value);
        if (left.isEmpty()) {
            table.remove(key);
        } else {
            table.put(key, left);
        }
    }

    private static boolean isPortion(Relation relation) {
        return relation.type() == Relation.Type.SUBSET;
    }

    /** Gives the documents with claims that belong to other events now. */
    private Set<DocumentId> followEvents(List<Event> sorted) {
        Change<Event> change = Change.between(lastEvents, sorted, EVENTS);
        lastEvents = sorted;
        Set<DocumentId> documents = new TreeSet<>();
        for (Event event : change.gone()) {
            events.remove(event.id());
            event.claims().forEach(eventOf::remove);
            touchWithNeighbours(event);
        }
        for (Event event : change.come()) {
            events.put(event.id(), Late.of(event));
            event.claims().forEach(claim -> eventOf.put(claim, event.id()));
            touchWithNeighbours(event);
        }
        for (List<Event> part : List.of(change.gone(), change.come())) {
            for (Event event : part) {
                for (String claim : event.claims()) {
                    DatedReading known = readingOf.get(claim);
                    if (known != null) {
                        documents.add(known.document().id());
                    }
                }
            }
        }
        return documents;
    }

    /** An event's date decides which stated orders its neighbours can keep, its name what they are parts of. */
    private void touchWithNeighbours(Event event) {
        changedEvents.add(event.id());
        for (String claim : event.claims()) {
            for (String figure : figures(claim)) {
                portions.getOrDefault(figure, List.of())
                        .forEach(part -> changedClaims.add(claimOfFigure.getOrDefault(part, part)));
            }
        }
        changedEvents.addAll(orders.after(event.id()));
        changedEvents.addAll(orders.before(event.id()));
    }

    /** The event of that id, or null. */
    @Nullable
    Event event(String id) {
        Late<Event> found = events.get(id);
        return found == null ? null : found.get();
    }

    /**
     * The id of the count of a whole crisis that a figure of this event is a part of, by an article's words; of several the one
     * that most figures name, then the smallest id; null where there is none, or where each is a part of the other.
     */
    @Nullable
    String wholeOf(Event event) {
        Map<String, Integer> named = new TreeMap<>();
        for (String claim : event.claims()) {
            for (String figure : figures(claim)) {
                eventsOf(figure).forEach(id -> named.merge(id, 1, Integer::sum));
            }
        }
        named.remove(event.id());
        String best = null;
        for (String id : named.keySet()) {
            Event whole = event(id);
            boolean most = best == null || named.getOrDefault(id, 0) > named.getOrDefault(best, 0);
            if (most && whole != null && whole.clarity() == Event.Clarity.SUMMARY && !isPartOf(whole, event.id())) {
                best = id;
            }
        }
        return best;
    }

    private boolean isPartOf(Event event, String whole) {
        return event.claims().stream()
                .flatMap(claim -> figures(claim).stream())
                .anyMatch(figure -> eventsOf(figure).contains(whole));
    }

    private List<String> eventsOf(String figure) {
        return wholes.getOrDefault(figure, List.of()).stream()
                .map(other -> eventOf.get(claimOfFigure.getOrDefault(other, other)))
                .filter(Objects::nonNull)
                .toList();
    }

    Map<DocumentId, DatedReading> readings() {
        return readings;
    }

    /** The pronouns that claims leave open, by the claims' ids; what a reading that goes has of them goes with it. */
    LateTable<String, List<Open>> pronouns() {
        return pronouns;
    }

    StatedOrders orders() {
        return orders;
    }

    /** What was not understood, in order. */
    List<NotUnderstood> gaps() {
        return gaps;
    }

    List<DatedClaim> members(Event event) {
        return event.claims().stream().map(this::claim).filter(Objects::nonNull).toList();
    }

    private @Nullable DatedClaim claim(String id) {
        DatedReading reading = readingOf.get(id);
        for (DatedClaim claim : reading == null ? List.<DatedClaim>of() : reading.claims()) {
            if (claim.id().equals(id)) {
                return claim;
            }
        }
        return null;
    }

    /** Ids of the figures of a claim. */
    List<String> figures(String claim) {
        return figures.getOrDefault(claim, List.of());
    }

    /** Ids of the relations with this end. */
    Set<String> relations(String end) {
        return relations.getOrDefault(end, Set.of());
    }

    /** Ids of figures that their giver withdrew or disowned. */
    Set<String> withdrawn() {
        Set<String> withdrawn = new HashSet<>();
        for (Relation relation : withdrawing) {
            withdrawn.add(relation.a());
            withdrawn.add(relation.b());
        }
        return withdrawn;
    }

    @Override
    public @Nullable Document document(DocumentId id) {
        DatedReading reading = readings.get(id);
        return reading == null ? null : reading.document();
    }

    @Override
    public boolean isOneDocument() {
        return readings.size() <= 1;
    }

    @Override
    public @Nullable String lineage(DocumentId document) {
        return lineages.get(document);
    }

    @Override
    public @Nullable Origin origin(String claim) {
        return origins.get(claim);
    }

    @Override
    public @Nullable String speaker(DocumentId document, @Nullable Integer localActor) {
        List<String> ids = actorsOf.get(document);
        return localActor == null || ids == null ? null : ids.get(localActor);
    }

    @Override
    public @Nullable Voice voice(String actor) {
        return voices.get(actor);
    }
}
