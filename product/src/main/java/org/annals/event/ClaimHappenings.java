package org.annals.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.claim.DatedReading;
import org.annals.document.DocumentId;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** What the models of happenings and of lines see of each claim: for training and measuring them. */
public final class ClaimHappenings {
    /** Where in the row the score of the claim's words stands; what follows, only the model of lines sees. */
    public static final int WORDS = HappeningFeatures.WORDS;

    private ClaimHappenings() {}

    /** A claim as the models see it. */
    public static final class Seen {
        private final float[] row;
        private final int[] words;

        private Seen(float[] row, int[] words) {
            this.row = row;
            this.words = words;
        }

        /** Features, among them the score of the words by the table that ships. */
        public float[] row() {
            return row.clone();
        }

        /** The places of its words in the table. */
        public int[] words() {
            return words.clone();
        }
    }

    /** By the claim's id. */
    public static Map<String, Seen> of(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse) {
        ClaimProfiler profiler = new ClaimProfiler(new TriggerLexicon(), WordVectors.load(), new WordSenses());
        Map<String, Seen> features = new LinkedHashMap<>();
        for (DatedReading reading : readings) {
            DocumentId id = reading.document().id();
            ClaimSource source = new ClaimSource(reading, actors.idsOf(id), reuse.telling(id));
            for (ClaimProfile profile : profiler.profiles(source)) {
                int[] words = TellingWords.features(
                        reading.reading().text(), profile.claim().claim());
                features.put(profile.id(), new Seen(profiler.happening(source, profile), words));
            }
        }
        return features;
    }
}
