package org.annals.reuse;

import java.util.List;
import org.annals.language.TextAnalysis;

/** Finds shared wording by winnowed fingerprints, then by laying the sentences of candidate documents side by side. */
public final class FingerprintReuseFinder implements ReuseFinder {
    private final WordRarity rarity = WordRarity.load();
    private final StockPhrases stock = StockPhrases.load();
    /** One for each thread, since it remembers words. */
    private final ThreadLocal<SketchMaker> sketches = ThreadLocal.withInitial(() -> new SketchMaker(rarity, stock));

    /** The fingerprints of a text: all that has to be kept of it to find the documents that share its wording. */
    public int[] sketch(TextAnalysis text) {
        return sketches.get().of(text).fingerprints();
    }

    /** Pairs of positions in the list of sketches that share wording, each as {@code smaller << 32 | larger}, ascending. */
    public static long[] candidates(List<int[]> sketches) {
        return FingerprintIndex.candidates(sketches);
    }

    @Override
    public ReuseResult find(List<TextAnalysis> texts) {
        return remembering().find(texts);
    }

    @Override
    public ReuseFinder remembering() {
        return new RememberedWordings(rarity, stock);
    }
}
