package org.annals.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.delta.Snapshot;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.Place;
import org.annals.review.Target.Scope;
import org.jspecify.annotations.Nullable;

/** Leads from the ids of a run's rows to the anchors that decisions are keyed to, and back. */
public final class RowIndex {
    private final Map<String, DocumentRow> documents = new HashMap<>();
    private final Map<String, ClaimRow> claims = new HashMap<>();
    private final Map<String, FigureRow> figures = new HashMap<>();
    private final Map<String, EventRow> events = new HashMap<>();
    private final Map<String, List<ClaimRow>> claimsOfText = new HashMap<>();
    private final Map<String, List<FigureRow>> figuresOfText = new HashMap<>();
    private final Map<String, List<ClaimRow>> claimsOfEvent = new HashMap<>();

    public RowIndex(Snapshot rows) {
        rows.documents().forEach(row -> documents.put(row.id(), row));
        rows.events().forEach(row -> events.put(row.id(), row));
        for (ClaimRow row : rows.claims()) {
            claims.put(row.id(), row);
            claimsOfText
                    .computeIfAbsent(text(row.predicate()), key -> new ArrayList<>())
                    .add(row);
            if (row.event() != null) {
                claimsOfEvent
                        .computeIfAbsent(row.event(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (FigureRow row : rows.figures()) {
            figures.put(row.id(), row);
            figuresOfText
                    .computeIfAbsent(text(row.place()), key -> new ArrayList<>())
                    .add(row);
        }
    }

    private String text(Place place) {
        DocumentRow document = documents.get(place.document());
        return document == null ? "" : document.textSha256();
    }

    public @Nullable ClaimRow findClaim(String id) {
        return claims.get(id);
    }

    public @Nullable FigureRow findFigure(String id) {
        return figures.get(id);
    }

    public @Nullable EventRow findEvent(String id) {
        return events.get(id);
    }

    public @Nullable DocumentRow findDocument(String id) {
        return documents.get(id);
    }

    /** The claims of an event, the one it is meant by first. */
    public List<ClaimRow> claimsOf(String event) {
        return claimsOfEvent.getOrDefault(event, List.of()).stream()
                .sorted(Comparator.comparing(ClaimRow::id))
                .toList();
    }

    /** What a decision about the row is keyed to, or null if there is no such row. */
    public @Nullable Target findTarget(String id) {
        ClaimRow claim = claims.get(id);
        if (claim != null) {
            return Target.of(Scope.CLAIM, anchor(claim));
        }
        FigureRow figure = figures.get(id);
        if (figure != null) {
            return Target.of(Scope.FIGURE, anchor(figure.place(), figure.text()));
        }
        DocumentRow document = documents.get(id);
        if (document != null) {
            return Target.of(Scope.DOCUMENT, new Anchor(document.textSha256(), 0, 0, document.sourceId()));
        }
        List<ClaimRow> members = claimsOf(id);
        return members.isEmpty() ? null : Target.of(Scope.EVENT, anchor(members.get(0)));
    }

    public Anchor anchor(ClaimRow claim) {
        return anchor(claim.predicate(), claim.quote());
    }

    private Anchor anchor(Place place, String words) {
        return new Anchor(text(place), place.begin(), place.end(), words);
    }

    /** The ids of the rows that a decision is about, none if its words are gone; one for each document of the text. */
    public List<String> rows(Target target) {
        if (target.anchors().isEmpty()) {
            return List.of();
        }
        Anchor anchor = target.anchors().get(0);
        return switch (target.scope()) {
            case CLAIM -> claimsAt(anchor).stream().map(ClaimRow::id).toList();
            case FIGURE ->
                at(figuresOfText, anchor, FigureRow::place).stream()
                        .map(FigureRow::id)
                        .toList();
            case EVENT -> {
                List<String> found = new ArrayList<>();
                for (ClaimRow claim : claimsAt(anchor)) {
                    if (claim.event() != null && !found.contains(claim.event())) {
                        found.add(claim.event());
                    }
                }
                yield found;
            }
            case DOCUMENT, ACTOR ->
                documents.values().stream()
                        .filter(row -> row.textSha256().equals(anchor.textSha256()))
                        .map(DocumentRow::id)
                        .sorted()
                        .toList();
            case DECISION -> List.of();
        };
    }

    /** The claims that have their predicate, or a figure, at just these words: one for each document of the text with one. */
    List<SeenClaim> seen(Scope scope, Anchor anchor) {
        List<SeenClaim> seen = new ArrayList<>();
        if (scope == Scope.FIGURE) {
            for (FigureRow figure : figuresOfText.getOrDefault(anchor.textSha256(), List.of())) {
                ClaimRow owner = isAt(figure.place(), anchor) ? claims.get(figure.claim()) : null;
                if (owner != null) {
                    seen.add(seen(owner));
                }
            }
            return seen;
        }
        for (ClaimRow claim : claimsOfText.getOrDefault(anchor.textSha256(), List.of())) {
            if (isAt(claim.predicate(), anchor)) {
                seen.add(seen(claim));
            }
        }
        return seen;
    }

    private SeenClaim seen(ClaimRow claim) {
        return new SeenClaim(
                claim,
                figuresOfText.getOrDefault(text(claim.predicate()), List.of()).stream()
                        .filter(figure -> figure.claim().equals(claim.id()))
                        .toList());
    }

    private static boolean isAt(Place place, Anchor anchor) {
        return place.begin() == anchor.begin() && place.end() == anchor.end();
    }

    /** Gives where a row stands. */
    private interface Placed<T> {
        Place of(T row);
    }

    /** As {@link AnchorIndex} finds claims: where no predicate lies there, those of exactly the words decided on. */
    private List<ClaimRow> claimsAt(Anchor anchor) {
        List<ClaimRow> found = new ArrayList<>(at(claimsOfText, anchor, ClaimRow::predicate));
        Map<String, List<ClaimRow>> alike = new TreeMap<>();
        Set<String> met = new HashSet<>();
        for (ClaimRow row : claimsOfText.getOrDefault(anchor.textSha256(), List.of())) {
            if (Math.max(row.predicate().begin(), anchor.begin())
                    < Math.min(row.predicate().end(), anchor.end())) {
                met.add(row.document());
            }
            if (row.quote().equals(anchor.words())) {
                alike.computeIfAbsent(row.document(), key -> new ArrayList<>()).add(row);
            }
        }
        alike.forEach((document, rows) -> {
            if (rows.size() == 1 && !met.contains(document)) {
                found.add(rows.get(0));
            }
        });
        return found;
    }

    private static <T> List<T> at(Map<String, List<T>> byText, Anchor anchor, Placed<T> placed) {
        List<T> rows = byText.getOrDefault(anchor.textSha256(), List.of());
        Map<String, List<T>> exact = new TreeMap<>();
        Map<String, List<T>> near = new TreeMap<>();
        for (T row : rows) {
            Place place = placed.of(row);
            if (isAt(place, anchor)) {
                exact.computeIfAbsent(place.document(), key -> new ArrayList<>())
                        .add(row);
            } else if (Math.max(place.begin(), anchor.begin()) < Math.min(place.end(), anchor.end())) {
                near.computeIfAbsent(place.document(), key -> new ArrayList<>()).add(row);
            }
        }
        List<T> found = new ArrayList<>();
        exact.values().forEach(list -> found.add(list.get(0)));
        near.forEach((document, list) -> {
            if (!exact.containsKey(document) && list.size() == 1) {
                found.add(list.get(0));
            }
        });
        return found;
    }
}
