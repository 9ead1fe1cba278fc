package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annals.document.DocumentId;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Finds shared wording, and keeps what it made of each text and of each pair of texts for the next time. */
final class RememberedWordings implements ReuseFinder {
    private final WordRarity rarity;
    private final StockPhrases stock;
    private final SketchMaker sketches;
    private final WordCursor cursor;
    private final SentencePairer pairer = new SentencePairer();
    private Map<DocumentId, Kept> texts = new HashMap<>();
    private Map<Pair, List<PassageMatch>> matches = new HashMap<>();

    RememberedWordings(WordRarity rarity, StockPhrases stock) {
        this.rarity = rarity;
        this.stock = stock;
        this.sketches = new SketchMaker(rarity, stock);
        this.cursor = new WordCursor(rarity);
    }

    /** Two texts, compared as objects. */
    private record Pair(Kept a, Kept b) {}

    /** What is kept of a text; its wording is made when one is first asked for, as most texts of a pile share nothing. */
    private final class Kept {
        private final TextAnalysis text;
        private final Sketch sketch;
        private final List<SharedPassage> repeated;
        private @Nullable Wording wording;

        Kept(TextAnalysis text) {
            this.text = text;
            this.sketch = sketches.of(text);
            this.repeated = RepeatedSentences.of(text, sketch);
        }

        Wording wording() {
            Wording made = wording;
            if (made == null) {
                made = Wording.of(text, cursor, stock);
                wording = made;
            }
            return made;
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
        PassageGrouper grouper = new PassageGrouper(wordings);
        Map<Pair, List<PassageMatch>> current = new HashMap<>();
        List<int[]> sketches =
                sorted.stream().map(kept -> kept.sketch.fingerprints()).toList();
        for (long candidates : FingerprintIndex.candidates(sketches)) {
            int a = (int) (candidates >> 32);
            int b = (int) candidates;
            Pair pair = new Pair(sorted.get(a), sorted.get(b));
            List<PassageMatch> known = matches.get(pair);
            List<PassageMatch> found = Objects.requireNonNullElseGet(
                    known, () -> List.copyOf(pairer.match(pair.a.wording(), pair.b.wording())));
            current.put(pair, found);
            found.forEach(match -> grouper.add(a, b, match));
        }
        matches = current;
        List<SharedPassage> passages = new ArrayList<>(new PassageWriter(wordings).write(grouper.group()));
        sorted.forEach(kept -> passages.addAll(kept.repeated));
        passages.sort(Comparator.comparing(SharedPassage::id));
        return new ReuseResult(passages, new LineageFinder(given).find(passages));
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
        texts = current;
        kept.sort(Comparator.comparing(one -> one.text.document().id()));
        return kept;
    }
}
