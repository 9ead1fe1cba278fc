package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Finds shared wording by winnowed fingerprints, then by laying the sentences of candidate documents side by side. */
public final class FingerprintReuseFinder implements ReuseFinder {
    private final WordRarity rarity = WordRarity.load();
    private final StockPhrases stock = StockPhrases.load();

    /** The fingerprints of a text: all that has to be kept of it to find the documents that share its wording. */
    public int[] sketch(TextAnalysis text) {
        return Sketch.of(text, rarity, stock).fingerprints().clone();
    }

    /** Pairs of positions in the list of sketches that share wording, each as {@code smaller << 32 | larger}, ascending. */
    public static long[] candidates(List<int[]> sketches) {
        return FingerprintIndex.candidates(sketches);
    }

    @Override
    public ReuseResult find(List<TextAnalysis> texts) {
        List<TextAnalysis> sorted = texts.stream()
                .sorted(Comparator.comparing(text -> text.document().id()))
                .toList();
        List<Sketch> sketches =
                sorted.stream().map(text -> Sketch.of(text, rarity, stock)).toList();
        Wordings wordings = new Wordings(sorted);
        SentencePairer pairer = new SentencePairer();
        PassageGrouper grouper = new PassageGrouper(wordings);
        for (long pair : candidates(sketches.stream().map(Sketch::fingerprints).toList())) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            for (PassageMatch match : pairer.match(wordings.get(a), wordings.get(b))) {
                grouper.add(a, b, match);
            }
        }
        List<SharedPassage> passages = new ArrayList<>(new PassageWriter(wordings).write(grouper.group()));
        for (int d = 0; d < sorted.size(); d++) {
            passages.addAll(RepeatedSentences.of(sorted.get(d), sketches.get(d)));
        }
        passages.sort(Comparator.comparing(SharedPassage::id));
        return new ReuseResult(passages, new LineageFinder(texts).find(passages));
    }

    /** The documents' wordings, made when one is first asked for: most documents of a pile share nothing. */
    final class Wordings {
        private final List<TextAnalysis> texts;
        private final List<@Nullable Wording> made;

        Wordings(List<TextAnalysis> texts) {
            this.texts = texts;
            this.made = new ArrayList<>(java.util.Collections.nCopies(texts.size(), null));
        }

        Wording get(int document) {
            Wording wording = made.get(document);
            if (wording == null) {
                wording = Wording.of(texts.get(document), rarity, stock);
                made.set(document, wording);
            }
            return wording;
        }
    }
}
