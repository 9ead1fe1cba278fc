package org.annals.reuse;

import java.util.Comparator;
import java.util.List;
import org.annals.language.TextAnalysis;

/** Finds shared wording by winnowed fingerprints, then by laying the sentences of candidate documents side by side. */
public final class FingerprintReuseFinder implements ReuseFinder {
    private final WordRarity rarity = WordRarity.load();
    private final StockPhrases stock = StockPhrases.load();

    @Override
    public ReuseResult find(List<TextAnalysis> texts) {
        List<Wording> wordings = texts.stream()
                .sorted(Comparator.comparing(text -> text.document().id()))
                .map(text -> Wording.of(text, rarity, stock))
                .toList();
        SentencePairer pairer = new SentencePairer();
        PassageGrouper grouper = new PassageGrouper(wordings);
        for (long pair : FingerprintIndex.candidates(wordings, stock)) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            for (PassageMatch match : pairer.match(wordings.get(a), wordings.get(b))) {
                grouper.add(a, b, match);
            }
        }
        List<SharedPassage> passages = new PassageWriter(wordings).write(grouper.group());
        return new ReuseResult(passages, new LineageFinder(texts).find(passages));
    }
}
