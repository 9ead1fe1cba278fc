package org.annals.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidatePairsTest {
    private static final long SEED = Long.getLong("test.seed", 20310914);

    private static final class Text implements CandidatePairs.Sketched {
        private final String key;
        private final int[] fingerprints;

        Text(String key, int[] fingerprints) {
            this.key = key;
            this.fingerprints = fingerprints.clone();
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public int[] fingerprints() {
            return fingerprints.clone();
        }
    }

    @Test
    void areThoseOfTheIndexWhateverComesAndGoes() {
        Random random = new Random(SEED);
        CandidatePairs<Text> pairs = new CandidatePairs<>();
        Set<CandidatePairs.Pair<Text>> known = new HashSet<>();
        List<Text> present = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            List<Text> gone = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0 && !present.isEmpty(); i--) {
                gone.add(present.remove(random.nextInt(present.size())));
            }
            List<Text> come = new ArrayList<>();
            for (int i = round == 0 ? 60 : random.nextInt(8); i > 0; i--) {
                come.add(text(random));
            }
            present.addAll(come);
            CandidatePairs.Change<Text> change = pairs.follow(gone, come);
            assertThat(known).as("seed %s round %s", SEED, round).containsAll(change.gone());
            known.removeAll(change.gone());
            for (CandidatePairs.Pair<Text> pair : change.come()) {
                assertThat(known.add(pair)).isTrue();
            }
            assertThat(known).as("seed %s round %s", SEED, round).isEqualTo(ofIndex(present));
        }
    }

    /** So few phrases that some are in more texts than a text has neighbours. */
    private static Text text(Random random) {
        int[] fingerprints = random.ints(random.nextInt(12), 0, 60)
                .map(phrase -> phrase % 3 == 0 ? phrase % 9 : phrase)
                .sorted()
                .distinct()
                .toArray();
        return new Text("d" + random.nextLong(), fingerprints);
    }

    private static Set<CandidatePairs.Pair<Text>> ofIndex(List<Text> texts) {
        List<Text> sorted =
                texts.stream().sorted(Comparator.comparing(Text::key)).toList();
        Set<CandidatePairs.Pair<Text>> pairs = new HashSet<>();
        List<int[]> sketches = sorted.stream().map(Text::fingerprints).toList();
        for (long pair : FingerprintIndex.candidates(sketches)) {
            pairs.add(new CandidatePairs.Pair<>(sorted.get((int) (pair >> 32)), sorted.get((int) pair)));
        }
        return pairs;
    }
}
