package org.annals.event;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place of a text where a happening is told, as the pair model compares it.
 *
 * @param id ties fall to the smaller
 * @param text what is the same for all mentions of one text
 * @param sentence index of its sentence
 * @param head dictionary form of the word it turns on
 * @param lemmas content words of the mention itself
 * @param kind the class of event it triggers, or ""
 * @param actor dictionary form of who does it, or ""
 * @param target dictionary form of what it is done to, or ""
 * @param near what depends on it, each word with what it tells
 * @param around content words of the sentence, each with what it tells
 * @param names words of names in the sentence
 * @param numbers of the sentence, without dates
 * @param times values of the sentence's time expressions
 * @param places ids of the sentence's places
 */
record Mention(
        String id,
        TextProfile text,
        int sentence,
        String head,
        boolean verbal,
        Set<String> lemmas,
        String kind,
        String actor,
        String target,
        Map<String, Float> near,
        Map<String, Float> around,
        Set<String> names,
        Set<String> numbers,
        Set<String> times,
        Set<String> places,
        Directions directions) {
    /** The head's and the sentence's directions in the space of words; null where no word has one. */
    static final class Directions {
        private final float @Nullable [] head;
        private final float @Nullable [] context;

        Directions(float @Nullable [] head, float @Nullable [] context) {
            this.head = head;
            this.context = context;
        }

        double headCosine(Directions other) {
            return WordVectors.cosine(head, other.head);
        }

        double contextCosine(Directions other) {
            return WordVectors.cosine(context, other.context);
        }
    }
}
