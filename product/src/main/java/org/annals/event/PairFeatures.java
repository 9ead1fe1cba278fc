package org.annals.event;

import java.util.Map;
import java.util.Set;

/** What the pair model sees of two mentions: how alike they are in each respect. The same for (a, b) and (b, a). */
final class PairFeatures {
    /** Names in the order of the features, for explanations and cards. */
    static final String[] NAMES = {
        "same word",
        "same stem",
        "related senses",
        "like words",
        "shared words of the mention",
        "like sentences",
        "like sentences without the mention",
        "like company",
        "like phrases around",
        "shared names in the sentence",
        "shared names around",
        "same number",
        "different numbers",
        "same time",
        "different times",
        "same place",
        "different places",
        "like texts",
        "like texts by company",
        "same text",
        "same sentence",
        "rarity of the word",
        "verbs",
        "same actor",
        "same target",
        "same actor's company",
        "named in the other's sentence",
        "rarest shared word",
        "shared names of the texts",
        "length of the shorter sentence",
        "like names of the texts",
        "told again in its text",
        "closeness of the story",
        "same kind of event"
    };

    private PairFeatures() {}

    static float[] of(Mention a, Mention b, WordVectors vectors, WordSenses senses) {
        float[] f = new float[NAMES.length];
        words(a, b, senses, f);
        surroundings(a, b, vectors, f);
        f[11] = shares(a.numbers(), b.numbers()) ? 1 : 0;
        f[12] = differ(a.numbers(), b.numbers()) ? 1 : 0;
        f[13] = shares(a.times(), b.times()) ? 1 : 0;
        f[14] = differ(a.times(), b.times()) ? 1 : 0;
        f[15] = shares(a.places(), b.places()) ? 1 : 0;
        f[16] = differ(a.places(), b.places()) ? 1 : 0;
        TextProfile.Likeness texts = a.text().likeness(b.text());
        f[17] = texts.words();
        f[18] = texts.company();
        boolean sameText = a.text() == b.text();
        f[19] = sameText ? 1 : 0;
        f[20] = sameText && a.sentence() == b.sentence() ? 1 : 0;
        f[21] = Math.min(vectors.weight(a.head()), vectors.weight(b.head()));
        f[22] = (a.verbal() ? 1 : 0) + (b.verbal() ? 1 : 0);
        f[23] = agreement(a.actor(), b.actor());
        f[24] = agreement(a.target(), b.target());
        f[25] = (float) WordVectors.cosine(vectors.vector(a.actor()), vectors.vector(b.actor()));
        f[26] = (b.around().containsKey(a.head()) ? 1 : 0) + (a.around().containsKey(b.head()) ? 1 : 0);
        f[28] = texts.sharedNames();
        f[29] = Math.min(a.around().size(), b.around().size());
        f[30] = texts.names();
        return f;
    }

    private static void words(Mention a, Mention b, WordSenses senses, float[] f) {
        boolean same = a.head().equals(b.head());
        f[0] = same ? 1 : 0;
        f[1] = stem(a.head()).equals(stem(b.head())) ? 1 : 0;
        double closest = 0;
        for (String x : a.lemmas()) {
            for (String y : b.lemmas()) {
                closest = Math.max(closest, senses.closeness(x, y));
            }
        }
        f[2] = (float) closest;
        f[3] = same ? 1 : (float) a.directions().headCosine(b.directions());
        f[4] = overlap(a.lemmas(), b.lemmas());
        f[33] = agreement(a.kind(), b.kind());
    }

    private static void surroundings(Mention a, Mention b, WordVectors vectors, float[] f) {
        double around = TextProfile.product(a.around(), b.around());
        double heads = a.head().equals(b.head()) ? vectors.weight(a.head()) : 0;
        f[5] = (float) (around + heads);
        f[6] = (float) around;
        f[7] = (float) a.directions().contextCosine(b.directions());
        f[8] = (float) TextProfile.product(a.near(), b.near());
        f[9] = overlap(a.names(), b.names());
        f[10] = shared(a.names(), b.near()) + shared(b.names(), a.near());
        float rarest = 0;
        for (String word : a.around().keySet()) {
            if (b.around().containsKey(word)) {
                rarest = Math.max(rarest, vectors.weight(word));
            }
        }
        f[27] = rarest;
    }

    private static int shared(Set<String> names, Map<String, Float> words) {
        int shared = 0;
        for (String name : names) {
            shared += words.containsKey(name) ? 1 : 0;
        }
        return shared;
    }

    static String stem(String word) {
        return word.substring(0, Math.min(5, word.length()));
    }

    private static float agreement(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? 0 : a.equals(b) ? 1 : -1;
    }

    private static boolean shares(Set<String> a, Set<String> b) {
        for (String x : a) {
            if (b.contains(x)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && !shares(a, b);
    }

    /** Shared members over those of the smaller set; -1 where one is empty. */
    static float overlap(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return -1;
        }
        int shared = 0;
        for (String x : a) {
            shared += b.contains(x) ? 1 : 0;
        }
        return shared / (float) Math.min(a.size(), b.size());
    }
}
