package org.annals.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.attribution.Speaker;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.place.Place;

/** The articles, voices and places that the rows of an overview name by their positions. */
final class OverviewLists {
    private final ChronologyIndex index;
    private final List<DatedReading> documents;
    private final List<Voice> voices;
    private final List<Place> places;
    private final Map<String, Integer> documentAt = new HashMap<>();
    private final Map<String, Integer> voiceAt = new HashMap<>();
    private final Map<String, Integer> placeAt = new HashMap<>();

    /** A voice that events hear: the actor's id, or the name of a speaker who is no known actor. */
    record Voice(String id, String name) {}

    private OverviewLists(ChronologyIndex index, List<ChronologyEntry> entries, List<DatedReading> documents) {
        this.index = index;
        this.documents = documents;
        this.voices = voices(entries);
        this.places = places(entries);
        documents.forEach(reading -> documentAt.put(reading.document().id().value(), documentAt.size()));
        voices.forEach(voice -> voiceAt.put(voice.id, voiceAt.size()));
        places.forEach(place -> placeAt.put(place.id(), placeAt.size()));
    }

    /** All articles, and whom and what all events name. */
    static OverviewLists all(ChronologyIndex index) {
        return new OverviewLists(index, index.chronology().entries(), index.readingsByPublication());
    }

    /** Only what these events name. */
    static OverviewLists of(ChronologyIndex index, List<ChronologyEntry> entries) {
        Set<String> carriers = new HashSet<>();
        for (ChronologyEntry entry : entries) {
            for (String id : entry.event().claims()) {
                carriers.add(index.claim(id).claim().document().value());
            }
        }
        List<DatedReading> documents = index.readingsByPublication().stream()
                .filter(reading -> carriers.contains(reading.document().id().value()))
                .toList();
        return new OverviewLists(index, entries, documents);
    }

    /** By name. */
    private List<Voice> voices(List<ChronologyEntry> entries) {
        Map<String, String> names = new TreeMap<>();
        for (ChronologyEntry entry : entries) {
            for (String id : entry.event().claims()) {
                Claim claim = index.claim(id).claim();
                Speaker speaker = claim.attribution().speaker();
                if (speaker != null) {
                    names.put(
                            voice(claim, speaker),
                            Wording.oneLine(SpeakerNames.nameOf(index, claim.document(), speaker)));
                }
            }
        }
        List<Voice> sorted = new ArrayList<>();
        names.forEach((id, name) -> sorted.add(new Voice(id, name)));
        sorted.sort(Comparator.comparing(Voice::name).thenComparing(Voice::id));
        return List.copyOf(sorted);
    }

    private String voice(Claim claim, Speaker speaker) {
        String actor = index.chronology().actors().idOf(claim.document(), speaker.actor());
        return actor == null ? speaker.name() : actor;
    }

    private List<Place> places(List<ChronologyEntry> entries) {
        Set<String> named = new TreeSet<>();
        entries.forEach(entry -> named.addAll(entry.event().where()));
        return named.stream()
                .map(index::place)
                .sorted(Comparator.comparing(Place::name).thenComparing(Place::id))
                .toList();
    }

    List<DatedReading> documents() {
        return documents;
    }

    List<Voice> voices() {
        return voices;
    }

    List<Place> places() {
        return places;
    }

    int document(Claim claim) {
        return position(documentAt, claim.document().value());
    }

    int voiceOf(Claim claim, Speaker speaker) {
        return position(voiceAt, voice(claim, speaker));
    }

    int place(String id) {
        return position(placeAt, id);
    }

    private static int position(Map<String, Integer> positions, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("the overview must list " + id + ", got an event that names it alone");
        }
        return position;
    }
}
