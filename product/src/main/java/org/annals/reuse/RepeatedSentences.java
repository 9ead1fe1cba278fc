package org.annals.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/**
 * Finds the sentences that one document says again word for word: a teaser, a pulled-out quotation, a paragraph pasted
 * twice. Said twice by one article is said once.
 */
final class RepeatedSentences {
    /** Places beyond these add nothing to what a passage shows. */
    private static final int MOST_PLACES = 16;

    private RepeatedSentences() {}

    static List<SharedPassage> of(TextAnalysis text, Sketch sketch) {
        long[] hashes = sketch.sentenceHashes();
        Map<Long, Integer> counts = new HashMap<>();
        for (long hash : hashes) {
            counts.merge(hash, 1, Integer::sum);
        }
        Map<Long, List<ReusePassage>> places = new LinkedHashMap<>();
        for (Sentence sentence : text.sentences()) {
            long hash = hashes[sentence.index()];
            if (hash != 0 && counts.getOrDefault(hash, 0) > 1) {
                List<ReusePassage> found = places.computeIfAbsent(hash, key -> new ArrayList<>());
                if (found.size() < MOST_PLACES) {
                    found.add(new ReusePassage(
                            text.document().id(), sentence.span().trim(text.text())));
                }
            }
        }
        List<SharedPassage> passages = new ArrayList<>();
        places.values().stream().filter(found -> found.size() > 1).forEach(found -> passages.add(passage(found)));
        return passages;
    }

    private static SharedPassage passage(List<ReusePassage> places) {
        DocumentId document = places.get(0).document();
        List<String> parts = new ArrayList<>();
        for (ReusePassage place : places) {
            parts.add(document + ":" + place.span().begin() + "-" + place.span().end());
        }
        return new SharedPassage(
                ContentHash.id("r", parts.toArray(String[]::new)),
                SharedPassage.Kind.VERBATIM,
                places,
                1,
                false,
                "the article says the same sentence " + places.size() + " times");
    }
}
