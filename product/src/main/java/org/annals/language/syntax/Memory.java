package org.annals.language.syntax;

/*
 * A gated mean: each unit moves towards what it sees at a word by as much as the word's gate says, and so remembers words
 * far back. It is read from the left by one half of the units and from the right by the other. The gate is x / (1 + |x|) brought
 * to 0 to 1: an exponential would cost more than the layer itself.
 */
/** What the units of a sentence's words remember of the words before and after them. */
final class Memory {
    private Memory() {}

    /**
     * Adds to the state of each word of a sentence what is remembered there.
     *
     * @param seen for each word: gates and sights of the units that read from the left, then of those from the right
     * @param from the sentence's first word
     * @param to the word after its last
     */
    static void addTo(float[][] states, float[][] seen, int from, int to) {
        int half = states[from].length / 2;
        float[] gates = new float[half];
        float[] sights = new float[half];
        float[] memory = new float[half];
        for (int i = from; i < to; i++) {
            System.arraycopy(seen[i], 0, gates, 0, half);
            System.arraycopy(seen[i], half, sights, 0, half);
            step(memory, gates, sights);
            add(states[i], 0, memory);
        }
        memory = new float[half];
        for (int i = to - 1; i >= from; i--) {
            System.arraycopy(seen[i], 2 * half, gates, 0, half);
            System.arraycopy(seen[i], 3 * half, sights, 0, half);
            step(memory, gates, sights);
            add(states[i], half, memory);
        }
    }

    private static void step(float[] memory, float[] gates, float[] sights) {
        for (int j = 0; j < memory.length; j++) {
            float gate = 0.5f + 0.5f * gates[j] / (1f + Math.abs(gates[j]));
            memory[j] += gate * (sights[j] - memory[j]);
        }
    }

    private static void add(float[] state, int from, float[] memory) {
        for (int j = 0; j < memory.length; j++) {
            state[from + j] += memory[j];
        }
    }
}
