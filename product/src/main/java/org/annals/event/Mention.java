package org.annals.event;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place of a text where a happening is told, as the pair model compares it.
 *
 * @param id ties fall to the smaller
 * @param text what is the same for all mentions of one text
 * @param sentence index of its sentence
 * @param head the word it turns on
 * @param lemmas content words of the mention itself
 * @param kind the class of event it triggers, or {@link #NOTHING}
 * @param actor who does it
 * @param target dictionary form of what it is done to, or {@link #NOTHING}
 * @param near what depends on it, each word with what it tells
 * @param around content words of the sentence, each with what it tells
 * @param names words of names in the sentence
 * @param numbers of the sentence, without dates
 * @param times values of the sentence's time expressions
 * @param places ids of the sentence's places
 * @param context the sentence's direction in the space of words
 */
record Mention(
        String id,
        TextProfile text,
        int sentence,
        Head head,
        Lemmas lemmas,
        long kind,
        Head actor,
        long target,
        WordBag near,
        WordBag around,
        Marks names,
        Marks numbers,
        Times times,
        Marks places,
        Direction context) {
    /** What stands for no word. */
    static final long NOTHING = 0;

    /** The mark of a word; of none where it is empty. */
    static long mark(String word) {
        return word.isEmpty() ? NOTHING : Marks.hash(word);
    }

    /** One word, as others are compared with it. */
    static final class Head {
        private static final int STEM = 5;

        private final String word;
        private final long mark;
        private final long stem;
        private final boolean verbal;
        private final float weight;
        private final float @Nullable [] direction;

        Head(String word, boolean verbal, WordVectors vectors) {
            this.word = word;
            this.mark = Mention.mark(word);
            this.stem = Mention.mark(word.substring(0, Math.min(STEM, word.length())));
            this.verbal = verbal;
            this.weight = vectors.weight(word);
            this.direction = vectors.vector(word);
        }

        /** Its dictionary form, or "". */
        String word() {
            return word;
        }

        long mark() {
            return mark;
        }

        boolean verbal() {
            return verbal;
        }

        /** How much it tells. */
        float weight() {
            return weight;
        }

        boolean isSame(Head other) {
            return mark == other.mark;
        }

        boolean hasStemOf(Head other) {
            return stem == other.stem;
        }

        double cosine(Head other) {
            return WordVectors.cosine(direction, other.direction);
        }
    }

    /** A direction in the space of words; none where no word has one. */
    static final class Direction {
        private final float @Nullable [] vector;

        Direction(float @Nullable [] vector) {
            this.vector = vector;
        }

        double cosine(Direction other) {
            return WordVectors.cosine(vector, other.vector);
        }
    }

    /** Words with their senses. */
    static final class Lemmas {
        private final Marks marks;
        private final long[] words;
        private final int[][] senses;

        Lemmas(Collection<String> lemmas, WordSenses table) {
            this.marks = Marks.of(lemmas);
            this.words = lemmas.stream().mapToLong(Marks::hash).toArray();
            this.senses = lemmas.stream().map(table::of).toArray(int[][]::new);
        }

        Marks marks() {
            return marks;
        }

        /** How close the nearest two are. */
        double closeness(Lemmas other) {
            double closest = 0;
            for (int i = 0; i < words.length; i++) {
                for (int k = 0; k < other.words.length; k++) {
                    double closeness =
                            words[i] == other.words[k] ? 1 : WordSenses.closeness(senses[i], other.senses[k]);
                    closest = Math.max(closest, closeness);
                }
            }
            return closest;
        }
    }

    /** Values of time expressions. */
    record Times(Set<String> values, Marks marks) {
        static Times of(Set<String> values) {
            return new Times(values, Marks.of(values));
        }
    }
}
