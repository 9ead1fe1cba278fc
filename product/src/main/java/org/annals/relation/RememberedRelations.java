package org.annals.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
import org.annals.document.DocumentId;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.place.PlaceKind;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.jspecify.annotations.Nullable;

/** Finds relations, and keeps what it made of each reading and of each event for the next time. */
final class RememberedRelations implements RelationFinder {
    private static final int LARGEST_GROUP = 60;
    private static final Set<Tag> CONTENT = EnumSet.of(Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM);
    private static final Set<Tag> COMMON = EnumSet.of(Tag.NOUN, Tag.VERB, Tag.ADJ);

    private final Rules rules;
    private final DenialIndex denials = new DenialIndex();
    private IdentityHashMap<DatedReading, Facts> factsOf = new IdentityHashMap<>();
    private IdentityHashMap<Event, List<Relation>> comparedOf = new IdentityHashMap<>();

    /** How claims and figures are compared. */
    record Rules(
            ClaimComparison claims,
            FigureComparison figures,
            TextParts parts,
            CountGenealogy genealogy,
            Withdrawals withdrawals,
            Denials denials,
            Givers givers) {}

    /**
     * What is kept of a reading.
     *
     * @param words the content words of each claim
     */
    private record Facts(
            Map<String, Set<String>> words,
            List<Denials.Account> accounts,
            List<Relation> pointing,
            List<Withdrawals.Notice> notices) {}

    RememberedRelations(Rules rules) {
        this.rules = rules;
    }

    @Override
    public RelationFinder remembering() {
        return new RememberedRelations(rules);
    }

    @Override
    public List<Relation> find(
            List<DatedReading> readings, List<Event> events, ActorRegistry actors, ReuseResult reuse) {
        Map<String, DatedClaim> claimById = new HashMap<>();
        Map<String, Set<String>> words = new HashMap<>();
        List<Facts> facts = new ArrayList<>();
        IdentityHashMap<DatedReading, Facts> currentFacts = new IdentityHashMap<>();
        for (DatedReading reading : readings) {
            Facts known = factsOf.get(reading);
            Facts one = known == null ? facts(reading) : known;
            currentFacts.put(reading, one);
            facts.add(one);
            words.putAll(one.words);
            reading.claims().forEach(claim -> claimById.put(claim.id(), claim));
        }
        factsOf = currentFacts;
        Map<String, Relation> found = new TreeMap<>();
        Set<String> told = new HashSet<>();
        Map<String, String> eventOf = new HashMap<>();
        IdentityHashMap<Event, List<Relation>> currentlyCompared = new IdentityHashMap<>();
        for (Event event : events) {
            event.claims().forEach(claim -> eventOf.put(claim, event.id()));
            List<Relation> known = comparedOf.get(event);
            List<Relation> compared = known == null ? compareClaims(event, claimById, words, reuse) : known;
            currentlyCompared.put(event, compared);
            compared.stream()
                    .filter(relation -> told.add(words(relation, claimById)))
                    .forEach(relation -> found.put(relation.id(), relation));
        }
        comparedOf = currentlyCompared;
        further(facts, accounts(readings, claimById, eventOf)).forEach(relation -> found.put(relation.id(), relation));
        return List.copyOf(found.values());
    }

    private Facts facts(DatedReading reading) {
        Dated day = reading.dating().published();
        LocalDate published = day == null ? null : day.date().latest();
        Map<String, Set<String>> words = new HashMap<>();
        List<Denials.Account> accounts = new ArrayList<>();
        for (DatedClaim claim : reading.claims()) {
            words.put(claim.id(), contentWords(reading, claim.claim(), CONTENT));
            Set<String> common = contentWords(reading, claim.claim(), COMMON);
            accounts.add(rules.denials.account(claim, common, published));
        }
        return new Facts(words, accounts, Denials.pointing(reading.claims()), rules.withdrawals.notices(reading));
    }

    private List<Relation> compareClaims(
            Event event, Map<String, DatedClaim> claimById, Map<String, Set<String>> words, ReuseResult reuse) {
        List<DatedClaim> members = event.claims().stream()
                .map(claimById::get)
                .filter(Objects::nonNull)
                .limit(LARGEST_GROUP)
                .toList();
        List<Relation> found = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int k = i + 1; k < members.size(); k++) {
                found.addAll(rules.claims.compare(pair(members.get(i), members.get(k), words, reuse)));
            }
        }
        return found;
    }

    /** Relations that do not stay within an event. */
    private List<Relation> further(List<Facts> facts, List<FigureAccount> accounts) {
        List<Withdrawals.Notice> notices =
                facts.stream().flatMap(one -> one.notices.stream()).toList();
        List<Relation> further = new ArrayList<>(rules.withdrawals.find(notices, accounts));
        Set<String> withdrawn = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        for (Relation relation : further) {
            withdrawn.add(relation.b());
            pairs.add(relation.a() + " " + relation.b());
            pairs.add(relation.b() + " " + relation.a());
        }
        further.addAll(compareFigures(accounts, withdrawn, pairs));
        further.addAll(rules.givers.find(accounts));
        facts.forEach(one -> further.addAll(one.pointing));
        further.addAll(denials.find(
                facts.stream().flatMap(one -> one.accounts.stream()).toList()));
        return further;
    }

    /** Reprints stand in the same relation as their source: one relation tells it. */
    private static String words(Relation relation, Map<String, DatedClaim> claims) {
        return relation.type() + " " + relation.aspect() + " " + text(relation.a(), claims) + " / "
                + text(relation.b(), claims);
    }

    private static String text(String id, Map<String, DatedClaim> claims) {
        DatedClaim claim = claims.get(id);
        return claim == null
                ? id
                : claim.claim().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
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

    private static Set<String> contentWords(DatedReading reading, Claim claim, Set<Tag> tags) {
        Set<String> words = new LinkedHashSet<>();
        for (int index : claim.sentences()) {
            Sentence sentence = reading.reading().text().sentences().get(index);
            for (Token token : sentence.tokens()) {
                if (tags.contains(token.tag())
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

    private List<Relation> compareFigures(List<FigureAccount> all, Set<String> withdrawn, Set<String> related) {
        Map<DocumentId, List<FigureAccount>> byDocument = new TreeMap<>();
        Map<String, List<FigureAccount>> byOutcome = new TreeMap<>();
        for (FigureAccount account : all) {
            byDocument
                    .computeIfAbsent(account.document(), key -> new ArrayList<>())
                    .add(account);
            String counted =
                    account.figure().outcome().word() + " " + account.figure().unit();
            byOutcome.computeIfAbsent(counted, key -> new ArrayList<>()).add(account);
        }
        List<Relation> found = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        Set<String> pairs = new HashSet<>(related);
        for (List<FigureAccount> figuresOfText : byDocument.values()) {
            figuresOfText.sort(Comparator.comparing(account -> account.figure().span()));
            for (Relation part : rules.parts.find(figuresOfText)) {
                found.add(part);
                placed.add(part.a());
                pairs.add(part.a() + " " + part.b());
                pairs.add(part.b() + " " + part.a());
            }
        }
        Set<String> without = new HashSet<>(withdrawn);
        without.addAll(placed);
        found.addAll(rules.genealogy.find(all, without));
        for (List<FigureAccount> group : byOutcome.values()) {
            group.sort(Comparator.comparing(FigureAccount::id));
            int most = Math.min(group.size(), LARGEST_GROUP * 4);
            for (int i = 0; i < most; i++) {
                for (int k = i + 1; k < most; k++) {
                    FigureAccount a = group.get(i);
                    FigureAccount b = group.get(k);
                    boolean isPart = placed.contains(a.id()) || placed.contains(b.id());
                    Relation relation = rules.figures.compare(a, b, isPart);
                    if (relation != null && !pairs.contains(a.id() + " " + b.id())) {
                        found.add(relation);
                    }
                }
            }
        }
        return found;
    }

    private static List<FigureAccount> accounts(
            List<DatedReading> readings, Map<String, DatedClaim> claimById, Map<String, String> eventOf) {
        List<FigureAccount> accounts = new ArrayList<>();
        for (DatedReading reading : readings) {
            Dated published = reading.dating().published();
            LocalDate day = published == null ? null : published.date().latest();
            for (DatedFigure dated : reading.figures()) {
                DatedClaim claim = claimById.get(dated.figure().claim());
                if (claim != null) {
                    accounts.add(account(dated, claim, day, eventOf.getOrDefault(claim.id(), "")));
                }
            }
        }
        return accounts;
    }

    private static FigureAccount account(
            DatedFigure dated, DatedClaim claim, @Nullable LocalDate published, String event) {
        Dated counted = dated.asOf() == null ? claim.statementDate() : dated.asOf();
        Set<String> places = new LinkedHashSet<>();
        Set<String> localities = new LinkedHashSet<>();
        for (ClaimPlace place : claim.claim().places()) {
            places.add(place.place().name());
            if (place.place().kind() != PlaceKind.COUNTRY) {
                localities.add(place.place().name());
            }
        }
        return new FigureAccount(
                dated, claim, counted == null ? null : counted.date(), published, places, localities, event);
    }
}
