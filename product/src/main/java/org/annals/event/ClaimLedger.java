package org.annals.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.annals.claim.DatedReading;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.LateList;
import org.annals.document.LateTable;
import org.annals.document.PieceList;
import org.annals.identity.ActorRegistry;
import org.annals.identity.ArticleChanges;
import org.annals.reuse.ReuseResult;
import org.jspecify.annotations.Nullable;

/*
 * Pairs of claims that keys bring together are judged one by one, and clusters grow within blocks from the best pair down by
 * average link: a join needs a good mean over all cross pairs and no pair that excludes the other. Ties fall to the smaller
 * id, and no judgement asks for a third claim, so order of arrival cannot matter.
 */
/** The events of the claims of a pile, kept by block. */
final class ClaimLedger implements EventLinker {
    private static final int TELLING_WORDS = 4;
    private static final int LOOKED_AT = 12;
    /** So many documents are worth more than one thread. */
    private static final int MANY = 8;

    private static final Comparator<Event> BY_ID = Comparator.comparing(Event::id);

    private final ClaimProfiler profiler;
    private final ClaimKeys keys;
    private final ClaimJudge judge;
    private final EventAssembler assembler;
    private final PairScores scores = new PairScores();
    private final ClaimComparisons comparisons;
    private final ClaimBlocks blocks;

    private final Map<DocumentId, Entry> documents = new HashMap<>();
    /** By the hash of their wording. */
    private final LateTable<Long, Late<Telling>> tellings = new LateTable<>();
    /** The wording of each number that is present. */
    private long[] wordingOf = new long[0];

    private final BitSet present = new BitSet();
    private final LateTable<Integer, List<Late<NumberedEvent>>> eventsOf = new LateTable<>();
    private final LateTable<Integer, Late<NumberedEvent>> eventAt = new LateTable<>();
    private final ArticleChanges changes = new ArticleChanges();
    private PieceList<Event> events = PieceList.none();

    ClaimLedger(ClaimProfiler profiler, ClaimKeys keys, ClaimJudge judge, EventAssembler assembler) {
        this.profiler = profiler;
        this.keys = keys;
        this.judge = judge;
        this.assembler = assembler;
        this.comparisons = new ClaimComparisons(keys, judge, scores);
        this.blocks = new ClaimBlocks(scores);
    }

    private record Entry(ClaimSource source, List<ClaimProfile> profiles) {
        Entry {
            profiles = LateList.of(profiles);
        }
    }

    /** Claims in the same words, with the same day and figures: one from the start. */
    private static final class Telling {
        private static final int NOBODY = -1;

        private @Nullable TreeMap<String, ClaimProfile> several;
        private int number = NOBODY;
        private @Nullable ClaimProfile lead;
        private @Nullable ClaimProfile only;

        void put(ClaimProfile claim) {
            if (several == null && (only == null || only.id().equals(claim.id()))) {
                only = claim;
                return;
            }
            if (several == null) {
                several = new TreeMap<>();
            }
            if (only != null) {
                several.put(only.id(), only);
                only = null;
            }
            several.put(claim.id(), claim);
        }

        void remove(ClaimProfile claim) {
            if (several != null) {
                several.remove(claim.id());
            } else if (only != null && only.id().equals(claim.id())) {
                only = null;
            }
        }

        /** By their ids. */
        Collection<ClaimProfile> claims() {
            return several != null ? several.values() : only == null ? List.of() : List.of(only);
        }

        @Nullable
        ClaimProfile first() {
            return several == null
                    ? only
                    : several.isEmpty() ? null : several.firstEntry().getValue();
        }

        @SuppressWarnings("ReferenceEquality") // An equal profile of a document that was read anew is another.
        boolean isLedByAnother() {
            return first() == null || first() != lead;
        }
    }

    @Override
    public List<Event> link(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        ArticleChanges.Found found = changes.follow(readings, actors, reuse);
        List<ClaimSource> moved = new ArrayList<>();
        for (DatedReading reading : found.touched()) {
            DocumentId id = reading.document().id();
            moved.add(new ClaimSource(reading, actors.idsOf(id), reuse.telling(id)));
        }
        List<ClaimProfile> gone = new ArrayList<>();
        List<ClaimProfile> come = new ArrayList<>();
        Stream<ClaimSource> sources = moved.size() < MANY ? moved.stream() : moved.parallelStream();
        sources.map(this::entry).toList().forEach(entry -> follow(entry, gone, come));
        for (DocumentId id : found.gone()) {
            Entry left = documents.remove(id);
            gone.addAll(left == null ? List.of() : left.profiles);
        }
        Set<Long> changed = new LinkedHashSet<>();
        remove(gone, changed);
        add(come, changed);
        renumber(changed);
        regroup(actors);
        return events;
    }

    @Override
    public EventLinker remembering() {
        return new ClaimLedger(profiler, keys, judge, assembler);
    }

    private void remove(List<ClaimProfile> profiles, Set<Long> changed) {
        for (ClaimProfile profile : profiles) {
            long wording = Marks.hash(wording(profile));
            telling(wording).remove(profile);
            changed.add(wording);
        }
    }

    private void add(List<ClaimProfile> profiles, Set<Long> changed) {
        for (ClaimProfile profile : profiles) {
            long wording = Marks.hash(wording(profile));
            telling(wording).put(profile);
            changed.add(wording);
        }
    }

    private Entry entry(ClaimSource source) {
        Entry known = documents.get(source.reading().document().id());
        return new Entry(
                source,
                known != null && isSameReading(known.source, source)
                        ? profiler.profiles(source, known.profiles)
                        : profiler.profiles(source));
    }

    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    private static boolean isSameReading(ClaimSource a, ClaimSource b) {
        return a.reading() == b.reading();
    }

    /** Notes the claims of a document that go and come; those that are the same objects as before stay where they are. */
    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    private void follow(Entry entry, List<ClaimProfile> gone, List<ClaimProfile> come) {
        Entry known = documents.put(entry.source.reading().document().id(), entry);
        List<ClaimProfile> before = known == null ? List.of() : known.profiles;
        List<ClaimProfile> now = entry.profiles;
        boolean sameReading = known != null && isSameReading(known.source, entry.source);
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            if (!sameReading || before.get(i) != now.get(i)) {
                gone.addAll(before.subList(Math.min(i, before.size()), Math.min(i + 1, before.size())));
                come.addAll(now.subList(Math.min(i, now.size()), Math.min(i + 1, now.size())));
            }
        }
    }

    private static String wording(ClaimProfile profile) {
        if (profile.words().size() < TELLING_WORDS) {
            return profile.id();
        }
        String day = profile.date() == null ? "" : profile.date().text();
        List<String> figures =
                profile.figures().stream().map(Object::toString).sorted().toList();
        return new TreeSet<>(profile.words()) + day + figures + ClaimJudge.announces(profile);
    }

    /** Has each changed telling stand in the comparisons with its first claim. */
    private void renumber(Set<Long> changed) {
        for (long wording : changed) {
            Telling telling = telling(wording);
            if (telling.number != Telling.NOBODY && telling.isLedByAnother()) {
                comparisons.remove(telling.number);
                present.clear(telling.number);
                telling.number = Telling.NOBODY;
                telling.lead = null;
            }
        }
        for (long wording : changed) {
            Telling telling = telling(wording);
            ClaimProfile first = telling.first();
            if (first == null) {
                tellings.remove(wording);
            } else if (telling.number == Telling.NOBODY) {
                telling.lead = first;
                telling.number = comparisons.add(first);
                present.set(telling.number);
                number(telling.number, wording);
            } else {
                comparisons.touch(telling.number);
            }
        }
    }

    private void number(int number, long wording) {
        if (number >= wordingOf.length) {
            wordingOf = Arrays.copyOf(wordingOf, Math.max(number + 1, 2 * wordingOf.length));
        }
        wordingOf[number] = wording;
    }

    private Telling telling(long wording) {
        return tellings.computeIfAbsent(wording, key -> Late.of(new Telling())).get();
    }

    private void regroup(ActorRegistry actors) {
        ClaimBlocks.Change change = blocks.regroup(comparisons.settle(), present);
        Map<String, NumberedEvent> before = new HashMap<>();
        for (int block : change.gone()) {
            List<Late<NumberedEvent>> gone = eventsOf.remove(block);
            for (Late<NumberedEvent> one : gone == null ? List.<Late<NumberedEvent>>of() : gone) {
                before.put(one.get().event().id(), one.get());
            }
        }
        before.values().forEach(one -> Arrays.stream(one.numbers()).forEach(eventAt::remove));
        Map<String, Event> gone = new HashMap<>();
        before.forEach((id, one) -> gone.put(id, one.event()));
        List<NumberedEvent> all = new ArrayList<>();
        for (int block : change.made()) {
            List<NumberedEvent> made = new ArrayList<>();
            for (int[] cluster : clusters(blocks.members(block))) {
                made.add(numbered(cluster, before, actors));
            }
            if (!made.isEmpty()) {
                place(block, made);
            }
            all.addAll(made);
        }
        Map<String, Event> come = new HashMap<>();
        all.forEach(one -> come.put(one.event().id(), one.event()));
        nameLarger(all, gone, come);
        gone.entrySet().removeIf(one -> come.remove(one.getKey(), one.getValue()));
        events = events.after(
                Change.of(List.copyOf(gone.values()), List.copyOf(come.values()), BY_ID), BY_ID, Event::id);
    }

    /** Has the events of a block found by the block and by the numbers of their tellings. */
    private void place(int block, List<NumberedEvent> made) {
        List<Late<NumberedEvent>> placed = new ArrayList<>();
        for (NumberedEvent one : made) {
            Late<NumberedEvent> late = Late.of(one);
            Arrays.stream(one.numbers()).forEach(number -> eventAt.put(number, late));
            placed.add(late);
        }
        eventsOf.put(block, placed);
    }

    private @Nullable NumberedEvent eventAt(int number) {
        Late<NumberedEvent> found = eventAt.get(number);
        return found == null ? null : found.get();
    }

    /** Notes which larger event perhaps tells each; that of those nearby may be another now. */
    private void nameLarger(List<NumberedEvent> made, Map<String, Event> gone, Map<String, Event> come) {
        Set<NumberedEvent> open = new LinkedHashSet<>(made);
        for (NumberedEvent one : made) {
            for (int number : one.numbers()) {
                PairScores.Ends ends = scores.of(number);
                for (int i = 0; i < ends.size(); i++) {
                    NumberedEvent other = ends.score(i) >= LargerLikeness.LEAST ? eventAt(ends.other(i)) : null;
                    if (other != null) {
                        open.add(other);
                    }
                }
            }
        }
        for (NumberedEvent one : open) {
            String larger = LargerLikeness.find(one, scores, this::eventAt);
            Event event = one.event();
            if (!Objects.equals(event.toldIn(), larger)) {
                one.become(event.withToldIn(larger));
                if (come.put(event.id(), one.event()) == null) {
                    gone.put(event.id(), event);
                }
            }
        }
    }

    /** The event of a cluster; that of the last time, which then does not go, where the cluster is the same. */
    private NumberedEvent numbered(int[] cluster, Map<String, NumberedEvent> before, ActorRegistry actors) {
        List<ClaimProfile> claims = Arrays.stream(cluster)
                .boxed()
                .flatMap(number -> claims(number).stream())
                .sorted(Comparator.comparing(ClaimProfile::id))
                .toList();
        NumberedEvent last = before.get(EventAssembler.id(claims));
        boolean same = last != null && last.isOf(claims);
        Event event = last != null && same ? last.event() : assembler.assemble(claims, actors, reasons(claims));
        return new NumberedEvent(event, claims, cluster);
    }

    /** The clusters of a block, by the numbers of their tellings. */
    private List<int[]> clusters(int[] block) {
        List<Integer> numbers = Arrays.stream(block)
                .boxed()
                .sorted(Comparator.comparing(
                        number -> comparisons.profile(number).id()))
                .toList();
        Map<Integer, Integer> places = new HashMap<>();
        numbers.forEach(number -> places.put(number, places.size()));
        AverageLink link = new AverageLink(numbers.size(), ClaimBlocks.LEAST, ClaimBlocks.NEAREST);
        for (int number : numbers) {
            int at = places.getOrDefault(number, 0);
            PairScores.Ends ends = scores.of(number);
            for (int i = 0; i < ends.size(); i++) {
                int other = places.getOrDefault(ends.other(i), -1);
                if (other > at) {
                    link.add(at, other, ends.score(i));
                }
            }
        }
        return link.clusters().stream()
                .map(cluster -> cluster.stream().mapToInt(numbers::get).toArray())
                .toList();
    }

    private Collection<ClaimProfile> claims(int number) {
        Late<Telling> telling = present.get(number) ? tellings.get(wordingOf[number]) : null;
        return telling == null ? List.of() : telling.get().claims();
    }

    /** What each member shares with the nearest of the others before it. */
    private List<String> reasons(List<ClaimProfile> members) {
        Set<String> reasons = new TreeSet<>();
        for (int i = 1; i < Math.min(LOOKED_AT, members.size()); i++) {
            reasons.addAll(judge.reasons(nearest(members.subList(0, i), members.get(i)), members.get(i)));
        }
        return List.copyOf(reasons);
    }

    private ClaimProfile nearest(List<ClaimProfile> earlier, ClaimProfile member) {
        if (earlier.size() == 1) {
            return earlier.get(0);
        }
        double[] probabilities = judge.probabilities(
                earlier.stream().map(one -> new ClaimPair(one, member)).toList());
        int nearest = 0;
        for (int i = 1; i < probabilities.length; i++) {
            nearest = probabilities[i] > probabilities[nearest] ? i : nearest;
        }
        return earlier.get(nearest);
    }
}
