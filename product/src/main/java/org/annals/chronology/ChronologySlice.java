package org.annals.chronology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.claim.RoleFiller;
import org.annals.dating.DocumentDating;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.NotUnderstood;
import org.annals.document.Span;
import org.annals.event.Event;
import org.annals.identity.Actor;
import org.annals.identity.ActorRegistry;
import org.annals.language.Sentence;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.annals.reuse.Lineage;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.jspecify.annotations.Nullable;

/**
 * A chronology cut down to some of its events: their claims, figures, voices, places and relations, the articles that
 * carry them, the times in those sentences, and nothing else.
 */
public final class ChronologySlice {
    private final Chronology whole;
    private final Set<String> events = new HashSet<>();
    private final Set<String> claims = new HashSet<>();
    private final Set<String> figures = new HashSet<>();
    private final Set<String> actors = new HashSet<>();
    private final Map<DocumentId, List<Span>> sentences = new HashMap<>();

    private ChronologySlice(Chronology whole, List<ChronologyEntry> kept) {
        this.whole = whole;
        for (ChronologyEntry entry : kept) {
            events.add(entry.event().id());
            claims.addAll(entry.event().claims());
            entry.event().participants().forEach(this::addParticipant);
            addDate(entry.event().when());
        }
        whole.readings().forEach(this::addDocument);
        addPublicationDates();
        for (Origin origin : whole.origins()) {
            if (origin.claims().stream().anyMatch(claims::contains)) {
                addActor(origin.actor());
            }
        }
    }

    /** The events that pass the filter, and what hangs on them; the same chronology where every event may pass. */
    public static Chronology of(Chronology chronology, EventFilter filter) {
        if (filter.isAll()) {
            return chronology;
        }
        List<ChronologyEntry> kept = new EventFinder(chronology).find(filter);
        return new ChronologySlice(chronology, kept).cut(kept);
    }

    /** The words that a date rests on are evidence, whatever article they stand in. */
    private void addDate(@Nullable Dated dated) {
        if (dated != null) {
            List<Span> spans = sentences.computeIfAbsent(dated.document(), id -> new ArrayList<>());
            if (dated.span() != null) {
                spans.add(dated.span());
            }
        }
    }

    /** An article's date may rest on another article, whose date may rest on a third. */
    private void addPublicationDates() {
        Map<DocumentId, DatedReading> byId = new HashMap<>();
        whole.readings().forEach(reading -> byId.put(reading.document().id(), reading));
        Deque<DocumentId> open = new ArrayDeque<>(sentences.keySet());
        Set<DocumentId> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            DatedReading reading = byId.get(open.remove());
            Dated published = reading == null ? null : reading.dating().published();
            addDate(published);
            if (published != null && seen.add(published.document())) {
                open.add(published.document());
            }
        }
    }

    private void addParticipant(Event.Participant participant) {
        addActor(participant.actor());
        participant.labels().forEach(label -> addActor(label.speaker()));
    }

    private void addActor(@Nullable String id) {
        if (id != null) {
            actors.add(id);
        }
    }

    private void addDocument(DatedReading reading) {
        DocumentId document = reading.document().id();
        for (DatedClaim dated : reading.claims()) {
            if (claims.contains(dated.id())) {
                Claim claim = dated.claim();
                sentences.computeIfAbsent(document, id -> new ArrayList<>()).addAll(spans(reading, claim));
                addDate(dated.statementDate());
                addDate(dated.eventDate());
                if (claim.attribution().speaker() != null) {
                    addActor(whole.actors()
                            .idOf(document, claim.attribution().speaker().actor()));
                }
                for (RoleFiller filler : claim.roles()) {
                    addActor(whole.actors().idOf(document, filler.actor()));
                }
            }
        }
        for (DatedFigure figure : reading.figures()) {
            if (claims.contains(figure.figure().claim())) {
                figures.add(figure.id());
                addDate(figure.asOf());
                addActor(whole.actors().idOf(document, figure.figure().giver()));
            }
        }
    }

    /** The claim's own words and the sentences that they stand in. */
    private static List<Span> spans(DatedReading reading, Claim claim) {
        List<Span> spans = new ArrayList<>(claim.spans());
        for (int index : claim.sentences()) {
            List<Sentence> all = reading.reading().text().sentences();
            if (index >= 0 && index < all.size()) {
                spans.add(all.get(index).span());
            }
        }
        return spans;
    }

    private Chronology cut(List<ChronologyEntry> kept) {
        List<Relation> relations =
                whole.relations().stream().filter(this::isInside).toList();
        Set<String> relationIds = new HashSet<>();
        relations.forEach(relation -> relationIds.add(relation.id()));
        return new Chronology(
                whole.profile(),
                whole.readings().stream()
                        .filter(reading ->
                                sentences.containsKey(reading.document().id()))
                        .map(this::cut)
                        .toList(),
                registry(),
                reuse(),
                whole.origins().stream().map(this::cut).filter(Objects::nonNull).toList(),
                kept.stream().map(entry -> cut(entry, relationIds)).toList(),
                List.of(),
                relations,
                intersection(whole.withdrawnFigures(), figures),
                whole.notUnderstood().stream()
                        .filter(item -> touches(item.document(), item.span()))
                        .toList(),
                List.of());
    }

    private boolean isInside(Relation relation) {
        return isKept(relation.a()) && isKept(relation.b());
    }

    private boolean isKept(String id) {
        return events.contains(id) || claims.contains(id) || figures.contains(id);
    }

    private boolean touches(DocumentId document, Span span) {
        return sentences.getOrDefault(document, List.of()).stream().anyMatch(kept -> kept.overlaps(span));
    }

    private DatedReading cut(DatedReading reading) {
        DocumentId id = reading.document().id();
        DocumentReading read = reading.reading();
        List<NotUnderstood> missed = read.notUnderstood().stream()
                .filter(item -> touches(id, item.span()))
                .toList();
        DocumentReading cutReading = new DocumentReading(
                read.text(),
                read.times().stream().filter(time -> touches(id, time.span())).toList(),
                read.places().stream()
                        .filter(place -> touches(id, place.span()))
                        .toList(),
                read.actors(),
                read.attributions(),
                read.claims().stream()
                        .filter(claim -> claims.contains(claim.id()))
                        .toList(),
                read.figures().stream()
                        .filter(figure -> figures.contains(figure.id()))
                        .toList(),
                missed);
        DocumentDating dating = reading.dating();
        return new DatedReading(
                cutReading,
                new DocumentDating(
                        id,
                        dating.published(),
                        dating.times().stream()
                                .filter(time -> touches(id, time.expression().span()))
                                .toList(),
                        dating.notUnderstood().stream()
                                .filter(item -> touches(id, item.span()))
                                .toList()),
                reading.claims().stream()
                        .filter(claim -> claims.contains(claim.id()))
                        .toList(),
                reading.figures().stream()
                        .filter(figure -> figures.contains(figure.id()))
                        .toList());
    }

    private ActorRegistry registry() {
        List<Actor> kept = whole.actors().actors().stream()
                .filter(actor -> actors.contains(actor.id()))
                .map(actor -> new Actor(
                        actor.id(),
                        actor.name(),
                        actor.kind(),
                        actor.actorClass(),
                        actor.country(),
                        actor.interestGroup(),
                        actor.roles(),
                        actor.surfaces(),
                        actor.explanation(),
                        actor.mentions().stream()
                                .filter(mention -> touches(mention.document(), mention.span()))
                                .toList()))
                .toList();
        Map<DocumentId, List<String>> ids = new HashMap<>(whole.actors().ids().all());
        ids.keySet().retainAll(sentences.keySet());
        return new ActorRegistry(kept, ids);
    }

    private ReuseResult reuse() {
        List<SharedPassage> passages = new ArrayList<>();
        for (SharedPassage shared : whole.reuse().passages()) {
            List<ReusePassage> kept = shared.passages().stream()
                    .filter(passage -> touches(passage.document(), passage.span()))
                    .toList();
            if (kept.size() > 1) {
                passages.add(new SharedPassage(
                        shared.id(), shared.kind(), kept, shared.score(), shared.boilerplate(), shared.explanation()));
            }
        }
        List<Lineage> lineages = new ArrayList<>();
        for (Lineage lineage : whole.reuse().lineages()) {
            List<DocumentId> kept =
                    lineage.documents().stream().filter(sentences::containsKey).toList();
            DocumentId first = lineage.first();
            if (kept.size() > 1) {
                lineages.add(
                        new Lineage(kept, first != null && kept.contains(first) ? first : null, lineage.explanation()));
            }
        }
        return new ReuseResult(passages, lineages);
    }

    private @Nullable Origin cut(Origin origin) {
        List<String> kept = origin.claims().stream().filter(claims::contains).toList();
        return kept.isEmpty()
                ? null
                : new Origin(
                        origin.id(), origin.kind(), origin.actor(), origin.interestGroup(), kept, origin.explanation());
    }

    private ChronologyEntry cut(ChronologyEntry entry, Set<String> relationIds) {
        Event event = entry.event();
        String parent = event.parent();
        String larger = event.toldIn();
        Event cut = new Event(
                event.id(),
                event.when(),
                event.duration(),
                event.where(),
                parent != null && events.contains(parent) ? parent : null,
                larger != null && events.contains(larger) ? larger : null,
                event.clarity(),
                event.status(),
                event.type(),
                event.participants(),
                event.claims(),
                event.clearness(),
                event.explanation());
        return new ChronologyEntry(
                cut,
                entry.headline(),
                entry.after().stream().filter(events::contains).toList(),
                entry.before().stream().filter(events::contains).toList(),
                entry.figures().stream().filter(figures::contains).toList(),
                entry.relations().stream().filter(relationIds::contains).toList(),
                entry.support(),
                entry.salience());
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        return Set.copyOf(Stream.of(a).flatMap(Set::stream).filter(b::contains).toList());
    }
}
