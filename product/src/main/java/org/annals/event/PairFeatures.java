package org.annals.event;

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

    static float[] of(Mention a, Mention b) {
        float[] f = new float[NAMES.length];
        words(a, b, f);
        surroundings(a, b, f);
        f[11] = a.numbers().shared(b.numbers()) > 0 ? 1 : 0;
        f[12] = a.numbers().differs(b.numbers()) ? 1 : 0;
        Marks times = a.times().marks();
        f[13] = times.shared(b.times().marks()) > 0 ? 1 : 0;
        f[14] = times.differs(b.times().marks()) ? 1 : 0;
        f[15] = a.places().shared(b.places()) > 0 ? 1 : 0;
        f[16] = a.places().differs(b.places()) ? 1 : 0;
        TextProfile.Likeness texts = a.text().likeness(b.text());
        f[17] = texts.words();
        f[18] = texts.company();
        boolean sameText = a.text() == b.text();
        f[19] = sameText ? 1 : 0;
        f[20] = sameText && a.sentence() == b.sentence() ? 1 : 0;
        f[21] = Math.min(a.head().weight(), b.head().weight());
        f[22] = (a.head().verbal() ? 1 : 0) + (b.head().verbal() ? 1 : 0);
        f[23] = agreement(a.actor().mark(), b.actor().mark());
        f[24] = agreement(a.target(), b.target());
        f[25] = (float) a.actor().cosine(b.actor());
        f[26] = (b.around().has(a.head().mark()) ? 1 : 0)
                + (a.around().has(b.head().mark()) ? 1 : 0);
        f[28] = texts.sharedNames();
        f[29] = Math.min(a.around().size(), b.around().size());
        f[30] = texts.names();
        return f;
    }

    private static void words(Mention a, Mention b, float[] f) {
        boolean same = a.head().isSame(b.head());
        f[0] = same ? 1 : 0;
        f[1] = a.head().hasStemOf(b.head()) ? 1 : 0;
        f[2] = (float) a.lemmas().closeness(b.lemmas());
        f[3] = same ? 1 : (float) a.head().cosine(b.head());
        f[4] = a.lemmas().marks().overlap(b.lemmas().marks());
        f[33] = agreement(a.kind(), b.kind());
    }

    private static void surroundings(Mention a, Mention b, float[] f) {
        double around = a.around().product(b.around());
        double heads = a.head().isSame(b.head()) ? a.head().weight() : 0;
        f[5] = (float) (around + heads);
        f[6] = (float) around;
        f[7] = (float) a.context().cosine(b.context());
        f[8] = (float) a.near().product(b.near());
        f[9] = a.names().overlap(b.names());
        f[10] = a.names().shared(b.near()) + b.names().shared(a.near());
        f[27] = a.around().strongestShared(b.around());
    }

    private static float agreement(long a, long b) {
        return a == Mention.NOTHING || b == Mention.NOTHING ? 0 : a == b ? 1 : -1;
    }
}
