package org.annals.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.annals.attribution.Attribution;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.event.Event;
import org.annals.figure.Figure;
import org.annals.identity.ActorRegistry;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.place.PlaceKind;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;

/** Finds relations by comparing the claims of each event in pairs, and figures that count the same thing. */
public final class TypedRelationFinder implements RelationFinder {
    private static final int LARGEST_GROUP = 60;

    private final ClaimComparison claims = new ClaimComparison();
    private final FigureComparison figures = new FigureComparison();

    @Override
    public List<Relation> find(
            List<DatedReading> readings, List<Event> events, ActorRegistry actors, ReuseResult reuse) {
        Map<String, DatedClaim> claimById = new HashMap<>();
        Map<String, Set<String>> words = new HashMap<>();
        for (DatedReading reading : readings) {
            for (DatedClaim claim : reading.claims()) {
                claimById.put(claim.id(), claim);
                words.put(claim.id(), contentWords(reading, claim.claim()));
            }
        }
        Map<String, Relation> found = new TreeMap<>();
        Map<String, String> eventOf = new HashMap<>();
        for (Event event : events) {
            List<DatedClaim> members = event.claims().stream()
                    .map(claimById::get)
                    .filter(Objects::nonNull)
                    .limit(LARGEST_GROUP)
                    .toList();
            event.claims().forEach(claim -> eventOf.put(claim, event.id()));
            for (int i = 0; i < members.size(); i++) {
                for (int k = i + 1; k < members.size(); k++) {
                    ClaimPair pair = pair(members.get(i), members.get(k), words, reuse);
                    claims.compare(pair).forEach(relation -> found.put(relation.id(), relation));
                }
            }
        }
        compareFigures(readings, claimById, eventOf).forEach(relation -> found.put(relation.id(), relation));
        return List.copyOf(found.values());
    }

    private static ClaimPair pair(DatedClaim a, DatedClaim b, Map<String, Set<String>> words, ReuseResult reuse) {
        Set<String> first = words.getOrDefault(a.id(), Set.of());
        Set<String> second = words.getOrDefault(b.id(), Set.of());
        long common = first.stream().filter(second::contains).count();
        double closeness = first.isEmpty() || second.isEmpty() ? 0 : 2.0 * common / (first.size() + second.size());
        return new ClaimPair(a, b, first, second, closeness, sharesPassage(a.claim(), b.claim(), reuse));
    }

    private static boolean sharesPassage(Claim a, Claim b, ReuseResult reuse) {
        List<SharedPassage> passages = reuse.at(a.document(), a.extent());
        return passages.stream()
                .filter(passage -> !passage.boilerplate())
                .anyMatch(passage -> passage.passages().stream()
                        .anyMatch(place -> place.document().equals(b.document())
                                && place.span().overlaps(b.extent())));
    }

    private static Set<String> contentWords(DatedReading reading, Claim claim) {
        Set<String> words = new LinkedHashSet<>();
        for (int index : claim.sentences()) {
            Sentence sentence = reading.reading().text().sentences().get(index);
            for (Token token : sentence.tokens()) {
                boolean content = token.tag() == Tag.NOUN
                        || token.tag() == Tag.PROPN
                        || token.tag() == Tag.VERB
                        || token.tag() == Tag.ADJ
                        || token.tag() == Tag.NUM;
                if (content
                        && !isOfTheVoice(token, claim.attribution())
                        && claim.spans().stream().anyMatch(span -> span.contains(token.span()))) {
                    words.add(token.lemma().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    /** Who says it and how is no part of what is said. */
    private static boolean isOfTheVoice(Token token, Attribution attribution) {
        boolean speaker = attribution.speaker() != null
                && attribution.speaker().span() != null
                && attribution.speaker().span().contains(token.span());
        boolean cue = attribution.cue() != null && attribution.cue().span().contains(token.span());
        return speaker || cue;
    }

    private List<Relation> compareFigures(
            List<DatedReading> readings, Map<String, DatedClaim> claimById, Map<String, String> eventOf) {
        Map<String, List<FigureAccount>> byOutcome = new TreeMap<>();
        List<FigureAccount> all = new ArrayList<>();
        for (DatedReading reading : readings) {
            for (DatedFigure dated : reading.figures()) {
                DatedClaim claim = claimById.get(dated.figure().claim());
                if (claim == null) {
                    continue;
                }
                FigureAccount account = account(dated, claim, eventOf.getOrDefault(claim.id(), ""));
                Figure figure = dated.figure().figure();
                byOutcome
                        .computeIfAbsent(figure.outcome().word() + " " + figure.unit(), key -> new ArrayList<>())
                        .add(account);
                all.add(account);
            }
        }
        List<Relation> found = new ArrayList<>(FigureComparison.withdrawals(all));
        for (List<FigureAccount> group : byOutcome.values()) {
            group.sort(Comparator.comparing(account -> account.dated().id()));
            int most = Math.min(group.size(), LARGEST_GROUP * 4);
            for (int i = 0; i < most; i++) {
                for (int k = i + 1; k < most; k++) {
                    Relation relation = figures.compare(group.get(i), group.get(k));
                    if (relation != null) {
                        found.add(relation);
                    }
                }
            }
        }
        return found;
    }

    private static FigureAccount account(DatedFigure dated, DatedClaim datedClaim, String event) {
        Claim claim = datedClaim.claim();
        Dated counted = dated.asOf() == null ? datedClaim.statementDate() : dated.asOf();
        Set<String> places = new LinkedHashSet<>();
        Set<String> localities = new LinkedHashSet<>();
        for (ClaimPlace place : claim.places()) {
            places.add(place.place().name());
            if (place.place().kind() != PlaceKind.COUNTRY) {
                localities.add(place.place().name());
            }
        }
        return new FigureAccount(
                dated,
                counted == null ? null : counted.date(),
                places,
                localities,
                claim.attribution().stance(),
                claim.predicate().lemma(),
                claim.sentences().isEmpty() ? 0 : claim.sentences().get(0),
                event);
    }
}
