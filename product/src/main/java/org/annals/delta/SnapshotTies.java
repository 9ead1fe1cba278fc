package org.annals.delta;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.document.DocumentMap;
import org.annals.document.LateTable;
import org.annals.document.PieceList;
import org.annals.identity.Actor;
import org.annals.identity.ActorMention;
import org.annals.origin.Origin;
import org.jspecify.annotations.Nullable;

/** What ties the claims of a pile together: the event and the origin of each, and the names of actors. It knows which documents a change touches. */
final class SnapshotTies {
    private static final Comparator<Origin> ORIGINS = Comparator.comparing(Origin::id);
    private static final Comparator<Actor> ACTORS = Comparator.comparing(Actor::id);
    private static final Comparator<DatedReading> READINGS =
            Comparator.comparing(reading -> reading.document().id());

    private final LateTable<String, String> eventOf = new LateTable<>();
    private final LateTable<String, String> originOf = new LateTable<>();
    private final LateTable<String, String> names = new LateTable<>();
    private final LateTable<String, DocumentId> documentOf = new LateTable<>();
    private List<DatedReading> readings = List.of();
    /** The ids of the actors of each document. */
    private DocumentMap<List<String>> actorsOf = DocumentMap.none();

    private PieceList<ChronologyEntry> entries = PieceList.none();
    private List<Origin> origins = List.of();
    private List<Actor> actors = List.of();
    private Set<String> withdrawn = Set.of();

    /** Takes in another chronology; gives the documents whose claims may be tied otherwise now. */
    Set<DocumentId> follow(Chronology now) {
        Set<DocumentId> touched = followReadings(now);
        PieceList<ChronologyEntry> lines = lines(now);
        for (ChronologyEntry entry : entries.without(lines)) {
            String id = entry.event().id();
            for (String claim : entry.event().claims()) {
                if (id.equals(eventOf.get(claim))) {
                    eventOf.remove(claim);
                }
                touch(claim, touched);
            }
        }
        for (ChronologyEntry entry : lines.without(entries)) {
            for (String claim : entry.event().claims()) {
                eventOf.put(claim, entry.event().id());
                touch(claim, touched);
            }
        }
        entries = lines;
        followOrigins(now.origins(), touched);
        followActors(now.actors().actors(), touched);
        if (!withdrawn.equals(now.withdrawnFigures())) {
            readings.forEach(reading -> touched.add(reading.document().id()));
        }
        withdrawn = now.withdrawnFigures();
        return touched;
    }

    /** The entries of a chronology, in pieces. */
    static PieceList<ChronologyEntry> lines(Chronology chronology) {
        return PieceList.of(chronology.entries(), entry -> entry.event().id());
    }

    private Set<DocumentId> followReadings(Chronology now) {
        List<DatedReading> sorted = Change.sorted(now.readings(), READINGS);
        Change<DatedReading> change = Change.between(readings, sorted, READINGS);
        readings = sorted;
        Set<DocumentId> touched = new TreeSet<>(now.actors().ids().differing(actorsOf));
        actorsOf = now.actors().ids();
        for (DatedReading reading : change.gone()) {
            reading.claims().forEach(claim -> documentOf.remove(claim.id()));
            touched.remove(reading.document().id());
        }
        for (DatedReading reading : change.come()) {
            for (DatedClaim claim : reading.claims()) {
                documentOf.put(claim.id(), reading.document().id());
            }
            touched.add(reading.document().id());
        }
        return touched;
    }

    private void followOrigins(List<Origin> all, Set<DocumentId> touched) {
        List<Origin> now = Change.sorted(all, ORIGINS);
        Change<Origin> change = Change.between(origins, now, ORIGINS);
        origins = now;
        for (Origin origin : change.gone()) {
            for (String claim : origin.claims()) {
                originOf.remove(claim);
                touch(claim, touched);
            }
        }
        for (Origin origin : change.come()) {
            for (String claim : origin.claims()) {
                originOf.put(claim, origin.id());
                touch(claim, touched);
            }
        }
    }

    private void followActors(List<Actor> all, Set<DocumentId> touched) {
        List<Actor> now = all instanceof PieceList<Actor> ? all : Change.sorted(all, ACTORS);
        Change<Actor> change = Change.between(actors, now, ACTORS);
        actors = now;
        Map<String, String> before = new HashMap<>();
        for (Actor actor : change.gone()) {
            before.put(actor.id(), actor.name());
            names.remove(actor.id());
        }
        for (Actor actor : change.come()) {
            names.put(actor.id(), actor.name());
            if (!actor.name().equals(before.get(actor.id()))) {
                actor.mentions().stream().map(ActorMention::document).forEach(touched::add);
            }
        }
    }

    private void touch(String claim, Set<DocumentId> touched) {
        DocumentId document = documentOf.get(claim);
        if (document != null) {
            touched.add(document);
        }
    }

    /** The event that tells a claim, or null. */
    @Nullable
    String event(String claim) {
        return eventOf.get(claim);
    }

    /** The origin of a claim, or null. */
    @Nullable
    String origin(String claim) {
        return originOf.get(claim);
    }

    /** The name of an actor. */
    String name(String actor, String other) {
        return names.getOrDefault(actor, other);
    }
}
