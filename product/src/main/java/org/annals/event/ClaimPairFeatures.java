package org.annals.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.claim.ClaimStatus;
import org.annals.document.Edtf;

/** What the model of claims sees of two claims, the first of which is what the pair model says of their mentions. */
public final class ClaimPairFeatures {
    static final String[] NAMES = {
        "told alike",
        "like wording",
        "like words that tell much",
        "shared passage",
        "same kind of event",
        "different kinds of event",
        "same figure",
        "different figures",
        "same day",
        "days that fit",
        "days that exclude each other",
        "same place",
        "different places",
        "same voice",
        "same article",
        "next to each other",
        "an announcement and what it announces",
        "planned and happened",
        "told and denied",
        "same participants",
        "like company of words",
        "one wording within the other",
        "a rare word in common",
        "same word",
        "told at the beginning of both texts",
        "same number",
        "same target",
        "same actor",
        "related senses",
        "like phrases around",
        "shared names",
        "like texts",
        "like sentences",
        "said by one voice on one day",
        "said by one voice through one channel",
        "views among them",
        "sentences between them",
        "one takes up what was told before",
        "words in common",
        "different voices",
        "how early the first is told",
        "same verb",
        "days on which they were said",
        "quotations among them",
        "without a voice among them",
        "words of the shorter",
        "like acts",
        "words of the longer",
        "days between the articles"
    };

    private static final int MANY_SENTENCES = 12;
    private static final int LATE = 8;
    private static final int MANY_DAYS = 60;

    /** Those that say in words why two claims were joined. */
    private static final Set<Integer> REASONS = Set.of(1, 3, 4, 6, 8, 11, 13, 16, 19);

    private final BoostedTrees mentions;

    ClaimPairFeatures(BoostedTrees mentions) {
        this.mentions = mentions;
    }

    float[] of(ClaimProfile a, ClaimProfile b) {
        float[] pair = PairFeatures.of(a.mention(), b.mention());
        return of(a, b, pair, mentions.score(pair));
    }

    /** Those of many pairs. */
    List<float[]> of(List<ClaimPair> claims) {
        List<float[]> pairs = new ArrayList<>(claims.size());
        for (ClaimPair two : claims) {
            pairs.add(PairFeatures.of(two.a().mention(), two.b().mention()));
        }
        double[] scores = mentions.scores(pairs);
        List<float[]> features = new ArrayList<>(claims.size());
        for (int i = 0; i < scores.length; i++) {
            features.add(of(claims.get(i).a(), claims.get(i).b(), pairs.get(i), scores[i]));
        }
        return features;
    }

    /** What the pair model sees of the mentions, and its score, are given. */
    private static float[] of(ClaimProfile a, ClaimProfile b, float[] pair, double score) {
        float[] f = new float[NAMES.length];
        ClaimMarks x = a.marks();
        ClaimMarks y = b.marks();
        f[0] = (float) Math.max(-4, Math.min(4, score));
        int shared = x.words().shared(y.words());
        int smaller = Math.min(x.words().size(), y.words().size());
        f[1] = shared == 0 ? 0 : 2f * shared / (x.words().size() + y.words().size());
        f[2] = pair[5];
        f[3] = x.passages().shared(y.passages()) > 0 ? 1 : 0;
        boolean bothTriggered = x.kind() != Mention.NOTHING && y.kind() != Mention.NOTHING;
        f[4] = bothTriggered && x.kind() == y.kind() ? 1 : 0;
        f[5] = bothTriggered && x.kind() != y.kind() ? 1 : 0;
        f[6] = x.figures().shared(y.figures()) > 0 ? 1 : 0;
        f[7] = x.figures().differs(y.figures()) ? 1 : 0;
        dates(a, b, f);
        f[11] = x.places().shared(y.places()) > 0 ? 1 : 0;
        f[12] = x.places().differs(y.places()) ? 1 : 0;
        f[13] = x.voice() != Mention.NOTHING && x.voice() == y.voice() ? 1 : 0;
        boolean sameText = a.document().equals(b.document());
        f[14] = sameText ? 1 : 0;
        f[15] = sameText && Math.abs(a.mention().sentence() - b.mention().sentence()) <= 1 ? 1 : 0;
        f[16] = f[4] == 1 && ClaimJudge.announces(a) != ClaimJudge.announces(b) ? 1 : 0;
        f[17] = isAhead(a) == isAhead(b) ? 0 : 1;
        f[18] = a.negative() == b.negative() ? 0 : 1;
        f[19] = Math.min(2, x.actors().shared(y.actors()));
        f[20] = pair[7];
        f[21] = smaller == 0 ? 0 : shared / (float) smaller;
        f[22] = pair[27];
        f[23] = pair[0];
        f[24] = sameText
                ? -1
                : Math.min(8, Math.max(a.mention().sentence(), b.mention().sentence()));
        f[25] = pair[11];
        f[26] = pair[24];
        f[27] = pair[23];
        f[28] = pair[2];
        f[29] = pair[8];
        f[30] = pair[9];
        f[31] = pair[17];
        f[32] = pair[5];
        said(a, b, f);
        told(a, b, f);
        f[38] = shared;
        f[45] = smaller;
        f[47] = Math.max(x.words().size(), y.words().size());
        return f;
    }

    private static void said(ClaimProfile a, ClaimProfile b, float[] f) {
        boolean voice = a.voice() != null && a.voice().equals(b.voice());
        Edtf first = a.said();
        Edtf second = b.said();
        boolean sameDay = first != null && second != null && first.text().equals(second.text());
        String channel = a.channel();
        f[33] = voice && sameDay ? 1 : 0;
        f[34] = voice && channel != null && channel.equals(b.channel()) ? 1 : 0;
        f[39] = a.voice() != null && b.voice() != null && !voice ? 1 : 0;
        f[42] = sameDay ? 1 : first != null && second != null ? -1 : 0;
        f[43] = (a.quoted() ? 1 : 0) + (b.quoted() ? 1 : 0);
        f[44] = (a.voice() == null ? 1 : 0) + (b.voice() == null ? 1 : 0);
    }

    private static void told(ClaimProfile a, ClaimProfile b, float[] f) {
        boolean sameText = a.document().equals(b.document());
        int at = a.mention().sentence();
        int to = b.mention().sentence();
        f[35] = (ClaimJudge.tellsNothing(a) ? 1 : 0) + (ClaimJudge.tellsNothing(b) ? 1 : 0);
        f[36] = sameText ? Math.min(MANY_SENTENCES, Math.abs(at - to)) : -1;
        if (sameText) {
            f[37] = ClaimJudge.takesUp(at > to ? a : b) ? 1 : 0;
        } else {
            f[37] = ClaimJudge.takesUp(a) || ClaimJudge.takesUp(b) ? 2 : -1;
        }
        f[40] = Math.min(LATE, Math.min(at, to));
        f[41] = ClaimJudge.lemma(a).equals(ClaimJudge.lemma(b)) ? 1 : 0;
        ActTyper.Act act = a.act();
        ActTyper.Act other = b.act();
        f[46] = act == null || other == null ? 0 : act.equals(other) ? 1 : -1;
        LocalDate day = a.published();
        LocalDate otherDay = b.published();
        f[48] = day == null || otherDay == null
                ? -1
                : Math.min(MANY_DAYS, Math.abs(ChronoUnit.DAYS.between(day, otherDay)));
    }

    static boolean isReason(int feature) {
        return REASONS.contains(feature);
    }

    /** Whether it measures how much is shared, not whether something is. */
    static boolean isShare(int feature) {
        return feature == 1;
    }

    private static void dates(ClaimProfile a, ClaimProfile b, float[] f) {
        Edtf first = a.date();
        Edtf second = b.date();
        if (first == null || second == null) {
            return;
        }
        boolean compatible = first.isCompatibleWith(second);
        boolean sameDay = first.isDay() && first.text().equals(second.text());
        f[8] = sameDay ? 1 : 0;
        f[9] = compatible && !sameDay ? 1 : 0;
        f[10] = compatible ? 0 : 1;
    }

    private static boolean isAhead(ClaimProfile profile) {
        ClaimStatus status = profile.status();
        return status == ClaimStatus.PLANNED || status == ClaimStatus.ORDERED;
    }
}
