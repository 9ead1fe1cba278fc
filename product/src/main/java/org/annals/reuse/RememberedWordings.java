package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Finds shared wording, and keeps what it made of each text and of each pair of texts for the next time. */
final class RememberedWordings implements ReuseFinder {
    private static final int MANY_PAIRS = 64;
    /** Its tables are kept from one pair to the next. */
    private static final ThreadLocal<SentencePairer> PAIRER = ThreadLocal.withInitial(SentencePairer::new);

    private static final Comparator<CandidatePairs.Pair<Kept>> IN_ORDER = Comparator.comparing(
                    (CandidatePairs.Pair<Kept> pair) -> pair.a().key())
            .thenComparing(pair -> pair.b().key());

    private final WordRarity rarity;
    private final StockPhrases stock;
    private final SketchMaker sketches;
    private final WordCursor cursor;
    private Map<DocumentId, Kept> texts = new HashMap<>();
    private final CandidatePairs<Kept> candidates = new CandidatePairs<>();
    /** What candidates share, where they share anything; in the order of the documents. */
    private final Map<CandidatePairs.Pair<Kept>, List<PassageMatch>> matches = new TreeMap<>(IN_ORDER);

    private final PassageMemory memory = new PassageMemory();
    private final LineageFinder lineages = new LineageFinder();

    RememberedWordings(WordRarity rarity, StockPhrases stock) {
        this.rarity = rarity;
        this.stock = stock;
        this.sketches = new SketchMaker(rarity, stock);
        this.cursor = new WordCursor(rarity);
    }

    /** What is kept of a text; its wording is made when one is first asked for, as most texts of a pile share nothing. */
    private final class Kept implements CandidatePairs.Sketched {
        private final TextAnalysis text;
        private final Sketch sketch;
        private final List<SharedPassage> repeated;
        private @Nullable Late<Wording> wording;
        /** Its place among the texts of the last time. */
        private int place;

        Kept(TextAnalysis text) {
            this.text = text;
            this.sketch = sketches.of(text);
            this.repeated = RepeatedSentences.of(text, sketch);
        }

        @Override
        public String key() {
            return text.document().id().value();
        }

        @Override
        public int[] fingerprints() {
            return sketch.fingerprints();
        }

        Wording wording() {
            Late<Wording> made = wording;
            if (made == null) {
                made = Late.of(Wording.of(text, cursor, stock));
                wording = made;
            }
            return made.get();
        }
    }

    @Override
    public ReuseFinder remembering() {
        return new RememberedWordings(rarity, stock);
    }

    @Override
    public ReuseResult find(List<TextAnalysis> given) {
        List<Kept> sorted = keep(given);
        Wordings wordings = document -> sorted.get(document).wording();
        memory.begin(sorted);
        PassageGrouper grouper = new PassageGrouper(wordings, memory);
        matches.forEach((pair, found) -> found.forEach(match -> grouper.add(pair.a().place, pair.b().place, match)));
        List<SharedPassage> passages = new ArrayList<>(new PassageWriter(wordings, memory).write(grouper.group()));
        memory.end();
        sorted.forEach(kept -> passages.addAll(kept.repeated));
        passages.sort(Comparator.comparing(SharedPassage::id));
        return new ReuseResult(passages, lineages.find(given, passages));
    }

    /** The texts by document; those that came before, as they were kept. */
    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    private List<Kept> keep(List<TextAnalysis> given) {
        Map<DocumentId, Kept> current = new HashMap<>();
        List<Kept> kept = new ArrayList<>();
        for (TextAnalysis text : given) {
            DocumentId id = text.document().id();
            Kept known = texts.get(id);
            Kept one = known != null && known.text == text ? known : new Kept(text);
            current.put(id, one);
            kept.add(one);
        }
        List<Kept> gone = new ArrayList<>(texts.values());
        gone.removeIf(one -> current.get(one.text.document().id()) == one);
        List<Kept> come = new ArrayList<>(kept);
        come.removeIf(one -> texts.get(one.text.document().id()) == one);
        texts = current;
        kept.sort(Comparator.comparing(Kept::key));
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).place = i;
        }
        CandidatePairs.Change<Kept> change = candidates.follow(gone, come);
        change.gone().forEach(matches::remove);
        match(change.come());
        return kept;
    }

    /** Lays the texts of each pair against each other, on all cores where there are many pairs. */
    private void match(Set<CandidatePairs.Pair<Kept>> pairs) {
        record Found(CandidatePairs.Pair<Kept> pair, List<PassageMatch> matches) {}

        for (CandidatePairs.Pair<Kept> pair : pairs) {
            pair.a().wording();
            pair.b().wording();
        }
        Stream<CandidatePairs.Pair<Kept>> all = pairs.size() < MANY_PAIRS ? pairs.stream() : pairs.parallelStream();
        all.map(pair -> new Found(
                        pair, PAIRER.get().match(pair.a().wording(), pair.b().wording())))
                .filter(found -> !found.matches.isEmpty())
                .toList()
                .forEach(found -> matches.put(found.pair, List.copyOf(found.matches)));
    }
}
