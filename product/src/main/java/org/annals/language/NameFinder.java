package org.annals.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the names of one text with a linear model, then makes the mentions of one text agree; flat, the longest. */
public final class NameFinder {
    private final NameModel model;
    private final NameLexicon lexicon;
    private final PlaceNames places;
    private final NameSettler settler;

    /** With the shipped model. */
    public NameFinder(PlaceNames places) {
        this(new NameModel(HashedWeights.load(NameFinder.class, "names.bin")), places);
    }

    public NameFinder(NameModel model, PlaceNames places) {
        this.model = model;
        this.lexicon = new NameLexicon();
        this.places = places;
        this.settler = new NameSettler(lexicon, places);
    }

    /** A name: tokens {@code [from, to)} of a sentence. */
    public record Found(int sentence, int from, int to, NameKind kind) {
        int length() {
            return to - from;
        }
    }

    /** The names in the sentences of one text, in text order. */
    public List<Found> find(List<List<Token>> sentences) {
        List<int[][]> features = NameFeatures.of(sentences, places, lexicon);
        List<Found> found = new ArrayList<>();
        for (int s = 0; s < features.size(); s++) {
            int[] labels = model.decode(features.get(s));
            int from = 0;
            for (int i = 0; i < labels.length; i++) {
                from = NameModel.isStart(labels[i]) ? i : from;
                if (NameModel.isEnd(labels[i])) {
                    found.add(new Found(s, from, i + 1, NameModel.kind(labels[i])));
                }
            }
        }
        return settler.settle(sentences, found);
    }

    List<NameMention> mentions(List<Sentence> sentences) {
        List<List<Token>> tokens = sentences.stream().map(Sentence::tokens).toList();
        return find(tokens).stream()
                .map(name -> new NameMention(sentences.get(name.sentence()).span(name.from(), name.to()), name.kind()))
                .sorted(Comparator.comparing(NameMention::span))
                .toList();
    }
}
