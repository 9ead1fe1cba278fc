package org.annals.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.attribution.Attribution;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.LateList;
import org.annals.document.LateTable;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.place.PlaceKind;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.jspecify.annotations.Nullable;

/** Finds relations, and keeps what it made of readings, events and figures: only what an arrival or a departure touches is compared. */
final class RememberedRelations implements RelationFinder {
    private static final int LARGEST_GROUP = 60;
    /** So many documents are worth more than one thread. */
    private static final int MANY = 8;
    /** So many events are worth more than one thread. */
    private static final int MANY_EVENTS = 64;

    private static final Comparator<DatedReading> BY_DOCUMENT =
            Comparator.comparing(reading -> reading.document().id());
    private static final Comparator<Event> BY_ID = Comparator.comparing(Event::id);
    private static final Set<Tag> CONTENT = EnumSet.of(Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM);
    private static final Set<Tag> COMMON = EnumSet.of(Tag.NOUN, Tag.VERB, Tag.ADJ);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Rules rules;
    private final RelationShelf shelf = new RelationShelf();
    private final DenialIndex denials = new DenialIndex();
    private final FigureBook figures;
    private final Map<DocumentId, Facts> facts = new TreeMap<>();
    /** Those that take something back, which few articles do. */
    private final Map<DocumentId, List<Withdrawals.Notice>> noticing = new TreeMap<>();

    /** The readings of claims. */
    private final LateTable<String, Facts> factsOf = new LateTable<>();

    private final LateTable<String, String> eventOf = new LateTable<>();
    private final LateTable<String, List<Told>> toldBy = new LateTable<>();
    /** The relations of claims by their words; of those in the same words, the first. */
    private final LateTable<String, TreeMap<String, Relation>> told = new LateTable<>();

    private List<DatedReading> lastReadings = List.of();
    private List<Event> lastEvents = List.of();

    /** How claims and figures are compared. */
    record Rules(
            ClaimComparison claims,
            FigureComparison figures,
            TextParts parts,
            CountGenealogy genealogy,
            Withdrawals withdrawals,
            Denials denials,
            Givers givers) {}

    /** What is kept of a reading. */
    private record Facts(
            DatedReading reading,
            List<Known> claims,
            List<Late<Denials.Account>> accounts,
            List<Relation> pointing,
            List<Withdrawals.Notice> notices) {
        Facts {
            claims = LateList.of(claims);
            accounts = LateList.of(accounts);
        }
    }

    /** A claim and its content words. */
    private record Known(DatedClaim claim, Set<String> words) {}

    /** A relation that an event gives, with its words and its place among all that are in the same words. */
    private record Told(String words, String place, Relation relation) {}

    RememberedRelations(Rules rules) {
        this.rules = rules;
        this.figures = new FigureBook(rules, shelf);
    }

    @Override
    public RelationFinder remembering() {
        return new RememberedRelations(rules);
    }

    @Override
    public List<Relation> find(
            List<DatedReading> readings, List<Event> events, ActorRegistry actors, ReuseResult reuse) {
        Set<DocumentId> touched = follow(Change.sorted(readings, BY_DOCUMENT));
        Change<Event> change = Change.between(lastEvents, events, BY_ID);
        lastEvents = events;
        for (Event event : change.gone()) {
            event.claims().forEach(claim -> assign(claim, null, touched));
            tell(event, List.of());
        }
        List<Event> come = change.come();
        Stream<Event> compared = come.size() < MANY_EVENTS ? come.stream() : come.parallelStream();
        List<List<Relation>> found =
                compared.map(event -> compareClaims(event, reuse)).toList();
        for (int i = 0; i < found.size(); i++) {
            Event event = come.get(i);
            event.claims().forEach(claim -> assign(claim, event.id(), touched));
            tell(event, found.get(i));
        }
        for (DocumentId id : touched) {
            Facts known = facts.get(id);
            figures.put(id, known == null ? List.of() : accounts(known.reading));
        }
        figures.settle(noticing.values().stream().flatMap(List::stream).toList());
        denials.settle().forEach((denial, contradicted) -> shelf.put("7 " + denial, contradicted));
        return shelf.sorted();
    }

    /** Takes in the readings that have come and forgets those that are gone; gives the documents of both. */
    private Set<DocumentId> follow(List<DatedReading> readings) {
        Change<DatedReading> change = Change.between(lastReadings, readings, BY_DOCUMENT);
        lastReadings = readings;
        Set<DocumentId> touched = new TreeSet<>();
        for (DatedReading reading : change.gone()) {
            DocumentId id = reading.document().id();
            Facts known = facts.remove(id);
            noticing.remove(id);
            (known == null ? List.<Late<Denials.Account>>of() : known.accounts)
                    .forEach(account -> denials.remove(account.get()));
            reading.claims().forEach(claim -> factsOf.remove(claim.id()));
            shelf.put("6 " + id.value(), List.of());
            touched.add(id);
        }
        Stream<DatedReading> come =
                change.come().size() < MANY ? change.come().stream() : change.come().parallelStream();
        for (Facts known : come.map(this::facts).toList()) {
            DocumentId id = known.reading.document().id();
            facts.put(id, known);
            if (!known.notices.isEmpty()) {
                noticing.put(id, known.notices);
            }
            known.claims.forEach(claim -> factsOf.put(claim.claim.id(), known));
            known.accounts.forEach(denials::add);
            shelf.put("6 " + id.value(), known.pointing);
            touched.add(id);
        }
        return touched;
    }

    private void assign(String claim, @Nullable String event, Set<DocumentId> touched) {
        if (event == null) {
            eventOf.remove(claim);
        } else {
            eventOf.put(claim, event);
        }
        Facts known = factsOf.get(claim);
        if (known != null) {
            touched.add(known.reading.document().id());
        }
    }

    /** The claim of that id, or null. */
    private @Nullable Known find(String id) {
        Facts facts = factsOf.get(id);
        for (Known known : facts == null ? List.<Known>of() : facts.claims) {
            if (known.claim.id().equals(id)) {
                return known;
            }
        }
        return null;
    }

    /** Reprints stand in the same relation as their source: the first event's relation tells it. */
    private void tell(Event event, List<Relation> compared) {
        Set<String> changed = new HashSet<>();
        List<Told> last = toldBy.remove(event.id());
        for (Told one : last == null ? List.<Told>of() : last) {
            TreeMap<String, Relation> alike = told.getOrDefault(one.words, new TreeMap<>());
            alike.remove(one.place);
            if (alike.isEmpty()) {
                told.remove(one.words);
            }
            changed.add(one.words);
        }
        List<Told> now = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            Relation relation = compared.get(i);
            Told one = new Told(words(relation), event.id() + String.format(Locale.ROOT, " %05d", i), relation);
            told.computeIfAbsent(one.words, key -> new TreeMap<>()).put(one.place, relation);
            changed.add(one.words);
            now.add(one);
        }
        if (!now.isEmpty()) {
            toldBy.put(event.id(), now);
        }
        for (String words : changed) {
            TreeMap<String, Relation> alike = told.get(words);
            shelf.put(
                    "0 " + words,
                    alike == null ? List.of() : List.of(alike.firstEntry().getValue()));
        }
    }

    private Facts facts(DatedReading reading) {
        Dated day = reading.dating().published();
        LocalDate published = day == null ? null : day.date().latest();
        List<Known> known = new ArrayList<>();
        List<Late<Denials.Account>> accounts = new ArrayList<>();
        for (DatedClaim claim : reading.claims()) {
            known.add(new Known(claim, contentWords(reading, claim.claim(), CONTENT)));
            Set<String> common = contentWords(reading, claim.claim(), COMMON);
            accounts.add(Late.of(rules.denials.account(claim, common, published)));
        }
        return new Facts(
                reading, known, accounts, Denials.pointing(reading.claims()), rules.withdrawals.notices(reading));
    }

    private List<Relation> compareClaims(Event event, ReuseResult reuse) {
        List<Known> members = event.claims().stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .limit(LARGEST_GROUP)
                .toList();
        List<Relation> found = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int k = i + 1; k < members.size(); k++) {
                found.addAll(rules.claims.compare(pair(members.get(i), members.get(k), reuse)));
            }
        }
        return found;
    }

    private String words(Relation relation) {
        return relation.type() + " " + relation.aspect() + " " + text(relation.a()) + " / " + text(relation.b());
    }

    private String text(String id) {
        Known known = find(id);
        return known == null
                ? id
                : NO_WORD.matcher(known.claim.claim().text().toLowerCase(Locale.ROOT))
                        .replaceAll(" ");
    }

    private static ClaimPair pair(Known a, Known b, ReuseResult reuse) {
        long common = a.words.stream().filter(b.words::contains).count();
        double closeness =
                a.words.isEmpty() || b.words.isEmpty() ? 0 : 2.0 * common / (a.words.size() + b.words.size());
        boolean shared = sharesPassage(a.claim.claim(), b.claim.claim(), reuse);
        return new ClaimPair(a.claim, b.claim, a.words, b.words, closeness, shared);
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
                        && claim.contains(token.span())) {
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

    private List<FigureAccount> accounts(DatedReading reading) {
        List<FigureAccount> accounts = new ArrayList<>();
        Dated published = reading.dating().published();
        LocalDate day = published == null ? null : published.date().latest();
        for (DatedFigure dated : reading.figures()) {
            Known known = find(dated.figure().claim());
            if (known != null) {
                String event = eventOf.getOrDefault(known.claim.id(), "");
                accounts.add(account(dated, known.claim, day, event, accounts.size()));
            }
        }
        return accounts;
    }

    private static FigureAccount account(
            DatedFigure dated, DatedClaim claim, @Nullable LocalDate published, String event, int place) {
        Dated counted = dated.asOf() == null ? claim.statementDate() : dated.asOf();
        Set<String> places = new LinkedHashSet<>();
        Set<String> localities = new LinkedHashSet<>();
        for (ClaimPlace named : claim.claim().places()) {
            places.add(named.place().name());
            if (named.place().kind() != PlaceKind.COUNTRY) {
                localities.add(named.place().name());
            }
        }
        return new FigureAccount(
                dated, claim, counted == null ? null : counted.date(), published, places, localities, event, place);
    }
}
