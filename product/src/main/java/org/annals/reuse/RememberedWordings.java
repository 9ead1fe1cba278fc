package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.document.PieceList;
import org.annals.language.TextAnalysis;

/** Finds shared wording, and keeps what it made of each text and of each pair of texts for the next time. */
final class RememberedWordings implements ReuseFinder {
    private static final int MANY_PAIRS = 64;
    /** Its tables are kept from one pair to the next. */
    private static final ThreadLocal<SentencePairer> PAIRER = ThreadLocal.withInitial(SentencePairer::new);

    private static final Comparator<TextAnalysis> BY_DOCUMENT =
            Comparator.comparing(text -> text.document().id());
    private static final Comparator<SharedPassage> BY_ID = Comparator.comparing(SharedPassage::id);

    private final WordRarity rarity;
    private final StockPhrases stock;
    private final SketchMaker sketches;
    private final WordCursor cursor;
    private List<TextAnalysis> last = List.of();
    private final Map<DocumentId, KeptText> texts = new HashMap<>();
    private final CandidatePairs<KeptText> candidates = new CandidatePairs<>();
    private final PassageGroups groups = new PassageGroups();
    private final PassageShelf shelf = new PassageShelf();
    private PieceList<SharedPassage> passages = PieceList.none();
    private final LineageFinder lineages = new LineageFinder();
    private ReuseResult result = ReuseResult.NONE;

    RememberedWordings(WordRarity rarity, StockPhrases stock) {
        this.rarity = rarity;
        this.stock = stock;
        this.sketches = new SketchMaker(rarity, stock);
        this.cursor = new WordCursor(rarity);
    }

    @Override
    public ReuseFinder remembering() {
        return new RememberedWordings(rarity, stock);
    }

    @Override
    public ReuseResult find(List<TextAnalysis> given) {
        List<TextAnalysis> now = Change.sorted(given, BY_DOCUMENT);
        Change<TextAnalysis> change = Change.between(last, now, BY_DOCUMENT);
        last = now;
        if (change.isNone()) {
            return result;
        }
        List<SharedPassage> gone = new ArrayList<>();
        List<SharedPassage> come = new ArrayList<>();
        Set<DocumentId> left = new HashSet<>();
        List<KeptText> leaving = new ArrayList<>();
        for (TextAnalysis text : change.gone()) {
            KeptText one = Objects.requireNonNull(texts.remove(text.document().id()), "what leaves was there");
            left.add(one.id());
            leaving.add(one);
            gone.addAll(one.repeated());
        }
        List<KeptText> arriving = new ArrayList<>();
        for (TextAnalysis text : change.come()) {
            KeptText one = new KeptText(text, sketches.of(text));
            texts.put(one.id(), one);
            arriving.add(one);
            come.addAll(one.repeated());
        }
        CandidatePairs.Change<KeptText> pairs = candidates.follow(leaving, arriving);
        pairs.gone().forEach(pair -> groups.put(pair.a().id(), pair.b().id(), List.of()));
        match(pairs.come());
        WordingComparison comparison = new WordingComparison();
        PassageGroups.Moved moved = groups.settle(
                left,
                (a, b) -> comparison.unordered(wording(a.document()), a.range(), wording(b.document()), b.range()));
        PassageShelf.Moved written = shelf.follow(moved, left, new PassageWriter(this::wording));
        gone.addAll(written.gone());
        come.addAll(written.come());
        Change<SharedPassage> changed = Change.of(gone, come, BY_ID);
        passages = passages.after(changed, BY_ID, SharedPassage::id);
        ReuseResult shared = result.following(passages, result.lineages());
        result = shared.with(lineages.follow(changed, shared, texts, left));
        return result;
    }

    private Wording wording(DocumentId document) {
        return wording(Objects.requireNonNull(texts.get(document), "what shares words is a text of the pile"));
    }

    private Wording wording(KeptText text) {
        return text.wording(cursor, stock);
    }

    /** Lays the texts of each pair against each other, on all cores where there are many pairs. */
    private void match(Set<CandidatePairs.Pair<KeptText>> pairs) {
        record Found(CandidatePairs.Pair<KeptText> pair, List<PassageMatch> matches) {}

        for (CandidatePairs.Pair<KeptText> pair : pairs) {
            wording(pair.a());
            wording(pair.b());
        }
        Stream<CandidatePairs.Pair<KeptText>> all = pairs.size() < MANY_PAIRS ? pairs.stream() : pairs.parallelStream();
        all.map(pair -> new Found(pair, PAIRER.get().match(wording(pair.a()), wording(pair.b()))))
                .filter(found -> !found.matches.isEmpty())
                .toList()
                .forEach(found -> groups.put(found.pair.a().id(), found.pair.b().id(), List.copyOf(found.matches)));
    }
}
