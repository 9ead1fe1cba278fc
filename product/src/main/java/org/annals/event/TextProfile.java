package org.annals.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.document.DocumentId;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Word;
import org.jspecify.annotations.Nullable;

/** What a text is about: its words, each with what it tells, of unit length together. */
final class TextProfile {
    private static final int TELLING = 30;

    private final DocumentId document;
    private final WordBag words;
    private final Marks names;
    private final WordBag namesToldApart;
    private final Marks telling;
    private final float @Nullable [] direction;
    private @Nullable Map<TextProfile, Likeness> compared;

    private TextProfile(
            DocumentId document, Map<String, Float> words, Set<String> names, float @Nullable [] direction) {
        this.document = document;
        this.words = WordBag.of(words);
        this.names = Marks.of(names);
        Map<String, Float> apart = new HashMap<>();
        names.forEach(name -> apart.put(name, words.getOrDefault(name, 0f)));
        this.namesToldApart = WordBag.of(apart);
        this.telling = Marks.of(telling(words));
        this.direction = direction;
    }

    static TextProfile of(TextAnalysis text, WordVectors vectors) {
        Map<String, Float> counts = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (List<Sentence> part : List.of(text.sentences(), text.margins())) {
            for (Sentence sentence : part) {
                for (Word word : sentence.words()) {
                    if (isContent(word)) {
                        counts.merge(lemma(word), 1f, Float::sum);
                    }
                    if (word.tag() == Tag.PROPN) {
                        names.add(lemma(word));
                    }
                }
            }
        }
        float[] direction = vectors.sum(counts.keySet());
        counts.replaceAll((word, count) -> (float) (1 + Math.log(count)) * vectors.weight(word));
        return new TextProfile(text.document().id(), counts, names, direction);
    }

    static boolean isContent(Word word) {
        return switch (word.tag()) {
            case NOUN, PROPN, VERB, ADJ, NUM ->
                Character.isLetterOrDigit(word.text().codePointAt(0));
            default -> false;
        };
    }

    static String lemma(Word word) {
        return word.lemma().toLowerCase(Locale.ROOT);
    }

    static Map<String, Float> unit(Map<String, Float> weights) {
        double square = 0;
        for (float weight : weights.values()) {
            square += weight * weight;
        }
        float size = (float) Math.max(1e-9, Math.sqrt(square));
        weights.replaceAll((word, weight) -> weight / size);
        return weights;
    }

    /** The sum of products over shared words; for unit maps their cosine. */
    static double product(Map<String, Float> a, Map<String, Float> b) {
        Map<String, Float> small = a.size() <= b.size() ? a : b;
        Map<String, Float> large = small == a ? b : a;
        double sum = 0;
        for (Map.Entry<String, Float> entry : small.entrySet()) {
            Float other = large.get(entry.getKey());
            sum += other == null ? 0 : entry.getValue() * other;
        }
        return sum;
    }

    DocumentId document() {
        return document;
    }

    /** Its words that tell most. */
    Marks telling() {
        return telling;
    }

    private static List<String> telling(Map<String, Float> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TELLING)
                .map(Map.Entry::getKey)
                .toList();
    }

    double cosine(TextProfile other) {
        return words.product(other.words);
    }

    /**
     * How alike two texts are: by words, by the company of their words, by names, and by the share of names that both have.
     * All pairs of their mentions ask the same.
     */
    record Likeness(float words, float company, float names, float sharedNames) {}

    /** Keeps the likeness to others until told to forget it; in between, any number of threads may ask. */
    void remember() {
        compared = new ConcurrentHashMap<>();
    }

    void forget() {
        compared = null;
    }

    /** The same whichever of the two is asked. */
    Likeness likeness(TextProfile other) {
        Map<TextProfile, Likeness> kept = compared != null ? compared : other.compared;
        TextProfile key = compared != null ? other : this;
        Likeness known = kept == null ? null : kept.get(key);
        if (known == null) {
            boolean inOrder = document.compareTo(other.document) <= 0;
            known = inOrder ? compare(this, other) : compare(other, this);
            if (kept != null) {
                kept.put(key, known);
            }
        }
        return known;
    }

    private static Likeness compare(TextProfile a, TextProfile b) {
        return new Likeness(
                (float) a.cosine(b),
                (float) WordVectors.cosine(a.direction, b.direction),
                (float) a.namesToldApart.product(b.namesToldApart),
                a.names.overlap(b.names));
    }
}
