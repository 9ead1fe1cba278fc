package org.annals.reuse;

/** What is kept of every document to find the few worth a closer look: fingerprints, and a hash of each sentence. */
final class Sketch {
    private final int[] fingerprints;
    private final long[] sentenceHashes;

    Sketch(int[] fingerprints, long[] sentenceHashes) {
        this.fingerprints = fingerprints;
        this.sentenceHashes = sentenceHashes;
    }

    /** Whether one shared fingerprint of this kind is enough to look closer; of the others it takes two. */
    static boolean isStrong(int fingerprint) {
        return (fingerprint & 1) == 1;
    }

    /** Ascending, each once. Not to be changed. */
    int[] fingerprints() {
        return fingerprints;
    }

    /** For each sentence a hash of its words as written; 0 for one too short to be a passage. Not to be changed. */
    long[] sentenceHashes() {
        return sentenceHashes;
    }
}
